"""The company page: rows that come and go, ids that stay, nothing typed is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from entendu.app import House
from entendu.domain.company import Company, ContactKind, Department, Place, Register
from entendu.domain.ids import new_id
from fixtures.visitor import Visitor


def typed(company: Company, **more: Any) -> dict[str, Any]:
    """Return the form as the page sends it for the company as it stands, with `more` typed."""
    contact = company.contacts[0]
    return {
        "v": company.v,
        "name": company.name,
        "register": company.register.value,
        "language": company.languages[0],
        "languages": list(company.languages),
        "contacts-0-id": contact.id,
        "contacts-0-kind": contact.kind.value,
        "contacts-0-value": contact.value,
        "contacts-0-department": contact.department_id or "",
        **more,
    }


def test_everything_that_a_reply_may_use_can_be_kept(
    alice: Visitor, house: House, company: Company
) -> None:
    form = typed(
        company,
        name="Le Fournil Aubry",
        register="mirror",
        language="fr",
        languages=["fr", "de"],
        voice="Warm and plain.",
        signature="Lucie",
        **{
            "departments-0-id": "new-departments-0",
            "departments-0-name": "Bakery",
            "places-4-id": "new-places-4",
            "places-4-name": "Nantes",
            "contacts-1-id": "new-contacts-1",
            "contacts-1-kind": "phone",
            "contacts-1-value": "+33 1 99 00 11 22",
            "contacts-1-hours": "9–18",
            "contacts-1-department": "new-departments-0",
            "contacts-1-place": "new-places-4",
            "facts-0-text": "Open on Sundays until noon.",
            "facts-0-valid_until": "2026-12-31",
            "accounts-0-platform": "facebook",
            "accounts-0-handle": "@fournilaubry",
        },
    )
    answer = alice.post(f"/company/{company.id}", form)
    assert answer.status_code == 303
    kept = house.companies.get(company.id)
    assert (kept.name, kept.register, kept.languages) == (
        "Le Fournil Aubry",
        Register.MIRROR,
        ("fr", "de"),
    )
    assert (kept.voice, kept.signature) == ("Warm and plain.", "Lucie")
    assert kept.contacts[0].id == company.contacts[0].id
    bakery, nantes = kept.departments[0], kept.places[0]
    assert (bakery.name, nantes.name) == ("Bakery", "Nantes")
    phone = kept.contacts[1]
    assert (phone.kind, phone.hours) == (ContactKind.PHONE, "9–18")
    assert (phone.department_id, phone.place_id) == (bakery.id, nantes.id)
    assert (kept.facts[0].text, kept.facts[0].valid_until) == (
        "Open on Sundays until noon.",
        date(2026, 12, 31),
    )
    assert (kept.accounts[0].platform, kept.accounts[0].handle) == ("facebook", "fournilaubry")


def test_saving_the_page_as_it_is_changes_nothing_but_the_version(
    alice: Visitor, house: House, company: Company
) -> None:
    whole = replace(
        company,
        kind="food",
        region="FR",
        departments=(Department(new_id(), "Bakery"),),
        places=(Place(new_id(), "Nantes"),),
    )
    house.companies.save(whole)
    before = house.companies.get(company.id)
    page = alice.read(f"/company/{company.id}")
    sent = dict(re.findall(r'<input[^>]*?name="([\w-]+)"[^>]*?value="([^"]*)"', page))
    form = typed(before, **{k: v for k, v in sent.items() if k.startswith(("places-", "depart"))})
    form = {k: v for k, v in form.items() if "__i__" not in k}
    assert alice.post(f"/company/{company.id}", form).status_code == 303
    after = house.companies.get(company.id)
    assert replace(after, v=before.v) == before


def test_a_row_can_be_added_and_taken_away_without_a_script(
    alice: Visitor, house: House, company: Company
) -> None:
    added = alice.post(f"/company/{company.id}", typed(company, add="facts", name="Half typed"))
    assert added.status_code == 200
    assert 'name="facts-0-text"' in added.text
    assert 'value="Half typed"' in added.text
    removed = alice.post(f"/company/{company.id}", typed(company, remove="contacts-0"))
    assert 'name="contacts-0-value"' not in removed.text
    assert house.companies.get(company.id) == company


@pytest.mark.parametrize("button", [{"add": "v"}, {"add": "nothing"}, {"remove": "../x-1"}])
def test_a_forged_row_button_is_refused(
    alice: Visitor, company: Company, button: dict[str, str]
) -> None:
    assert alice.post(f"/company/{company.id}", typed(company, **button)).status_code == 404


def test_a_bad_row_is_marked_and_everything_typed_stays(
    alice: Visitor, house: House, company: Company
) -> None:
    form = typed(
        company,
        voice="Warm and plain.",
        **{
            "contacts-3-id": "new",
            "contacts-3-kind": "email",
            "contacts-3-value": "nobody at all",
            "facts-0-text": "x" * 501,
            "facts-1-text": "Open.",
            "facts-1-valid_until": "someday",
        },
    )
    answer = alice.post(f"/company/{company.id}", form)
    assert answer.status_code == 422
    assert (
        'id="contacts-1-value-error"' in answer.text or 'id="contacts-3-value-error"' in answer.text
    )
    assert answer.text.count('class="field-error"') == 3
    for words in ("nobody at all", "x" * 501, "someday", "Warm and plain."):
        assert words in answer.text
    assert house.companies.get(company.id) == company


def test_a_contact_of_a_removed_department_never_becomes_everybodys(
    alice: Visitor, house: House, company: Company
) -> None:
    form = typed(company, **{"contacts-0-department": "gone"})
    answer = alice.post(f"/company/{company.id}", form)
    assert answer.status_code == 422
    assert "no longer there" in answer.text


def test_an_id_from_another_company_reaches_nothing_there(
    alice: Visitor, house: House, company: Company
) -> None:
    other = Company(new_id(), "Other", departments=(Department(new_id(), "Theirs"),))
    house.companies.add(other)
    form = typed(
        company,
        **{"departments-0-id": other.departments[0].id, "departments-0-name": "Mine now"},
    )
    assert alice.post(f"/company/{company.id}", form).status_code == 303
    assert house.companies.get(other.id) == other
    assert house.companies.get(company.id).departments[0].id != other.departments[0].id


def test_who_saves_second_is_told_and_may_then_overwrite_knowingly(
    alice: Visitor, house: House, company: Company
) -> None:
    house.companies.save(company)
    answer = alice.post(f"/company/{company.id}", typed(company, signature="Lucie"))
    assert answer.status_code == 409
    assert "changed in the meantime" in answer.text
    assert 'value="Lucie"' in answer.text
    shown = re.search(r'name="v" type="hidden" value="(\d+)"', answer.text)
    assert shown is not None
    again = typed(company, signature="Lucie", v=shown[1])
    assert alice.post(f"/company/{company.id}", again).status_code == 303
    assert house.companies.get(company.id).signature == "Lucie"


def test_another_company_can_be_added_and_both_are_listed(
    alice: Visitor, house: House, company: Company
) -> None:
    assert 'name="contacts-0-value"' in alice.read("/company/new")
    form = {"name": "Second", "register": "formal", "language": "en", "languages": ["en"]}
    assert alice.post("/company/new", form).status_code == 303
    assert {c.name for c in house.companies.real()} == {"Fournil Aubry", "Second"}
    assert alice.get("/company").headers["Location"] == "/companies"
    assert "Second" in alice.read("/companies")


def test_a_taken_name_is_said_beside_the_name(alice: Visitor, company: Company) -> None:
    form = {"name": company.name, "register": "formal", "language": "en"}
    answer = alice.post("/company/new", form)
    assert answer.status_code == 422
    assert 'id="name-error"' in answer.text


def test_a_company_that_is_not_there_is_a_friendly_404(alice: Visitor, company: Company) -> None:
    answer = alice.get("/company/nobody")
    assert answer.status_code == 404
    assert "To the start page" in answer.text
