"""No text keeps the service busy: `re` holds the interpreter lock, so one slow check halts all."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from entendu.domain.comment import Platform
from entendu.domain.company import Company, Contact, ContactKind, Fact
from entendu.domain.draft import Drafter
from entendu.domain.triage import Kind, Plan, Route, Triage
from entendu.domain.verdict import Level
from entendu.playbook.checks import (
    CHECKS,
    CheckContext,
    apology,
    empathy,
    instructions,
    names_the_issue,
    public_replies,
    review,
    tone,
)
from entendu.playbook.checks.language import _QUOTED
from entendu.playbook.checks.length import MOST_CHARACTERS
from entendu.playbook.checks.promise_amounts import AMOUNT, DEADLINE, FUTURE, SOON
from entendu.playbook.reaches import find_reaches
from entendu.playbook.sentences import split_sentences

from .conftest import context

MOST_SECONDS = 0.2
UNITS = (
    "[", "[a", "[1", "[a]", "[a](", "![", "«", "« ", "“", '"', '" ', "»", "'", " ", "\n", "\t",
    "\r\n", "\u00a0", "\u2003", "(", ")", "( at ", "[ dot ", "[at", "<", "<p ", "<p", "</b", ">",
    "> ", "\n> ", "*", "**", "**a", "* ", "- ", "-", "-a\n", "- a\n", "\n- ", "\n \n-", "_", "__",
    "__a ", "#", "\n# ", "&#1", "`", "~~", ".", "!", ". ", ".a", "a.", "a-", ".a.", "…", "。", "?)",
    "@", "a@", "@a", "@a ", "@a.", "a@a.", "+", "+3", "+33 ", "00", "1 ", "1", "1.", "1,", "1-",
    "(1)", "1 (", "1234567 ", "http://", "http:// ", "www.", "a.com ", "a.com/", "{", "{{", "{a",
    "{}", "${", "${a", "}", "%", "%a", "$", "$1", "€1,", "1 €", "X", "XX ", "xx", "\u200b",
    "\u200d", "\u202e", "\0", "é", "É ", "漢", "🙂", "a", "a ", "A", "we ", "we are ", "we will ",
    "I have ", "wir haben ", "you'll get ", "give a ", "offer you ", "will ", "'ll ", "within a ",
    "in ein",
    "admit a ", "sorry if ", "regret", "apolog", "call 123 ", "call ", "ruf", "téléphon", "sure ",
    "reply", "reply ", "reply:", "I understand ", "you are ", "you should have ", "valued ",
    "SHOUT ", "<<a", "(name", "dear ", "Ärger ", "but ", "!?", "○", "[a", "【a",
    "it is our ", "Mr. ", "i.e", "your name ", '"why" ', "[{", "TODO",
)  # fmt: skip
"""What a text repeats to make a careless pattern read it again from each of its characters."""


def grown(unit: str, length: int, end: str = "") -> str:
    return (unit * (length // len(unit) + 1))[: length - len(end)] + end


def slow(work: Callable[[str], object], length: int) -> list[tuple[str, str, float]]:
    """Return what took too long, each timed again before it is said: another may have the CPU."""
    found: list[tuple[str, str, float]] = []
    for unit in UNITS:
        for end in ("", "a"):
            text = grown(unit, length, end)
            took = seconds(work, text)
            if took >= MOST_SECONDS:
                took = seconds(work, text)
            if took >= MOST_SECONDS:
                found.append((unit, end, round(took, 2)))
    return found


def seconds(work: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    work(text)
    return time.process_time() - started


@pytest.fixture(scope="module")
def held(bakery: Company) -> CheckContext:
    company = replace(
        bakery,
        contacts=bakery.contacts
        + tuple(
            Contact(f"c{i}", ContactKind.PHONE, f"+44 20 7946 {i:04}", hours="8-18")
            for i in range(100)
        ),
        facts=bakery.facts
        + tuple(Fact(f"f{i}", f"Bread {i} is refunded at {i} € on day {i}.") for i in range(100)),
    )
    triage = Triage(Kind.COMPLAINT, language="en", department_id="orders")
    plan = Plan(Route.INVITE, "complaint", contact=bakery.contacts[0])
    made = context(company, triage, plan, drafter=Drafter.MODEL, prompt_words=("a1b2c3d4",))
    made = replace(made, comment="My cake came two days late, and nobody answers. " * 100)
    for platform in (Platform.WEB, Platform.X):  # what is loaded at first need
        review("Lorem ipsum dolor sit amet brisset.example.", replace(made, platform=platform))
    return made


@pytest.mark.parametrize("length", [MOST_CHARACTERS, 10_000, 50_000])
def test_no_text_makes_the_review_slow(held: CheckContext, length: int) -> None:
    assert slow(lambda text: review(text, held), length) == []


@pytest.mark.parametrize("unit", UNITS[::12])
def test_no_text_makes_the_review_for_x_slow(held: CheckContext, unit: str) -> None:
    here = replace(held, platform=Platform.X)
    text = grown(unit, MOST_CHARACTERS)

    assert min(seconds(lambda text: review(text, here), text) for _ in range(2)) < MOST_SECONDS


@pytest.mark.parametrize(
    "check", [names_the_issue.check, empathy.check, apology.check, tone.check, instructions.check,
              public_replies.check], ids=lambda check: check.__module__.rpartition(".")[2],
)  # fmt: skip
def test_no_check_needs_the_limit_of_the_review(
    held: CheckContext, check: Callable[[str, CheckContext], object]
) -> None:
    assert slow(lambda text: check(text, held), 10_000) == []


@pytest.mark.parametrize(
    "work",
    [
        _QUOTED.findall,
        split_sentences,
        find_reaches,
        *(p.findall for p in (AMOUNT, DEADLINE, SOON, FUTURE)),
    ],
    ids=["quoted", "sentences", "reaches", "amount", "deadline", "soon", "future"],
)
def test_no_pattern_reads_a_text_again_and_again(
    work: Callable[[str], object],
) -> None:
    assert slow(work, 10_000) == []


@pytest.mark.parametrize("platform", [Platform.WEB, Platform.X])
def test_a_text_far_too_long_is_judged_by_its_length_alone(
    held: CheckContext, platform: Platform
) -> None:
    here = replace(held, platform=platform)
    (verdict,) = review("a" * (MOST_CHARACTERS + 1), here)

    assert verdict.code == "length_far_too_long"
    assert verdict.level is Level.BLOCK
    assert not verdict.overridable
    assert verdict.params == {"length": MOST_CHARACTERS + 1, "limit": MOST_CHARACTERS}
    assert len(review("a" * MOST_CHARACTERS, here)) >= len(CHECKS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dear [first name or nickname of the customer], sorry.", "tone_placeholder"),
        ("Dear [1] [name], sorry.", "tone_placeholder"),
        ("Dear [[name]], sorry.", "tone_placeholder"),
        ("Dear ${name}, sorry.", "tone_placeholder"),
        ("Dear %name%, sorry.", "tone_placeholder"),
        ("Sorry:\n\n  - the cake\n\n  - the wait", "instructions_markup"),
        ("Sorry:\n> the cake", "instructions_markup"),
        ("Sorry ![cake](https://brisset.example/a_(b).png)", "instructions_markup"),
        ('<a href="https://brisset.example">Sorry</a>', "instructions_markup"),
        ('\n {"reply" : "Sorry"}', "instructions_data"),
        ("Write to help  ( at )  brisset [ dot ] example", "contact_unknown"),
        ("You get 1,500.00 € back.", "promises_amount"),
    ],
)
def test_what_was_found_before_is_still_found(held: CheckContext, text: str, code: str) -> None:
    assert code in {verdict.code for verdict in review(text, held)}


@pytest.mark.parametrize("text", ["Order [12], sorry.", "Sorry […].", "It was 5 > 3."])
def test_what_passed_before_still_passes(held: CheckContext, text: str) -> None:
    blocked = {verdict.check for verdict in review(text, held) if verdict.level is Level.BLOCK}
    assert not blocked & {"tone", "instructions"}
