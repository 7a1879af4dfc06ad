"""The Spanish replies: usted or tú, agreeing with what they name, short enough for X."""

from __future__ import annotations

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

from .conftest import TODAY

LATE = Triage(Kind.COMPLAINT, severity=2, risk=2, topic="late_delivery", language="es")
MAIL = Contact("mail", ContactKind.EMAIL, "hola@trigal.example")
TU = ("tu", "te", "puedes", "tienes", "contigo", "escríbenos", "escribe")
USTED = ("su", "le", "puede", "tiene", "usted", "escríbanos", "escriba")
SEEDS = [str(number) for number in range(12)]


@pytest.fixture(scope="module")
def trigal() -> Company:
    """A Spanish company with departments, contacts and a fact."""
    return Company(
        id="trigal",
        name="Trigal",
        languages=("es",),
        register=Register.MIRROR,
        signature="Lucía",
        departments=(Department("d", "entregas"), Department("c", "atención al cliente")),
        contacts=(MAIL, Contact("phone", ContactKind.PHONE, "+34 910 000 000", hours="9-18")),
        facts=(Fact("pan", "El pan del día anterior se vende a mitad de precio desde las 17 h."),),
    )


def written(book: Phrasebook, company: Company, **changes: object) -> str:
    arguments: dict[str, object] = {
        "comment": "Mi pedido no llega.",
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
    phrasebook: Phrasebook, trigal: Company, register: Register, spoken: str | None, formal: bool
) -> None:
    company = replace(trigal, register=register)
    triage = replace(LATE, register=spoken, arousal=Arousal.FURIOUS)

    for seed in SEEDS:
        reply = f" {written(phrasebook, company, triage=triage, seed=seed)} ".lower()
        tu = any(f" {word} " in reply for word in TU)
        usted = any(f" {word} " in reply for word in USTED)
        assert (usted, tu) == (formal, not formal), reply


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ("mi paquete", "su paquete"),
        ("mis zapatos", "sus zapatos"),
        ("nuestra lavadora", "su lavadora"),
        ("una lámpara", "la lámpara"),
        ("vuestros zapatos", "nuestros zapatos"),
        ("el sofá", "el sofá"),
    ],
)
def test_a_detail_agrees_with_its_own_article(
    phrasebook: Phrasebook, trigal: Company, detail: str, said: str
) -> None:
    assert said in written(phrasebook, trigal, triage=replace(LATE, detail=detail))


@pytest.mark.parametrize("detail", ["su tienda", "tu app", "mi mujer", "la app"])
def test_a_detail_that_cannot_be_said_back_is_left_out(
    phrasebook: Phrasebook, trigal: Company, detail: str
) -> None:
    noun = detail.split()[1]
    triage = replace(LATE, detail=detail, source=TriageSource.MODEL)

    for seed in SEEDS:
        assert noun not in written(phrasebook, trigal, triage=triage, seed=seed).split()


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Mi lavadora llegó rota y nadie contesta", "mi lavadora"),
        ("Me la trajeron sin pedido ni factura, una vergüenza", None),
        ("Él me dio comida fría, una vergüenza", None),
        ("Mi marido pidió comida y no llegó", None),
    ],
)
def test_a_pronoun_is_not_taken_for_an_article(
    rules: TriageRules, trigal: Company, text: str, detail: str | None
) -> None:
    assert rules.judge(text, company=trigal).detail == detail


def test_a_span_of_time_is_taken_only_where_it_is_complained_of(
    phrasebook: Phrasebook, trigal: Company
) -> None:
    waited = written(phrasebook, trigal, comment="Llevo 12 dias esperando el paquete.")
    guarantee = written(phrasebook, trigal, comment="Tiene 12 días de garantía.")

    assert "12 días" in waited
    assert "12 días" not in guarantee


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("Una semana y sigo sin nada.", "una semana"),
        ("Llevo un año esperando el paquete.", "un año"),
        ("Llevo una hora y media esperando.", None),
    ],
)
def test_a_span_of_one_is_spelt_as_spanish_spells_it(
    phrasebook: Phrasebook, trigal: Company, comment: str, said: str | None
) -> None:
    reply = written(phrasebook, trigal, comment=comment).lower()

    assert (said in reply) if said else ("hora" not in reply)


def test_a_department_is_called_a_team(phrasebook: Phrasebook, trigal: Company) -> None:
    for department, said in (
        (trigal.departments[0], "nuestro equipo de entregas"),
        (trigal.departments[1], "nuestro equipo de atención al cliente"),
        (Department("s", "Servicio técnico"), "nuestro Servicio técnico"),
    ):
        plan = Plan(Route.INVITE, "complaint", contact=MAIL, department=department)
        assert any(said in written(phrasebook, trigal, plan=plan, seed=s) for s in SEEDS)


@pytest.mark.parametrize("signature", ["Lucía", "^LM", "Lucía, de " + "atención al cliente " * 4])
def test_the_signature_counts_in_what_x_takes(
    phrasebook: Phrasebook, trigal: Company, signature: str
) -> None:
    company = replace(trigal, signature=signature.strip())

    for seed in SEEDS:
        reply = written(phrasebook, company, platform=Platform.X, seed=seed)
        assert weighted_length(reply) <= 280
        assert MAIL.value in reply
        assert reply.endswith(signature.strip())


def test_no_two_words_are_joined_that_spanish_contracts(
    phrasebook: Phrasebook, rules: TriageRules, trigal: Company
) -> None:
    for topic in rules.topics:
        for route, reason in ((Route.INVITE, "complaint"), (Route.CONCEDE, "persists_again")):
            for detail in ("el pedido", "el vuelo", "el wifi", "el camarero", "el baño"):
                triage = replace(LATE, topic=topic, detail=detail)
                plan = Plan(route, reason, contact=MAIL)
                reply = written(phrasebook, trigal, triage=triage, plan=plan, seed=detail)
                assert " de el " not in reply, reply
                assert " a el " not in reply, reply


COMMENTS = {
    Route.INVITE: "Mi pedido tenía que llegar hace dos semanas y nadie me dice nada.",
    Route.ESCALATE: "Cené en vuestro local y acabé en urgencias, vomitando toda la noche.",
    Route.THANK: "Mil gracias a Carmen, amabilísima y muy profesional",
    Route.ANSWER: "¿Abren los domingos por la tarde?",
    Route.CONCEDE: "Sigo sin respuesta, otra vez lo mismo de siempre.",
    Route.SOLVE: "El pan del día anterior a qué precio se vende? Carísimo, en la otra es a mitad.",
}


@pytest.mark.parametrize("route", COMMENTS)
def test_each_route_is_answered_in_spanish(
    phrasebook: Phrasebook, rules: TriageRules, trigal: Company, route: Route
) -> None:
    history = History(posted_replies=2 if route is Route.CONCEDE else 0)
    comment = COMMENTS[route]
    triage = rules.judge(comment, company=trigal, history=history)
    plan = make_plan(triage, trigal, history, today=TODAY)

    assert plan.route is route, triage
    reply = phrasebook.write(comment, triage, plan, trigal, platform=Platform.FACEBOOK, seed="a")

    assert 2 <= len(split_sentences(reply)) <= 4, reply
    assert count_words(reply) <= 60, reply
    assert reply.endswith("– Lucía")
    assert any(word in reply.lower() for word in ("gracias", "lo ", "llám", "escrí", "escri"))


def test_safety_comes_before_the_invitation(phrasebook: Phrasebook, trigal: Company) -> None:
    triage = replace(LATE, topic="food_safety", severity=4, risk=4)
    plan = Plan(Route.ESCALATE, "grave", contact=trigal.contacts[1])

    reply = written(phrasebook, trigal, triage=triage, plan=plan)

    assert 0 <= reply.index("lo primero") < reply.index("+34 910 000 000")


def test_twenty_replies_in_a_row_are_all_different(phrasebook: Phrasebook, trigal: Company) -> None:
    replies: list[str] = []
    for number in range(20):
        replies.append(written(phrasebook, trigal, avoid=replies, seed=str(number)))

    assert len(set(replies)) == 20


@pytest.mark.parametrize(
    ("comment", "named"),
    [
        ("Encontré moho en el pan que compré esta mañana", "moho"),
        ("Una hora de cola con una sola caja abierta, desesperante", "cola"),
        ("Me habéis cobrado dos veces la misma factura", "dos veces"),
        ("El ascensor lleva roto un mes y mi padre va en silla de ruedas", "ascensor"),
        ("Aterrizamos y nuestras maletas siguen en Madrid", "viaje"),
    ],
)
def test_the_thing_itself_is_named(
    phrasebook: Phrasebook, rules: TriageRules, trigal: Company, comment: str, named: str
) -> None:
    triage = rules.judge(comment, company=trigal)
    plan = make_plan(triage, trigal, History(), today=TODAY)
    replies = [
        phrasebook.write(comment, triage, plan, trigal, platform=Platform.WEB, seed=seed)
        for seed in SEEDS
    ]

    assert sum(named in reply for reply in replies) >= len(SEEDS) // 2, replies
