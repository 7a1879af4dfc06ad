"""A write that comes twice under one idempotency key is done once, across restarts too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .domain.store_seam import Kept, Work
from .errors import InvalidError

Resource = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Key:
    """An idempotency key and the hash of the body it came with."""

    key: str
    body_sha256: str


def once(
    work: Work, agent_id: str, key: Key | None, now: datetime, write: Callable[[], Resource]
) -> Resource:
    """Do `write` unless the key was seen; return its resource, now as then.

    Raises InvalidError `idempotency_key_reused` where the key came with another body.
    """
    if key is None:
        return write()
    kept = work.idempotency.find(agent_id, key.key)
    if kept is not None:
        if kept.body_sha256 != key.body_sha256:
            raise InvalidError("idempotency_key_reused")
        return kept.resource
    resource = write()
    work.idempotency.keep(agent_id, key.key, Kept(key.body_sha256, resource), now)
    return resource
