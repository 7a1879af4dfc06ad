"""The playbook as it is wired in the service: over the real files of prompts/."""

from __future__ import annotations

from datetime import date

import pytest

from entendu.domain.comment import Platform
from entendu.domain.company import (
    Account,
    Company,
    Contact,
    ContactKind,
    Department,
    Fact,
    Place,
    Register,
)
from entendu.domain.draft import Drafter
from entendu.domain.triage import History, Plan, Triage
from entendu.playbook.checks import CheckContext
from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.triage import TriageRules
from entendu.promptbook import Promptbook

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="session")
def prompts() -> Promptbook:
    return Promptbook.find(None)


@pytest.fixture(scope="session")
def rules(prompts: Promptbook) -> TriageRules:
    return TriageRules.from_files(prompts.triage_words())


@pytest.fixture(scope="session")
def phrasebook(prompts: Promptbook) -> Phrasebook:
    return Phrasebook.from_files(prompts.phrasebook())


@pytest.fixture(scope="session")
def bakery() -> Company:
    """A company with departments, places, facts, accounts and contacts of each kind."""
    return Company(
        id="bakery",
        name="Maison Brisset",
        kind="bakery",
        languages=("en", "fr"),
        register=Register.MIRROR,
        signature="Anna",
        departments=(
            Department("orders", "deliveries"),
            Department("billing", "billing"),
            Department("quality", "food quality"),
        ),
        places=(Place("market", "Market Street"), Place("station", "Central Station")),
        contacts=(
            Contact("mail", ContactKind.EMAIL, "hello@brisset.example"),
            Contact("phone", ContactKind.PHONE, "+44 20 7946 0990", hours="8-18"),
            Contact("cake", ContactKind.EMAIL, "cakes@brisset.example", department_id="orders"),
            Contact("shop", ContactKind.PHONE, "+44 20 7946 0991", place_id="station"),
        ),
        facts=(
            Fact("bread", "Bread from the day before is sold at half price after 5 pm."),
            Fact("allergens", "The list of allergens hangs beside every counter."),
            Fact("easter", "The Easter opening hours hang on the door.", date(2026, 1, 31)),
        ),
        accounts=(Account("x", "x", "brisset"),),
    )


@pytest.fixture(scope="session")
def bare() -> Company:
    """A company that has published nothing."""
    return Company(id="bare", name="Kiosk", languages=("en",))


def context(
    company: Company,
    triage: Triage,
    plan: Plan,
    *,
    platform: Platform = Platform.WEB,
    drafter: Drafter | None = Drafter.PHRASEBOOK,
    history: History | None = None,
    instruction: str | None = None,
    prompt_words: tuple[str, ...] = (),
) -> CheckContext:
    return CheckContext(
        comment="",
        triage=triage,
        plan=plan,
        company=company,
        history=history or History(),
        platform=platform,
        today=TODAY,
        instruction=instruction,
        prompt_words=prompt_words,
        drafter=drafter,
    )
