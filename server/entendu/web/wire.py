"""The wire as pydantic models: what the API takes and gives. `shared/api.js` is its other end."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from ..domain.case import Outcome
from ..domain.comment import PickedComment, Platform, TimePrecision
from ..domain.draft import Wishes

WIRE = "1"

Short = Annotated[str, Field(max_length=2000)]


class In(BaseModel):
    """What comes in; an unknown key is left aside, so that a newer extension still works."""

    model_config = ConfigDict(extra="ignore")


class AuthorIn(In):
    """Who wrote the comment."""

    name: Short | None = None
    handle: Short | None = None
    key: Short | None = None


class CommentIn(In):
    """A comment as the person's browser read it."""

    platform: str = Field("web", max_length=40)
    text: str
    key: Short | None = None
    author: AuthorIn | None = None
    url: Short | None = None
    posted_at: datetime | None = None
    time_precision: TimePrecision = TimePrecision.UNKNOWN
    parent_text: str | None = None
    surface: str = Field("post", max_length=40)
    reply_as: Short | None = None
    warnings: list[Annotated[str, Field(max_length=60)]] = Field([], max_length=20)

    def picked(self) -> PickedComment:
        """Return the comment as the domain knows it; an unknown platform is the web."""
        known = self.platform in set(Platform)
        author = self.author or AuthorIn()
        warnings = tuple(self.warnings) + (() if known else ("unknown-platform",))
        posted_at = self.posted_at.astimezone() if self.posted_at else None
        return PickedComment(
            platform=Platform(self.platform) if known else Platform.WEB,
            text=self.text,
            key=self.key,
            author_name=author.name,
            author_handle=author.handle,
            author_key=author.key,
            url=self.url,
            posted_at=posted_at,
            time_precision=self.time_precision,
            parent_text=self.parent_text,
            surface=self.surface,
            reply_as=self.reply_as,
            warnings=warnings,
        )


class WishesIn(In):
    """What the person asks of a draft."""

    instruction: str | None = Field(None, max_length=1000)
    tone: Literal["warmer", "more_formal"] | None = None
    length: Literal["shorter"] | None = None
    language: str | None = Field(None, max_length=8, pattern=r"^[a-z]{2,3}$")
    kind: Literal["praise", "complaint"] | None = None

    def wishes(self) -> Wishes:
        """Return them as the domain knows them."""
        return Wishes(**self.model_dump())


class DraftIn(In):
    """Ask for a draft: a comment, or a case whose newest comment is drafted for again."""

    comment: CommentIn | None = None
    case_id: str | None = None
    company_id: str | None = None
    wishes: WishesIn | None = None


class DraftOut(BaseModel):
    """Where to follow the draft."""

    case_id: str
    draft_id: str
    comment_id: str
    known: bool


class StateOut(BaseModel):
    """The state a draft ends in."""

    state: str


class LogIn(In):
    """Log a comment without drafting, with the reply that already stands, if there is one."""

    comment: CommentIn
    company_id: str | None = None
    reply_text: str | None = None
    reply_posted_at: datetime | None = None


class LogOut(BaseModel):
    """Where it was logged."""

    case_id: str
    comment_id: str
    known: bool


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


class CompanyNameOut(BaseModel):
    """A company by name."""

    id: str
    name: str


class CaseOut(CaseRowOut):
    """A case with its history."""

    company: CompanyNameOut
    comments: list[dict[str, Any]]
    drafts: list[dict[str, Any]]
    replies: list[dict[str, Any]]
    follow_ups: list[dict[str, Any]]
    notes: list[dict[str, Any]]
    events: list[dict[str, Any]]
    actions: list[str]
    triage: dict[str, Any] | None


class ReplyIn(In):
    """The text that the person copied. `v`: the version of the case they saw."""

    text: str
    draft_id: str | None = None
    v: int | None = None


class VerdictOut(BaseModel):
    """What one check says."""

    check: str
    level: Literal["ok", "warn", "block"]
    code: str
    params: dict[str, str | int | float]
    sentence: str
    overridable: bool


class ChecksOut(BaseModel):
    """What the checks say of a text; the weighted length on X only."""

    verdicts: list[VerdictOut]
    blocked: bool
    weighted_length: int | None
    limit: int | None


class ReplyOut(BaseModel):
    """The reply as it was kept, and when it is followed up."""

    reply_id: str
    case_id: str
    state: str
    copied_at: datetime
    follow_up_due_at: datetime | None
    checks: ChecksOut


class ChecksIn(In):
    """A text that would answer the case."""

    text: str = Field(max_length=50_000)
    case_id: str


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
    """Words beside a case."""

    text: str = Field(max_length=10_000)


class NoteOut(BaseModel):
    """The note that was kept."""

    note_id: str


class HealthIn(In):
    """A paired browser asks for proof before it sends its token."""

    browser_id: str | None = Field(None, max_length=40)
    nonce: str | None = Field(None, min_length=16, max_length=128, pattern=r"^[\x21-\x7e]+$")


class HealthOut(BaseModel):
    """That this is Entendu, and which one."""

    service: Literal["entendu"]
    version: str
    wire: int
    drafter: str
    model: str | None
    proof: str | None


class PairIn(In):
    """A pairing code and the browser's name for itself."""

    code: str = Field(max_length=40)
    name: str = Field(max_length=200)


class CompanyOut(CompanyNameOut):
    """A company as the panel needs it."""

    practice: bool
    languages: list[str]
    accounts: list[dict[str, str]]


class CompaniesOut(BaseModel):
    """All companies, the practice one last."""

    companies: list[CompanyOut]


class AgentOut(BaseModel):
    """The person at the keyboard."""

    id: str
    name: str


class PairOut(CompaniesOut):
    """The token, told once."""

    token: str
    browser_id: str
    agent: AgentOut


class SignInLinkIn(In):
    """Where the signed-in page shall open."""

    path: str = Field("/", max_length=500)


class SignInLinkOut(BaseModel):
    """A link that works once, its code in the fragment."""

    url: str
