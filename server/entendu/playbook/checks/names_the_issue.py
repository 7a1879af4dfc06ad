"""`names_the_issue`: the reply holds at least one concrete detail of the comment.

Knows the words of English, French, Spanish and German. Where comment and reply are in different
languages, or in another one, only a number or a name that both hold can be found.
"""

from __future__ import annotations

import re
from functools import cache

from ..language import UNKNOWN
from .base import WORD_LANGUAGES, CheckContext, Found, language_of, ok, unknown_language, warn
from .kindred_words import TOPICS
from .spoken import words_of
from .telling_stems import is_generic, stems_of, telling

NAME = "names_the_issue"

_DIGITS = re.compile(r"[+(]?\d[\d\s().\-–/]{6,30}\d")
"""A phone number names nothing of the comment, though two of its digits may stand there."""
_COMPOUND = 4
"""Letters of a German word that may be a part of another (`Rad` is too short)."""
_MOST_COMPOUNDS = 80


def check(text: str, context: CheckContext) -> Found:
    """Warn of a reply that would suit any other comment as well."""
    language = language_of(text, context)
    if not context.comment.strip():
        return (ok(NAME, {"known": 0}),)
    if language not in WORD_LANGUAGES:
        return (unknown_language(NAME, language),)
    plain = _DIGITS.sub(" ", text)
    ours = _own_words(context, language)
    asked = telling(context.comment, language) | telling(context.triage.detail or "", language)
    told = telling(plain, language)
    if (shared := told & asked - ours) or _names_topic(plain, language, context):
        return (ok(NAME, {"known": len(shared) or 1}),)
    if language == "de" and _share_a_part(plain, context.comment, ours):
        return (ok(NAME, {"known": 1}),)
    if context.triage.language not in (language, UNKNOWN) or not asked:
        return (ok(NAME, {"known": 0}),)
    return (warn(NAME, "missing"),)


def _own_words(context: CheckContext, language: str) -> frozenset[str]:
    """Return the stems of the company's name and signature, which name no matter."""
    return telling(f"{context.company.name} {context.company.signature or ''}", language)


def _names_topic(text: str, language: str, context: CheckContext) -> bool:
    """Say whether the text speaks of the topic that the comment was judged to have."""
    named, stems = _topic(context.triage.topic, language)
    spoken = (token.folded for token in words_of(text))
    return any(word in named or not stems.isdisjoint(stems_of(word, language)) for word in spoken)


@cache
def _topic(topic: str, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that name a topic, generic ones too, and their stems."""
    lines = (line.split() for line in TOPICS[language].splitlines())
    words = next((line[1:] for line in lines if line[:1] == [topic]), [])
    return frozenset(words), frozenset(stem for word in words for stem in stems_of(word, language))


def _share_a_part(text: str, comment: str, ours: frozenset[str]) -> bool:
    """Say whether a word of one is the beginning or the end of one of the other."""
    one, other = _long_words(text, ours), _long_words(comment, ours)
    return any(
        a.startswith(b) or a.endswith(b) or b.startswith(a) or b.endswith(a)
        for a in one
        for b in other
    )


def _long_words(text: str, ours: frozenset[str]) -> list[str]:
    """Return words that may be parts of others; a generic word's compounds are not generic."""
    found = [
        token.folded
        for token in words_of(text)
        if not token.number
        and len(token.folded) >= _COMPOUND
        and not is_generic(token.folded, "de")
        and ours.isdisjoint(stems_of(token.folded, "de"))
    ]
    return list(dict.fromkeys(found))[:_MOST_COMPOUNDS]
