"""Rows and nouns: a column has the name of its dataclass's field, so one rule maps them all."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from sqlalchemy import Column, Connection, Row, Table
    from sqlalchemy.dialects import postgresql, sqlite

_Noun = TypeVar("_Noun")


def columns_of(
    table: Table, noun: type[DataclassInstance], but: Container[str] = ()
) -> list[Column[Any]]:
    """Return the columns of the noun's fields in their order, so that `Noun(*row)` builds it."""
    return [table.c[field.name] for field in fields(noun) if field.name not in but]


def values_of(noun: DataclassInstance, but: Container[str] = ()) -> dict[str, Any]:
    """Return the noun's fields by name, as they go into its row."""
    return {f.name: getattr(noun, f.name) for f in fields(noun) if f.name not in but}


def noun_of(noun: type[_Noun], row: Row[Any] | None) -> _Noun | None:
    """Return what the row of `columns_of` stands for, None for no row."""
    made: Callable[..., _Noun] = noun
    return None if row is None else made(*row)


def insert_into(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Return an INSERT that can say ON CONFLICT, which each database spells for itself."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)
