"""Bring a database's schema up to date, whole or not at all. Imports Alembic: import it lazily."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def scripts() -> ScriptDirectory:
    """Return the revisions as Alembic sees them."""
    return ScriptDirectory(str(MIGRATIONS))


def upgrade(connection: Connection, progress: Callable[[str], None] | None = None) -> None:
    """Run what is missing in the transaction that `connection` has begun; the caller commits.

    `progress` hears the name of each revision once it has run.
    """
    directory = scripts()

    def missing(revision: Any, _context: MigrationContext) -> Any:
        return directory._upgrade_revs("head", revision)

    def done(
        ctx: MigrationContext,  # noqa: ARG001
        step: MigrationInfo,
        heads: Collection[Any],  # noqa: ARG001
        run_args: Mapping[str, Any],  # noqa: ARG001
    ) -> None:
        if progress is not None:
            progress(str(step.up_revision_id))

    with EnvironmentContext(Config(), directory, fn=missing) as environment:
        # Alembic opens no transaction where one is open already. It thinks SQLite cannot take DDL
        # back, because Python's driver used to commit before it: ours is told not to.
        environment.configure(connection=connection, on_version_apply=done)
        environment.run_migrations()
