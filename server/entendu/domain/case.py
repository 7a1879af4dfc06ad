"""Our file on one matter of one author, and the one transition table of its life."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from ..errors import ConflictError


class CaseState(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    REPLIED = "replied"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a case ended, said so that nobody can lie."""

    SOLVED = "solved"
    ANSWERED = "answered"
    UNCONFIRMED = "unconfirmed"
    CONCEDED = "conceded"
    IGNORED = "ignored"


class Action(StrEnum):
    """What can be done to a case; also the codes of its events."""

    OPENED = "opened"
    COMMENT_JOINED = "comment_joined"
    DRAFT_ASKED = "draft_asked"
    DRAFT_DONE = "draft_done"
    DRAFT_FAILED = "draft_failed"
    DRAFT_STOPPED = "draft_stopped"
    JUDGED = "judged"
    REPLY_COPIED = "reply_copied"
    REPLY_POSTED = "reply_posted"
    REPLY_NOT_POSTED = "reply_not_posted"
    OVERRIDE = "override"
    CONFIRMED = "confirmed"
    FOLLOW_UP_DONE = "follow_up_done"
    NOTED = "noted"
    CLOSED = "closed"
    REOPENED = "reopened"


class FollowUpOutcome(StrEnum):
    """How a follow-up ended."""

    AUTHOR_CONFIRMS = "author_confirms"
    DEPARTMENT_SAYS_DONE = "department_says_done"
    NO_NEWS = "no_news"
    STILL_UNHAPPY = "still_unhappy"


_S = CaseState

TRANSITIONS: dict[tuple[CaseState, Action], CaseState] = {
    (_S.OPEN, Action.REPLY_COPIED): _S.REPLIED,
    (_S.OPEN, Action.REPLY_POSTED): _S.REPLIED,
    (_S.OPEN, Action.CLOSED): _S.CLOSED,
    (_S.REPLIED, Action.REPLY_COPIED): _S.REPLIED,
    (_S.REPLIED, Action.REPLY_POSTED): _S.REPLIED,
    (_S.REPLIED, Action.REPLY_NOT_POSTED): _S.OPEN,
    (_S.REPLIED, Action.CLOSED): _S.CLOSED,
    # Answering after all opens a closed case again: what was ignored or conceded may come back.
    (_S.CLOSED, Action.REPLY_COPIED): _S.REPLIED,
    (_S.CLOSED, Action.REPLY_POSTED): _S.REPLIED,
    (_S.CLOSED, Action.COMMENT_JOINED): _S.OPEN,
    (_S.CLOSED, Action.REOPENED): _S.OPEN,
}
"""What moves a case to another state."""

_EVERYWHERE = {
    Action.COMMENT_JOINED,
    Action.DRAFT_ASKED,
    Action.DRAFT_DONE,
    Action.DRAFT_FAILED,
    Action.DRAFT_STOPPED,
    Action.JUDGED,
    Action.CONFIRMED,
    Action.FOLLOW_UP_DONE,
    Action.NOTED,
}
"""What leaves the state as it is, unless TRANSITIONS says otherwise."""


def next_state(state: CaseState, action: Action) -> CaseState:
    """Return the state after `action`.

    Raise ConflictError `case_action_refused` where it is not allowed.
    """
    moved = TRANSITIONS.get((state, action))
    if moved is not None:
        return moved
    if action in _EVERYWHERE:
        return state
    raise ConflictError("case_action_refused", {"state": state.value, "action": action.value})


def allowed_actions(state: CaseState) -> frozenset[Action]:
    """Return the actions of a person that `state` allows; pages and API offer only these."""
    return frozenset(action for (from_state, action) in TRANSITIONS if from_state is state) | {
        Action.NOTED
    }


def honest_outcomes(state: CaseState, kind: str | None) -> tuple[Outcome, ...]:
    """Return the ends that say no more than is known.

    Nothing is `unconfirmed` before it was answered, and a complaint is never merely `answered`.
    """
    if Action.CLOSED not in allowed_actions(state):
        return ()
    refused = {Outcome.UNCONFIRMED} if state is CaseState.OPEN else set()
    if kind == "complaint":
        refused.add(Outcome.ANSWERED)
    return tuple(outcome for outcome in Outcome if outcome not in refused)


@dataclass(frozen=True, slots=True)
class Case:
    """Our file on one matter of one author. Severity and risk are None until it was judged."""

    id: str
    company_id: str
    author_id: str
    state: CaseState
    outcome: Outcome | None
    platform: str
    practice: bool
    kind: str | None
    severity: int | None
    risk: int | None
    topic: str | None
    department_id: str | None
    next_due_at: datetime | None
    first_replied_at: datetime | None
    created_at: datetime
    updated_at: datetime
    v: int = 1


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a list shows it."""

    case: Case
    author_name: str | None
    author_handle: str | None
    excerpt: str
    url: str | None


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One line of a case's history; `params` hold codes and ids, never personal words."""

    id: str
    case_id: str
    seq: int
    code: str
    params: dict[str, Any]
    agent_id: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A dated duty. `rule` says where the date came from (`severity_2`, `agent`)."""

    id: str
    case_id: str
    due_at: datetime
    rule: str
    outcome: FollowUpOutcome | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Personal words beside a case; erasable.

    `kind`: `note`, `done` (what the agent did: "I have …"), `close_reason`, `confirmation`.
    """

    id: str
    case_id: str
    kind: str
    text: str
    agent_id: str | None
    at: datetime = field(compare=False)
