"""From a company to its form and back; what cannot be kept is said beside its field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask_babel import gettext
from wtforms import Field

from ...domain.company import (
    Account,
    Company,
    Contact,
    ContactKind,
    Department,
    Fact,
    Place,
    Register,
)
from ...domain.ids import new_id
from .company_form import CompanyForm
from .forms import check_contact, check_fact, check_name, first_line, too_long


def form_data(company: Company) -> dict[str, Any]:
    """Return the company as the form shows it."""
    return {
        "v": company.v,
        "name": company.name,
        "register": company.register.value,
        "language": company.languages[0],
        "languages": list(company.languages),
        "voice": company.voice,
        "signature": company.signature,
        "contacts": [
            {
                "id": contact.id,
                "kind": contact.kind.value,
                "value": contact.value,
                "hours": contact.hours,
                "department": contact.department_id or "",
                "place": contact.place_id or "",
            }
            for contact in company.contacts
        ],
        "departments": [{"id": d.id, "name": d.name} for d in company.departments],
        "places": [{"id": p.id, "name": p.name} for p in company.places],
        "facts": [
            {"id": f.id, "text": f.text, "valid_until": f.valid_until} for f in company.facts
        ],
        "accounts": [
            {"id": a.id, "platform": a.platform, "handle": a.handle} for a in company.accounts
        ],
    }


def company_of(form: CompanyForm, base: Company) -> Company | None:
    """Return `base` as the form describes it; None where a field complains.

    Rows left empty fall away. A row keeps its id only where `base` has it: an id from elsewhere
    must never reach another company's rows.
    """
    form.validate()
    ids = _Ids(base)
    check_name(form.name)
    departments = tuple(Department(ids.of(r), n) for r, n in _named(form, "departments"))
    places = tuple(Place(ids.of(r), n) for r, n in _named(form, "places"))
    company = replace(
        base,
        v=form.v.data or base.v,
        name=first_line(form.name.data) or "",
        register=Register(form.register.data) if not form.register.errors else base.register,
        languages=_languages(form) if not form.language.errors else base.languages,
        voice=_limited(form.voice, 1000),
        signature=first_line(_limited(form.signature, 80)),
        departments=departments,
        places=places,
        contacts=_contacts(form, ids),
        facts=_facts(form, ids),
        accounts=_accounts(form, ids),
    )
    return None if any(field.errors for field in form.all_fields()) else company


class _Ids:
    """Hands out ids: the company's own for its rows, new ones for all others."""

    def __init__(self, base: Company) -> None:
        parts = (base.departments, base.places, base.contacts, base.facts, base.accounts)
        self._ids = {part.id: part.id for group in parts for part in group}

    def of(self, row: Any) -> str:
        """Return the id of a form row."""
        given = row["id"].data or ""
        if not given:
            return new_id()
        return self._ids.setdefault(given, new_id())

    def known(self, given: str) -> str | None:
        """Return the id that a row's id given by the form stands for."""
        return self._ids.get(given)


def _languages(form: CompanyForm) -> tuple[str, ...]:
    return tuple(dict.fromkeys((form.language.data, *(form.languages.data or ()))))


def _named(form: CompanyForm, field: str) -> list[tuple[Any, str]]:
    rows = [(entry.form, first_line(entry.form["name"].data)) for entry in form.rows(field).entries]
    for row, _ in rows:
        too_long(row["name"], 120)
    return [(row, name) for row, name in rows if name]


def _contacts(form: CompanyForm, ids: _Ids) -> tuple[Contact, ...]:
    contacts = []
    for entry in form.contacts.entries:
        row = entry.form
        value, hours = first_line(row.value.data), first_line(_limited(row.hours, 120))
        if value is None and hours is None:
            continue
        contact = Contact(
            ids.of(row),
            ContactKind(row.kind.data) if not row.kind.errors else ContactKind.EMAIL,
            value or "",
            hours,
            _scope(row.department, ids, dict(form.scopes("departments"))),
            _scope(row.place, ids, dict(form.scopes("places"))),
        )
        check_contact(row.value, contact)
        contacts.append(contact)
    return tuple(contacts)


def _scope(field: Field, ids: _Ids, offered: dict[str, str]) -> str | None:
    """Return the department or place chosen. One that was removed meanwhile must be chosen anew:
    a contact of one department must not silently become everybody's."""
    if not field.data:
        return None
    if field.data not in offered:
        field.errors = (gettext("This is no longer there; please choose again."),)
        return None
    return ids.known(field.data)


def _facts(form: CompanyForm, ids: _Ids) -> tuple[Fact, ...]:
    facts = []
    for entry in form.facts.entries:
        row = entry.form
        text = first_line(row.text.data)
        if text is None:
            continue
        fact = Fact(ids.of(row), text, row.valid_until.data)
        check_fact(row.text, fact)
        facts.append(fact)
    return tuple(facts)


def _accounts(form: CompanyForm, ids: _Ids) -> tuple[Account, ...]:
    accounts = []
    for entry in form.accounts.entries:
        row = entry.form
        handle = (first_line(_limited(row.handle, 120)) or "").lstrip("@")
        if handle:
            accounts.append(Account(ids.of(row), row.platform.data, handle))
    return tuple(accounts)


def _limited(field: Field, limit: int) -> str | None:
    too_long(field, limit)
    return (field.data or "").strip() or None
