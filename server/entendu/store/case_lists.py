"""Lists of cases: a page newest first, what is due, searches."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    bindparam,
    func,
    select,
    tuple_,
)

from ..domain.case import Case, CaseRow
from ..domain.case_seam import CaseFilter, Page
from ..errors import InvalidError
from .columns import utc_text
from .folding import query_words
from .rows import columns_of
from .search import as_asked, having_words
from .tables import authors, captures, cases, comments

_EXCERPT = 160
_MOST = 200
_CASE = columns_of(cases, Case)

_newer = comments.alias("newer")
_NEWEST_COMMENT = (
    select(_newer.c.id)
    .where(_newer.c.case_id == cases.c.id)
    .order_by(_newer.c.created_at.desc(), _newer.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_reading = captures.alias("reading")
_NEWEST_CAPTURE = (
    select(_reading.c.id)
    .where(_reading.c.comment_id == comments.c.id)
    .order_by(_reading.c.captured_at.desc(), _reading.c.id.desc())
    .limit(1)
    .scalar_subquery()
)


def _listed(source: FromClause) -> Select[Any]:
    """Return what a list shows of the cases of `source`, with the newest words of each."""
    return select(
        *_CASE,
        authors.c.name,
        authors.c.handle,
        func.substr(captures.c.text, 1, 2 * _EXCERPT),
        comments.c.url,
    ).select_from(
        source.join(authors, authors.c.id == cases.c.author_id)
        .outerjoin(comments, comments.c.id == _NEWEST_COMMENT)
        .outerjoin(captures, captures.c.id == _NEWEST_CAPTURE)
    )


_DUE = (
    _listed(cases)
    .where(cases.c.practice == bindparam("practice"), cases.c.next_due_at < bindparam("before"))
    .order_by(cases.c.next_due_at, cases.c.id)
    .limit(bindparam("most"))
)
_COUNT_DUE = select(func.count()).where(
    cases.c.practice.is_(False), cases.c.next_due_at < bindparam("before")
)


_FILTERS: dict[str, ColumnElement[bool]] = {
    "practice": cases.c.practice == bindparam("practice"),
    "company_id": cases.c.company_id == bindparam("company_id"),
    "state": cases.c.state == bindparam("state"),
    "due_before": cases.c.next_due_at < bindparam("due_before"),
    "platform": cases.c.platform == bindparam("platform"),
}
_NEWEST_FIRST: tuple[ColumnElement[Any], ...] = (cases.c.created_at, cases.c.id)


def page_of_cases(
    connection: Connection, wanted: CaseFilter, cursor: str | None, limit: int
) -> Page:
    """Return one page, newest first. Raises InvalidError `cursor_unusable`."""
    most = max(1, min(limit, _MOST))
    values = {name: getattr(wanted, name) for name in _FILTERS}
    values = {name: value for name, value in values.items() if value is not None}
    filters = tuple(values)
    dialect = None
    if wanted.q and wanted.q.strip():
        words = query_words(wanted.q)
        if not words:
            return Page((), None)
        dialect = connection.dialect.name
        values["asked"] = as_asked(dialect, words)
    width = 1 if dialect else len(_NEWEST_FIRST)
    if cursor is not None:
        values |= _read_cursor(cursor, width)
    statement = _page_statement(filters, dialect, cursor is not None)
    rows = connection.execute(statement, values | {"most": most + 1}).all()
    cut = len(rows) > most
    return Page(
        tuple(_case_row(row) for row in rows[:most]),
        _write_cursor(rows[most - 1][-width:]) if cut else None,
    )


@cache
def _page_statement(filters: tuple[str, ...], dialect: str | None, after: bool) -> Select[Any]:
    """Return the query for one combination of filters; to build it takes longer than to run it.

    `dialect`: that of the database where words are searched; `after`: from a cursor on.
    """
    source: FromClause = cases
    key = _NEWEST_FIRST
    conditions = [_FILTERS[name] for name in filters]
    if dialect is not None:
        found = having_words(dialect)
        source, key = found.source, (found.number,)
        conditions.append(found.condition)
    if after:
        start = (bindparam(f"after_{n}", type_=part.type) for n, part in enumerate(key))
        conditions.append(tuple_(*key) < tuple_(*start))
    return (
        _listed(source)
        .add_columns(*key)
        .where(*conditions)
        .order_by(*(part.desc() for part in key))
        .limit(bindparam("most"))
    )


def cases_due(
    connection: Connection, before: datetime, practice: bool, limit: int
) -> tuple[CaseRow, ...]:
    """Return cases whose next duty falls before `before`, the most overdue first."""
    wanted = {"before": before, "practice": practice, "most": max(1, min(limit, _MOST))}
    return tuple(_case_row(row) for row in connection.execute(_DUE, wanted))


def count_due(connection: Connection, before: datetime) -> int:
    """Return how many cases are due, practice apart."""
    return connection.scalar(_COUNT_DUE, {"before": before}) or 0


def _case_row(row: Row[Any]) -> CaseRow:
    name, handle, text, url = row[len(_CASE) : len(_CASE) + 4]
    excerpt = " ".join((text or "").split())
    if len(excerpt) > _EXCERPT:
        excerpt = excerpt[: _EXCERPT - 1].rstrip() + "…"
    return CaseRow(Case(*row[: len(_CASE)]), name, handle, excerpt, url)


def _write_cursor(key: Sequence[Any]) -> str:
    written = [utc_text(part) if isinstance(part, datetime) else part for part in key]
    return base64.urlsafe_b64encode(json.dumps(written).encode()).decode().rstrip("=")


def _read_cursor(cursor: str, width: int) -> dict[str, Any]:
    """Return what a page starts after: time and id, or the number of a document."""
    try:
        read = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True))
        match read:
            case [str(at), str(case_id)] if width == 2:
                return {"after_0": _utc(at), "after_1": case_id}
            case [int(number)] if width == 1 and -(2**63) <= number < 2**63:
                return {"after_0": number}
    except (ValueError, RecursionError):
        pass
    raise InvalidError("cursor_unusable")


def _utc(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo is UTC else at.replace(tzinfo=UTC)
