"""SQL files for both databases: a statement is a paragraph, types that differ are variables."""

from __future__ import annotations

from pathlib import Path
from string import Template

from alembic import op

_FOLDER = Path(__file__).parent / "sql"
_SPELLED = {
    "sqlite": {"dialect": "sqlite", "time": "TEXT", "big": "INTEGER"},
    "postgresql": {
        "dialect": "postgresql",
        "time": "TIMESTAMP WITH TIME ZONE",
        "big": "BIGINT",
    },
}


def run_paragraphs(name: str) -> None:
    """Run the statements of `sql/<name>` on the database that is being migrated."""
    connection = op.get_bind()
    spelled = _SPELLED[connection.dialect.name]
    file = _FOLDER / Template(name).substitute(spelled)
    for paragraph in file.read_text(encoding="utf-8").split("\n\n"):
        connection.exec_driver_sql(Template(paragraph).safe_substitute(spelled))
