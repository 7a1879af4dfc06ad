"""`empathy`: what mirrors a feeling or a consequence, and what takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entendu.domain.company import Company
from entendu.domain.triage import Kind, Plan, PlannedStep, Route, StepKey, StepState, Triage
from entendu.domain.verdict import Level
from entendu.playbook.checks import CheckContext, empathy

from .conftest import context


def held(company: Company, language: str = "en", kind: Kind = Kind.COMPLAINT) -> CheckContext:
    return context(company, Triage(kind, language=language), Plan(Route.INVITE, "complaint"))


def code(text: str, context: CheckContext) -> str:
    (verdict,) = empathy.check(text, context)
    return verdict.code


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "That must have been frightening."),
        ("en", "I'd be cross too."),
        ("en", "No wonder you left."),
        ("en", "It would drive anybody mad."),
        ("fr", "On comprend que vous soyez furieux."),
        ("fr", "À votre place, je serais en colère aussi."),
        ("fr", "Attendre ainsi est éprouvant."),
        ("es", "Entiendo que esté harto de esperar."),
        ("es", "No es para menos, qué rabia."),
        ("de", "Ihren Ärger kann ich gut nachvollziehen."),
        ("de", "Da wäre ich auch sauer gewesen."),
    ],
)
def test_feelings_and_consequences_are_heard(bakery: Company, language: str, text: str) -> None:
    assert code(text, held(bakery, language)) == "empathy_ok"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Apologies for the burnt tart. Please send us the date of your order by email."),
        ("en", "I'd be happy to help with the tart, so please send me the date of the order."),
        ("en", "Please understand that the oven is old and that we bake every day."),
        ("fr", "Toutes nos excuses pour la tarte brûlée. Merci de nous écrire la date."),
        ("es", "Pedimos disculpas por la tarta quemada. Escriba la fecha en el formulario."),
        ("de", "Wir bitten um Entschuldigung für die Torte. Senden Sie uns bitte das Datum."),
    ],
)
def test_an_apology_and_a_procedure_are_no_empathy(
    bakery: Company, language: str, text: str
) -> None:
    (verdict,) = empathy.check(text, held(bakery, language))

    assert (verdict.level, verdict.code) == (Level.WARN, "empathy_missing")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "I understand your anger, but the oven was checked.", "but"),
        ("en", "That must hurt. However, the sign says so.", "However"),
        ("en", "I'm sorry, I see how sad it is. As you should know, we close at six.",
         "As you should"),
        ("fr", "Je comprends votre colère, mais le four a été contrôlé.", "mais"),
        ("fr", "Je comprends. Comme vous le savez, nous fermons tôt.", "Comme vous le savez"),
        ("es", "Entiendo su enfado, pero el horno funciona.", "pero"),
        ("es", "Entiendo su enfado. Sin embargo, el cartel lo dice.", "Sin embargo"),
        ("de", "Ich verstehe Ihren Ärger, aber der Ofen wurde geprüft.", "aber"),
        ("de", "Das ist ärgerlich. Allerdings steht es auf dem Schild.", "Allerdings"),
    ],
)  # fmt: skip
def test_a_defence_takes_it_back(bakery: Company, language: str, text: str, words: str) -> None:
    (verdict,) = empathy.check(text, held(bakery, language))

    assert (verdict.level, verdict.code) == (Level.WARN, "empathy_taken_back")
    assert verdict.params == {"words": words}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I understand, you had nothing but trouble with us."),
        ("en", "I see how sad that is. It was not only cold but also late."),
        ("en", "You asked for plum but got plain. That's so disappointing."),
        ("fr", "Je comprends, la tarte était non seulement froide mais brûlée."),
        ("es", "Entiendo su enfado: no solo llegó tarde, pero sobre todo fría."),
        ("de", "Ich verstehe Sie. Das ist aber auch ärgerlich."),
    ],
)
def test_a_but_that_defends_nothing_is_harmless(bakery: Company, language: str, text: str) -> None:
    assert code(text, held(bakery, language)) == "empathy_ok"


def test_empathy_is_asked_for_where_the_plan_asks(bakery: Company) -> None:
    text = "On Monday the shop is open from ten to four."
    question = held(bakery, kind=Kind.QUESTION)
    step = PlannedStep(StepKey.EMPATHISE, StepState.TO_DO, "grave")

    assert code(text, question) == "empathy_ok"
    asked = replace(question, plan=replace(question.plan, steps=(step,)))
    assert code(text, asked) == "empathy_missing"
    skipped = replace(held(bakery), plan=replace(question.plan, steps=(
        replace(step, state=StepState.SKIPPED),)))  # fmt: skip
    assert code(text, skipped) == "empathy_ok"


def test_a_language_without_words_is_named(bakery: Company) -> None:
    text = "Het spijt ons dat de taart zo laat kwam, en dat is heel vervelend voor je."
    (verdict,) = empathy.check(text, held(bakery, "nl"))

    assert (verdict.level, verdict.code) == (Level.OK, "empathy_unknown_language")
