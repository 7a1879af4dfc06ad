"""The fixtures of this folder: databases, and a log with a case in it."""

from __future__ import annotations

from fixtures.databases import (
    database,
    database_url,
    empty_url,
    postgres_server,
    sqlite_database,
    sqlite_template,
    sqlite_url,
)

__all__ = [
    "database",
    "database_url",
    "empty_url",
    "postgres_server",
    "sqlite_database",
    "sqlite_template",
    "sqlite_url",
]
