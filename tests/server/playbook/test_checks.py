"""Each check: what blocks, what warns, what passes; the same for a model and for a person."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from entendu.domain.comment import Platform
from entendu.domain.company import Company
from entendu.domain.draft import Drafter
from entendu.domain.triage import History, Kind, Plan, Route, Triage
from entendu.domain.verdict import Level, Verdict
from entendu.playbook.checks import CHECKS, CheckContext, review

from .conftest import context

TRIAGE = Triage(Kind.COMPLAINT, language="en", department_id="orders")
GOOD = (
    "Waiting for your cake on the day of the party must have been awful. I'm sorry you went "
    "through that. Please write to hello@brisset.example so that we can find out what happened."
)


@pytest.fixture
def held(bakery: Company) -> CheckContext:
    plan = Plan(Route.INVITE, "complaint", contact=bakery.contacts[0])
    return context(bakery, TRIAGE, plan)


def codes(text: str, held: CheckContext) -> dict[str, Level]:
    return {v.code: v.level for v in review(text, held) if v.level is not Level.OK}


def only(text: str, held: CheckContext, code: str) -> Verdict:
    return next(v for v in review(text, held) if v.code == code)


def test_a_good_reply_passes_every_check(held: CheckContext) -> None:
    verdicts = review(GOOD, held)

    assert all(verdict.level is Level.OK for verdict in verdicts)
    assert len(verdicts) == len(CHECKS)


def test_length_blocks_over_the_limit_of_x_and_warns_elsewhere(held: CheckContext) -> None:
    long = GOOD + " I understand how much you were looking forward to this day." * 3

    assert codes(long, held)["length_too_long"] is Level.WARN
    assert codes(long, replace(held, platform=Platform.X))["length_over_limit"] is Level.BLOCK
    assert codes("", held) == {
        "length_empty": Level.BLOCK,
        "empathy_missing": Level.WARN,
        "apology_missing": Level.WARN,
        "contact_missing": Level.WARN,
    }
    assert "length_one_sentence" in codes("Sorry about the cake.", held)


def test_the_wrong_language_of_a_model_blocks_and_of_others_warns(held: CheckContext) -> None:
    french = (
        "Je regrette vraiment que votre gâteau soit arrivé en retard. Vous pouvez nous écrire à "
        "hello@brisset.example pour que nous puissions comprendre ce qui s'est passé."
    )

    assert codes(french, replace(held, drafter=Drafter.MODEL))["language_wrong"] is Level.BLOCK
    assert codes(french, held)["language_fallback"] is Level.WARN
    assert codes(french, replace(held, drafter=None))["language_other"] is Level.WARN
    asked_for = codes(french, replace(held, drafter=Drafter.MODEL, language="fr"))
    assert not any(code.startswith("language") for code in asked_for)
    assert "language_wrong" not in codes("Sorry, Maison Brisset.", held)


@pytest.mark.parametrize(
    "text",
    [
        "It was entirely our fault.",
        "We are liable for the damage.",
        "This was negligence, and we admit it.",
        "Nous reconnaissons notre faute.",
        "Nous sommes responsables de ce dommage.",
    ],
)
def test_an_admission_blocks(held: CheckContext, text: str) -> None:
    assert codes(text, held)["apology_admission"] is Level.BLOCK


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry if you feel that way.",
        "Sorry for any inconvenience.",
        "Désolé de la gêne occasionnée.",
    ],
)
def test_a_hollow_apology_warns(held: CheckContext, text: str) -> None:
    assert codes(text, held)["apology_hollow"] is Level.WARN


@pytest.mark.parametrize(
    "text",
    [
        "Call us on +44 20 7946 0999.",
        "Call us on 020 7946 0999, please.",
        "Write to help@brisset.example.",
        "Go to https://brisset-refunds.example/now",
        "See refunds.com/now",
        "Ask @brisset_help",
        "Please call 3939.",
        "Write to help [at] brisset [dot] example",
    ],
)
def test_an_unpublished_contact_blocks(held: CheckContext, text: str) -> None:
    assert codes(text, held)["contact_unknown"] is Level.BLOCK


@pytest.mark.parametrize(
    "text",
    [
        "Write to HELLO@brisset.example.",
        "Call +44 (0)20 7946 0990 (8-18).",
        "Call 020 7946 0990.",
        "Write to cakes@brisset.example.",
        "We are @brisset here.",
        "On 12/03/2026 we had 1,500 guests, from 8.30 to 18.00, order 12.",
    ],
)
def test_published_contacts_dates_and_numbers_pass(held: CheckContext, text: str) -> None:
    assert not [
        code for code in codes(text, held) if code in ("contact_unknown", "contact_out_of_scope")
    ]


def test_a_contact_of_another_place_is_out_of_scope(held: CheckContext) -> None:
    assert codes("Call +44 20 7946 0991.", held)["contact_out_of_scope"] is Level.BLOCK


def test_the_authors_own_handle_may_be_said(held: CheckContext) -> None:
    assert "contact_unknown" in codes("@mia I'm sorry.", held)
    assert "contact_unknown" not in codes("@Mia I'm sorry.", replace(held, author_handle="mia"))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("We will refund you.", "compensation"),
        ("I'd like to offer you a voucher.", "compensation"),
        ("You'll receive a replacement.", "compensation"),
        ("Here is 20 € for you.", "amount"),
        ("You get 15% off.", "amount"),
        ("You will hear from us within 24 hours.", "deadline"),
        ("It will be there by tomorrow.", "deadline"),
        ("I promise it will never happen again.", "guarantee"),
        ("I have forwarded this to the shop.", "done"),
        ("Nous allons vous rembourser.", "compensation"),
        ("Vous aurez une réponse sous 48 h.", "deadline"),
        ("J'ai transmis votre message.", "done"),
        ("Wir werden Ihnen den Betrag erstatten.", "compensation"),
        ("Le reembolsaremos.", "compensation"),
    ],
)
def test_a_promise_blocks_and_can_be_overridden(held: CheckContext, text: str, what: str) -> None:
    if what == "compensation" and text == "Le reembolsaremos.":
        text = "Le reembolsaremos. Devolveremos el dinero."
    verdict = only(text, held, f"promises_{what}")

    assert verdict.level is Level.BLOCK
    assert verdict.overridable


@pytest.mark.parametrize(
    "text",
    [
        "Bread from the day before is sold at half price after 5 pm.",
        "What applies: bread from the day before is sold at half price after 5 pm.",
        "Waiting for your refund is stressful.",
        "We can look at where your refund stands.",
        "I understand that 40 minutes is a long wait.",
        "Devoir courir après un remboursement est usant.",
    ],
)
def test_facts_and_naming_the_matter_are_no_promises(held: CheckContext, text: str) -> None:
    assert not [code for code in codes(text, held) if code.startswith("promises")]


def test_what_the_person_said_they_did_may_be_said(held: CheckContext) -> None:
    told = replace(held, instruction="I have forwarded it to the shop, say so")

    assert "promises_done" not in codes("I have forwarded this to the shop.", told)


@pytest.mark.parametrize(
    "text",
    ["Dear [name], sorry.", "Sorry {{ name }}.", "Hello <customer>", "Call ____", "Dear XXXX"],
)
def test_a_placeholder_blocks(held: CheckContext, text: str) -> None:
    assert codes(text, held)["tone_placeholder"] is Level.BLOCK


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Sorry **very** much", "markup"),
        ("<b>Sorry</b>", "markup"),
        ("```\nSorry\n```", "markup"),
        ("[write](https://brisset.example)", "markup"),
        ("Sorry\u202e", "invisible"),
        ("So\u200brry", "invisible"),
        ("Sorry\U000e0041", "invisible"),
        ('{"reply": "Sorry"}', "data"),
        ("As an AI, I am sorry.", "trace"),
        ("Here is the reply: Sorry.", "trace"),
        ("Reply: Sorry.", "trace"),
        ("Sorry, a1b2c3d4 was there", "trace"),
    ],
)
def test_traces_of_prompt_and_machine_block(held: CheckContext, text: str, what: str) -> None:
    held = replace(held, prompt_words=("a1b2c3d4",))

    assert codes(text, held)[f"instructions_{what}"] is Level.BLOCK


@pytest.mark.parametrize(
    "text", ["Sorry 👩‍👩‍👧 ❤️", "I <3 your cake", "5 < 6 & 7 > 2", "Anna\nBrisset"]
)
def test_emoji_hearts_and_line_breaks_are_no_markup(held: CheckContext, text: str) -> None:
    assert not [code for code in codes(text, held) if code.startswith(("instructions", "placeh"))]


def test_the_third_public_reply_is_refused_and_the_second_wants_a_contact(
    held: CheckContext,
) -> None:
    second = replace(held, history=History(posted_replies=1))
    third = only(GOOD, replace(held, history=History(posted_replies=2)), "public_replies_third")

    assert (
        codes("I'm sorry about it.", second)["public_replies_second_without_contact"] is Level.WARN
    )
    assert "public_replies_second_without_contact" not in codes(GOOD, second)
    assert third.level is Level.BLOCK
    assert third.overridable


@pytest.mark.parametrize("text", ["a" * 50_000, "1 " * 25_000, "@a." * 16_000, "we will " * 6_000])
def test_no_text_makes_the_checks_slow(held: CheckContext, text: str) -> None:
    started = time.process_time()
    review(text, held)

    assert time.process_time() - started < 2
