"""How much a language's files hold: for a person who asks what is there, not for any judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .about import SAID
from .phrases import PLAIN_LISTS, STEP_LISTS
from .wordlists import LISTS


@dataclass(frozen=True, slots=True)
class Counted:
    """Topics, and the sentences of a phrasebook or the phrases that the rules listen for."""

    topics: int
    texts: int


def count_phrasebook(given: Mapping[str, Any]) -> Counted:
    """Count a phrasebook file as read: topics, and every sentence that a reply can be made of."""
    topics, about = given["topics"], given.get("about", {})
    parts = [given[name] for name in (*PLAIN_LISTS, *STEP_LISTS, "sorry", "safety_first")]
    parts += [topic["heard"] for topic in topics.values()]
    parts += [aspect.get(said, []) for aspect in about.values() for said in SAID]
    return Counted(len(topics), _texts(parts))


def count_triage_words(given: Mapping[str, Any]) -> Counted:
    """Count a file of triage words as read: topics, and every phrase that a rule looks for."""
    topics = given.get("topics", {})
    parts = [given.get(name, []) for name in LISTS]
    parts += [given.get("spam", {}), given.get("together", {})]
    for one in (*given.get("guard", {}).values(), *topics.values()):
        parts += [one.get("words", []), one.get("grievance", [])]
    return Counted(len(topics), _texts(parts))


def _texts(given: Any) -> int:
    """Return how many texts lie in nested lists and mappings."""
    if isinstance(given, Mapping):
        return sum(map(_texts, given.values()))
    return sum(map(_texts, given)) if isinstance(given, list) else 1
