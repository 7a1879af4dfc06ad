"""When the first answer is due, and when we look again (PLAYBOOK.md, clocks)."""

from __future__ import annotations

from datetime import datetime, timedelta

from ..domain.comment import Platform

# 72 % of complainers on X expect an answer within the hour; on Facebook they say 3 to 6 hours.
FIRST_ANSWER = {
    Platform.X: timedelta(hours=1),
    Platform.FACEBOOK: timedelta(hours=3),
}
ELSEWHERE = timedelta(hours=24)

FOLLOW_UP = {
    4: timedelta(hours=4),
    3: timedelta(days=1),
    2: timedelta(days=2),
    1: timedelta(days=4),
}


def first_answer_due(platform: Platform, since: datetime) -> datetime:
    """Return when the first answer is due; `since` is the comment's own time, or its capture."""
    return since + FIRST_ANSWER.get(platform, ELSEWHERE)


def follow_up_due(severity: int, at: datetime) -> datetime:
    """Return when to look again after a public reply that was made at `at`."""
    return at + FOLLOW_UP[min(4, max(1, severity))]
