"""What leads out of the public exchange: contacts elsewhere, hand-overs, what is to be sent."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, UniqueConstraint, text

from .metadata import METADATA, identity, link, one_of, only, time, words

touches = Table(
    "touches",
    METADATA,
    identity(),
    one_of("cases", gone="CASCADE"),
    one_of("agents", missing=True, gone="SET NULL"),
    words("channel"),
    words("direction"),
    words("person", missing=True),
    words("outcome", missing=True),
    time("at"),
    only("channel", "phone", "email", "dm", "shop"),
    only("direction", "in", "out"),
)
Index(None, touches.c.case_id, touches.c.at, touches.c.id)

escalations = Table(
    "escalations",
    METADATA,
    identity(),
    one_of("cases", gone="CASCADE"),
    one_of("agents", missing=True, gone="SET NULL"),
    one_of("departments", missing=True, gone="SET NULL"),
    words("reason"),
    words("way"),
    time("at"),
    time("due_at", missing=True),
    words("acknowledged_by", missing=True),
    time("acknowledged_at", missing=True),
    time("ended_at", missing=True),
    only("way", "mail", "webhook", "hand"),
    CheckConstraint(
        "(acknowledged_by IS NULL) = (acknowledged_at IS NULL)", name="acknowledged_by_whom"
    ),
)
Index(None, escalations.c.case_id, escalations.c.at, escalations.c.id)
Index(None, escalations.c.department_id)

outbox = Table(
    "outbox",
    METADATA,
    identity(),
    link("event_id", "events"),
    words("target"),
    Column("attempts", Integer, nullable=False),
    time("next_at"),
    time("lease_until", missing=True),
    time("sent_at", missing=True),
    UniqueConstraint("event_id", "target"),
)
Index(
    "ix_outbox_next",
    outbox.c.next_at,
    sqlite_where=text("sent_at IS NULL"),
    postgresql_where=text("sent_at IS NULL"),
)
