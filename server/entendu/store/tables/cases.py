"""Cases and what is known of them: history, judgements, notes, duties, the words to search."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    Table,
    UniqueConstraint,
    text,
)

from ...domain.case import CaseState, FollowUpOutcome, Outcome
from ...domain.triage import Arousal, Kind, Reason, TriageSource
from ..columns import Coded, Shaped
from .metadata import METADATA, identity, json, link, one_of, only, time, words

cases = Table(
    "cases",
    METADATA,
    identity(),
    one_of("companies"),
    one_of("authors"),
    link("owner_agent_id", "agents", missing=True, gone="SET NULL"),
    Column("state", Coded(CaseState), nullable=False),
    Column("outcome", Coded(Outcome), nullable=True),
    words("platform"),
    Column("practice", Boolean, nullable=False),
    words("kind", missing=True),
    Column("severity", Integer, nullable=True),
    Column("risk", Integer, nullable=True),
    words("topic", missing=True),
    one_of("departments", missing=True, gone="SET NULL"),
    time("next_due_at", missing=True),
    time("first_replied_at", missing=True),
    words("external_ref", missing=True),
    time("created_at"),
    time("updated_at"),
    Column("v", Integer, nullable=False),
    only("state", *CaseState),
    only("outcome", *Outcome),
    CheckConstraint("(state = 'closed') = (outcome IS NOT NULL)", name="closed_has_outcome"),
    CheckConstraint("severity BETWEEN 1 AND 4", name="severity"),
    CheckConstraint("risk BETWEEN 1 AND 4", name="risk"),
)
Index(None, cases.c.company_id, cases.c.state, cases.c.next_due_at, cases.c.id)
Index(None, cases.c.practice, cases.c.created_at, cases.c.id)
Index(None, cases.c.practice, cases.c.state, cases.c.created_at, cases.c.id)
Index(
    "ix_cases_due",
    cases.c.practice,
    cases.c.next_due_at,
    cases.c.id,
    sqlite_where=text("next_due_at IS NOT NULL"),
    postgresql_where=text("next_due_at IS NOT NULL"),
)
Index(None, cases.c.author_id)
Index(None, cases.c.department_id)

events = Table(
    "events",
    METADATA,
    identity(),
    one_of("cases"),
    Column("seq", Integer, nullable=False),
    words("code"),
    json("params"),
    one_of("agents", missing=True),
    time("at"),
    UniqueConstraint("case_id", "seq"),
)


def _write_reasons(reasons: tuple[Reason, ...]) -> list[dict[str, Any]]:
    return [asdict(reason) for reason in reasons]


def _read_reasons(written: list[dict[str, Any]]) -> tuple[Reason, ...]:
    return tuple(Reason(**reason) for reason in written)


# Department and place are those of the day: a judgement stays as it was made, so no foreign keys.
triages = Table(
    "triages",
    METADATA,
    identity(),
    one_of("cases", gone="CASCADE"),
    one_of("captures", gone="CASCADE"),
    time("at"),
    Column("kind", Coded(Kind), nullable=False),
    Column("severity", Integer, nullable=False),
    Column("risk", Integer, nullable=False),
    Column("simple", Boolean, nullable=False),
    Column("persists", Boolean, nullable=False),
    Column("doubt", Boolean, nullable=False),
    Column("arousal", Coded(Arousal), nullable=False),
    words("topic"),
    words("department_id", missing=True),
    words("place_id", missing=True),
    words("language"),
    words("register", missing=True),
    words("detail", missing=True),
    Column("reasons", Shaped(_write_reasons, _read_reasons), nullable=False),
    Column("source", Coded(TriageSource), nullable=False),
    CheckConstraint("severity BETWEEN 1 AND 4", name="severity"),
    CheckConstraint("risk BETWEEN 1 AND 4", name="risk"),
    only("source", *TriageSource),
)
Index(None, triages.c.case_id, triages.c.at, triages.c.id)
Index(None, triages.c.capture_id)

notes = Table(
    "notes",
    METADATA,
    identity(),
    one_of("cases", gone="CASCADE"),
    words("kind"),
    words("text"),
    one_of("agents", missing=True, gone="SET NULL"),
    time("at"),
)
Index(None, notes.c.case_id, notes.c.at, notes.c.id)

follow_ups = Table(
    "follow_ups",
    METADATA,
    identity(),
    one_of("cases", gone="CASCADE"),
    time("due_at"),
    words("rule"),
    Column("outcome", Coded(FollowUpOutcome), nullable=True),
    time("ended_at", missing=True),
    only("outcome", *FollowUpOutcome),
    CheckConstraint("outcome IS NULL OR ended_at IS NOT NULL", name="ended_with_outcome"),
)
Index(None, follow_ups.c.case_id, follow_ups.c.due_at, follow_ups.c.id)

# One document per case: all its words, folded (`folding.py`). The number grows with the case's
# `created_at` (`search.py`), so that the newest matches are found first without sorting them all.
search_documents = Table(
    "search_documents",
    METADATA,
    Column(
        "id",
        BigInteger().with_variant(Integer, "sqlite"),
        primary_key=True,
        autoincrement=False,
    ),
    link("case_id", "cases", gone="CASCADE"),
    words("text"),
    UniqueConstraint("case_id"),
)
