"""Keys of writes already done."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from ..domain.store_seam import Kept
from ..errors import ConflictError
from .rows import InsertNew, columns_of, noun_of, values_of
from .tables import idempotency

_FIND = select(*columns_of(idempotency, Kept)).where(
    idempotency.c.agent_id == bindparam("agent_id"), idempotency.c.key == bindparam("key")
)
_KEEP = InsertNew(idempotency, "agent_id", "key")


class SqlIdempotency:
    """Fulfils `store_seam.Idempotency`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, agent_id: str, key: str) -> Kept | None:
        """Return what the key stands for."""
        row = self._connection.execute(_FIND, {"agent_id": agent_id, "key": key}).first()
        return noun_of(Kept, row)

    def keep(self, agent_id: str, key: str, kept: Kept, at: datetime) -> None:
        """Keep it; raise ConflictError `idempotency_key_in_use` where another was faster."""
        row = values_of(kept) | {"agent_id": agent_id, "key": key, "at": at}
        if not _KEEP.write(self._connection, row):
            raise ConflictError("idempotency_key_in_use", retryable=True)
