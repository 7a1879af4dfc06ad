"""Use cases of companies.

The first run, what the company page saves, which company a comment is for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from .domain.clock import Clock
from .domain.comment import PickedComment
from .domain.company import Company, Contact, ContactKind, Department, Fact, Register
from .domain.ids import new_id
from .domain.store_seam import Store
from .errors import InvalidError, NotFoundError
from .practice import practice_company

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Companies:
    """Companies as the pages and the API use them."""

    store: Store
    clock: Clock

    def all(self) -> tuple[Company, ...]:
        """Return every company, the practice one last."""
        with self.store.read() as work:
            return work.companies.all()

    def real(self) -> tuple[Company, ...]:
        """Return every company but the practice one; empty before the first run."""
        return tuple(company for company in self.all() if not company.practice)

    def get(self, company_id: str) -> Company:
        """Return one company. Raises NotFoundError `company_not_found`."""
        with self.store.read() as work:
            company = work.companies.get(company_id)
        if company is None:
            raise NotFoundError("company_not_found")
        return company

    def first_run(
        self,
        name: str,
        contact_kind: ContactKind,
        contact_value: str,
        register: Register,
        language: str,
    ) -> Company:
        """Make the first company from the three answers. Raises InvalidError."""
        contact = Contact(new_id(), contact_kind, contact_value.strip())
        company = Company(
            id=new_id(),
            name=name.strip(),
            register=register,
            languages=(language, *(other for other in ("en", "fr") if other != language)),
            contacts=(contact,),
            created_at=self.clock.now(),
        )
        self.add(company)
        return company

    def add(self, company: Company) -> None:
        """Add a company. Raises InvalidError for a missing name or an unusable contact."""
        checked(company)
        with self.store.write() as work:
            if work.companies.by_name(company.name) is not None:
                raise InvalidError("company_name_taken", {"name": company.name})
            work.companies.add(company)

    def save(self, company: Company) -> None:
        """Write a company whole. Raises InvalidError, ConflictError `company_changed_meanwhile`."""
        checked(company)
        with self.store.write() as work:
            work.companies.save(company)

    def practice(self) -> Company:
        """Return the practice company, making it at first need."""
        with self.store.read() as work:
            found = next((c for c in work.companies.all() if c.practice), None)
        if found is not None:
            return found
        with self.store.write() as work:
            found = next((c for c in work.companies.all() if c.practice), None)
            if found is None:
                found = replace(practice_company(), created_at=self.clock.now())
                work.companies.add(found)
            return found

    def chosen(self, company_id: str | None, picked: PickedComment) -> Company:
        """Return the company that a comment is for.

        The practice page's comments go to the practice company; else the one asked for; else the
        one whose own account the reply box posts as, or that the comment mentions; else the first.
        Raises InvalidError `company_missing` before the first run, NotFoundError
        `company_not_found`.
        """
        if picked.surface == "practice":
            return self.practice()
        if company_id is not None:
            return self.get(company_id)
        real = self.real()
        if not real:
            raise InvalidError("company_missing")
        spoken_to = f"@{picked.reply_as or ''} {picked.text} {picked.parent_text or ''}".casefold()
        for company in real:
            for account in company.accounts:
                if (
                    account.platform == picked.platform
                    and f"@{account.handle.casefold()}" in spoken_to
                ):
                    return company
        return real[0]


def checked(company: Company) -> Company:
    """Return the company if it can be kept. Raises InvalidError with what is wrong."""
    if not company.name.strip():
        raise InvalidError("company_name_missing")
    if len(company.name) > 120:
        raise InvalidError("company_name_too_long", {"limit": 120})
    if not company.languages or not all(_LANGUAGE.fullmatch(each) for each in company.languages):
        raise InvalidError("company_languages_unusable")
    for contact in company.contacts:
        _check_contact(contact)
    for fact in company.facts:
        if not fact.text.strip() or len(fact.text) > 500:
            raise InvalidError("fact_unusable", {"limit": 500})
    return company


def _check_contact(contact: Contact) -> None:
    value = contact.value.strip()
    usable = {
        ContactKind.PHONE: sum(c.isdigit() for c in value) >= 3,
        ContactKind.EMAIL: value.count("@") == 1 and not any(c.isspace() for c in value),
        ContactKind.FORM: value.startswith(("https://", "http://")),
        ContactKind.DM: value.startswith(("https://", "http://", "@")),
    }[contact.kind]
    if not usable or len(value) > 300 or any(ord(c) < 32 for c in value):
        raise InvalidError("contact_unusable", {"kind": contact.kind.value})


def company_from_file(name: str, entry: Mapping[str, Any]) -> Company:
    """Return a company from one entry of a companies file.

    An entry has `kind`, `email`, `phone`, `hours`, `departments` (names) and `facts` (sentences),
    each optional, and may have `languages`, `register` and `signature`. Raises InvalidError
    `companies_file_unusable`.
    """
    try:
        hours = _text(entry, "hours")
        contacts = tuple(
            Contact(new_id(), kind, value, hours=hours)
            for kind in (ContactKind.EMAIL, ContactKind.PHONE, ContactKind.FORM, ContactKind.DM)
            if (value := _text(entry, kind.value))
        )
        languages = _texts(entry, "languages", ("en", "fr"))
        if not languages or not all(_LANGUAGE.fullmatch(each) for each in languages):
            raise ValueError("languages")
        company = Company(
            id=new_id(),
            name=name,
            kind=_text(entry, "kind"),
            languages=languages,
            register=Register(entry.get("register", "formal")),
            signature=_text(entry, "signature"),
            departments=tuple(Department(new_id(), each) for each in _texts(entry, "departments")),
            contacts=contacts,
            facts=tuple(Fact(new_id(), each) for each in _texts(entry, "facts")),
        )
        return checked(company)
    except (TypeError, ValueError, AttributeError) as error:
        raise InvalidError("companies_file_unusable", {"name": name}) from error


def _text(entry: Mapping[str, Any], field: str) -> str | None:
    value = entry.get(field)
    if value is not None and not isinstance(value, str):
        raise TypeError(field)
    return (value or "").strip() or None


def _texts(entry: Mapping[str, Any], field: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    value = entry.get(field, default)
    if not isinstance(value, list | tuple):
        raise TypeError(field)
    if not all(isinstance(each, str) and each.strip() for each in value):
        raise TypeError(field)
    return tuple(value)
