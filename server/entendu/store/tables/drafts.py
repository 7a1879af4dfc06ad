"""Drafts, the requests made for them, approvals, and the replies that people made of them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Index,
    Integer,
    Table,
    UniqueConstraint,
    text,
)

from ...domain.draft import Drafter, DraftState, ReplyState, Wishes
from ..columns import Coded, Shaped
from .metadata import METADATA, identity, json, link, one_of, only, time, words


def _read_wishes(written: dict[str, Any]) -> Wishes:
    return Wishes(**written)


drafts = Table(
    "drafts",
    METADATA,
    identity(),
    one_of("companies"),
    one_of("cases", gone="CASCADE"),
    one_of("captures", gone="CASCADE"),
    Column("state", Coded(DraftState), nullable=False),
    Column("drafter", Coded(Drafter), nullable=False),
    Column("wishes", Shaped(asdict, _read_wishes), nullable=False),
    words("text"),
    words("prompt_hash", missing=True),
    json("triage", missing=True),
    json("plan", missing=True),
    json("checks", missing=True),
    words("error_code", missing=True),
    words("note", missing=True),
    json("tokens"),
    Column("tokens_total", Integer, nullable=False),
    json("timings"),
    time("lease_until", missing=True),
    time("created_at"),
    time("finished_at", missing=True),
    json("context", missing=True),
    Column("cost_micros", BigInteger, nullable=True),
    only("state", *DraftState),
    only("drafter", *Drafter),
)
Index(None, drafts.c.case_id, drafts.c.created_at, drafts.c.id)
Index(None, drafts.c.company_id, drafts.c.id)
Index(None, drafts.c.capture_id)
Index(None, drafts.c.created_at, drafts.c.tokens_total)
Index(None, drafts.c.created_at, drafts.c.cost_micros)
Index(
    "ix_drafts_lease",
    drafts.c.lease_until,
    sqlite_where=text("state IN ('queued', 'writing')"),
    postgresql_where=text("state IN ('queued', 'writing')"),
)

draft_calls = Table(
    "draft_calls",
    METADATA,
    identity(),
    one_of("drafts", gone="CASCADE"),
    Column("seq", Integer, nullable=False),
    words("model"),
    json("messages"),
    words("raw", missing=True),
    words("error_code", missing=True),
    time("started_at"),
    time("finished_at", missing=True),
    UniqueConstraint("draft_id", "seq"),
)

approvals = Table(
    "approvals",
    METADATA,
    identity(),
    one_of("drafts", gone="CASCADE"),
    words("text_sha256"),
    one_of("agents", missing=True),
    words("person", missing=True),
    words("how"),
    time("at"),
    CheckConstraint("agent_id IS NOT NULL OR person IS NOT NULL", name="by_somebody"),
)
Index(None, approvals.c.draft_id, approvals.c.text_sha256)

replies = Table(
    "replies",
    METADATA,
    identity(),
    one_of("cases", gone="CASCADE"),
    one_of("drafts", missing=True, gone="SET NULL"),
    one_of("agents", missing=True, gone="SET NULL"),
    words("text"),
    Column("state", Coded(ReplyState), nullable=False),
    time("copied_at"),
    time("posted_at", missing=True),
    words("posted_url", missing=True),
    link("superseded_by", "replies", missing=True, gone="SET NULL"),
    only("state", *ReplyState),
)
Index(None, replies.c.case_id, replies.c.copied_at, replies.c.id)
Index(None, replies.c.draft_id)
Index(None, replies.c.superseded_by)

overrides = Table(
    "overrides",
    METADATA,
    identity(),
    one_of("replies", gone="CASCADE"),
    words("code"),
    one_of("agents", missing=True, gone="SET NULL"),
    words("name"),
    words("reason"),
    time("at"),
    UniqueConstraint("reply_id", "code"),
)
