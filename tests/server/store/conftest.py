"""The fixtures of this folder: databases, and a company to log cases for."""

from __future__ import annotations

import pytest

from entendu.domain.company import Company
from entendu.store.database import Database
from fixtures.databases import (
    database,
    database_url,
    empty_url,
    postgres_migrated,
    postgres_server,
    sqlite_database,
    sqlite_template,
    sqlite_url,
)
from fixtures.logged_cases import new_company

__all__ = [
    "database",
    "database_url",
    "empty_url",
    "postgres_migrated",
    "postgres_server",
    "sqlite_database",
    "sqlite_template",
    "sqlite_url",
]


@pytest.fixture
def company(database: Database) -> Company:
    """A company in `database`."""
    added = new_company()
    with database.write() as work:
        work.companies.add(added)
    return added
