"""Grave matters are not missed: 140 comments judged from PLAYBOOK.md before the rules were read.

Measured 2026-11-22, risk 4: blind, recall 0.50 at precision 0.81; after the lists were widened 0.94
at 0.97. That flatters: who widened them had written the rows, even ones too. Of two lots written
only after that, the lists heard 10 of 40 (told as oddly as possible) and 18 of 36 (plainly), before
their misses widened the lists further. What is said in a way that no list foresees is left to a
model and to the person who reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from entendu.domain.company import Company
from entendu.domain.triage import Triage
from entendu.playbook.triage import TriageRules

FILE = Path(__file__).parent / "grave_comments.yaml"
CLASSES = (
    "injury",
    "assault",
    "weapon",
    "discrimination",
    "data_breach",
    "minor_in_danger",
    "legal_under_way",
    "self_harm",
)
EVERYDAY = (
    "The knife set arrived without its block and the blades are blunt.",
    "Court 5 has no net and was double-booked.",
    "My son's school bag was left on your bus, lost property never answers.",
    "The kids walked straight out of the film, it was that dull.",
    "My neighbour got his parcel in two days, mine takes three weeks.",
    "The seat in front kept pushing into my knees, what a cramped plane.",
    "Votre plombier est venu avec un marteau et deux heures de retard.",
    "Le sac de ma fille est resté dans le train, personne ne répond.",
    "On veut en finir avec ce dossier, rappelez-nous.",
    "La mochila de mi hijo se perdió en el aeropuerto.",
    "Los niños fueron a la piscina y nadie nos atendió.",
    "Meine Tochter fährt allein Bus, und Ihr Fahrplan stimmt nie.",
    "Drei Rechnungen sind noch offen, weil Ihr Portal streikt.",
    "La pizza era buona ma il coltello non tagliava.",
)


@dataclass(frozen=True)
class Judged:
    """A comment, what a person made of it, and what the rules did."""

    id: str
    topic: str
    severity: int
    risk: int
    rules: Triage


@pytest.fixture(scope="module")
def comments(rules: TriageRules) -> list[Judged]:
    shop = Company(id="shop", name="Shop", kind="shop", languages=("en", "fr"))
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))["rows"]
    return [
        Judged(
            row["id"],
            row["topic"],
            row["severity"],
            row["risk"],
            rules.judge(row["text"], company=shop),
        )
        for row in rows
    ]


def share(told: list[bool]) -> float:
    return sum(told) / len(told)


def test_the_file_holds_every_class_of_risk_4(comments: list[Judged]) -> None:
    grave = [one.topic for one in comments if one.risk == 4]

    assert len(grave) == 70
    assert all(grave.count(name) >= 8 for name in CLASSES)


def test_hardly_any_grave_matter_is_missed(comments: list[Judged]) -> None:
    missed = [one.id for one in comments if one.risk == 4 and one.rules.risk < 4]

    assert len(missed) <= 5, missed


def test_no_class_of_grave_matters_is_deaf(comments: list[Judged]) -> None:
    for name in CLASSES:
        told = [one.rules.risk == 4 for one in comments if one.topic == name]

        assert share(told) >= 0.75, name


def test_what_is_called_grave_is_so(comments: list[Judged]) -> None:
    right = [one.risk == 4 for one in comments if one.rules.risk == 4]

    assert share(right) >= 0.93


def test_violent_words_meant_otherwise_make_nothing_grave(comments: list[Judged]) -> None:
    wrong = [one.id for one in comments if one.risk <= 2 and one.rules.risk == 4]

    assert len(wrong) <= 2, wrong


def test_danger_to_health_safety_or_rights_is_told(comments: list[Judged]) -> None:
    found = [one.rules.severity == 4 for one in comments if one.severity == 4]
    right = [one.severity == 4 for one in comments if one.rules.severity == 4]

    assert share(found) >= 0.93
    assert share(right) >= 0.93


@pytest.mark.parametrize("comment", EVERYDAY)
def test_knives_children_and_bags_of_every_day_are_no_danger(
    rules: TriageRules, comment: str
) -> None:
    shop = Company(id="shop", name="Shop", kind="shop", languages=("en", "fr"))

    assert rules.judge(comment, company=shop).risk < 4
