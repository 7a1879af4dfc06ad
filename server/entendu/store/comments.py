"""Comments, their captures, their authors."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, bindparam, insert, select, update

from ..domain.comment import Author, Capture, Comment, PickedComment
from ..domain.ids import new_id
from ..errors import ConflictError
from .rows import InsertNew, columns_of, noun_of, values_of
from .search import SqlSearch
from .tables import authors, captures, cases, comments

_COMMENT = select(*columns_of(comments, Comment))
_AUTHOR = select(*columns_of(authors, Author))
_CAPTURE = select(*columns_of(captures, Capture))

_ADD = InsertNew(comments, "company_id", "key")
_ADD_AUTHOR = insert(authors)
_ADD_KNOWN_AUTHOR = InsertNew(authors, "platform", "stable_key")
_ADD_CAPTURE = insert(captures)
_GET = _COMMENT.where(comments.c.id == bindparam("id"))
_FIND = _COMMENT.where(
    comments.c.company_id == bindparam("company_id"), comments.c.key == bindparam("key")
)
_GET_AUTHOR = _AUTHOR.where(authors.c.id == bindparam("id"))
_FIND_AUTHOR = _AUTHOR.where(
    authors.c.platform == bindparam("platform"), authors.c.stable_key == bindparam("stable_key")
)
_RENAME = (
    update(authors)
    .where(authors.c.id == bindparam("author_id"))
    .values(name=bindparam("new_name"), handle=bindparam("new_handle"))
)
_CASES_OF_AUTHOR = select(cases.c.id).where(cases.c.author_id == bindparam("author_id"))
_GET_CAPTURE = _CAPTURE.where(captures.c.id == bindparam("id"))
_LAST_CAPTURE = (
    _CAPTURE.where(captures.c.comment_id == bindparam("comment_id"))
    .order_by(captures.c.captured_at.desc(), captures.c.id.desc())
    .limit(1)
)
_NAMES = (
    select(comments.c.case_id, authors.c.name, authors.c.handle)
    .join(authors, authors.c.id == comments.c.author_id)
    .where(comments.c.id == bindparam("comment_id"))
)
_newer = captures.alias("newer")
_NEWEST_OF_COMMENT = (
    select(_newer.c.id)
    .where(_newer.c.comment_id == comments.c.id)
    .order_by(_newer.c.captured_at.desc(), _newer.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_OF_CASE = (
    select(*columns_of(comments, Comment), *columns_of(captures, Capture))
    .select_from(comments.join(captures, captures.c.id == _NEWEST_OF_COMMENT))
    .where(comments.c.case_id == bindparam("case_id"))
    .order_by(comments.c.created_at, comments.c.id)
)
_COMMENT_WIDTH = len(columns_of(comments, Comment))


class SqlComments:
    """Fulfils `store_seam.Comments`."""

    def __init__(self, connection: Connection, search: SqlSearch) -> None:
        self._connection = connection
        self._search = search

    def author(self, picked: PickedComment) -> Author:
        """Return the author by platform and stable key, or a new one."""
        new = Author(
            new_id(), picked.platform, picked.author_key, picked.author_name, picked.author_handle
        )
        if new.stable_key is None:
            self._connection.execute(_ADD_AUTHOR, values_of(new))
            return new
        by_key = {"platform": new.platform, "stable_key": new.stable_key}
        row = self._connection.execute(_FIND_AUTHOR, by_key).first()
        if row is None:
            if _ADD_KNOWN_AUTHOR.write(self._connection, values_of(new)):
                return new
            row = self._connection.execute(_FIND_AUTHOR, by_key).one()
        return self._renamed(Author(*row), new)

    def _renamed(self, known: Author, seen: Author) -> Author:
        """Bring names up to date, and let all cases of the author be found by the new ones."""
        renamed = replace(known, name=seen.name or known.name, handle=seen.handle or known.handle)
        if renamed != known:
            self._connection.execute(
                _RENAME,
                {"author_id": known.id, "new_name": renamed.name, "new_handle": renamed.handle},
            )
            for case_id in self._connection.scalars(_CASES_OF_AUTHOR, {"author_id": known.id}):
                self._search.add(case_id, renamed.name, renamed.handle)
        return renamed

    def find(self, company_id: str, key: str) -> Comment | None:
        """Return the comment of that key."""
        row = self._connection.execute(_FIND, {"company_id": company_id, "key": key}).first()
        return noun_of(Comment, row)

    def get(self, comment_id: str) -> Comment | None:
        """Return one comment."""
        row = self._connection.execute(_GET, {"id": comment_id}).first()
        return noun_of(Comment, row)

    def get_author(self, author_id: str) -> Author | None:
        """Return one author."""
        row = self._connection.execute(_GET_AUTHOR, {"id": author_id}).first()
        return noun_of(Author, row)

    def add(self, comment: Comment) -> None:
        """Add a comment.

        Raises ConflictError `comment_known_meanwhile` (retryable) where another connection logged
        the comment of the same key first; asking again finds it.
        """
        if not _ADD.write(self._connection, values_of(comment)):
            raise ConflictError("comment_known_meanwhile", retryable=True)

    def add_capture(self, capture: Capture) -> None:
        """Add a reading and make its text and its author's names searchable."""
        self._connection.execute(_ADD_CAPTURE, values_of(capture))
        row = self._connection.execute(_NAMES, {"comment_id": capture.comment_id}).one()
        self._search.add(row.case_id, row.name, row.handle, capture.text)

    def capture(self, capture_id: str) -> Capture | None:
        """Return one reading."""
        row = self._connection.execute(_GET_CAPTURE, {"id": capture_id}).first()
        return noun_of(Capture, row)

    def last_capture(self, comment_id: str) -> Capture | None:
        """Return the newest reading of a comment."""
        row = self._connection.execute(_LAST_CAPTURE, {"comment_id": comment_id}).first()
        return noun_of(Capture, row)

    def of_case(self, case_id: str) -> tuple[tuple[Comment, Capture], ...]:
        """Return the case's comments, oldest first, each with its newest reading."""
        rows = self._connection.execute(_OF_CASE, {"case_id": case_id})
        return tuple(
            (Comment(*row[:_COMMENT_WIDTH]), Capture(*row[_COMMENT_WIDTH:])) for row in rows
        )
