"""A unit of work is written whole or not at all, and many may work at once."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from entendu.domain.case import Note
from entendu.domain.case_seam import CaseFilter
from entendu.domain.company import Company
from entendu.domain.ids import new_id
from entendu.domain.store_seam import Store
from entendu.errors import EntenduError
from entendu.store.database import Database
from entendu.store.tables import METADATA
from fixtures.logged_cases import AT, log_case, new_company

_SERVER = Path(__file__).parents[3] / "server"


def _count(database: Database) -> dict[str, int]:
    with database._engines.reading.connect() as connection:
        return {
            table.name: len(connection.execute(table.select()).all())
            for table in METADATA.sorted_tables
        }


def test_a_database_is_a_store(sqlite_database: Database) -> None:
    store: Store = sqlite_database
    with store.read() as work:
        assert work.companies.all() == ()


@pytest.mark.parametrize("error", [ValueError("bug"), KeyboardInterrupt(), EntenduError("told")])
def test_an_error_leaves_nothing_behind(
    database: Database, company: Company, error: BaseException
) -> None:
    before = _count(database)

    def break_off() -> None:
        with database.write() as work:
            log_case(work, company)
            work.access.owner()
            raise error

    with pytest.raises(type(error)):
        break_off()
    assert _count(database) == before
    with database.write() as work:
        log_case(work, company)


def test_reading_sees_one_state_while_others_write(database: Database, company: Company) -> None:
    with database.read() as reading:
        assert reading.cases.list(CaseFilter()).rows == ()
        with database.write() as writing:
            log_case(writing, company)
        assert reading.cases.list(CaseFilter()).rows == ()
        assert reading.cases.list(CaseFilter(q="bus")).rows == ()
    with database.read() as reading:
        assert len(reading.cases.list(CaseFilter()).rows) == 1


def test_reading_cannot_write(database: Database) -> None:
    with pytest.raises(EntenduError), database.read() as work:
        work.access.owner()
    with database.write() as work:
        work.companies.add(new_company())


def test_two_cases_of_one_author_written_at_once_are_both_there(
    database: Database, company: Company
) -> None:
    def log(n: int) -> None:
        with database.write() as work:
            log_case(work, company, f"late {n}", author="same", name=f"Name {n % 2}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(log, range(24)))
    with database.read() as work:
        rows = work.cases.list(CaseFilter(q="late")).rows
    assert len({row.case.id for row in rows}) == 24
    assert len({row.case.author_id for row in rows}) == 1


def test_ten_notes_written_at_once_to_one_case_are_all_found(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        case = log_case(work, company).case

    def note(n: int) -> None:
        with database.write() as work:
            work.cases.add_note(Note(new_id(), case.id, "note", f"word{n}", None, AT))

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(note, range(10)))
    with database.read() as work:
        every = " ".join(f"word{n}" for n in range(10))
        assert [row.case.id for row in work.cases.list(CaseFilter(q=every)).rows] == [case.id]


_WRITER = """
import sys
from entendu.store.database import Database
from fixtures.logged_cases import log_case
database = Database.open(sys.argv[1])
with database.read() as work:
    (company,) = work.companies.all()
print("ready", flush=True)
sys.stdin.readline()
for n in range(40):
    with database.write() as work:
        log_case(work, company, f"from process {sys.argv[2]}", key=f"{sys.argv[2]}-{n}")
"""


def test_two_processes_and_four_threads_write_one_file_without_a_lock_error(
    sqlite_url: str,
) -> None:
    database = Database.open(sqlite_url)
    company = new_company()
    with database.write() as work:
        work.companies.add(company)
    environment = {
        "PYTHONPATH": f"{_SERVER}:{_SERVER.parent / 'tests'}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, sqlite_url, name],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for name in ("a", "b")
    ]  # fmt: skip
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

    def log(n: int) -> None:
        with database.write() as work:
            log_case(work, company, "from a thread", key=f"thread-{n}")

    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(log, range(40)))
    for process in processes:
        process.communicate(timeout=60)
        assert process.returncode == 0
    with database.read() as work:
        assert work.cases.count_due(AT.replace(year=2100)) == 120
    assert database.check() == []
    database.close()


def test_committed_means_on_disk(sqlite_database: Database) -> None:
    for engine in (sqlite_database._engines.reading, sqlite_database._engines.writing):
        with engine.connect() as connection:
            for pragma, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
                assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
