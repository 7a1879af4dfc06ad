"""Who drafts, and with which model.

An explicit ENTENDU_DRAFTER goes first; then what was saved on the page; then a key or a model in
the environment; then the phrasebook, which needs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from .domain.draft import Drafter
from .domain.store_seam import Store
from .errors import InvalidError
from .settings import Settings

DEFAULT_BASE_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-4.1-mini"
_SAVED = "model"


class Secrets(Protocol):
    """The secrets file beside the database."""

    def get(self, name: str) -> str | None:
        """Return a secret."""
        ...

    def put(self, name: str, value: str | None) -> None:
        """Keep a secret, or forget it (None)."""
        ...


@dataclass(frozen=True, slots=True)
class ModelForm:
    """What the model page saves. `api_key` None: leave as it is; "": forget it.

    `monthly_cap` is in tokens, prompt and completion together; None: no cap.
    """

    enabled: bool
    base_url: str
    name: str
    api_key: str | None = None
    monthly_cap: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Who drafts. Where `drafter` is the phrasebook, the model's fields say what is merely set.

    `source` is `environment`, `page` or `default`.
    """

    drafter: Drafter
    base_url: str
    name: str
    api_key: str | None
    monthly_cap: int | None
    source: str


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Reads and writes the choice.

    `usable` returns an address as requests need it, or raises InvalidError
    `model_address_unusable`: what is kept holds no password.
    """

    settings: Settings
    store: Store
    secrets: Secrets
    usable: Callable[[str], str]

    def current(self) -> Choice:
        """Return the choice as it stands now."""
        with self.store.read() as work:
            saved = work.settings.get(_SAVED) or {}
        env = self.settings
        env_url = self._tidy(env.model_base_url or DEFAULT_BASE_URL)
        base_url = self._tidy(str(saved.get("base_url") or env_url))
        # A key belongs to one server: another address never gets it.
        key = self.secrets.get(_key_of(base_url))
        if key is None and base_url == env_url:
            key = env.model_api_key
        name = saved.get("name") or env.model_name or DEFAULT_MODEL
        wanted = bool(env.model_api_key or env.model_base_url or env.model_name)
        source = "environment" if wanted else "default"
        if "enabled" in saved:
            wanted, source = bool(saved["enabled"]), "page"
        if env.drafter != "auto":
            wanted, source = env.drafter == "model", "environment"
        drafter = Drafter.MODEL if wanted else Drafter.PHRASEBOOK
        return Choice(drafter, base_url, name, key, saved.get("monthly_cap"), source)

    def save(self, form: ModelForm) -> None:
        """Keep what the page says; the key goes to the secrets file only. Raises InvalidError."""
        base_url = self.usable(form.base_url)
        if form.enabled and not form.name.strip():
            raise InvalidError("model_name_missing")
        if form.monthly_cap is not None and form.monthly_cap < 0:
            raise InvalidError("monthly_cap_unusable")
        key = None if form.api_key is None else form.api_key.strip()
        if key and not (key.isascii() and key.isprintable()):  # no request can carry it
            raise InvalidError("model_key_unusable")
        if key is not None:
            self.secrets.put(_key_of(base_url), key or None)
        with self.store.write() as work:
            work.settings.put(
                _SAVED,
                {
                    "enabled": form.enabled,
                    "base_url": base_url,
                    "name": form.name.strip(),
                    "monthly_cap": form.monthly_cap,
                },
            )

    def _tidy(self, address: str) -> str:
        try:
            return self.usable(address)
        except InvalidError:  # told when it is used
            return address.strip().rstrip("/")


def _key_of(base_url: str) -> str:
    return f"model_api_key {base_url}"
