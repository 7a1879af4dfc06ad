"""What goes wrong in a database is said as one error, and no address is ever in it."""

from __future__ import annotations

import importlib
import sqlite3
import stat
import sys
import traceback
from collections import deque
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from entendu.errors import EntenduError
from entendu.store.database import Database
from fixtures.databases import PostgresServer
from fixtures.logged_cases import log_case, new_company


def _said(told: pytest.ExceptionInfo[EntenduError]) -> tuple[str, object, bool]:
    return told.value.code, told.value.params.get("reason"), told.value.retryable


def test_waiting_for_another_program_ends_in_database_locked(sqlite_url: str) -> None:
    database = Database.open(sqlite_url, busy_timeout=0.1)
    other = Database.open(sqlite_url)
    with other.write(), pytest.raises(EntenduError) as told, database.write():
        pass
    assert _said(told) == ("database_locked", "busy", True)
    with database.write() as work:
        work.access.owner()
    database.close()
    other.close()


def test_waiting_for_another_thread_ends_in_database_locked(database_url: str) -> None:
    database = Database.open(database_url, busy_timeout=0.1)
    with database.write() as work:
        owner = work.access.owner()

    def nest() -> None:
        with database.write() as outer:
            outer.access.save_agent(owner)
            with database.write() as inner:
                inner.access.save_agent(owner)

    with pytest.raises(EntenduError) as told:
        nest()
    assert _said(told) == ("database_locked", "busy", True)
    database.close()


def test_a_full_disk_is_said_and_what_was_written_before_stays(sqlite_database: Database) -> None:
    company = new_company()
    with sqlite_database.write() as work:
        work.companies.add(company)
        kept = log_case(work, company).case
    with sqlite_database._engines.writing.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(EntenduError) as told, sqlite_database.write() as work:
        deque(log_case(work, company, "x" * 50_000) for _ in range(100))
    assert _said(told) == ("database_full", "disk_full", True)
    with sqlite_database.read() as work:
        assert work.cases.get(kept.id) == kept
    with sqlite_database._engines.writing.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    with sqlite_database.write() as work:
        log_case(work, company, "x" * 50_000)


def test_a_file_that_is_no_database_is_said_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "entendu.sqlite3"
    file.write_bytes(b"complaints of 2019\n" * 1000)
    database = Database.open(f"sqlite:///{file}")
    for attempt in (database.is_current, database.migrate, database.check):
        with pytest.raises(EntenduError) as told:
            attempt()
        assert _said(told) == ("database_damaged", "not_a_database", False)
    assert file.read_bytes() == b"complaints of 2019\n" * 1000
    database.close()


def test_a_damaged_file_is_found_by_the_check(sqlite_url: str) -> None:
    database = Database.open(sqlite_url)
    company = new_company()
    with database.write() as work:
        work.companies.add(company)
        for _ in range(30):
            log_case(work, company, "x" * 4000)
    database.close()
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    content = bytearray(file.read_bytes())
    for page in range(len(content) // 4096 - 30, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    file.write_bytes(content)
    database = Database.open(sqlite_url)
    assert database.check() != []
    database.close()


def test_a_row_that_points_at_nothing_is_found_by_the_check(sqlite_database: Database) -> None:
    with sqlite_database._engines.writing.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql(
            "INSERT INTO notes VALUES ('n', 'no such case', 'note', 'x', NULL, '2026')"
        )
        connection.commit()
    assert sqlite_database.check() == ["row 1 of notes points at no row of cases"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EntenduError) as told:
        Database.open(f"sqlite:///{tmp_path}/file/entendu.sqlite3")
    assert _said(told) == ("database_unavailable", "cannot_open", False)


def test_a_new_file_is_read_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "a folder?%20#é" / "entendu.sqlite3"
    database = Database.open(f"sqlite:///{file}")
    database.migrate()
    for made in file.parent.iterdir():
        assert stat.S_IMODE(made.stat().st_mode) == 0o600, made
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    database.close()


@pytest.mark.parametrize(
    "url",
    [
        "", "sqlite://", "sqlite:///", "sqlite:///:memory:", "entendu.db", "mysql://u:CANARY@h/d",
        "postgresql://u:CANARY@h:port/d", "postgresql+asyncpg://u:CANARY@h/d",
    ],
)  # fmt: skip
def test_an_address_that_is_none_is_said_by_the_name_of_its_setting(url: str) -> None:
    with pytest.raises(EntenduError) as told:
        Database.open(url)
    assert told.value.code == "setting_unusable"
    assert told.value.params["name"] == "ENTENDU_DATABASE_URL"
    assert "CANARY" not in "".join(traceback.format_exception(told.value))


def test_a_server_that_does_not_answer_is_said_without_its_address() -> None:
    database = Database.open("postgresql://entendu:CANARY@127.0.0.1:1/entendu")
    for attempt in (database.is_current, database.check, database.migrate):
        with pytest.raises(EntenduError) as told:
            attempt()
        assert _said(told) == ("database_unavailable", "no_connection", True)
        assert "CANARY" not in "".join(traceback.format_exception(told.value))
    assert "CANARY" not in repr(database)
    database.close()


def test_a_lost_server_is_said_and_the_next_unit_finds_it_again(
    postgres_server: PostgresServer,
) -> None:
    database = Database.open(postgres_server.new_url())
    database.migrate()

    terminate = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'entendu'"
    )

    def lose() -> None:
        with database.write() as work:
            work.access.owner()
            postgres_server.run(terminate)
            work.access.owner()

    with pytest.raises(EntenduError) as told:
        lose()
    assert _said(told) == ("database_unavailable", "no_connection", True)
    for _ in range(2):
        with database.write() as work:
            assert work.access.browsers() == ()
        postgres_server.run(terminate)
    database.close()


def test_a_database_that_is_not_there_is_said(postgres_server: PostgresServer) -> None:
    database = Database.open(postgres_server.url("nowhere"))
    with pytest.raises(EntenduError) as told:
        database.is_current()
    assert told.value.code == "database_unavailable"
    database.close()


def test_an_error_of_ours_keeps_what_was_written_out_of_its_text(database: Database) -> None:
    company = new_company("CANARY")
    with database.write() as work:
        work.companies.add(company)
    with pytest.raises(IntegrityError, match="companies") as raised, database.write() as work:
        work.companies.add(company)
    assert "CANARY" not in "".join(traceback.format_exception(raised.value))


def test_pythons_own_sqlite_does_where_the_newer_one_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importlib.import_module

    def without(name: str, package: str | None = None) -> ModuleType:
        if name.startswith("pysqlite3"):
            raise ModuleNotFoundError(name)
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", without)
    database = Database.open(f"sqlite:///{tmp_path}/entendu.sqlite3")
    dbapi: Any = database._engines.writing.dialect.dbapi
    assert dbapi.sqlite_version == sqlite3.sqlite_version
    database.migrate()
    company = new_company()
    with database.write() as work:
        work.companies.add(company)
        case = log_case(work, company).case
        assert work.cases.get(case.id) == case
    database.close()


def test_psycopg_that_is_missing_is_said_by_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(EntenduError) as told:
        Database.open("postgresql://u:p@h/d")
    assert told.value.code == "database_driver_missing"
    assert told.value.params == {"package": "entendu[postgresql]"}


def test_a_check_of_a_healthy_database_finds_nothing(database: Database) -> None:
    assert database.check() == []
    with database._engines.reading.connect() as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1
