"""One client for each server and key, kept as long as the choice stays the same."""

from __future__ import annotations

import threading

from ..domain.clock import Clock
from .client import ChatModel


class Models:
    """Holds the client in use; making one takes 16 to 44 ms, a draft should not pay for it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held: tuple[tuple[str, str, str | None], ChatModel] | None = None
        self._lock = threading.Lock()

    def at(self, address: str, model: str, key: str | None) -> ChatModel:
        """Return the client. Raises InvalidError `model_address_unusable`."""
        wanted = (address, model, key)
        with self._lock:
            if self._held is None or self._held[0] != wanted:
                self._held = (wanted, ChatModel(address, model, key=key, clock=self._clock))
            return self._held[1]
