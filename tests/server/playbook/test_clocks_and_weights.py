"""Clocks per platform and severity; X's own count."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from entendu.domain.comment import Platform
from entendu.playbook.clocks import first_answer_due, follow_up_due
from entendu.playbook.weighing import fits_x, weighted_length

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("platform", "hours"),
    [(Platform.X, 1), (Platform.FACEBOOK, 3), (Platform.INSTAGRAM, 24), (Platform.WEB, 24)],
)
def test_the_first_answer_is_due_by_platform(platform: Platform, hours: int) -> None:
    assert first_answer_due(platform, NOW) == NOW + timedelta(hours=hours)


@pytest.mark.parametrize(
    ("severity", "hours"), [(4, 4), (3, 24), (2, 48), (1, 96), (9, 4), (0, 96)]
)
def test_the_follow_up_is_due_by_severity(severity: int, hours: int) -> None:
    assert follow_up_due(severity, NOW) == NOW + timedelta(hours=hours)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("abc", 3),
        ("é", 1),
        ("😡", 2),
        ("👩‍👩‍👧", 2),
        ("中文", 4),
        ("https://example.com/x", 23),
    ],
)
def test_x_weighs_emoji_links_and_cjk_its_own_way(text: str, weight: int) -> None:
    assert weighted_length(text) == weight


@pytest.mark.parametrize(
    "word", ["a", "é ", "😡", "中", "https://example.com/a/b ", "care@brand.example ", "a.com "]
)
@pytest.mark.parametrize("wanted", [270, 280, 281, 300])
def test_the_quick_answer_is_that_of_the_exact_count(word: str, wanted: int) -> None:
    text = (word * 300)[:wanted]

    assert fits_x(text) is (weighted_length(text) <= 280)
