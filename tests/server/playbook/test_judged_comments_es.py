"""How often the rules judge Spanish comments as a careful person would."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from entendu.domain.company import Company
from entendu.domain.triage import Triage
from entendu.playbook.triage import TriageRules

COMMENTS = Path(__file__).with_name("judged_comments_es.yaml")


@dataclass(frozen=True)
class Judged:
    """A comment, what a person made of it, and what the rules did."""

    kind: str
    severity: int
    risk: int
    persists: bool
    topic: str
    text: str
    rules: Triage


@pytest.fixture(scope="module")
def judged(rules: TriageRules) -> list[Judged]:
    shop = Company(id="shop", name="Tienda", kind="shop", languages=("es", "en"))
    rows = yaml.safe_load(COMMENTS.read_text(encoding="utf-8"))
    return [
        Judged(kind, severity, risk, persists, topic, text, rules.judge(text, company=shop))
        for _, kind, severity, risk, persists, topic, text in rows
    ]


def share(told: list[bool]) -> float:
    return sum(told) / len(told)


def test_hardly_any_is_taken_for_another_language(judged: list[Judged]) -> None:
    assert len(judged) >= 30
    assert share([one.rules.language == "es" for one in judged]) >= 0.98
    assert {one.rules.language for one in judged} <= {"es", "und"}


def test_rules_judge_as_a_person_would(judged: list[Judged]) -> None:
    """Measured 2026-11-22 on 55 comments (tuned on) and 40 others written afterwards.

    At first sight of the 55: kind 0.95, risk 0.75, severity 0.75, language 0.76; tuned on them:
    kind 1.00, risk 0.87, severity 0.93, language 1.00. The 40 unseen: kind 0.95, risk 0.83,
    severity 0.85, persists 0.95, one of ten grave ones missed. Then these were looked at and
    repaired too.
    """
    assert share([one.rules.kind.value == one.kind for one in judged]) >= 0.9
    assert share([one.rules.risk == one.risk for one in judged]) >= 0.8
    assert share([one.rules.severity == one.severity for one in judged]) >= 0.8


def test_the_topic_is_the_one_a_person_would_name(judged: list[Judged]) -> None:
    named = [one for one in judged if one.topic]

    assert share([one.rules.topic == one.topic for one in named]) >= 0.85


def test_every_grave_one_is_found_and_hardly_any_other(judged: list[Judged]) -> None:
    assert [one.text for one in judged if one.risk == 4 and one.rules.risk < 4] == []
    assert share([one.rules.risk == 4 for one in judged if one.risk < 4]) <= 0.05


def test_what_persists_is_told_from_what_is_new(judged: list[Judged]) -> None:
    right = sum(one.persists and one.rules.persists for one in judged)
    wrong = sum(one.persists is not one.rules.persists for one in judged)

    assert 2 * right / (2 * right + wrong) >= 0.85


@pytest.mark.parametrize(
    ("text", "register"),
    [
        ("¿Me puede decir usted dónde está mi pedido?", "formal"),
        ("Su empresa no me contesta y ya te dejan colgado otra vez.", "formal"),
        ("¿Dónde está mi pedido? ¿Tú crees que esto es normal?", "familiar"),
        ("Sois lo peor, llevo dos semanas esperando mi pedido.", "familiar"),
        ("Llevo dos semanas esperando mi pedido y nada.", None),
    ],
)
def test_usted_and_tu_are_told_apart(rules: TriageRules, text: str, register: str | None) -> None:
    shop = Company(id="shop", name="Tienda", languages=("es",))

    assert rules.judge(text, company=shop).register == register


@pytest.mark.parametrize(
    "text",
    [
        "Me muero de hambre, ¿abren los domingos?",
        "Casi me muero de la risa con el anuncio, sois geniales jajaja",
        "El mueble viene armado y el precio es un robo.",
        "Esta app me está matando, se cierra sola cada dos por tres.",
        "En la peli de anoche muere el perro, qué pena, pero el cine genial.",
        "A mi juicio el servicio ha bajado mucho.",
        "Tengo ganas de probar las ampollas de vitamina C, ¿las tenéis?",
    ],
)
def test_strong_words_that_harm_nobody_are_not_grave(rules: TriageRules, text: str) -> None:
    shop = Company(id="shop", name="Tienda", languages=("es",))

    assert rules.judge(text, company=shop).risk < 4
