"""One language's phrasebook, as its file gives it, checked so that no slot is misspelt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import InvalidError
from .words import fold

SLOTS = frozenset(
    {"topic", "detail", "duration", "contact", "purpose", "fact"}
    | {"department", "Department", "to_department"}
)
STEPS = ("phone", "email", "form", "dm", "social", "none")
SORRY = ("calm", "upset", "furious", "again", "serious")
_PLAIN_LISTS = (
    *("short_sorry", "extra", "warm", "serious", "handover", "concede", "concede_sorry"),
    *("thank", "thank_detail", "thank_more", "answer", "solve"),
)
_STEP_LISTS = ("step", "step_again", "step_serious", "step_if", "answer_step")
_KEYS = {
    *("language", "version", "determiners", "contractions", "durations", "departments", "nouns"),
    *("topics", "sorry", "safety_first"),
    *_PLAIN_LISTS,
    *_STEP_LISTS,
}
_SLOT = re.compile(r"\{(\w*)\}")

Sentences = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicPhrases:
    """What is said of one topic; `details` are the classes of nouns its sentences can hold."""

    name: str
    heard: Sentences
    purpose: Sentences
    details: frozenset[str]


@dataclass(frozen=True, slots=True)
class Durations:
    """How a span of time is told in a comment, and how it is written in a reply."""

    before: frozenset[str]
    after: frozenset[str]
    numbers: frozenset[str]
    units: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Departments:
    """How a department is called in a sentence."""

    plain: str
    titled: str
    to: str
    titles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Book:
    """All sentences of one language. `lists` and `steps` are keyed by the file's own names."""

    language: str
    topics: Mapping[str, TopicPhrases]
    lists: Mapping[str, Sentences]
    steps: Mapping[str, Mapping[str, Sentences]]
    sorry: Mapping[str, Sentences]
    safety_first: Mapping[str, Sentences]
    determiners: Mapping[str, str]
    contractions: Mapping[str, str]
    durations: Durations
    departments: Departments
    nouns: Mapping[str, str]

    def topic(self, name: str) -> TopicPhrases:
        """Return the topic's phrases, those of `other` for one that the book does not know."""
        return self.topics.get(name, self.topics["other"])


def read_book(name: str, given: Mapping[str, Any]) -> Book:
    """Read one file. Raises InvalidError `prompts_unusable` with `file` and `problem`."""
    try:
        return _read(given)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        problem = f"missing: {error}" if isinstance(error, KeyError) else str(error)
        raise InvalidError(
            "prompts_unusable", {"file": f"phrasebook/{name}.yaml", "problem": problem}
        ) from error


def _read(given: Mapping[str, Any]) -> Book:
    unknown = set(given) - _KEYS
    if unknown:
        raise ValueError(f"unknown key: {', '.join(sorted(map(str, unknown)))}")
    topics = {name: _topic(name, one) for name, one in given["topics"].items()}
    if "other" not in topics:
        raise ValueError("topics: `other` is missing")
    durations, departments = given["durations"], given["departments"]
    return Book(
        language=str(given["language"]),
        topics=topics,
        lists={name: _sentences(given[name], name) for name in _PLAIN_LISTS},
        steps={
            name: {kind: _sentences(given[name][kind], f"{name} {kind}") for kind in STEPS}
            for name in _STEP_LISTS
        },
        sorry={name: _sentences(given["sorry"][name], f"sorry {name}") for name in SORRY},
        safety_first={
            name: _sentences(one, f"safety_first {name}")
            for name, one in given["safety_first"].items()
        },
        determiners={fold(key): str(value) for key, value in given["determiners"].items()},
        contractions=dict(given["contractions"]),
        durations=Durations(
            before=_folded(durations["cues_before"]),
            after=_folded(durations["cues_after"]),
            numbers=_folded(durations["numbers"]),
            units={
                fold(word): unit for unit, words in durations["units"].items() for word in words
            },
        ),
        departments=Departments(
            departments["plain"],
            departments["titled"],
            departments["to"],
            _folded(departments["titles"]),
        ),
        nouns={fold(word): kind for kind, words in given["nouns"].items() for word in words},
    )


def _topic(name: str, given: Mapping[str, Any]) -> TopicPhrases:
    unknown = set(given) - {"name", "details", "heard", "purpose"}
    if unknown:
        raise ValueError(f"topic {name}: unknown key {', '.join(sorted(unknown))}")
    return TopicPhrases(
        name=str(given["name"]),
        heard=_sentences(given["heard"], f"topic {name} heard"),
        purpose=_sentences(given["purpose"], f"topic {name} purpose"),
        details=frozenset(given["details"]),
    )


def _sentences(given: Any, where: str) -> Sentences:
    if not isinstance(given, list) or not given or not all(isinstance(s, str) for s in given):
        raise ValueError(f"{where}: not a list of sentences (quote those with a colon)")
    for sentence in given:
        for slot in _SLOT.findall(sentence):
            if slot not in SLOTS:
                raise ValueError(f"{where}: unknown slot {{{slot}}}")
    return tuple(given)


def _folded(given: Any) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in given)
