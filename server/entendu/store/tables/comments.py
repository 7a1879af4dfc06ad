"""Public messages, who wrote them, each reading of them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, UniqueConstraint

from ...domain.comment import CommentRole, Platform, TimePrecision
from ..columns import Coded, Shaped
from .metadata import METADATA, identity, one_of, only, time, words

authors = Table(
    "authors",
    METADATA,
    identity(),
    Column("platform", Coded(Platform), nullable=False),
    words("stable_key", missing=True),
    words("name", missing=True),
    words("handle", missing=True),
    UniqueConstraint("platform", "stable_key"),
)

comments = Table(
    "comments",
    METADATA,
    identity(),
    one_of("companies"),
    one_of("cases", gone="CASCADE"),
    one_of("authors"),
    Column("platform", Coded(Platform), nullable=False),
    words("key", missing=True),
    words("url", missing=True),
    Column("role", Coded(CommentRole), nullable=False),
    time("posted_at", missing=True),
    Column("time_precision", Coded(TimePrecision), nullable=False),
    time("created_at"),
    UniqueConstraint("company_id", "key"),
    only("role", *CommentRole),
    only("time_precision", *TimePrecision),
)
Index(None, comments.c.case_id, comments.c.created_at, comments.c.id)
Index(None, comments.c.author_id)

captures = Table(
    "captures",
    METADATA,
    identity(),
    one_of("comments", gone="CASCADE"),
    words("text"),
    words("parent_text", missing=True),
    words("surface"),
    Column("warnings", Shaped(list, tuple), nullable=False),
    time("captured_at"),
)
Index(None, captures.c.comment_id, captures.c.captured_at, captures.c.id)
