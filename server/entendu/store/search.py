"""The words of each case, kept so that a search finds the newest first without sorting them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
    table,
    update,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from .folding import fold, joined
from .rows import insert_into
from .tables import cases, search_documents

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SAME_TIME = 2048
"""So many cases of one microsecond keep their place; more (an import) move on to the next one."""

_BLANK: ColumnElement[str] = literal_column("' '")
_WORDS = table("search_words", column("rowid"), column("search_words"))

_DOCUMENT = (
    select(cases.c.created_at, search_documents.c.text)
    .outerjoin(search_documents, search_documents.c.case_id == cases.c.id)
    .where(cases.c.id == bindparam("case_id"))
)
_CHANGE = (
    update(search_documents)
    .where(
        search_documents.c.case_id == bindparam("of_case"),
        search_documents.c.text == bindparam("known"),
    )
    .values(text=bindparam("words"))
)
_LAST_NUMBER = select(func.max(search_documents.c.id)).where(
    search_documents.c.id >= bindparam("least"), search_documents.c.id < bindparam("end")
)


class SqlSearch:
    """Makes the texts of a case searchable."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case_id: str, *texts: str | None) -> None:
        """Add the words of `texts` to the case's document."""
        more = " ".join(fold(text) for text in texts if text)
        written = False
        while not written:  # Until no other connection wrote between our reading and writing.
            row = self._connection.execute(_DOCUMENT, {"case_id": case_id}).one()
            words = joined(row.text or "", more)
            if row.text is None:
                written = self._insert(case_id, row.created_at, words)
            else:
                written = words == row.text or self._change(case_id, row.text, words)

    def _change(self, case_id: str, known: str, words: str) -> bool:
        change = {"of_case": case_id, "known": known, "words": words}
        return bool(self._connection.execute(_CHANGE, change).rowcount)

    def _insert(self, case_id: str, created_at: datetime, words: str) -> bool:
        number = first_number(created_at)
        while (last := self._last_number(number)) is not None:
            number = last + 1
            if number % _SAME_TIME:
                break
        row = {"id": number, "case_id": case_id, "text": words}
        fresh = insert_into(self._connection, search_documents).on_conflict_do_nothing()
        return bool(self._connection.execute(fresh, row).rowcount)

    def _last_number(self, least: int) -> int | None:
        bounds = {"least": least, "end": least + _SAME_TIME}
        number: int | None = self._connection.scalar(_LAST_NUMBER, bounds)
        return number


def first_number(created_at: datetime) -> int:
    """Return the number of the first document of that time; numbers grow with time."""
    return (created_at - _EPOCH) // timedelta(microseconds=1) * _SAME_TIME


@dataclass(frozen=True, slots=True)
class Found:
    """What a search reads: cases joined to their words, the condition, the number to page by."""

    source: FromClause
    condition: ColumnElement[bool]
    number: ColumnElement[int]


def having_words(connection: Connection, words: Sequence[str]) -> Found:
    """Return what finds the cases that have all words, each as the beginning of one of theirs."""
    documents = search_documents.join(cases, cases.c.id == search_documents.c.case_id)
    if connection.dialect.name == "postgresql":
        held = func.array_to_tsvector(func.string_to_array(search_documents.c.text, _BLANK))
        asked = cast(" & ".join(f"'{word}':*" for word in words), TSQUERY)
        return Found(documents, held.bool_op("@@")(asked), search_documents.c.id)
    return Found(
        _WORDS.join(documents, search_documents.c.id == _WORDS.c.rowid),
        _WORDS.c.search_words.bool_op("MATCH")(" AND ".join(f'"{word}"*' for word in words)),
        _WORDS.c.rowid,
    )
