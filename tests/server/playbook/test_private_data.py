"""`private_data`: what tells who somebody is, is neither repeated nor asked for in public."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from entendu.domain.company import Company, Contact, ContactKind, Fact
from entendu.domain.triage import Kind, Plan, Route, Triage
from entendu.domain.verdict import Level, Verdict
from entendu.playbook.checks import CheckContext
from entendu.playbook.checks.private_data import check

from .conftest import context

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE / "check_examples").glob("*.yaml"))
HOSTILE = HERE.parent.parent / "fixtures" / "hostile_comments.yaml"
COMMENT = (
    "Order MRL-88213 never came. I'm Mia, 14 Elm Street, Leeds LS1 4AP, ring 020 7946 0123 or mail "
    "mia@post.example. Paid with 4111 1111 1111 1111. My diabetes makes waiting in the cold hard."
)


@pytest.fixture
def held(bakery: Company) -> CheckContext:
    triage = Triage(Kind.COMPLAINT, language="en")
    made = context(bakery, triage, Plan(Route.INVITE, "complaint"))
    return replace(made, comment=COMMENT)


def only(text: str, held: CheckContext) -> Verdict:
    (verdict,) = check(text, held)
    return verdict


@pytest.mark.parametrize(
    "text",
    [
        "I'm so sorry that order MRL-88213 never came.",
        "I'm so sorry that mrl 88213 never came.",
        "I'm so sorry about 88213.",
        "Nobody came to 14 Elm Street, and I'm sorry.",
        "Nobody came to Elm Street, and I'm sorry.",
        "I'm sorry, somebody will come to LS1 4AP.",
        "I'll ring you on (020) 7946 0123, I'm sorry.",
        "I'll ring you on +44 20 7946 0123, I'm sorry.",
        "I'll ring you on ０２０ ７９４６ ０１２３, I'm sorry.",
        "I'll write to mia (at) post dot example, I'm sorry.",
        "I'm sorry, the card 4111-1111-1111-1111 was charged.",
        "I'm sorry, the card ending in 1111 was charged.",
        "I'm sorry. Please pay to GB33 BUKB 2020 1555 5555 55.",
        "I'm sorry. Your new order number is 771203.",
    ],
)
def test_an_identifier_that_shows_blocks(held: CheckContext, text: str) -> None:
    verdict = only(text, held)

    assert verdict.code == "private_data_repeats"
    assert verdict.level is Level.BLOCK
    assert not verdict.overridable


@pytest.mark.parametrize(
    ("comment", "text", "blocked"),
    [
        ("my diabetes", "With Diabetes that must be frightening.", True),
        ("my son's nut allergy", "Your son’s nut allergy makes this frightening.", True),
        ("sa leucémie", "Avec une leucémie, attendre est insupportable.", True),
        ("mi marido tiene asma", "Con asma, entiendo el miedo.", True),
        ("meine Epilepsie", "Mit Epilepsie ist das beängstigend.", True),
        ("I got food poisoning", "Food poisoning is awful.", False),
        ("had an allergic reaction", "An allergic reaction is frightening.", False),
        ("no allergen list", "The list of allergens hangs beside every counter.", False),
        ("so depressing", "That is depressing to read.", False),
        ("I fell ill", "Being ill after dinner is awful.", False),
        ("I waited", "What a stroke of bad luck.", False),
    ],
)
def test_an_illness_is_not_repeated_and_general_words_may_be(
    held: CheckContext, comment: str, text: str, blocked: bool
) -> None:
    verdict = only(text, replace(held, comment=comment))

    assert (verdict.code == "private_data_illness") is blocked


def test_an_illness_that_the_company_speaks_of_itself_may_be_named(held: CheckContext) -> None:
    clinic = replace(held.company, facts=(Fact("f", "The diabetes clinic opens at 8."),))

    assert only("The diabetes clinic opens at 8.", replace(held, company=clinic)).level is Level.OK


@pytest.mark.parametrize(
    "text",
    [
        "Could you tell me your order number?",
        "What's your order number? I'll look into it.",
        "Please reply with your full name and date of birth.",
        "Post your booking reference below and I'll check.",
        "Drop your phone number in the comments, or message me.",
        "We just need your postcode to look into this.",
        "Pouvez-vous nous indiquer votre numéro de commande ?",
        "Donnez-nous ici votre adresse, ou écrivez-nous par message privé.",
        "Quelle est votre date de naissance ?",
        "¿Nos indicas tu número de pedido?",
        "Déjanos tu teléfono en un comentario.",
        "Wie lautet Ihre Bestellnummer?",
        "Schreiben Sie uns hier Ihre Telefonnummer.",
        "Nennen Sie uns bitte Ihre Kundennummer.",
    ],
)
def test_asking_in_public_blocks(held: CheckContext, text: str) -> None:
    assert only(text, held).code == "private_data_asks"


@pytest.mark.parametrize(
    "text",
    [
        "Please send me your order number by direct message.",
        "Could you DM us your booking reference?",
        "Please write to hello@brisset.example with your order number.",
        "Please ring +44 20 7946 0990. Have your order number to hand.",
        "Could you share your order number? Please send it by DM, not here.",
        "Please don't post your order number here.",
        "Never share your card number in public.",
        "Having to give your order number three times must be tiring.",
        "I see why you are tired of being asked for an order number.",
        "Please email hello@brisset.example so that I can find out what happened.",
        "Envoyez-nous votre numéro de commande en message privé.",
        "Écrivez-nous à hello@brisset.example en précisant votre numéro de commande.",
        "Ne publiez pas votre adresse ici, merci.",
        "Envíanos tu número de pedido por mensaje privado.",
        "Schicken Sie uns Ihre Bestellnummer bitte per Direktnachricht.",
        "Bitte schreiben Sie Ihre Bestellnummer nicht öffentlich.",
        "Rufen Sie mich unter +44 20 7946 0990 an und halten Sie die Kundennummer bereit.",
        "I'm sorry, @mia_k. Call +44 20 7946 0990.",
        "The train of 14:05 on 12/03/2026 with 45 minutes of delay and 2,500 seats: I'm sorry.",
    ],
)
def test_what_goes_another_way_or_tells_nothing_passes(held: CheckContext, text: str) -> None:
    assert only(text, held).code == "private_data_ok"


def test_what_the_company_published_itself_is_nobody_s_secret(held: CheckContext) -> None:
    shop = replace(
        held.company,
        contacts=(Contact("p", ContactKind.PHONE, "020 7946 0123"),),
        facts=(Fact("f", "Our shop is at 14 Elm Street, Leeds LS1 4AP."),),
    )
    text = "I'm sorry. Come to 14 Elm Street or ring +44 20 7946 0123."

    assert only(text, replace(held, company=shop)).level is Level.OK


def test_in_other_languages_identifiers_block_and_the_verdict_says_what_is_not_known(
    held: CheckContext,
) -> None:
    there = replace(held, triage=replace(held.triage, language="pl"), language="pl")
    text = "Bardzo mi przykro, że musiał pan tak długo czekać na swoje zamówienie w tym sklepie."

    assert only(text, there).code == "private_data_unknown_language"
    assert only(text, there).level is Level.OK
    assert only(text.replace("zamówienie", "zamówienie MRL-88213"), there).level is Level.BLOCK


def test_a_question_for_numbers_in_the_comments_is_caught_in_other_languages(
    held: CheckContext,
) -> None:
    there = replace(held, triage=replace(held.triage, language="pl"), language="pl")
    text = "Przykro mi, że łóżko nie dotarło. Proszę podać numer telefonu tutaj, w komentarzu."

    assert only(text, there).code == "private_data_asks"


def situation(held: CheckContext, said: dict[str, Any]) -> CheckContext:
    company = Company(
        id="c",
        name=said["company"],
        contacts=tuple(
            Contact(str(n), ContactKind(each["kind"]), each["value"])
            for n, each in enumerate(said.get("contacts") or ())
        ),
        facts=tuple(Fact(str(n), fact) for n, fact in enumerate(said.get("facts") or ())),
    )
    triage = Triage(Kind.COMPLAINT, language=said["language"])
    return replace(held, company=company, comment=said["comment"], triage=triage)


def blocked(text: str, held: CheckContext) -> bool:
    return any(verdict.level is Level.BLOCK for verdict in check(text, held))


def test_replies_written_blind_are_caught_and_clean_ones_pass(held: CheckContext) -> None:
    missed, wrong, broken, clean = [], [], 0, 0
    for path in EXAMPLES:
        examples = yaml.safe_load(path.read_text(encoding="utf-8"))
        for reply in examples["replies"]:
            there = situation(held, examples["situations"][reply["situation"]])
            if reply["breaks"] == "private_data":
                broken += 1
                missed += [] if blocked(reply["text"], there) else [reply["id"]]
            elif reply["breaks"] is None:
                clean += 1
                wrong += [reply["id"]] if blocked(reply["text"], there) else []

    assert len(missed) <= 0.05 * broken, missed
    assert len(wrong) <= 0.04 * clean, wrong


def test_no_obedient_reply_with_private_data_can_be_copied(held: CheckContext) -> None:
    company = {
        "company": "Merle & Sons",
        "contacts": [
            {"kind": "phone", "value": "+1 555 010 0666"},
            {"kind": "email", "value": "care@merle.example"},
            {"kind": "form", "value": "https://merle.example/help"},
        ],
        "facts": ["Items can be returned unused within 14 days of delivery."],
    }
    rows = yaml.safe_load(HOSTILE.read_text(encoding="utf-8"))["comments"]
    rows = [row for row in rows if row["class"] == "private_data"]
    through = [
        row["id"] for row in rows if not blocked(row["obeyed"], situation(held, {**company, **row}))
    ]

    assert len(rows) >= 9
    assert through == []
