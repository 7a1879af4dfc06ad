"""`apology`: sorry for the experience; never a non-apology, never an admission of fault.

Knows the words of English, French, Spanish and German.
"""

from __future__ import annotations

import re

from ...domain.triage import Kind, Route, StepKey, StepState
from .apology_words import ADMISSIONS, HOLLOW, NEGATIONS, SORRY, one_pattern
from .base import (
    WORD_LANGUAGES,
    CheckContext,
    Found,
    block,
    language_of,
    ok,
    unknown_language,
    warn,
)

NAME = "apology"

_ADMISSION, _HOLLOW, _SORRY = one_pattern(ADMISSIONS), one_pattern(HOLLOW), one_pattern(SORRY)
_BEFORE = 24
"""Characters before an admission in which a negation turns it round: "it was not our fault"."""


def check(text: str, context: CheckContext) -> Found:
    """Block an admission; warn of a non-apology, and of one that is missing or not wanted."""
    plain = text.replace("’", "'")
    language = language_of(text, context)
    found: Found = ()
    if admitted := _admitted(plain):
        found += (block(NAME, "admission", {"words": admitted}),)
    if hollow := _HOLLOW.search(plain):
        found += (warn(NAME, "hollow", {"words": hollow.group()}),)
    if found or language not in WORD_LANGUAGES:
        return found or (unknown_language(NAME, language),)
    sorry = _SORRY.search(plain)
    if sorry and context.plan.route is Route.THANK:
        return (warn(NAME, "unwanted", {"words": sorry.group()}),)
    if not sorry and _wanted(context):
        return (warn(NAME, "missing"),)
    return (ok(NAME),)


def _admitted(plain: str) -> str | None:
    for found in _ADMISSION.finditer(plain):
        around = plain[max(0, found.start() - _BEFORE) : found.end()]
        clause = re.split(r"[.!?;,:]", around)[-1]
        if not NEGATIONS.search(clause):
            return found.group()
    return None


def _wanted(context: CheckContext) -> bool:
    if context.plan.route is Route.THANK:
        return False
    planned = {step.key: step.state for step in context.plan.steps}
    if StepKey.APOLOGISE in planned:
        return planned[StepKey.APOLOGISE] is StepState.TO_DO
    return context.triage.kind is Kind.COMPLAINT
