"""Which schema a database has, read without Alembic (whose import takes 320 ms)."""

from __future__ import annotations

from sqlalchemy import Connection, column, inspect, select, table

from ..errors import EntenduError

REVISIONS = ("0001_first", "0002_engine")
"""Every revision in `migrations/versions/`, oldest first."""

_VERSION = table("alembic_version", column("version_num"))


def revision_of(connection: Connection) -> str | None:
    """Return the database's revision, None for one without tables of ours.

    Raises EntenduError `database_too_new` for one that this program does not know.
    """
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(select(_VERSION.c.version_num))
    if revision is not None and revision not in REVISIONS:
        raise EntenduError("database_too_new", {"revision": revision, "known": REVISIONS[-1]})
    return revision


def is_newest(revision: str | None) -> bool:
    """Say whether nothing is left to migrate."""
    return revision == REVISIONS[-1]
