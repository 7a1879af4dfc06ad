"""The moves of a case's life that several use cases share.

Each writes rows and history together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from .domain.case import (
    Action,
    Case,
    CaseState,
    FollowUp,
    Outcome,
    honest_outcomes,
    next_state,
)
from .domain.comment import Capture
from .domain.draft import Reply, ReplyState
from .domain.ids import new_id
from .domain.store_seam import Work
from .domain.triage import History, Turn
from .errors import ConflictError, InvalidError, NotFoundError
from .playbook.clocks import first_answer_due, follow_up_due

DONE_NOTE = "done"
"""The kind of a note that says what the agent did: "I have called the depot"."""


def case_of(work: Work, case_id: str, v: int | None = None) -> Case:
    """Return the case.

    Raises NotFoundError, or ConflictError where `v` is not the row's any more.
    """
    case = work.cases.get(case_id)
    if case is None:
        raise NotFoundError("case_not_found")
    if v is not None and v != case.v:
        raise ConflictError("case_changed_meanwhile")
    return case


def move(
    work: Work,
    case: Case,
    action: Action,
    params: Mapping[str, Any],
    agent_id: str | None,
    now: datetime,
) -> Case:
    """Take the case through `action`.

    State, next duty, history. Raises ConflictError where refused.
    """
    state = next_state(case.state, action)
    moved = replace(case, state=state, updated_at=now)
    if state is not CaseState.CLOSED:
        moved = replace(moved, outcome=None)
    moved = work.cases.save(replace(moved, next_due_at=next_duty(work, moved)))
    work.cases.add_event(case.id, action, params, agent_id, now)
    return moved


def next_duty(work: Work, case: Case) -> datetime | None:
    """Return when something is due: the first answer while open, then the earliest follow-up."""
    if case.state is CaseState.CLOSED:
        return None
    duties = [duty.due_at for duty in work.cases.open_follow_ups(case.id)]
    if case.state is CaseState.OPEN and not duties:
        comments = work.comments.of_case(case.id)
        duties += [
            first_answer_due(c.platform, c.posted_at or c.created_at) for c, _ in comments[-1:]
        ]
    return min(duties, default=None)


def record(
    work: Work,
    case: Case,
    action: Action,
    params: Mapping[str, Any],
    agent_id: str | None,
    now: datetime,
) -> Case:
    """Write what happened into the history, the case's state as it is."""
    kept = work.cases.save(replace(case, updated_at=now, next_due_at=next_duty(work, case)))
    work.cases.add_event(case.id, action, params, agent_id, now)
    return kept


def replied(work: Work, reply: Reply, agent_id: str | None, now: datetime) -> tuple[Case, FollowUp]:
    """Keep a reply that was copied or stands in public, and start its follow-up clock."""
    case = case_of(work, reply.case_id)
    work.drafts.add_reply(reply)
    follow_up = follow_up_anew(work, case, reply, now)
    if case.first_replied_at is None:
        case = replace(case, first_replied_at=reply.copied_at)
    posted = reply.state is ReplyState.POSTED
    action = Action.REPLY_POSTED if posted else Action.REPLY_COPIED
    return move(work, case, action, {"reply_id": reply.id}, agent_id, now), follow_up


def follow_up_anew(work: Work, case: Case, reply: Reply, now: datetime) -> FollowUp:
    """Date the follow-up of that reply; earlier duties fall away: the answer that stands counts."""
    end_duties(work, case.id, now)
    severity = case.severity or 1
    due_at = follow_up_due(severity, reply.posted_at or reply.copied_at)
    follow_up = FollowUp(new_id(), case.id, due_at, f"severity_{severity}")
    work.cases.add_follow_up(follow_up)
    return follow_up


def end_duties(work: Work, case_id: str, now: datetime) -> None:
    """Let every open duty of the case fall away."""
    for duty in work.cases.open_follow_ups(case_id):
        work.cases.end_follow_up(duty.id, None, now)


def standing_reply(work: Work, case_id: str) -> Reply | None:
    """Return the newest reply that stands: posted, or copied and not superseded."""
    standing = [
        reply
        for reply in work.drafts.replies(case_id)
        if reply.state is ReplyState.POSTED
        or (reply.state is ReplyState.COPIED and reply.superseded_by is None)
    ]
    return standing[-1] if standing else None


def history_of(work: Work, case_id: str, before: Capture) -> History:
    """Return what the log knows of the case besides that reading.

    Its comments, its posted replies.
    """
    replies = [r for r in work.drafts.replies(case_id) if r.state is ReplyState.POSTED]
    dated = [
        (capture.captured_at, Turn(False, capture.text))
        for _, capture in work.comments.of_case(case_id)
        if capture.comment_id != before.comment_id
    ]
    dated += [(reply.posted_at or reply.copied_at, Turn(True, reply.text)) for reply in replies]
    dated.sort(key=lambda turn: turn[0])
    return History(tuple(turn for _, turn in dated), posted_replies=len(replies))


def noted_on(work: Work, case_id: str) -> tuple[str, ...]:
    """Return what agents noted as done on the case, oldest first."""
    return tuple(note.text for note in work.cases.notes(case_id) if note.kind == DONE_NOTE)


def refuse_dishonest(case: Case, outcome: Outcome) -> None:
    """Refuse an end that says more than is known.

    Raises InvalidError `close_needs_reply`, `close_outcome_unfit`.
    """
    if case.state is CaseState.CLOSED or outcome in honest_outcomes(case.state, case.kind):
        return  # what is closed already is refused by the transition table
    unanswered = outcome is Outcome.UNCONFIRMED
    code = "close_needs_reply" if unanswered else "close_outcome_unfit"
    raise InvalidError(code, {"outcome": outcome.value})
