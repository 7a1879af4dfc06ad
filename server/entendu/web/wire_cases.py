"""The wire of cases: lists, one case, replies, notes, closing."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from ..domain.case import Outcome
from ..texts import REPLY_LIMIT
from .wire import ChecksOut, In
from .wire_access import CompanyNameOut
from .wire_fields import Text


class CaseRowOut(BaseModel):
    """A case as a list shows it."""

    id: str
    state: str
    outcome: str | None
    platform: str
    practice: bool
    kind: str | None
    severity: int | None
    risk: int | None
    topic: str | None
    next_due_at: datetime | None
    overdue: bool
    created_at: datetime
    author_name: str | None
    author_handle: str | None
    excerpt: str
    url: str | None
    v: int


class CasesIn(In):
    """Which cases; keyset, newest first."""

    state: Literal["open", "replied", "closed"] | None = None
    due: bool = False
    q: str | None = Field(None, max_length=200)
    platform: str | None = Field(None, max_length=40)
    practice: bool = False
    cursor: str | None = Field(None, max_length=500)
    limit: int = Field(50, ge=1, le=200)


class CasesOut(BaseModel):
    """One page of cases; `cursor` asks for the next."""

    cases: list[CaseRowOut]
    cursor: str | None


class DueOut(BaseModel):
    """What is due now, the most overdue first. `count` leaves practice apart."""

    count: int
    cases: list[CaseRowOut]


class OverrideOut(BaseModel):
    """A block that a person lifted for the reply; `code` is the verdict's."""

    code: str
    name: str
    reason: str
    at: datetime


class CaseReplyOut(BaseModel):
    """A reply as its case shows it, with what somebody answered for."""

    id: str
    draft_id: str | None
    text: str
    state: str
    copied_at: datetime
    posted_at: datetime | None
    superseded: bool
    overrides: list[OverrideOut]


class CaseOut(CaseRowOut):
    """A case with its history."""

    company: CompanyNameOut
    comments: list[dict[str, Any]]
    drafts: list[dict[str, Any]]
    replies: list[CaseReplyOut]
    follow_ups: list[dict[str, Any]]
    notes: list[dict[str, Any]]
    events: list[dict[str, Any]]
    actions: list[str]
    triage: dict[str, Any] | None


class OverrideIn(In):
    """A block, by its verdict's code, that the person lifts with their name and their reason."""

    code: str = Field(max_length=100)
    name: Text = Field("", max_length=1000)
    reason: Text = Field("", max_length=REPLY_LIMIT)


class ReplyIn(In):
    """The text that the person copied. `v`: the version of the case they saw.

    `overrides` lift the blocks that a person may answer for.
    """

    text: Text
    draft_id: str | None = None
    overrides: list[OverrideIn] = Field([], max_length=20)
    v: int | None = None


class ReplyOut(BaseModel):
    """The reply as it was kept, and when it is followed up."""

    reply_id: str
    case_id: str
    state: str
    copied_at: datetime
    follow_up_due_at: datetime | None
    checks: ChecksOut


class CloseIn(In):
    """Close a case with an honest outcome."""

    outcome: Outcome
    reason: str | None = Field(None, max_length=2000)
    name: str | None = Field(None, max_length=120)
    v: int | None = None


class ReopenIn(In):
    """Open a closed case again."""

    reason: str | None = Field(None, max_length=2000)
    v: int | None = None


class NoteIn(In):
    """Words beside a case. `done`: what the agent did ("called the depot"), a reply may say so."""

    kind: Literal["note", "done"] = "note"

    text: Text = Field(max_length=10_000)


class NoteOut(BaseModel):
    """The note that was kept."""

    note_id: str
