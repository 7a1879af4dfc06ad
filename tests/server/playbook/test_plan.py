"""The route follows from the judgement, and the contact is one in scope."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from entendu.domain.company import Company
from entendu.domain.triage import (
    History,
    Kind,
    Plan,
    Reason,
    Route,
    StepKey,
    StepState,
    Triage,
    Turn,
)
from entendu.playbook.plan import make_plan

TODAY = date(2026, 3, 2)
FACT = (Reason("fact", "bread"),)


def plan(triage: Triage, company: Company, history: History | None = None) -> Plan:
    return make_plan(triage, company, history or History(), today=TODAY)


@pytest.mark.parametrize(
    ("triage", "history", "route", "reason"),
    [
        (Triage(Kind.PRAISE, risk=4), History(), Route.ESCALATE, "grave"),
        (Triage(Kind.SPAM, severity=4), History(), Route.ESCALATE, "grave"),
        (Triage(Kind.SPAM), History(), Route.IGNORE, "spam"),
        (Triage(Kind.TROLLING), History(), Route.IGNORE, "trolling"),
        (Triage(Kind.PRAISE), History(), Route.THANK, "praise"),
        (Triage(Kind.PRAISE, doubt=True), History(), Route.ASK, "doubtful_praise"),
        (Triage(Kind.QUESTION, simple=True, reasons=FACT), History(), Route.ANSWER, "question"),
        (
            Triage(Kind.COMPLAINT, persists=True, risk=3),
            History(),
            Route.ESCALATE,
            "persists_serious",
        ),
        (
            Triage(Kind.COMPLAINT, persists=True),
            History(posted_replies=2),
            Route.CONCEDE,
            "persists_again",
        ),
        (
            Triage(Kind.COMPLAINT, persists=True, simple=True, reasons=FACT),
            History(posted_replies=1),
            Route.INVITE,
            "persists",
        ),
        (Triage(Kind.COMPLAINT, simple=True, reasons=FACT), History(), Route.SOLVE, "simple"),
        (Triage(Kind.COMPLAINT, simple=True), History(), Route.INVITE, "complaint"),
        (Triage(Kind.COMPLAINT), History(), Route.INVITE, "complaint"),
    ],
)
def test_the_first_condition_that_holds_decides(
    bakery: Company, triage: Triage, history: History, route: Route, reason: str
) -> None:
    made = plan(triage, bakery, history)

    assert (made.route, made.reason) == (route, reason)
    assert made.approval_needed is (reason == "grave")
    assert [step.key for step in made.steps] == list(StepKey)


def test_a_fact_that_has_ended_settles_nothing(bakery: Company) -> None:
    triage = Triage(Kind.COMPLAINT, simple=True, reasons=(Reason("fact", "easter"),))

    assert plan(triage, bakery).route is Route.INVITE


@pytest.mark.parametrize(
    ("triage", "contact"),
    [
        (Triage(Kind.COMPLAINT), "mail"),
        (Triage(Kind.COMPLAINT, severity=3), "phone"),
        (Triage(Kind.COMPLAINT, department_id="orders"), "cake"),
        (Triage(Kind.COMPLAINT, department_id="billing"), "mail"),
        (Triage(Kind.COMPLAINT, place_id="station"), "shop"),
        (Triage(Kind.COMPLAINT, place_id="market"), "mail"),
    ],
)
def test_the_contact_is_of_the_department_the_place_or_the_company(
    bakery: Company, triage: Triage, contact: str
) -> None:
    chosen = plan(triage, bakery).contact

    assert chosen is not None
    assert chosen.id == contact


def test_no_contact_of_another_department_is_ever_given(bakery: Company) -> None:
    only = replace(bakery, contacts=tuple(c for c in bakery.contacts if c.id == "cake"))

    assert plan(Triage(Kind.COMPLAINT, department_id="billing"), only).contact is None


def test_a_contact_that_did_not_help_is_not_repeated(bakery: Company) -> None:
    said = History(turns=(Turn(True, "Write to hello@brisset.example"),), posted_replies=1)

    chosen = plan(Triage(Kind.COMPLAINT, persists=True), bakery, said).contact

    assert chosen is not None
    assert chosen.id == "phone"


def test_praise_needs_no_apology_and_no_contact(bakery: Company) -> None:
    made = plan(Triage(Kind.PRAISE), bakery)
    states = {step.key: step.state for step in made.steps}

    assert made.contact is None
    assert states[StepKey.ACKNOWLEDGE] is StepState.TO_DO
    assert states[StepKey.APOLOGISE] is StepState.SKIPPED
