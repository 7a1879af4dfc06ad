"""How long one answer may take, and the watch that holds it to that.

A read timeout of a socket is no deadline: a server that drips one byte every five seconds never
trips it. So every wait below (connect, send, read, back-off) is cut into slices of 0.2 s, and
between two slices the watch is asked.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass

from ..domain.clock import Clock
from ..errors import ModelError

SLICE_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds. `first_token` and `whole` count from the call, over all of its requests.

    `silence` counts from the last token, `tail` from the finish reason: what may still follow it
    is the usage. `back_off` is the first wait before a retry; it doubles.
    """

    connect: float = 3.0
    first_token: float = 20.0
    first_token_loopback: float = 60.0
    silence: float = 10.0
    whole: float = 90.0
    tail: float = 1.0
    back_off: float = 0.4


class Watch:
    """The deadlines of one call, while it runs."""

    def __init__(
        self,
        deadlines: Deadlines,
        clock: Clock,
        *,
        model: str,
        loopback: bool = False,
        cancelled: Callable[[], bool] | None = None,
        ends_at: float | None = None,
    ) -> None:
        self._deadlines = deadlines
        self._now = clock.monotonic
        self._model = model
        self._cancelled = cancelled
        self._started_at = self._now()
        self.ends_at = self._started_at + deadlines.whole if ends_at is None else ends_at
        self._enter(
            "first_token",
            deadlines.first_token_loopback if loopback else deadlines.first_token,
            self._started_at,
        )

    @property
    def connect_seconds(self) -> float:
        """Return how long a connection may take to come about."""
        return self._deadlines.connect

    def check(self) -> None:
        """Raise ModelError `model_timeout` past a deadline, `model_cancelled` when cancelled."""
        if self._cancelled is not None and self._cancelled():
            raise ModelError("model_cancelled", {"model": self._model})
        if self._now() >= self._end:
            raise ModelError(
                "model_timeout",
                {"model": self._model, "seconds": round(self._seconds, 1), "phase": self._phase},
                retryable=True,
            )

    def left(self) -> float:
        """Return the seconds until the next deadline."""
        return self._end - self._now()

    def token(self) -> None:
        """Note that a token came: from now on it is silence that counts."""
        self._enter("silence", self._deadlines.silence, self._now())

    def finished(self) -> None:
        """Note that the answer is complete: what follows is not worth a long wait."""
        self._enter("tail", self._deadlines.tail, self._now())

    def closing(self) -> None:
        """Note that nothing more is wanted but the end of the response."""
        self._enter("closing", SLICE_SECONDS / 2, self._now())

    def sleep(self, seconds: float) -> None:
        """Wait, but no longer than a deadline or a cancellation allows."""
        until = self._now() + seconds
        pause = threading.Event()
        while (left := until - self._now()) > 0:
            self.check()
            pause.wait(min(left, SLICE_SECONDS))

    def _enter(self, phase: str, seconds: float, now: float) -> None:
        end = now + seconds
        if end < self.ends_at:
            self._phase, self._seconds, self._end = phase, seconds, end
        else:
            self._phase, self._seconds, self._end = "whole", self._deadlines.whole, self.ends_at


WATCH: ContextVar[Watch] = ContextVar("WATCH")
"""The watch of the request that this thread is sending.

The `openai` client hands nothing of ours down to the transport, but calls it in the same thread.
"""
