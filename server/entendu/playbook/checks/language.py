"""`language`: the commenter's language, or the one the person asked for, and the form of address.

In doubt it passes.
"""

from __future__ import annotations

import re

from ...domain.draft import Drafter
from ..language import UNKNOWN, guess_with_certainty
from ..sentences import split_sentences
from ..words import tokens_of
from .base import CheckContext, Found, block, ok, warn
from .register import address_of, wanted_address

NAME = "language"
_LEAST_WORDS = 5
_LEAST_STRANGE = 7
"""Words of one sentence that tell another language than the rest."""
_QUOTED = re.compile(r"[\"“«][^\"“”«»]{0,300}[\"”»]")
_STOPS = re.compile(r"[.!?…\n]{2,}")
"""One stop tells as much as a thousand, which the search for words would read again and again."""


def check(text: str, context: CheckContext) -> Found:
    """Block another language of a model; warn where the phrasebook or a person wrote it."""
    expected = context.language or context.triage.language
    plain = _QUOTED.sub(" ", text.replace("’", "'"))
    for fact in context.company.facts_on(context.today):
        plain = plain.replace(fact.text.rstrip("."), " ")  # published as it stands
    plain = _STOPS.sub(". ", plain)
    if expected == UNKNOWN or len(tokens_of(plain)) < _LEAST_WORDS:
        return (ok(NAME),)
    said, sure = guess_with_certainty(plain)
    if not sure or said in (expected, UNKNOWN):
        said = _strange_sentence(plain, expected)
        sure = said != expected
    if not sure or said in (expected, UNKNOWN):
        return _address(plain, expected, context)
    params: dict[str, str | int | float] = {"expected": expected, "found": said}
    if context.drafter is Drafter.MODEL:
        return (block(NAME, "wrong", params),)
    return (warn(NAME, "fallback" if context.drafter else "other", params),)


def _strange_sentence(plain: str, expected: str) -> str:
    """Return the language of a sentence that surely is in another one, else `expected`."""
    for sentence in split_sentences(plain):
        if len(tokens_of(sentence)) < _LEAST_STRANGE:
            continue
        said, sure = guess_with_certainty(sentence)
        if sure and said not in (expected, UNKNOWN):
            return said
    return expected


def _address(plain: str, language: str, context: CheckContext) -> Found:
    """Warn of a form of address that the company does not use with this commenter."""
    wanted, spoken = wanted_address(context), address_of(plain, language)
    other = spoken - {wanted} if wanted else frozenset()
    if len(spoken) > 1 or other:
        return (warn(NAME, "register", {"wanted": wanted or "one"}),)
    return (ok(NAME),)
