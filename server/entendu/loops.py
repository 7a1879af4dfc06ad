"""What happens by itself while the service runs: drafts whose process died are found and marked."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from .errors import EntenduError

SWEEP_SECONDS = 2.0

log = logging.getLogger("entendu.loops")


class Loop:
    """Calls `work` again and again, in a thread of its own, until closed."""

    def __init__(self, name: str, work: Callable[[], object], seconds: float) -> None:
        self._work = work
        self._seconds = seconds
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Let the current round finish, then end."""
        self._closing.set()
        self._thread.join(timeout=self._seconds)

    def _run(self) -> None:
        while not self._closing.wait(self._seconds):
            try:
                self._work()
            except EntenduError as error:
                log.warning("%s: %s; again in %s s", self._thread.name, error.code, self._seconds)
            except Exception:  # the outermost edge of this thread: the next round may do better
                log.exception("%s failed", self._thread.name)
