"""How to reach a database: one engine that reads and one that writes."""

from __future__ import annotations

import importlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from ..errors import EntenduError, InvalidError
from .columns import dump_json

_READERS = 16
_MORE_READERS = 48
_WANTED = "sqlite:///file, postgresql://user:password@host/name"


@dataclass(frozen=True, slots=True)
class Engines:
    """Where units of work get their connections. On PostgreSQL both are one."""

    reading: Engine
    writing: Engine

    def dispose(self) -> None:
        """Let go of all connections."""
        self.reading.dispose()
        self.writing.dispose()


def open_engines(url: str, busy_timeout: float) -> Engines:
    """Return the engines for `url`; nothing is connected yet.

    Raises InvalidError `setting_unusable` for an address that is none, EntenduError
    `database_driver_missing`.
    """
    # The path is taken as it is: to a URL parser a `?` or `%` in a folder's name says something.
    if url.startswith("sqlite:///"):
        return _sqlite(Path(url.removeprefix("sqlite:///")), busy_timeout)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise _unusable() from None
    if parsed.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise _unusable()
    return _postgresql(parsed.set(drivername="postgresql+psycopg"), busy_timeout)


def _unusable() -> InvalidError:
    return InvalidError("setting_unusable", {"name": "ENTENDU_DATABASE_URL", "wanted": _WANTED})


def _sqlite(file: Path, busy_timeout: float) -> Engines:
    if not file.name or file.name == ":memory:":
        raise _unusable()
    try:
        # Complaints of private people: nobody else on this machine reads them.
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT, 0o600))
    except OSError as error:
        raise EntenduError("database_unavailable", {"reason": "cannot_open"}) from error
    try:
        dbapi: Any = importlib.import_module("pysqlite3.dbapi2")
    except ImportError:  # No wheel for this platform; Python's own is older but does.
        dbapi = importlib.import_module("sqlite3.dbapi2")
    common: dict[str, Any] = {
        "url": URL.create("sqlite", database=str(file)),
        "module": dbapi,
        "json_serializer": dump_json,
        "hide_parameters": True,
        "connect_args": {"check_same_thread": False, "timeout": busy_timeout},
        "pool_use_lifo": True,
        "pool_timeout": busy_timeout,
    }
    reading = create_engine(**common, pool_size=_READERS, max_overflow=_MORE_READERS)
    # SQLite has one writer: threads wait their turn for its connection here, first come first
    # served, and only other processes are met in the database's own, unfair lock.
    writing = create_engine(**common, pool_size=1, max_overflow=0)
    event.listen(reading, "connect", _prepare_reader)
    event.listen(writing, "connect", _prepare_writer)
    return Engines(reading, writing)


def _prepare_writer(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # We say BEGIN ourselves; the driver would say it too late.
    # Other order, other promise: FULL makes "committed" mean "on disk" in WAL mode too.
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _prepare_reader(connection: Any, record: object) -> None:
    _prepare_writer(connection, record)
    connection.execute("PRAGMA query_only = ON").close()


def _postgresql(url: URL, busy_timeout: float) -> Engines:
    try:
        engine = create_engine(
            url,
            json_serializer=dump_json,
            hide_parameters=True,
            pool_size=_READERS,
            max_overflow=_MORE_READERS,
            pool_use_lifo=True,
            pool_timeout=busy_timeout,
            pool_pre_ping=True,
            connect_args={"connect_timeout": 5, "application_name": "entendu"},
        )
    except ImportError as error:
        wanted = {"package": "entendu[postgresql]"}
        raise EntenduError("database_driver_missing", wanted) from error
    except (ArgumentError, ValueError):
        raise _unusable() from None
    _check_options(engine)

    @event.listens_for(engine, "connect")
    def _wait_no_longer(connection: Any, _record: object) -> None:
        milliseconds = max(1, round(busy_timeout * 1000))
        connection.execute(f"SET lock_timeout = {milliseconds}")
        connection.commit()

    return Engines(engine, engine)


def _check_options(engine: Engine) -> None:
    """Raise InvalidError for options that PostgreSQL's own library does not know.

    Connecting would tell them as a programming error, in words that hold the address.
    """
    psycopg: Any = engine.dialect.dbapi
    _, options = engine.dialect.create_connect_args(engine.url)
    told = {name: value for name, value in options.items() if name != "context"}
    try:
        psycopg.conninfo.make_conninfo(**told)
    except (psycopg.Error, TypeError, ValueError):
        raise _unusable() from None
