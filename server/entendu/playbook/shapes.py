"""Which parts a reply has, per route: the fullest first, the leanest last."""

from __future__ import annotations

from ..domain.triage import Plan, Route, Triage
from .hearing import GRAVE_TOPICS, Told
from .phrases import Book, Sentences

Shape = tuple[Sentences, ...]


def shapes_of(
    book: Book,
    told: Told,
    triage: Triage,
    plan: Plan,
    *,
    channel: str,
    fact: bool,
    optional: Sentences,
) -> list[Shape]:
    """Return the shapes to try in order.

    `channel` is the contact's kind, or `social` or `none` where there is no contact; `optional` are
    sentences from which one more is taken while there is room.
    """
    between: Shape = (optional,) if optional else ()
    if plan.route is Route.THANK:
        return _thank(book, told)
    if plan.route is Route.ANSWER:
        return _answer(book, told, channel, fact=fact)
    if plan.route is Route.ESCALATE and plan.reason == "grave":
        return _grave(book, told, triage, channel)
    if plan.route is Route.CONCEDE:
        return _concede(book, channel)
    return _complaint(book, told, triage, plan, channel, between, fact=fact)


def _thank(book: Book, told: Told) -> list[Shape]:
    thank, more = book.lists["thank"], book.lists["thank_more"]
    echo = (*told.thank, *book.lists["thank_detail"])
    return [(thank, echo), (thank, more), (thank,), (thank, more, more)]


def _answer(book: Book, told: Told, channel: str, *, fact: bool) -> list[Shape]:
    answer, step = (*told.answer, *book.lists["answer"]), book.steps["answer_step"][channel]
    with_fact: list[Shape] = []
    if fact:
        solve, step_if = book.lists["solve"], book.steps["step_if"][channel]
        with_fact = [(answer, solve, step_if), (answer, solve), (solve,)]
    return [*with_fact, (answer, step), (step,)]


def _grave(book: Book, told: Told, triage: Triage, channel: str) -> list[Shape]:
    """Calm and serious; the person's safety before the invitation."""
    heard, sorry, step = told.heard, book.sorry["serious"], book.steps["step_serious"][channel]
    first = book.safety_first.get(triage.topic)
    shapes: list[Shape] = [(heard, sorry, step), (sorry, step), (step,)]
    if first:
        shapes = [(heard, sorry, first, step), (heard, first, step), (sorry, first, step), *shapes]
    return shapes


def _concede(book: Book, channel: str) -> list[Shape]:
    concede, sorry = book.lists["concede"], book.lists["concede_sorry"]
    step = book.steps["step"][channel]
    return [(concede, sorry, step), (concede, step), (sorry, step), (step,)]


def _complaint(
    book: Book,
    told: Told,
    triage: Triage,
    plan: Plan,
    channel: str,
    between: Shape,
    *,
    fact: bool,
) -> list[Shape]:
    heard = told.heard
    sorry, brief = book.sorry[triage.arousal.value], book.lists["short_sorry"]
    step = book.steps["step"][channel]
    if told.key in GRAVE_TOPICS:
        sorry = book.sorry["serious"]
    if triage.persists:
        sorry, step = book.sorry["again"], book.steps["step_again"][channel]
    if plan.route is Route.ESCALATE:
        between = (book.lists["handover"],)
    lean: list[Shape] = [(heard, sorry, step), (heard, brief, step), (sorry, step), (step,)]
    shapes = [(heard, sorry, *between, step), *lean] if between else lean
    if plan.route is Route.SOLVE and fact:
        solve, step_if = book.lists["solve"], book.steps["step_if"][channel]
        solving: list[Shape] = [
            (heard, brief, solve, step_if),
            (heard, brief, solve),
            (brief, solve, step_if),
            (brief, solve),
        ]
        return [*solving, *shapes]
    return shapes
