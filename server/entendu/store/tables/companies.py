"""Companies and what belongs to them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table

from ...domain.company import ContactKind, Register
from ..columns import Coded, Shaped
from .metadata import METADATA, identity, one_of, only, time, words

companies = Table(
    "companies",
    METADATA,
    identity(),
    words("name"),
    Column("practice", Boolean, nullable=False),
    words("kind", missing=True),
    Column("languages", Shaped(list, tuple), nullable=False),
    Column("register", Coded(Register), nullable=False),
    words("signature", missing=True),
    words("voice", missing=True),
    time("created_at", missing=True),
    Column("v", Integer, nullable=False),
    words("region", missing=True),
    only("register", *Register),
)

departments = Table(
    "departments",
    METADATA,
    identity(),
    one_of("companies", gone="CASCADE"),
    Column("position", Integer, nullable=False),
    words("name"),
)

places = Table(
    "places",
    METADATA,
    identity(),
    one_of("companies", gone="CASCADE"),
    Column("position", Integer, nullable=False),
    words("name"),
)

contacts = Table(
    "contacts",
    METADATA,
    identity(),
    one_of("companies", gone="CASCADE"),
    Column("position", Integer, nullable=False),
    Column("kind", Coded(ContactKind), nullable=False),
    words("value"),
    words("hours", missing=True),
    one_of("departments", missing=True, gone="SET NULL"),
    one_of("places", missing=True, gone="SET NULL"),
    only("kind", *ContactKind),
)

facts = Table(
    "facts",
    METADATA,
    identity(),
    one_of("companies", gone="CASCADE"),
    Column("position", Integer, nullable=False),
    words("text"),
    Column("valid_until", Date, nullable=True),
)

accounts = Table(
    "accounts",
    METADATA,
    identity(),
    one_of("companies", gone="CASCADE"),
    Column("position", Integer, nullable=False),
    words("platform"),
    words("handle"),
)

PARTS = (departments, places, contacts, facts, accounts)
"""What a company is made of; a contact stands after the department and place it points at."""

for _part in PARTS:
    Index(None, _part.c.company_id, _part.c.position)
