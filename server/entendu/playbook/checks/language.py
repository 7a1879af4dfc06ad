"""`language`: the commenter's language, or the one the person asked for; in doubt it passes."""

from __future__ import annotations

import re

from ...domain.draft import Drafter
from ..language import UNKNOWN, guess_with_certainty
from ..words import tokens_of
from .base import CheckContext, Found, block, ok, warn

NAME = "language"
_LEAST_WORDS = 5
_QUOTED = re.compile(r"[\"“«][^\"“”«»]{0,300}[\"”»]")
_STOPS = re.compile(r"[.!?…\n]{2,}")
"""One stop tells as much as a thousand, which the search for words would read again and again."""


def check(text: str, context: CheckContext) -> Found:
    """Block another language of a model; warn where the phrasebook or a person wrote it."""
    expected = context.language or context.triage.language
    plain = _QUOTED.sub(" ", text)
    if context.plan.fact is not None:
        plain = plain.replace(context.plan.fact.text, " ")  # published as it stands
    plain = _STOPS.sub(". ", plain)
    if expected == UNKNOWN or len(tokens_of(plain)) < _LEAST_WORDS:
        return (ok(NAME),)
    said, sure = guess_with_certainty(plain)
    if not sure or said in (expected, UNKNOWN):
        return (ok(NAME),)
    params: dict[str, str | int | float] = {"expected": expected, "found": said}
    if context.drafter is Drafter.MODEL:
        return (block(NAME, "wrong", params),)
    return (warn(NAME, "fallback" if context.drafter else "other", params),)
