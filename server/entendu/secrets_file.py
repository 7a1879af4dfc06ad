"""The secrets file: a JSON object of mode 0600 beside the database, never in it."""

from __future__ import annotations

import json
import os
import secrets
import threading
from pathlib import Path

from .errors import InvalidError

SESSION_KEY = "session_key"


class SecretsFile:
    """Reads and writes the file whole.

    A write replaces it at once, so that it is never half there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()

    def get(self, name: str) -> str | None:
        """Return a secret, or None. Raises InvalidError `secrets_unreadable`."""
        return self._read().get(name)

    def put(self, name: str, value: str | None) -> None:
        """Keep a secret, or forget it (None).

        Raises InvalidError `secrets_unreadable`, `data_folder_unusable`.
        """
        with self._lock:
            held = self._read()
            held.pop(name, None)
            if value is not None:
                held[name] = value
            self._write(held)

    def session_key(self) -> str:
        """Return the key that signs the pages' cookies, making it at first need."""
        key = self.get(SESSION_KEY)
        if key is None:
            key = secrets.token_urlsafe(48)
            self.put(SESSION_KEY, key)
        return key

    def _read(self) -> dict[str, str]:
        try:
            held = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise InvalidError("secrets_unreadable", {"file": str(self._path)}) from error
        if not isinstance(held, dict) or not all(isinstance(each, str) for each in held.values()):
            raise InvalidError("secrets_unreadable", {"file": str(self._path)})
        return held

    def _write(self, held: dict[str, str]) -> None:
        try:
            self._replace(held)
        except OSError as error:
            folder = str(self._path.parent)
            raise InvalidError("data_folder_unusable", {"folder": folder}) from error

    def _replace(self, held: dict[str, str]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = self._path.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(held, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
