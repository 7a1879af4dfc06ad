"""A company we answer for, and what it has published.

The only contacts and facts a reply may use.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class ContactKind(StrEnum):
    """How a contact is reached."""

    PHONE = "phone"
    EMAIL = "email"
    FORM = "form"
    DM = "dm"


class Register(StrEnum):
    """How the company addresses people: vous/usted/Sie, tu/tú/du, or as the commenter does."""

    FORMAL = "formal"
    FAMILIAR = "familiar"
    MIRROR = "mirror"


@dataclass(frozen=True, slots=True)
class Department:
    """Who inside the company owns a matter."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """A shop, a site, a station."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A published way to be reached.

    Without `department_id` and `place_id` it is the company's own. `hours` is free text as
    published.
    """

    id: str
    kind: ContactKind
    value: str
    hours: str | None = None
    department_id: str | None = None
    place_id: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A published statement that a reply may use until the end of `valid_until` (None: no end)."""

    id: str
    text: str
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Say whether the fact may still be used on `day`."""
        return self.valid_until is None or day <= self.valid_until


@dataclass(frozen=True, slots=True)
class Account:
    """One of the company's own accounts on a platform; `handle` without the leading `@`."""

    id: str
    platform: str
    handle: str


@dataclass(frozen=True, slots=True)
class Company:
    """A brand with all that it has published.

    `languages[0]` is used where a language has no phrasebook.
    """

    id: str
    name: str
    practice: bool = False
    kind: str | None = None
    languages: tuple[str, ...] = ("en",)
    register: Register = Register.FORMAL
    signature: str | None = None
    voice: str | None = None
    departments: tuple[Department, ...] = ()
    places: tuple[Place, ...] = ()
    contacts: tuple[Contact, ...] = ()
    facts: tuple[Fact, ...] = ()
    accounts: tuple[Account, ...] = ()
    created_at: datetime | None = None
    v: int = 1
    # How phone numbers without a country code are read ("GB", "FR"); None: as written.
    region: str | None = field(default=None)

    def department(self, department_id: str | None) -> Department | None:
        """Return the department with that id, if there is one."""
        return next((d for d in self.departments if d.id == department_id), None)

    def place(self, place_id: str | None) -> Place | None:
        """Return the place with that id, if there is one."""
        return next((p for p in self.places if p.id == place_id), None)

    def facts_on(self, day: date) -> tuple[Fact, ...]:
        """Return the facts that may be used on `day`."""
        return tuple(fact for fact in self.facts if fact.holds_on(day))
