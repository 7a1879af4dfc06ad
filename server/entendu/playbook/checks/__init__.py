"""The checks: the same text and the same case give the same verdicts, whoever wrote it."""

from __future__ import annotations

from collections.abc import Callable

from ...domain.verdict import Verdict
from . import (
    apology,
    contact,
    empathy,
    instructions,
    language,
    length,
    names_the_issue,
    private_data,
    promises,
    public_replies,
    tone,
)
from .base import CheckContext

Check = Callable[[str, CheckContext], tuple[Verdict, ...]]

CHECKS: tuple[Check, ...] = (
    length.check,
    language.check,
    names_the_issue.check,
    empathy.check,
    apology.check,
    contact.check,
    promises.check,
    private_data.check,
    tone.check,
    instructions.check,
    public_replies.check,
)
"""Every check in the order of PLAYBOOK.md."""


def review(text: str, context: CheckContext) -> tuple[Verdict, ...]:
    """Return one verdict or more of every check, always in the same order.

    A text that is far too long is judged by `length` alone.
    """
    if length.is_far_too_long(text):
        return length.check(text, context)
    return tuple(verdict for check in CHECKS for verdict in check(text, context))


__all__ = ["CHECKS", "CheckContext", "review"]
