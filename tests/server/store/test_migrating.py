"""The schema moves whole or not at all, and stands where the tables say."""

from __future__ import annotations

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from entendu.errors import EntenduError
from entendu.store.database import Database
from entendu.store.migrating import scripts
from entendu.store.migrations import paragraphs
from entendu.store.revisions import REVISIONS
from entendu.store.tables import METADATA

_SERVER = Path(__file__).parents[3] / "server"


def _objects(database: Database) -> set[str]:
    with database._engines.reading.connect() as connection:
        return set(inspect(connection).get_table_names())


def test_a_new_database_is_brought_up_to_date_once(empty_url: str) -> None:
    database = Database.open(empty_url)
    heard: list[str] = []
    assert not database.is_current()
    database.migrate(heard.append)
    assert database.is_current()
    database.migrate(heard.append)
    assert heard == list(REVISIONS)
    assert database.check() == []
    database.close()


def test_the_migrations_lead_to_the_tables_of_the_code(database: Database) -> None:
    def ours(_object: Any, name: str | None, kind: str, *_rest: Any) -> bool:
        return kind != "table" or not (name or "").startswith("search_words")

    options = {"include_object": ours, "compare_type": database._postgresql}
    with database._engines.reading.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        differences = [
            found
            for found in compare_metadata(context, METADATA)
            if "ix_search_documents_words" not in str(found)  # An expression, known to SQL only.
        ]
    assert differences == []


def test_the_list_of_revisions_is_what_lies_in_the_folder() -> None:
    walked = [script.revision for script in scripts().walk_revisions()]
    assert tuple(reversed(walked)) == REVISIONS


def test_a_migration_that_breaks_leaves_nothing(
    empty_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "sql"
    shutil.copytree(paragraphs._FOLDER, broken)
    for last in ("sqlite", "postgresql"):
        with (broken / f"r0001_{last}.sql").open("a") as file:
            file.write("\nCREATE TABLE half (id TEXT);\n\nCREATE NONSENSE;\n")
    database = Database.open(empty_url)
    with monkeypatch.context() as patch:
        patch.setattr(paragraphs, "_FOLDER", broken)
        with pytest.raises(Exception, match="NONSENSE"):
            database.migrate()
    assert _objects(database) == set()
    assert not database.is_current()
    database.migrate()
    assert database.is_current()
    database.close()


def test_two_who_migrate_at_once_do_it_once(empty_url: str) -> None:
    heard: list[str] = []

    def migrate(_: int) -> bool:
        database = Database.open(empty_url)
        database.migrate(heard.append)
        current = database.is_current()
        database.close()
        return current

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(migrate, range(3))) == [True] * 3
    assert heard == list(REVISIONS)


def test_a_database_of_a_newer_program_is_left_alone(empty_url: str) -> None:
    database = Database.open(empty_url)
    with database._engines.writing.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('0099_later')"))
    for attempt in (database.is_current, database.migrate):
        with pytest.raises(EntenduError) as told:
            attempt()
        assert told.value.code == "database_too_new"
        assert told.value.params == {"revision": "0099_later", "known": REVISIONS[-1]}
    assert _objects(database) == {"alembic_version"}
    database.close()


def test_a_current_database_is_used_without_alembic(sqlite_url: str) -> None:
    script = (
        "import sys; from entendu.store.database import Database;"
        "database = Database.open(sys.argv[1]); database.migrate();"
        "assert database.is_current();"
        "print(*(name for name in ('alembic', 'psycopg') if name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, sqlite_url],
        env={"PYTHONPATH": str(_SERVER)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout == "\n"
