"""What all tables share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, ForeignKey, MetaData

from ..columns import UtcTime, Words

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
"""Every constraint has a name, so that a later migration can take it away."""


def identity() -> Column[str]:
    """Return the primary key: UUIDv7 as text."""
    return Column("id", Words, primary_key=True)


def words(name: str, *, missing: bool = False) -> Column[str]:
    """Return a column of text."""
    return Column(name, Words, nullable=missing)


def time(name: str, *, missing: bool = False) -> Column[Any]:
    """Return a column of UTC time."""
    return Column(name, UtcTime, nullable=missing)


def json(name: str, *, missing: bool = False) -> Column[Any]:
    """Return a column of JSON."""
    return Column(name, JSON(none_as_null=True), nullable=missing)


def one_of(table: str, *, missing: bool = False, gone: str | None = None) -> Column[Any]:
    """Return a foreign key column to `<table>.id`, named in the singular.

    `gone` says what happens when that row is deleted (`CASCADE`, `SET NULL`); None refuses it.
    """
    singular = {"companies": "company", "replies": "reply"}.get(table, table[:-1])
    return link(f"{singular}_id", table, missing=missing, gone=gone)


def link(name: str, table: str, *, missing: bool = False, gone: str | None = None) -> Column[Any]:
    """Return a foreign key column of that name to `<table>.id` (see `one_of`)."""
    return Column(name, Words, ForeignKey(f"{table}.id", ondelete=gone), nullable=missing)


def only(column: str, *codes: str) -> CheckConstraint:
    """Return the rule that a column holds one of `codes` (or nothing, where it may)."""
    listed = ", ".join(f"'{code}'" for code in codes)
    return CheckConstraint(f"{column} IN ({listed})", name=column)
