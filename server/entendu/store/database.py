"""The store: opens units of work on SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from ..domain.company import Company
from .engines import Engines, open_engines
from .failures import told
from .revisions import is_newest, revision_of
from .work import SqlWork

if TYPE_CHECKING:
    from ..domain.store_seam import Store

BUSY_TIMEOUT = 10.0
"""Seconds to wait for another writer before the person is told `database_locked`."""

_PROBLEMS = 20
_MIGRATION_LOCK = 8367_0001
"""Any number will do that no other program takes as its advisory lock in our database."""


class Database:
    """Fulfils `domain.store_seam.Store`. One per process; its threads share it.

    What goes wrong in the database is an EntenduError where a person can be told about it:
    `database_unavailable`, `database_locked`, `database_full`, `database_damaged`,
    `database_too_new`, each but the last with a `reason`.
    """

    def __init__(self, engines: Engines) -> None:
        self._engines = engines
        self._companies: dict[str, Company] = {}
        self._postgresql = engines.writing.dialect.name == "postgresql"

    @classmethod
    def open(cls, url: str, *, busy_timeout: float = BUSY_TIMEOUT) -> Database:
        """Return the database at `url` (`sqlite:///file` or `postgresql://…`), not yet connected.

        An SQLite file that is not there is made, readable by its owner only.
        """
        return cls(open_engines(url, busy_timeout))

    @contextmanager
    def read(self) -> Iterator[SqlWork]:
        """Open a unit of work that sees one state of the database and cannot write."""
        with self._reading() as connection:
            yield SqlWork(connection, self._companies, reads=True)

    @contextmanager
    def write(self) -> Iterator[SqlWork]:
        """Open a unit of work: committed at the end, rolled back on any error.

        Not to be nested: on SQLite the inner one waits for the outer until `database_locked`.
        """
        with self._writing() as connection:
            yield SqlWork(connection, self._companies, reads=False)

    def close(self) -> None:
        """Let go of all connections."""
        self._engines.dispose()

    def is_current(self) -> bool:
        """Say whether the schema is this program's. Raises EntenduError `database_too_new`."""
        with self._reading() as connection:
            return is_newest(revision_of(connection))

    def migrate(self, progress: Callable[[str], None] | None = None) -> None:
        """Bring the schema up to date, whole or not at all; other processes wait meanwhile.

        `progress` hears the name of each revision that was run. Raises EntenduError
        `database_too_new`.
        """
        if self.is_current():
            return
        from .migrating import upgrade

        with self._writing() as connection:
            if self._postgresql:
                connection.execute(
                    text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK}
                )
            if not is_newest(revision_of(connection)):
                upgrade(connection, progress)

    def check(self) -> list[str]:
        """Return what is wrong inside the database, in the database's own words.

        Nothing found: an empty list. Raises EntenduError where it cannot even be read.
        """
        with self._reading() as connection:
            if self._postgresql:
                connection.execute(text("SELECT 1"))
                return []
            found = connection.scalars(text(f"PRAGMA quick_check({_PROBLEMS})")).all()
            if found != ["ok"]:
                return list(found)
            lost = connection.execute(text("PRAGMA foreign_key_check")).fetchmany(_PROBLEMS)
            return [f"row {row[1]} of {row[0]} points at no row of {row[2]}" for row in lost]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(), self._engines.reading.connect() as connection:
            if self._postgresql:
                connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            else:
                connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(), self._engines.writing.connect() as connection:
            if not self._postgresql:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()


if TYPE_CHECKING:

    def _fulfils(database: Database) -> Store:
        return database
