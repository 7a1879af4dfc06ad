"""The wire as pydantic models: what the API takes and gives. `shared/api.js` is its other end."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from ..domain.comment import PickedComment, Platform, TimePrecision
from ..domain.draft import Wishes
from .wire_fields import Address, ParentText, Side, Text, Time, Token, Tokens, cut_at

WIRE = "1"

INSTRUCTION_LIMIT = 1000


def _precision(value: object) -> object:
    known = isinstance(value, str) and value in set(TimePrecision)
    return value if known else TimePrecision.UNKNOWN


def _object(value: object) -> Any:
    return value if isinstance(value, dict) else None


class In(BaseModel):
    """What comes in; an unknown key is left aside, so that a newer extension still works."""

    model_config = ConfigDict(extra="ignore")


class AuthorIn(In):
    """Who wrote the comment."""

    name: Side = None
    handle: Side = None
    key: Side = None


class CommentIn(In):
    """A comment as the person's browser read it; only a text that is none is refused."""

    platform: Token = "web"
    text: Text
    key: Side = None
    author: Annotated[AuthorIn | None, BeforeValidator(_object)] = None
    url: Address = None
    posted_at: Time = None
    time_precision: Annotated[TimePrecision, BeforeValidator(_precision)] = TimePrecision.UNKNOWN
    parent_text: ParentText = None
    surface: Token = "post"
    reply_as: Side = None
    warnings: Tokens = []

    def picked(self) -> PickedComment:
        """Return the comment as the domain knows it; an unknown platform is the web."""
        known = self.platform in set(Platform)
        author = self.author or AuthorIn()
        warnings = tuple(self.warnings) + (() if known else ("unknown-platform",))
        return PickedComment(
            platform=Platform(self.platform) if known else Platform.WEB,
            text=self.text,
            key=self.key,
            author_name=author.name,
            author_handle=author.handle,
            author_key=author.key,
            url=self.url,
            posted_at=self.posted_at,
            time_precision=self.time_precision if self.posted_at else TimePrecision.UNKNOWN,
            parent_text=self.parent_text,
            surface=self.surface,
            reply_as=self.reply_as,
            warnings=warnings,
        )


class WishesIn(In):
    """What the person asks of a draft."""

    instruction: Annotated[str | None, BeforeValidator(cut_at(INSTRUCTION_LIMIT))] = None
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
    reply_text: Text | None = None
    reply_posted_at: Time = None


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

    text: Text = Field(max_length=50_000)
    case_id: str
