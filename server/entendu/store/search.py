"""The words of each case, kept so that a search finds the newest first without sorting them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    FromClause,
    Text,
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
from .rows import InsertNew
from .tables import cases, search_documents

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SAME_TIME = 2048
"""So many cases of one millisecond keep their place; more (an import) move on to the next one."""

_BLANK: ColumnElement[str] = literal_column("' '")
_WORDS = table("search_words", column("rowid", BigInteger), column("search_words"))

_DOCUMENT = (
    select(cases.c.created_at, search_documents.c.text)
    .outerjoin(search_documents, search_documents.c.case_id == cases.c.id)
    .where(cases.c.id == bindparam("case_id"))
)
_ADD = InsertNew(search_documents)
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
        number: int | None = None
        written = False
        while not written:  # Until no other connection wrote between our reading and writing.
            row = self._connection.execute(_DOCUMENT, {"case_id": case_id}).one()
            words = joined(row.text or "", more)
            if row.text is None:
                number = self._next_number(row.created_at, number)
                written = self._insert(number, case_id, words)
            else:
                written = words == row.text or self._change(case_id, row.text, words)

    def _insert(self, number: int, case_id: str, words: str) -> bool:
        row = {"id": number, "case_id": case_id, "text": words}
        return _ADD.write(self._connection, row)

    def _change(self, case_id: str, known: str, words: str) -> bool:
        change = {"of_case": case_id, "known": known, "words": words}
        return bool(self._connection.execute(_CHANGE, change).rowcount)

    def _next_number(self, created_at: datetime, taken: int | None) -> int:
        """Return the first number of that time, or the one after the last, if that is `taken`."""
        if taken is None:
            return first_number(created_at)
        least = taken - taken % _SAME_TIME
        bounds = {"least": least, "end": least + _SAME_TIME}
        last: int | None = self._connection.scalar(_LAST_NUMBER, bounds)
        return least if last is None else last + 1


def first_number(created_at: datetime) -> int:
    """Return the number of the first document of that time; numbers grow with time."""
    return (created_at - _EPOCH) // timedelta(milliseconds=1) * _SAME_TIME


@dataclass(frozen=True, slots=True)
class Found:
    """What a search reads: cases joined to their words, the condition, the number to page by."""

    source: FromClause
    condition: ColumnElement[bool]
    number: ColumnElement[int]


def having_words(dialect: str) -> Found:
    """Return what finds the cases that have all words of the parameter `asked` (`as_asked`)."""
    documents = search_documents.join(cases, cases.c.id == search_documents.c.case_id)
    asked = bindparam("asked", type_=Text())
    if dialect == "postgresql":
        held = func.array_to_tsvector(func.string_to_array(search_documents.c.text, _BLANK))
        return Found(documents, held.bool_op("@@")(cast(asked, TSQUERY)), search_documents.c.id)
    return Found(
        _WORDS.join(documents, search_documents.c.id == _WORDS.c.rowid),
        _WORDS.c.search_words.bool_op("MATCH")(asked),
        _WORDS.c.rowid,
    )


def as_asked(dialect: str, words: Sequence[str]) -> str:
    """Return a query for documents with all `words`, each as the beginning of one of theirs.

    Folded words hold letters and digits only: nothing in them is syntax.
    """
    if dialect == "postgresql":
        return " & ".join(f"'{word}':*" for word in words)
    return " AND ".join(f'"{word}"*' for word in words)
