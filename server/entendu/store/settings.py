"""Small settings that a person sets on the pages, as JSON by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select

from .rows import Insert
from .tables import settings

_GET = select(settings.c.value).where(settings.c.name == bindparam("name"))
_PUT = Insert(
    settings,
    lambda insert: insert.on_conflict_do_update(
        index_elements=["name"], set_={"value": insert.excluded.value}
    ),
)


class SqlSettings:
    """Fulfils `store_seam.Kv`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> dict[str, Any] | None:
        """Return the value."""
        return self._connection.scalar(_GET, {"name": name})

    def put(self, name: str, value: Mapping[str, Any]) -> None:
        """Set the value."""
        row = {"name": name, "value": dict(value)}
        self._connection.execute(_PUT.on(self._connection), row)
