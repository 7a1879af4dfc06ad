"""`empathy`: the reply mirrors what it was like, and takes none of that back in its own defence.

Knows the words of English, French, Spanish and German.
"""

from __future__ import annotations

from ...domain.triage import Kind, StepKey, StepState
from ..words import Hit
from .base import WORD_LANGUAGES, CheckContext, Found, language_of, ok, unknown_language, warn
from .defence_words import DEFENCES
from .empathy_words import EMPATHY
from .spoken import Spoken, said

NAME = "empathy"
_SPOKEN = Spoken(EMPATHY, DEFENCES)


def check(text: str, context: CheckContext) -> Found:
    """Warn of a reply that mirrors nothing where the plan asks for it, or that takes it back."""
    if not _wanted(context):
        return (ok(NAME),)
    language = language_of(text, context)
    if language not in WORD_LANGUAGES:
        return (unknown_language(NAME, language),)
    hits = _hits(text, language)
    expected = context.language or context.triage.language
    if not any(hit.label == "felt" for hit in hits) and expected in WORD_LANGUAGES:
        hits = _hits(text, expected)  # half in one language, half in another
    if not any(hit.label == "felt" for hit in hits):
        return (warn(NAME, "missing"),)
    begun = min(hit.first for hit in hits if hit.label in ("felt", "sorry"))
    for hit in hits:
        if hit.label == "defence" and hit.first > begun:
            return (warn(NAME, "taken_back", {"words": said(text, hit)}),)
    return (ok(NAME),)


def _wanted(context: CheckContext) -> bool:
    planned = {step.key: step.state for step in context.plan.steps}
    if StepKey.EMPATHISE in planned:
        return planned[StepKey.EMPATHISE] is StepState.TO_DO
    return context.triage.kind is Kind.COMPLAINT


def _hits(text: str, language: str) -> list[Hit]:
    """Return what is felt, regretted or defended; what only looks so is left out."""
    hits = _SPOKEN.find(text, language)
    hollow = {place for hit in hits if hit.label == "hollow" for place in _places(hit)}
    return [
        hit
        for hit in hits
        if hit.label == "sorry"
        or (hit.label == "felt" and hollow.isdisjoint(_places(hit)))
        or (hit.label == "defence" and hit.first not in hollow)
    ]


def _places(hit: Hit) -> range:
    return range(hit.first, hit.last + 1)
