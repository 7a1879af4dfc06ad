"""Cases are guarded by their version, their history only grows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from entendu.domain.case import CaseState, FollowUp, FollowUpOutcome, Note, Outcome
from entendu.domain.company import Company
from entendu.domain.ids import new_id
from entendu.domain.triage import Arousal, Kind, Reason, Triage, TriageSource
from entendu.errors import ConflictError
from entendu.store.database import Database
from fixtures.logged_cases import AT, log_case


def test_a_saved_case_has_a_new_version_and_all_its_fields(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        case = log_case(work, company).case
        changed = replace(
            case, state=CaseState.CLOSED, outcome=Outcome.SOLVED, severity=4, risk=None,
            next_due_at=None, first_replied_at=AT, updated_at=AT + timedelta(days=1),
            department_id=company.departments[0].id,
        )  # fmt: skip
        saved = work.cases.save(changed)
    assert saved == replace(changed, v=2)
    with database.read() as work:
        assert work.cases.get(case.id) == saved
        assert work.cases.get("none") is None


def test_of_two_who_save_one_version_the_second_is_told(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        case = log_case(work, company).case
        work.cases.save(case)
    with pytest.raises(ConflictError) as told, database.write() as work:
        work.cases.save(replace(case, topic="other"))
    assert told.value.code == "case_changed_meanwhile"


def test_events_are_numbered_from_one(database: Database, company: Company) -> None:
    with database.write() as work:
        case = log_case(work, company).case
        owner = work.access.owner()
        work.cases.add_event(case.id, "judged", {"kind": "complaint"}, owner.id, AT)
        last = work.cases.add_event(case.id, "noted", {}, None, AT)
    with database.read() as work:
        history = work.cases.events(case.id)
    assert [(e.seq, e.code, e.agent_id) for e in history] == [
        (1, "opened", None),
        (2, "judged", owner.id),
        (3, "noted", None),
    ]
    assert history[1].params == {"kind": "complaint"}
    assert history[-1] == last


@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE events SET code = 'solved'",
        "UPDATE events SET params = params",
        "DELETE FROM events",
    ],
)
def test_history_cannot_be_changed(database: Database, company: Company, attempt: str) -> None:
    with database.write() as work:
        case = log_case(work, company).case
    with (
        pytest.raises(IntegrityError, match="append-only"),
        database._engines.writing.begin() as connection,
    ):
        connection.execute(text(attempt))
    with database.read() as work:
        assert [event.code for event in work.cases.events(case.id)] == ["opened"]


def test_history_cannot_be_replaced_on_sqlite(sqlite_url: str) -> None:
    database = Database.open(sqlite_url)
    with database._engines.writing.begin() as connection:
        connection.execute(text("PRAGMA foreign_keys = OFF"))
        row = "events VALUES (:id, 'case', 1, :code, '{}', NULL, '2026')"
        connection.execute(text(f"INSERT INTO {row}"), {"id": "a", "code": "opened"})
        for event_id in ("a", "b"):
            with pytest.raises(IntegrityError, match="append-only"):
                connection.execute(
                    text(f"INSERT OR REPLACE INTO {row}"), {"id": event_id, "code": "solved"}
                )
    database.close()


def test_a_closed_case_needs_an_outcome_and_an_open_one_has_none(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        case = log_case(work, company).case
    for wrong in (
        replace(case, state=CaseState.CLOSED),
        replace(case, outcome=Outcome.SOLVED),
        replace(case, severity=5),
    ):
        with pytest.raises(IntegrityError), database.write() as work:
            work.cases.save(wrong)


def test_the_newest_judgement_comes_back_whole(database: Database, company: Company) -> None:
    first = Triage(Kind.PRAISE, doubt=True)
    newest = Triage(
        Kind.COMPLAINT, 3, 4, True, True, False, Arousal.FURIOUS, "late", "dep", "place", "fr",
        "formal", "45 minutes", (Reason("risk", "press", "le journal"),), TriageSource.AGENT,
    )  # fmt: skip
    with database.write() as work:
        logged = log_case(work, company)
        assert work.cases.last_triage(logged.case.id) is None
        work.cases.add_triage(logged.case.id, logged.capture.id, newest, AT + timedelta(hours=1))
        work.cases.add_triage(logged.case.id, logged.capture.id, first, AT)
    with database.read() as work:
        assert work.cases.last_triage(logged.case.id) == newest


def test_notes_come_oldest_first(database: Database, company: Company) -> None:
    with database.write() as work:
        case = log_case(work, company).case
        older = Note(new_id(), case.id, "note", "Called the depot", None, AT)
        newer = replace(older, id=new_id(), kind="close_reason", at=AT + timedelta(hours=1))
        work.cases.add_note(newer)
        work.cases.add_note(older)
    with database.read() as work:
        assert work.cases.notes(case.id) == (older, newer)


def test_follow_ups_end_once(database: Database, company: Company) -> None:
    with database.write() as work:
        case = log_case(work, company).case
        late = FollowUp(new_id(), case.id, AT + timedelta(days=2), "severity_1")
        soon = FollowUp(new_id(), case.id, AT + timedelta(days=1), "agent")
        work.cases.add_follow_up(late)
        work.cases.add_follow_up(soon)
        assert work.cases.open_follow_ups(case.id) == (soon, late)
        work.cases.end_follow_up(soon.id, FollowUpOutcome.NO_NEWS, AT)
        work.cases.end_follow_up(soon.id, FollowUpOutcome.STILL_UNHAPPY, AT + timedelta(days=9))
        work.cases.end_follow_up(late.id, None, AT)
    with database.read() as work:
        assert work.cases.open_follow_ups(case.id) == ()
        assert work.cases.follow_ups(case.id) == (
            replace(late, ended_at=AT),
            replace(soon, ended_at=AT, outcome=FollowUpOutcome.NO_NEWS),
        )
