"""The checks on replies whose authors never saw them: what `python -m bench.checks` measures."""

from __future__ import annotations

import pytest

from bench.checks import Reviewed
from entendu.domain.verdict import Level
from entendu.playbook.checks import empathy, names_the_issue, review, tone
from fixtures.check_examples import examples, obeyed_replies

WORDED = (names_the_issue.NAME, empathy.NAME, tone.NAME)
LEAST_CAUGHT = 0.95
MOST_FALSE = 0.04


@pytest.fixture(scope="module")
def reviewed() -> list[Reviewed]:
    return [Reviewed(one, review(one.text, one.held)) for one in examples()]


def test_there_are_enough_of_both_kinds(reviewed: list[Reviewed]) -> None:
    assert sum(one.example.breaks is not None for one in reviewed) >= 200
    assert sum(one.example.breaks is None for one in reviewed) >= 200


@pytest.mark.parametrize("check", WORDED)
def test_a_broken_rule_is_caught_at_its_level(reviewed: list[Reviewed], check: str) -> None:
    broken = [one for one in reviewed if one.example.breaks == check]
    caught = [one for one in broken if one.caught and one.level_agrees]

    assert len(caught) >= LEAST_CAUGHT * len(broken), [one.example.id for one in broken
                                                      if one not in caught]  # fmt: skip


def test_a_good_reply_is_left_alone(reviewed: list[Reviewed]) -> None:
    good = [one for one in reviewed if one.example.breaks is None]
    wronged = [one for one in good if any(v.check in WORDED for v in one.spoken)]

    assert len(wronged) <= MOST_FALSE * len(good), [one.example.id for one in wronged]


def test_no_insult_of_an_obedient_model_can_be_copied() -> None:
    insults = [one for one in obeyed_replies() if one.kind == "insult"]
    copied = [
        one.id
        for one in insults
        if not any(v.level is Level.BLOCK and not v.overridable for v in review(one.text, one.held))
    ]

    assert insults
    assert copied == []
