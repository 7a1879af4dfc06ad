"""Identifiers: UUID version 7 (RFC 9562), so that rows sort by the time they were made.

Python has `uuid.uuid7` from 3.14; we run on 3.11.
"""

from __future__ import annotations

import secrets
import threading
import time
import uuid

_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a new UUIDv7 as text; later calls of one process sort after earlier ones."""
    global _last
    with _lock:
        # 48 bits of milliseconds and 12 bits of their fraction: monotonic within the process.
        tick = max(time.time_ns() * 4096 // 1_000_000, _last + 1)
        _last = tick
    milliseconds, fraction = divmod(tick, 4096)
    value = (milliseconds << 80) | (0x7 << 76) | (fraction << 64)
    value |= (0b10 << 62) | secrets.randbits(62)
    return str(uuid.UUID(int=value))
