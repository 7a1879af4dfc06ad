"""The German replies: Sie or du, every noun in its case, short enough for X, a reply per route."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from entendu.domain.comment import Platform
from entendu.domain.company import Company, Contact, ContactKind, Department, Fact, Register
from entendu.domain.triage import Arousal, History, Kind, Plan, Route, Triage, TriageSource
from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.plan import make_plan
from entendu.playbook.sentences import count_words, split_sentences
from entendu.playbook.triage import TriageRules
from entendu.playbook.weighing import weighted_length
from entendu.promptbook import Promptbook

from .conftest import TODAY

LATE = Triage(Kind.COMPLAINT, severity=2, risk=2, topic="late_delivery", language="de")
MAIL = Contact("mail", ContactKind.EMAIL, "hallo@lindenhof.example")
FORMAL = re.compile(r"\b(?:Sie|Ihnen|Ihr|Ihre[nmrs]?)\b")
FAMILIAR = re.compile(
    r"\b(?:du|dir|dich|dein|deine[nmrs]?|schreib|ruf|schick|melde|würdest)\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def lindenhof() -> Company:
    """A German company with departments, contacts and a fact."""
    return Company(
        id="lindenhof",
        name="Lindenhof",
        languages=("de",),
        register=Register.MIRROR,
        signature="Jana",
        departments=(Department("d", "Versand"), Department("k", "Kundenservice")),
        contacts=(MAIL, Contact("phone", ContactKind.PHONE, "+49 30 1234567", hours="8-18")),
        facts=(Fact("f", "Unsere Filialen sind am Samstag von 9 bis 18 Uhr geöffnet."),),
    )


def written(book: Phrasebook, company: Company, **changes: object) -> str:
    arguments: dict[str, object] = {
        "comment": "Mein Paket kommt nicht.",
        "triage": LATE,
        "plan": Plan(Route.INVITE, "complaint", contact=MAIL),
        "platform": Platform.WEB,
        **changes,
    }
    comment, triage, plan = (arguments.pop(name) for name in ("comment", "triage", "plan"))
    return book.write(comment, triage, plan, company, **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("register", "spoken", "formal"),
    [
        (Register.FORMAL, "familiar", True),
        (Register.FAMILIAR, "formal", False),
        (Register.MIRROR, "familiar", False),
        (Register.MIRROR, None, True),
    ],
)
def test_the_form_of_address_is_kept_throughout(
    phrasebook: Phrasebook,
    rules: TriageRules,
    lindenhof: Company,
    register: Register,
    spoken: str | None,
    formal: bool,
) -> None:
    company = replace(lindenhof, register=register)
    for number, topic in enumerate(rules.topics):
        triage = replace(LATE, topic=topic, register=spoken, arousal=list(Arousal)[number % 3])

        reply = written(phrasebook, company, triage=triage, seed=str(number))

        assert bool(FORMAL.search(reply)) is formal, reply
        assert bool(FAMILIAR.search(reply)) is not formal, reply


@pytest.mark.parametrize(
    ("text", "register"),
    [
        ("Wann liefern Sie endlich meine Bestellung?", "formal"),
        ("Ich warte seit Tagen auf Ihre Antwort.", "formal"),
        ("Wann liefert ihr endlich, habt ihr mich vergessen?", "familiar"),
        ("Wo bleibt deine Antwort?", "familiar"),
        ("Ich habe meine Mutter gefragt, ob sie das Paket hat.", None),
        ("Sie ist kaputt, die Lampe.", None),
    ],
)
def test_sie_is_told_from_sie(
    rules: TriageRules, lindenhof: Company, text: str, register: str | None
) -> None:
    assert rules.judge(text, company=lindenhof).register == register


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ("mein Paket", "Ihr Paket"),
        ("meinem Paket", "Ihr Paket"),
        ("meiner Bestellung", "Ihre Bestellung"),
        ("mein Koffer", "Ihren Koffer"),
        ("der Koffer", "den Koffer"),
        ("eure Lieferung", "die Lieferung"),
        ("mein laptop", "Ihren Laptop"),
        ("mein Kuehlschrank", "Ihren Kühlschrank"),
    ],
)
def test_a_detail_stands_in_its_case(
    phrasebook: Phrasebook, lindenhof: Company, detail: str, said: str
) -> None:
    assert said in written(phrasebook, lindenhof, triage=replace(LATE, detail=detail))


@pytest.mark.parametrize("detail", ["meine Koffer", "meine Frau", "meine neue Lampe", "die App"])
def test_a_detail_whose_form_is_not_certain_is_left_out(
    phrasebook: Phrasebook, lindenhof: Company, detail: str
) -> None:
    triage = replace(LATE, detail=detail, source=TriageSource.MODEL)

    for seed in range(5):
        assert detail.split()[-1] not in written(
            phrasebook, lindenhof, triage=triage, seed=str(seed)
        )


def test_every_thing_that_is_listened_for_has_its_article() -> None:
    prompts = Promptbook.find(None)
    things = {thing for line in prompts.triage_words()["de"]["things"] for thing in line.split("|")}
    nouns = [noun for listed in prompts.phrasebook()["de"]["nouns"].values() for noun in listed]

    assert all(noun.split()[0] in ("der", "die", "das") for noun in nouns)
    assert things == {noun.split()[1].lower() for noun in nouns}


def test_no_choice_of_address_holds_a_slot_with_a_choice_of_its_own() -> None:
    text = str(Promptbook.find(None).phrasebook()["de"])

    assert not re.search(r"\([^()|]*\|[^()]*\{|\([^()|]*\{[^()]*\|", text)


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("Ich warte seit fünf Wochen auf mein Paket.", "fünf Wochen"),
        ("Seit 12 Tagen warte ich.", "12 Tage"),
        ("Ich warte seit zwoelf Tagen.", "zwölf Tage"),
        ("Eine Woche und immer noch nichts.", "eine Woche"),
        ("Seit einem Monat warte ich.", "einen Monat"),
        ("Eine Stunde und zehn Minuten gewartet.", None),
        ("Ein Jahr Garantie gab es.", None),
        ("Ich warte 2,5 Stunden.", None),
        ("Drei Monate Garantie gab es.", None),
    ],
)
def test_a_span_of_time_is_spelt_as_german_spells_it(
    phrasebook: Phrasebook, lindenhof: Company, comment: str, said: str | None
) -> None:
    reply = written(phrasebook, lindenhof, comment=comment).lower()

    assert said is None or said.lower() in reply
    assert said is not None or not re.search(r"stunde|minuten|monate|jahr", reply)


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("Auf dem Joghurt von heute ist Schimmel.", "Schimmel"),
        ("40 Minuten Warteschleife, eine Zumutung.", "Warteschleife"),
        ("Ihr habt mein Ticket geschlossen, nichts ist geklärt.", "Ticket"),
        ("Beim Schrank fehlen zwei Scharniere.", "fehlen Teile"),
        ("Laut Tracking beim Nachbarn abgegeben, der weiß von nichts.", "Nachbar"),
        ("Ihr habt mir 40 Euro doppelt abgebucht.", "doppelt"),
        ("Mein Zug ist schon wieder ausgefallen.", "Zug"),
        ("Anschluss verpasst, drei Stunden am Bahnhof.", "Anschluss"),
        ("Die Pizza war kalt und der Belag matschig.", "kalt"),
        ("Im Essen war ein langes Haar!", "Haar"),
        ("Der Aufzug ist kaputt, ich sitze im Rollstuhl.", "Aufzug"),
        ("Mein Konto ist gesperrt und niemand hilft.", "gesperrt"),
        ("Der Stream hängt jeden Abend, einfach schlecht.", "Stream"),
        ("Mein Koffer ist weg.", "Koffer"),
        ("Die Preise habt ihr schon wieder erhöht.", "preis"),
        ("Meine Kündigung wird nicht bestätigt.", "Kündigung"),
        ("Der Techniker ist nicht gekommen.", "Techniker"),
        ("Baustelle direkt vorm Hotel, Lärm ab sechs Uhr, furchtbar.", "Lärm"),
    ],
)
def test_a_reply_names_the_thing_and_not_only_its_topic(
    phrasebook: Phrasebook, rules: TriageRules, lindenhof: Company, comment: str, said: str
) -> None:
    triage = rules.judge(comment, company=lindenhof)
    plan = make_plan(triage, lindenhof, History(), today=TODAY)

    replies = [
        written(phrasebook, lindenhof, comment=comment, triage=triage, plan=plan, seed=str(seed))
        for seed in range(6)
    ]
    assert sum(said.lower() in reply.lower() for reply in replies) >= 3, replies


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Kundenservice", "unseren Kundenservice"),
        ("Buchhaltung", "unsere Buchhaltung"),
        ("Serviceteam", "unser Serviceteam"),
        ("Abteilung Versand", "unsere Abteilung Versand"),
        ("Service Center", "unser Service Center"),
        ("Technischer Dienst", "unser Team Technischer Dienst"),
        ("Retouren", "unser Team Retouren"),
    ],
)
def test_a_department_agrees_with_its_title(
    phrasebook: Phrasebook, lindenhof: Company, name: str, said: str
) -> None:
    plan = Plan(Route.INVITE, "complaint", contact=MAIL, department=Department("d", name))

    replies = [written(phrasebook, lindenhof, plan=plan, seed=str(seed)) for seed in range(6)]
    assert any(said in reply for reply in replies)
    assert all(said in reply for reply in replies if name in reply)


def test_the_signature_is_counted_in_the_limit_of_x(
    phrasebook: Phrasebook, lindenhof: Company, rules: TriageRules
) -> None:
    company = replace(lindenhof, signature="Jana aus dem Kundenservice von Lindenhof")
    for topic in rules.topics:
        triage = replace(LATE, topic=topic, arousal=Arousal.FURIOUS)

        reply = written(phrasebook, company, triage=triage, platform=Platform.X)

        assert reply.endswith("– Jana aus dem Kundenservice von Lindenhof")
        assert weighted_length(reply) <= 280
        assert len(split_sentences(reply)) >= 2


@pytest.mark.parametrize(
    ("text", "posted", "route", "said"),
    [
        ("Mein Paket ist nicht angekommen.", 0, Route.INVITE, "Paket"),
        ("Mein Paket ist nicht angekommen.", 1, Route.INVITE, "leid"),
        ("Mein Paket ist nicht angekommen.", 2, Route.CONCEDE, "die späte Lieferung"),
        ("In meiner Suppe war eine Glasscherbe.", 0, Route.ESCALATE, "rztlich"),
        ("Jemand hat über mein Konto bestellt!", 1, Route.ESCALATE, "ganz darum"),
        ("Die Brezeln sind köstlich, danke!", 0, Route.THANK, "Brezeln"),
        ("Habt ihr am Pfingstmontag offen?", 0, Route.ANSWER, "Auskunft"),
        ("Sind die Filialen am Samstag geöffnet?", 0, Route.ANSWER, "von 9 bis 18 Uhr"),
        ("Schade, die Filialen waren Samstag nicht geöffnet.", 0, Route.SOLVE, "von 9 bis 18"),
    ],
)
def test_every_route_has_its_reply(
    phrasebook: Phrasebook,
    rules: TriageRules,
    lindenhof: Company,
    text: str,
    posted: int,
    route: Route,
    said: str,
) -> None:
    history = History(posted_replies=posted)
    triage = rules.judge(text, company=lindenhof, history=history)
    plan = make_plan(triage, lindenhof, history, today=TODAY)

    replies = [
        written(phrasebook, lindenhof, comment=text, triage=triage, plan=plan, seed=str(seed))
        for seed in range(12)
    ]

    assert plan.route is route
    assert any(said in reply for reply in replies), replies
    assert all(count_words(reply) <= 60 for reply in replies)
    assert len({written(phrasebook, lindenhof, avoid=replies), *replies}) > len(set(replies))
