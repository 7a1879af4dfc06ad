"""The wire as pydantic models: what the API takes and gives. `shared/api.js` is its other end."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

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


class ChecksIn(In):
    """A text that would answer the case."""

    text: str = Field(max_length=50_000)
    case_id: str
