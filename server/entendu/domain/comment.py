"""A public message, who wrote it, and each reading of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Platform(StrEnum):
    """Where the comment stands. WEB is everywhere else."""

    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    WEB = "web"


class TimePrecision(StrEnum):
    """How well the comment's own time is known."""

    EXACT = "exact"
    ABOUT = "about"
    UNKNOWN = "unknown"


class CommentRole(StrEnum):
    """What a comment is to its case."""

    COMPLAINT = "complaint"
    ADDITION = "addition"
    CONFIRMATION = "confirmation"


@dataclass(frozen=True, slots=True)
class PickedComment:
    """A comment as the person's browser (or a form) read it, cleaned, before it has a row.

    `key` finds the same comment again on its platform; None where nothing stable was readable.
    `author_key` is stable on the platform (the handle, the profile's id); a display name never is.
    `surface` says where it was read: `feed`, `post`, `thread`, `selection`, `paste`, `practice`,
    `cli`. `warnings` say what could not be read: `text-collapsed`, `no-permalink`, `no-time`,
    `selection-only`, `no-author`, `unknown-platform`.
    """

    platform: Platform
    text: str
    key: str | None = None
    author_name: str | None = None
    author_handle: str | None = None
    author_key: str | None = None
    url: str | None = None
    posted_at: datetime | None = None
    time_precision: TimePrecision = TimePrecision.UNKNOWN
    parent_text: str | None = None
    surface: str = "post"
    reply_as: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it. `stable_key` is None for somebody we could not identify."""

    id: str
    platform: Platform
    stable_key: str | None
    name: str | None
    handle: str | None


@dataclass(frozen=True, slots=True)
class Comment:
    """One public message; its text stands in its captures."""

    id: str
    company_id: str
    case_id: str
    author_id: str
    platform: Platform
    key: str | None
    url: str | None
    role: CommentRole
    posted_at: datetime | None
    time_precision: TimePrecision
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Capture:
    """One reading of a comment: its text as it stood then."""

    id: str
    comment_id: str
    text: str
    parent_text: str | None
    surface: str
    warnings: tuple[str, ...]
    captured_at: datetime
