"""Rows and nouns: a column has the name of its dataclass's field, so one rule maps them all."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from sqlalchemy import Column, Connection, Executable, Row, Table

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


class Insert:
    """An INSERT that says ON CONFLICT, which each database spells for itself; built once for each.

    `build` gets the dialect's own `insert(table)` and returns the statement.
    """

    def __init__(self, table: Table, build: Callable[[Any], Executable]) -> None:
        self._table = table
        self._build = build
        self._built: dict[str, Executable] = {}

    def on(self, connection: Connection) -> Executable:
        """Return the statement for the connection's database."""
        name = connection.dialect.name
        if name not in self._built:
            dialect = import_module(f"sqlalchemy.dialects.{name}")
            self._built[name] = self._build(dialect.insert(self._table))
        return self._built[name]


class InsertNew(Insert):
    """An INSERT that writes nothing where a row with the same `unique` columns is there already.

    Without `unique`: where any constraint of uniqueness would be broken.
    """

    def __init__(self, table: Table, *unique: str) -> None:
        def build(insert: Any) -> Executable:
            ignored = insert.on_conflict_do_nothing(index_elements=unique or None)
            written: Executable = ignored.returning(*table.primary_key)
            return written

        super().__init__(table, build)

    def write(self, connection: Connection, row: Mapping[str, Any]) -> bool:
        """Say whether the row was written. (SQLAlchemy has no row count for an INSERT.)"""
        return connection.execute(self.on(connection), row).first() is not None
