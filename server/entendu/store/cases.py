"""Cases, their histories, judgements, notes and follow-ups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from ..domain.case import Case, CaseEvent, CaseRow, FollowUp, FollowUpOutcome, Note
from ..domain.case_seam import CaseFilter, Page
from ..domain.ids import new_id
from ..domain.triage import Triage
from ..errors import ConflictError
from .case_lists import cases_due, count_due, page_of_cases
from .rows import Insert, columns_of, noun_of, values_of
from .search import SqlSearch
from .tables import cases, events, follow_ups, notes, triages

_ADD = insert(cases)
_GET = select(*columns_of(cases, Case)).where(cases.c.id == bindparam("id"))
# On PostgreSQL a unit that writes takes the row: whoever comes second waits and reads what the
# first has written. SQLite has one writer anyway and leaves the words out.
_TAKE = _GET.with_for_update()
_SAVE = update(cases).where(cases.c.id == bindparam("saved_id"), cases.c.v == bindparam("saved_v"))
_EVENTS = (
    select(*columns_of(events, CaseEvent))
    .where(events.c.case_id == bindparam("case_id"))
    .order_by(events.c.seq)
)
_NEXT_SEQ = (
    select(func.coalesce(func.max(events.c.seq), 0) + 1)
    .where(events.c.case_id == bindparam("of_case"))
    .scalar_subquery()
)
# Two connections may count the same next number: the second finds it taken.
_ADD_EVENT = Insert(
    events,
    lambda insert: (
        insert.values(seq=_NEXT_SEQ)
        .on_conflict_do_nothing(index_elements=["case_id", "seq"])
        .returning(events.c.seq)
    ),
)
_ADD_TRIAGE = insert(triages)
_ADD_NOTE = insert(notes)
_ADD_FOLLOW_UP = insert(follow_ups)
_LAST_TRIAGE = (
    select(*columns_of(triages, Triage))
    .where(triages.c.case_id == bindparam("case_id"))
    .order_by(triages.c.at.desc(), triages.c.id.desc())
    .limit(1)
)
_NOTES = (
    select(*columns_of(notes, Note))
    .where(notes.c.case_id == bindparam("case_id"))
    .order_by(notes.c.at, notes.c.id)
)
_FOLLOW_UPS = select(*columns_of(follow_ups, FollowUp)).where(
    follow_ups.c.case_id == bindparam("case_id")
)
_ALL_FOLLOW_UPS = _FOLLOW_UPS.order_by(follow_ups.c.id)
_OPEN_FOLLOW_UPS = _FOLLOW_UPS.where(follow_ups.c.ended_at.is_(None)).order_by(
    follow_ups.c.due_at, follow_ups.c.id
)


class SqlCases:
    """Fulfils `store_seam.Cases`."""

    def __init__(self, connection: Connection, search: SqlSearch, *, reads: bool) -> None:
        self._connection = connection
        self._reads = reads
        self._search = search

    def add(self, case: Case) -> None:
        """Add a case."""
        self._connection.execute(_ADD, values_of(case))

    def get(self, case_id: str) -> Case | None:
        """Return one case."""
        query = _GET if self._reads else _TAKE
        return noun_of(Case, self._connection.execute(query, {"id": case_id}).first())

    def save(self, case: Case) -> Case:
        """Write the case where its `v` is still the row's; return it with the new `v`.

        Raises ConflictError `case_changed_meanwhile` where somebody else was faster.
        """
        saved = replace(case, v=case.v + 1)
        values = values_of(saved, but=("id",)) | {"saved_id": case.id, "saved_v": case.v}
        if not self._connection.execute(_SAVE, values).rowcount:
            raise ConflictError("case_changed_meanwhile")
        return saved

    def list(self, wanted: CaseFilter, *, cursor: str | None = None, limit: int = 50) -> Page:
        """Return one page, newest first. Raises InvalidError `cursor_unusable`."""
        return page_of_cases(self._connection, wanted, cursor, limit)

    def due(
        self, before: datetime, *, practice: bool = False, limit: int = 100
    ) -> tuple[CaseRow, ...]:
        """Return cases whose next duty falls before `before`, the most overdue first."""
        return cases_due(self._connection, before, practice, limit)

    def count_due(self, before: datetime) -> int:
        """Return how many (practice apart)."""
        return count_due(self._connection, before)

    def add_event(
        self,
        case_id: str,
        code: str,
        params: Mapping[str, Any],
        agent_id: str | None,
        at: datetime,
    ) -> CaseEvent:
        """Append one line to the case's history. Raises ConflictError `case_changed_meanwhile`."""
        event = CaseEvent(new_id(), case_id, 0, str(code), dict(params), agent_id, at)
        row = values_of(event, but=("seq",)) | {"of_case": case_id}
        seq: int | None = self._connection.scalar(_ADD_EVENT.on(self._connection), row)
        if seq is None:
            raise ConflictError("case_changed_meanwhile")
        return replace(event, seq=seq)

    def events(self, case_id: str) -> tuple[CaseEvent, ...]:
        """Return the history, oldest first."""
        rows = self._connection.execute(_EVENTS, {"case_id": case_id})
        return tuple(CaseEvent(*row) for row in rows)

    def add_triage(self, case_id: str, capture_id: str, triage: Triage, at: datetime) -> None:
        """Keep one judgement."""
        row = {"id": new_id(), "case_id": case_id, "capture_id": capture_id, "at": at}
        self._connection.execute(_ADD_TRIAGE, row | values_of(triage))

    def last_triage(self, case_id: str) -> Triage | None:
        """Return the newest judgement."""
        row = self._connection.execute(_LAST_TRIAGE, {"case_id": case_id}).first()
        return noun_of(Triage, row)

    def add_note(self, note: Note) -> None:
        """Add personal words beside the case and make them searchable."""
        self._connection.execute(_ADD_NOTE, values_of(note))
        self._search.add(note.case_id, note.text)

    def notes(self, case_id: str) -> tuple[Note, ...]:
        """Return them, oldest first."""
        rows = self._connection.execute(_NOTES, {"case_id": case_id})
        return tuple(Note(*row) for row in rows)

    def add_follow_up(self, follow_up: FollowUp) -> None:
        """Add a dated duty."""
        self._connection.execute(_ADD_FOLLOW_UP, values_of(follow_up))

    def open_follow_ups(self, case_id: str) -> tuple[FollowUp, ...]:
        """Return the duties that have not ended, the next due first."""
        rows = self._connection.execute(_OPEN_FOLLOW_UPS, {"case_id": case_id})
        return tuple(FollowUp(*row) for row in rows)

    def follow_ups(self, case_id: str) -> tuple[FollowUp, ...]:
        """Return all, oldest first."""
        rows = self._connection.execute(_ALL_FOLLOW_UPS, {"case_id": case_id})
        return tuple(FollowUp(*row) for row in rows)

    def end_follow_up(
        self, follow_up_id: str, outcome: FollowUpOutcome | None, at: datetime
    ) -> None:
        """End a duty that is still open; None: it fell away (superseded by another)."""
        self._connection.execute(
            update(follow_ups)
            .where(follow_ups.c.id == follow_up_id, follow_ups.c.ended_at.is_(None))
            .values(outcome=outcome, ended_at=at)
        )
