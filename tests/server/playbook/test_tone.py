"""`tone`: what must not be copied, what is only pointed out, and what merely looks like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entendu.domain.company import Company
from entendu.domain.triage import Kind, Plan, Route, Triage
from entendu.domain.verdict import Level
from entendu.playbook.checks import CheckContext, tone

from .conftest import context


def held(company: Company, language: str = "en", kind: Kind = Kind.COMPLAINT) -> CheckContext:
    return context(company, Triage(kind, language=language), Plan(Route.INVITE, "complaint"))


def levels(text: str, context: CheckContext) -> dict[str, Level]:
    return {v.code: v.level for v in tone.check(text, context) if v.level is not Level.OK}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hello {first_name}, I'm sorry."),
        ("en", "I'm sorry, FIRST_NAME."),
        ("en", "Dear Name, I'm sorry."),
        ("en", "Please call (insert number)."),
        ("fr", "Bonjour Prénom, je suis désolée."),
        ("es", "Hola ____, lo siento."),
        ("de", "Guten Tag <Nachname>, es tut mir leid."),
        ("ja", "【お客様名】様、申し訳ございません。"),
    ],
)
def test_what_is_left_to_fill_in_blocks(bakery: Company, language: str, text: str) -> None:
    assert levels(text, held(bakery, language)) == {"tone_placeholder": Level.BLOCK}


@pytest.mark.parametrize(
    "text", ["Love, Jo xx", "The size XXL is back, I'm sorry.", "Sorry […].", "<3 from all of us"]
)
def test_kisses_sizes_and_hearts_are_no_placeholders(bakery: Company, text: str) -> None:
    assert levels(text, held(bakery)) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Only a moron would eat that."),
        ("en", "You are simply pathetic."),
        ("en", "Even a toddler could open that box."),
        ("en", "You make me laugh, you clown."),
        ("fr", "Il faut être bête pour commander cela."),
        ("fr", "Nos voisins ? Un ramassis de voleurs."),
        ("es", "Hay que ser tonto para pedir eso."),
        ("de", "So etwas kauft nur ein Trottel."),
        ("it", "Lei è proprio un cretino."),
        ("nl", "Wat ben jij een sukkel zeg."),
        ("ru", "Только дурак мог это купить."),
        ("ja", "この馬鹿が。"),
    ],
)
def test_an_insult_blocks_and_cannot_be_lifted(bakery: Company, language: str, text: str) -> None:
    found = [v for v in tone.check(text, held(bakery, language)) if v.code == "tone_insult"]

    assert [(v.level, v.overridable) for v in found] == [(Level.BLOCK, False)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I'm sorry somebody called you old; the pigs on the farm are loud as well."),
        ("en", "The fraudsters took your money, and your kind words help."),
        ("fr", "Votre mère a retrouvé la carte après le vol, les voleurs sont partis."),
        ("es", "Siento lo de la rata en la cocina, qué asco."),
        ("de", "Die Flasche war leer, und Ihre Oma hat gewartet."),
    ],
)
def test_words_that_insult_elsewhere_may_be_said(bakery: Company, language: str, text: str) -> None:
    assert "tone_insult" not in levels(text, held(bakery, language))


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "You should have read the label.", "blame"),
        ("fr", "Vous auriez dû vérifier la date.", "blame"),
        ("es", "Es culpa suya por no preguntar.", "blame"),
        ("de", "Das hätten Sie vorher prüfen müssen. Selbst schuld.", "blame"),
        ("en", "Cry me a river about the tart.", "sarcasm"),
        ("fr", "Sortez les violons pour une tarte.", "sarcasm"),
        ("es", "Menuda tragedia, una tarta fría.", "sarcasm"),
        ("de", "Ein echtes Luxusproblem, diese Torte.", "sarcasm"),
        ("en", "Dear valued customer, the tart was cold.", "filler"),
        ("fr", "Nous mettons tout en œuvre pour vous.", "filler"),
        ("es", "Estimado cliente, la tarta estaba fría.", "filler"),
        ("de", "Ihre Zufriedenheit ist unser oberstes Ziel.", "filler"),
        ("en", "The tart was cold!! So sorry.", "exclamation"),
        ("es", "¡Ay! ¡Lo siento! ¡De verdad! ¡Mucho!", "exclamation"),
        ("en", "PLEASE STOP and write to us.", "shouting"),
    ],
)
def test_a_wrong_manner_is_pointed_out(
    bakery: Company, language: str, text: str, code: str
) -> None:
    assert levels(text, held(bakery, language)) == {f"tone_{code}": Level.WARN}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You should have been told, and you should never have had to ask twice."),
        ("en", "That is not your fault at all. Would you be so kind as to call me?"),
        ("en", "Congratulations on your wedding, and I'm so sorry about the cake."),
        ("fr", "Vous n'auriez jamais dû attendre, ce n'est pas votre faute."),
        ("es", "No es culpa suya, y no debería haber esperado."),
        ("de", "Sie hätten eine Antwort bekommen sollen, es ist nicht Ihr Fehler."),
    ],
)
def test_the_opposite_of_blame_is_none(bakery: Company, language: str, text: str) -> None:
    assert levels(text, held(bakery, language)) == {}


def test_capitals_of_the_comment_and_of_names_are_no_shouting(bakery: Company) -> None:
    here = replace(held(bakery), comment="It came out MUSTARD YELLOW.")

    assert levels("MUSTARD YELLOW, and no answer by SMS: I'd be cross too.", here) == {}


def test_praise_may_be_cheered(bakery: Company) -> None:
    assert levels("Bravo to Ines, she will be glad.", held(bakery, kind=Kind.PRAISE)) == {}


def test_a_language_without_words_is_named(bakery: Company) -> None:
    text = "Mi dispiace molto per la torta bruciata, la capisco davvero."
    (verdict,) = tone.check(text, held(bakery, "it"))

    assert (verdict.level, verdict.code) == (Level.OK, "tone_unknown_language")
