"""`names_the_issue`: a reply that would suit any other comment as well is told so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entendu.domain.company import Company
from entendu.domain.triage import Kind, Plan, Route, Triage
from entendu.domain.verdict import Level
from entendu.playbook.checks import CheckContext, names_the_issue

from .conftest import context


def held(company: Company, comment: str, language: str, topic: str = "other") -> CheckContext:
    triage = Triage(Kind.COMPLAINT, language=language, topic=topic)
    plan = Plan(Route.INVITE, "complaint", contact=company.contacts[0])
    return replace(context(company, triage, plan), comment=comment)


def code(text: str, context: CheckContext) -> str:
    (verdict,) = names_the_issue.check(text, context)
    assert verdict.level is (Level.WARN if verdict.code.endswith("missing") else Level.OK)
    return verdict.code


@pytest.mark.parametrize(
    ("language", "comment", "reply"),
    [
        ("en", "Your lift is out of order again.", "I'm sorry the lift let you down today."),
        ("en", "The oven we bought rusted in a month.", "Rust after so short a time is maddening."),
        ("en", "My shoes came apart.", "A shoe that falls apart is a let-down, I'm sorry."),
        ("en", "Nineteen people, 45 minutes, one till.", "I'm sorry, 45 minutes is far too long."),
        ("en", "Kids cried the whole ride.", "I'm sorry that your children had such a day."),
        ("en", "Six days and no parcel.", "A delivery that does not come is so annoying."),
        ("fr", "La machine a mangé ma carte.", "Une carte avalée, je comprends votre colère."),
        ("fr", "Deux heures debout au guichet.", "Rester 2 h debout, c'est très pénible."),
        ("fr", "Le vin était bouchonné.", "Un vin bouchonné gâche la soirée, désolée."),
        ("es", "El ascensor lleva roto un mes.", "Siento mucho lo del ascensor, es muy pesado."),
        ("es", "Las gafas llegaron rayadas.", "Unas gafas rayadas dan mucha rabia."),
        ("de", "Der Kaffee war eine Brühe.", "Ein dünner Kaffee am Morgen ist ärgerlich."),
        ("de", "Das Fenster schließt nicht.", "Es tut mir leid wegen der Fensterscheibe."),
        ("de", "Die Führung ist ausgefallen.", "Dass die Führung ausfiel, ist ärgerlich."),
        ("de", "Seit Mai gekündigt!", "Ich verstehe den Ärger um Ihre Kündigung."),
    ],
)
def test_a_detail_is_found_in_another_form(
    bakery: Company, language: str, comment: str, reply: str
) -> None:
    assert code(reply, held(bakery, comment, language)) == "names_the_issue_ok"


@pytest.mark.parametrize(
    ("language", "comment", "reply"),
    [
        ("en", "Your lift is out of order again.", "I'm so sorry about your experience with us."),
        ("en", "I am angry. The tart was burnt.", "I understand how angry you are and I'm sorry."),
        ("en", "The bus left early.", "A cold pizza is no fun, and I'm really sorry about it."),
        ("en", "Call 20 people and none knows.", "I'm so sorry. Please call +44 20 7946 0990 now."),
        ("en", "Maison Brisset burnt my cake.", "Maison Brisset is so very sorry about this."),
        ("fr", "La machine a mangé ma carte.", "Je suis désolée de cette situation, appelez-moi."),
        (
            "es",
            "Las gafas llegaron rayadas.",
            "Siento mucho lo que nos cuenta, escríbame, por favor.",
        ),
        ("de", "Das Fenster schließt nicht.", "Es tut mir leid, was Sie mit uns erlebt haben."),
    ],
)
def test_a_reply_for_anybody_is_told_so(
    bakery: Company, language: str, comment: str, reply: str
) -> None:
    assert code(reply, held(bakery, comment, language)) == "names_the_issue_missing"


def test_the_topic_of_the_comment_is_a_detail(bakery: Company) -> None:
    judged = held(bakery, "Nobody at the till moves.", "en", topic="waiting")

    assert code("I'm sorry about the long wait.", judged) == "names_the_issue_ok"
    assert code("I'm sorry about the broken oven.", judged) == "names_the_issue_missing"


@pytest.mark.parametrize("comment", ["", "Die Torte war verbrannt."])
def test_what_cannot_be_compared_passes_and_says_so(bakery: Company, comment: str) -> None:
    (verdict,) = names_the_issue.check(
        "I am so sorry, and I understand how you feel about this.", held(bakery, comment, "de")
    )

    assert verdict.level is Level.OK
    assert verdict.params == {"known": 0}


def test_a_language_without_words_is_named(bakery: Company) -> None:
    reply = "Mi dispiace molto per quello che è successo, la capisco davvero."
    (verdict,) = names_the_issue.check(reply, held(bakery, "La torta era bruciata.", "it"))

    assert (verdict.level, verdict.code) == (Level.OK, "names_the_issue_unknown_language")
    assert verdict.params == {"language": "it"}
