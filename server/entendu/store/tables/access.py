"""Agents and the doors they come in by; settings; keys of writes already done."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, Table, text

from ...domain.access import CodePurpose
from ..columns import Coded, Words
from .metadata import METADATA, identity, json, one_of, only, time, words

agents = Table(
    "agents",
    METADATA,
    identity(),
    words("name"),
    words("language", missing=True),
    Column("owner", Boolean, nullable=False),
)
Index(
    "uq_agents_owner",
    agents.c.owner,
    unique=True,
    sqlite_where=text("owner"),
    postgresql_where=text("owner"),
)

browsers = Table(
    "browsers",
    METADATA,
    identity(),
    one_of("agents", gone="CASCADE"),
    words("name"),
    Column("token_sha256", Words, nullable=False, unique=True),
    time("created_at"),
    time("last_used_at", missing=True),
    time("revoked_at", missing=True),
)

sessions = Table(
    "sessions",
    METADATA,
    identity(),
    one_of("agents", gone="CASCADE"),
    Column("secret_sha256", Words, nullable=False, unique=True),
    time("created_at"),
    time("expires_at"),
)

one_time_codes = Table(
    "one_time_codes",
    METADATA,
    identity(),
    one_of("agents", gone="CASCADE"),
    Column("purpose", Coded(CodePurpose), nullable=False),
    Column("code_sha256", Words, nullable=False, unique=True),
    time("expires_at"),
    Column("tries", Integer, nullable=False),
    time("used_at", missing=True),
    only("purpose", *CodePurpose),
)

settings = Table("settings", METADATA, Column("name", Words, primary_key=True), json("value"))

# No foreign key: a key may stand for a write that no agent asked for (the command line's).
idempotency = Table(
    "idempotency",
    METADATA,
    Column("agent_id", Words, primary_key=True),
    Column("key", Words, primary_key=True),
    words("body_sha256"),
    json("resource"),
    time("at"),
)
Index(None, idempotency.c.at)
