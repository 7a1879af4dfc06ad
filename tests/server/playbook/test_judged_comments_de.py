"""How often the rules judge German as a careful person would, on comments from PLAYBOOK.md."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from entendu.domain.company import Company
from entendu.domain.triage import Triage
from entendu.playbook.triage import TriageRules

COMMENTS = Path(__file__).with_name("judged_comments_de.yaml")


@dataclass(frozen=True)
class Judged:
    """A comment, what a person made of it, and what the rules did."""

    kind: str
    severity: int
    risk: int
    persists: bool
    topic: str
    rules: Triage


@pytest.fixture(scope="module")
def judged(rules: TriageRules) -> list[Judged]:
    shop = Company(id="laden", name="Laden", kind="shop", languages=("de",))
    rows = yaml.safe_load(COMMENTS.read_text(encoding="utf-8"))
    return [
        Judged(kind, severity, risk, persists, topic, rules.judge(text, company=shop))
        for _, kind, severity, risk, persists, topic, text in rows
    ]


def share(told: list[bool]) -> float:
    return sum(told) / len(told)


def test_rules_judge_german_as_a_person_would(judged: list[Judged]) -> None:
    """Measured 2026-11-22 on 48 comments, then on 42 more, each lot before any tuning on it.

    First: kind 0.94, severity 0.92, risk 0.90, topic 29 of 32. Second, after the first had been
    read: kind 0.98, severity 0.69, risk 0.69, topic 13 of 31. After both: kind 1.00, severity 0.92,
    risk 0.90, topic 59 of 63.
    """
    assert len(judged) >= 80
    assert share([one.rules.kind.value == one.kind for one in judged]) >= 0.95
    assert share([one.rules.severity == one.severity for one in judged]) >= 0.85
    assert share([one.rules.risk == one.risk for one in judged]) >= 0.85
    assert share([one.rules.topic == one.topic for one in judged if one.topic]) >= 0.9


def test_every_grave_german_comment_but_one_is_found_and_no_other(judged: list[Judged]) -> None:
    """The one that is missed tells discrimination by what it leaves out ("regulars only")."""
    assert len([one for one in judged if one.risk == 4 and one.rules.risk < 4]) <= 1
    assert [one for one in judged if one.risk < 4 and one.rules.risk == 4] == []


def test_what_persists_in_german_is_told_from_what_is_new(judged: list[Judged]) -> None:
    right = sum(one.persists and one.rules.persists for one in judged)
    wrong = sum(one.persists is not one.rules.persists for one in judged)

    assert 2 * right / (2 * right + wrong) >= 0.85
