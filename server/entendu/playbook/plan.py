"""Which route follows from the judgement, and whom to invite to (PLAYBOOK.md, plan)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ..domain.company import Company, Contact, ContactKind, Fact
from ..domain.triage import (
    History,
    Kind,
    Plan,
    PlannedStep,
    Route,
    StepKey,
    StepState,
    Triage,
)
from .facts import relevant_facts

GRAVE = 4
SERIOUS = 3
ANSWERS_ENOUGH = 2
"""Answers of ours that did not help, after which a small matter is conceded."""

_URGENT_FIRST = (ContactKind.PHONE, ContactKind.DM, ContactKind.EMAIL, ContactKind.FORM)
_ORDINARY_FIRST = (ContactKind.DM, ContactKind.EMAIL, ContactKind.PHONE, ContactKind.FORM)


@dataclass(frozen=True, slots=True)
class Matter:
    """What the table asks: the judgement, how often we answered, the fact that settles it."""

    triage: Triage
    answers: int = 0
    fact: Fact | None = None

    @property
    def at_stake(self) -> int:
        """Return the higher one of severity and risk."""
        return max(self.triage.severity, self.triage.risk)


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of the table: where it holds, this is the route, and `reason` says why."""

    route: Route
    reason: str
    holds: Callable[[Matter], bool]


def _is(kind: Kind) -> Callable[[Matter], bool]:
    return lambda matter: matter.triage.kind is kind


CONDITIONS = (
    Condition(Route.ESCALATE, "grave", lambda m: m.at_stake >= GRAVE),
    Condition(Route.IGNORE, "spam", _is(Kind.SPAM)),
    Condition(Route.IGNORE, "trolling", _is(Kind.TROLLING)),
    Condition(
        Route.ASK, "doubtful_praise", lambda m: m.triage.kind is Kind.PRAISE and m.triage.doubt
    ),
    Condition(Route.THANK, "praise", _is(Kind.PRAISE)),
    Condition(Route.ANSWER, "question", _is(Kind.QUESTION)),
    Condition(
        Route.ESCALATE, "persists_serious", lambda m: m.triage.persists and m.at_stake >= SERIOUS
    ),
    Condition(
        Route.CONCEDE, "persists_again", lambda m: m.triage.persists and m.answers >= ANSWERS_ENOUGH
    ),
    Condition(Route.INVITE, "persists", lambda m: m.triage.persists),
    Condition(Route.SOLVE, "simple", lambda m: m.triage.simple and m.fact is not None),
    Condition(Route.INVITE, "complaint", lambda _: True),
)
"""The route table of PLAYBOOK.md: the first condition that holds decides; the last always does."""


def make_plan(triage: Triage, company: Company, history: History, *, today: date) -> Plan:
    """Return the plan: the first condition of the table that holds decides.

    The contact is one in scope: of the company itself, of the department in charge, of the place.
    """
    fact = _fact(triage, company, today)
    matter = Matter(triage, _answers(history), fact)
    route, reason = next((c.route, c.reason) for c in CONDITIONS if c.holds(matter))
    silent = route in (Route.IGNORE, Route.ASK, Route.THANK)
    return Plan(
        route=route,
        reason=reason,
        steps=_steps(triage, route, reason),
        contact=None if silent else choose_contact(triage, company, history),
        fact=fact if route in (Route.SOLVE, Route.ANSWER) else None,
        department=company.department(triage.department_id),
        place=company.place(triage.place_id),
        approval_needed=reason == "grave",
    )


def _answers(history: History) -> int:
    return max(history.posted_replies, sum(turn.ours for turn in history.turns)) + history.touches


def _fact(triage: Triage, company: Company, today: date) -> Fact | None:
    """Return the fact that settles the matter: the one the rules found, else by the detail."""
    facts = {fact.id: fact for fact in company.facts_on(today)}
    for reason in triage.reasons:
        if reason.about == "fact" and reason.rule in facts:
            return facts[reason.rule]
    told = " ".join([triage.detail or "", triage.topic.replace("_", " ")])
    told += " " + " ".join(reason.words for reason in triage.reasons)
    found = relevant_facts(told, tuple(facts.values()))
    return found[0].fact if found else None


def choose_contact(triage: Triage, company: Company, history: History) -> Contact | None:
    """Return the contact to invite to, or None where none is in scope.

    The department's own before the place's, before the company's. A voice for what is serious,
    else what is one tap away. What was given before and did not help is not repeated if there is
    another.
    """
    order = _ORDINARY_FIRST
    if max(triage.severity, triage.risk) >= SERIOUS:
        order = _URGENT_FIRST
    inside = [contact for contact in company.contacts if in_scope(contact, triage)]
    said = " ".join(turn.text for turn in history.turns if turn.ours)

    def rank(contact: Contact) -> tuple[bool, int, int]:
        own = 0 if contact.department_id else 1 if contact.place_id else 2
        return contact.value in said, own, order.index(contact.kind)

    return min(inside, key=rank, default=None)


def in_scope(contact: Contact, triage: Triage) -> bool:
    """Say whether the contact may be given: nobody is sent to another department or shop."""
    department = contact.department_id in (None, triage.department_id)
    return department and contact.place_id in (None, triage.place_id)


def _steps(triage: Triage, route: Route, reason: str) -> tuple[PlannedStep, ...]:
    """Return the six steps with their states for this route."""
    answered = route not in (Route.IGNORE, Route.ASK)
    hurt = (answered and triage.kind is Kind.COMPLAINT) or reason == "grave"
    last = route in (Route.ESCALATE, Route.CONCEDE)

    def step(key: StepKey, wanted: bool, why: str) -> PlannedStep:
        return PlannedStep(key, StepState.TO_DO if wanted else StepState.SKIPPED, why)

    return (
        step(StepKey.ACKNOWLEDGE, answered, reason),
        step(StepKey.EMPATHISE, hurt, reason),
        step(StepKey.APOLOGISE, hurt, reason),
        step(StepKey.RESOLVE_OR_INVITE, answered and route is not Route.THANK, reason),
        step(StepKey.FOLLOW_UP, hurt, f"severity_{triage.severity}" if hurt else reason),
        step(StepKey.ESCALATE_OR_CONCEDE, last, reason),
    )
