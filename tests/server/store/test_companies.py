"""Companies are kept whole, replaced whole, and guarded by their version."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from entendu.domain.company import Account, Company, Contact, ContactKind, Fact, Place, Register
from entendu.domain.ids import new_id
from entendu.errors import ConflictError
from entendu.store.database import Database
from fixtures.logged_cases import log_case, new_company


def test_a_company_comes_back_as_it_was_given(database: Database) -> None:
    company = replace(
        new_company(),
        kind="transport",
        languages=("fr", "en"),
        register=Register.MIRROR,
        signature="— L’équipe 🚌",
        voice="calm",
        region="FR",
        facts=(Fact(new_id(), "Open until May.", date(2026, 5, 31)),),
        accounts=(Account(new_id(), "x", "bluebird"), Account(new_id(), "facebook", "bluebird")),
        created_at=datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC),
    )
    with database.write() as work:
        work.companies.add(company)
    with database.read() as work:
        assert work.companies.get(company.id) == company
        assert work.companies.by_name("Bluebird Buses") == company
        assert work.companies.by_name("bluebird buses") is None
        assert work.companies.get("nobody") is None


def test_the_practice_company_comes_last_and_not_by_name(database: Database) -> None:
    practice = new_company("Practice", practice=True)
    real = new_company("Real")
    with database.write() as work:
        work.companies.add(practice)
        work.companies.add(real)
    with database.read() as work:
        assert work.companies.all() == (real, practice)
        assert work.companies.by_name("Practice") is None


def test_saving_replaces_parts_by_their_ids_and_keeps_their_order(
    database: Database, company: Company
) -> None:
    kept = company.contacts[0]
    mail = Contact(new_id(), ContactKind.EMAIL, "hello@bluebird.example")
    places = (Place(new_id(), "North"), Place(company.places[0].id, "Central"))
    changed = replace(
        company,
        name="Bluebird",
        contacts=(mail, replace(kept, hours="8–20")),
        places=places,
        facts=(),
    )
    with database.write() as work:
        work.companies.save(changed)
    with database.read() as work:
        assert work.companies.get(company.id) == replace(changed, v=2)


def test_who_saves_an_old_version_is_told_and_nothing_is_written(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        work.companies.save(replace(company, name="First"))
    with pytest.raises(ConflictError) as told, database.write() as work:
        work.companies.save(replace(company, name="Second", departments=()))
    assert told.value.code == "company_changed_meanwhile"
    with database.read() as work:
        assert work.companies.get(company.id) == replace(company, name="First", v=2)


def test_a_department_that_goes_leaves_its_cases_and_contacts(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        case = log_case(work, company).case
        work.cases.save(replace(case, department_id=company.departments[0].id))
    bare = replace(company.contacts[0], department_id=None, place_id=None)
    with database.write() as work:
        work.companies.save(replace(company, departments=(), places=(), contacts=(bare,)))
    with database.read() as work:
        found = work.cases.get(case.id)
        assert found is not None
        assert found.department_id is None
        whole = work.companies.get(company.id)
        assert whole is not None
        assert whole.contacts == (bare,)


def test_a_company_changed_by_another_process_is_read_anew(database_url: str) -> None:
    ours, theirs = Database.open(database_url), Database.open(database_url)
    company = new_company()
    with ours.write() as work:
        work.companies.add(company)
    with ours.read() as work:
        assert work.companies.get(company.id) == company
    with theirs.write() as work:
        work.companies.save(replace(company, name="Renamed", facts=()))

    with ours.read() as work:
        found = work.companies.get(company.id)

    ours.close()
    theirs.close()
    assert found is not None
    assert (found.name, found.facts, found.v) == ("Renamed", (), company.v + 1)


def test_a_change_that_was_rolled_back_is_never_read(database: Database) -> None:
    company = new_company()
    with database.write() as work:
        work.companies.add(company)
    with pytest.raises(RuntimeError), database.write() as work:  # noqa: PT012 - one unit of work
        work.companies.save(replace(company, name="Never"))
        work.companies.get(company.id)
        raise RuntimeError
    with database.write() as work:
        work.companies.save(replace(company, name="Really"))

    with database.read() as work:
        found = work.companies.get(company.id)

    assert found is not None
    assert found.name == "Really"
