"""One language's phrasebook, as its file gives it, checked so that no slot is misspelt."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..errors import InvalidError
from .about import About, read_about
from .words import Phrases, fold

SLOTS = frozenset(
    {"topic", "detail", "duration", "contact", "purpose", "fact"}
    | {"department", "Department", "to_department"}
)
STEPS = ("phone", "email", "form", "dm", "social", "none")
SORRY = ("calm", "upset", "furious", "again", "serious")
PLAIN_LISTS = (
    *("short_sorry", "extra", "warm", "serious", "handover", "concede", "concede_sorry"),
    *("thank", "thank_detail", "thank_more", "answer", "solve"),
)
STEP_LISTS = ("step", "step_again", "step_serious", "step_if", "answer_step")
"""Lists of sentences: plain ones, and those with a list per kind of contact."""
_KEYS = {
    *("language", "version", "determiners", "contractions", "durations", "departments", "nouns"),
    *("topics", "sorry", "safety_first", "about"),
    *PLAIN_LISTS,
    *STEP_LISTS,
}
_SLOT = re.compile(r"\{(\w*)\}")

Sentences = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TopicPhrases:
    """What is said of one topic; `details` are the classes of nouns its sentences can hold.

    `only_with` finds the words of which a comment must hold one for these sentences to fit.
    """

    name: str
    heard: Sentences
    purpose: Sentences
    details: frozenset[str]
    only_with: Phrases | None = None


@dataclass(frozen=True, slots=True)
class Durations:
    """How a span of time is told in a comment, and how it is written in a reply."""

    before: frozenset[str]
    after: frozenset[str]
    numbers: Mapping[str, str]
    units: Mapping[str, str]
    singles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Departments:
    """How a department is called in a sentence; `titled` is keyed by the article of its title.

    `titles` gives each title's article, "" in a language that asks for none.
    """

    plain: str
    titled: Mapping[str, str]
    to: str
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Book:
    """All sentences of one language. `lists` and `steps` are keyed by the file's own names.

    Where a determiner is inflected it is keyed by the noun's article, and `articles` gives a noun's
    article and spelling (`paket` → `das`, `Paket`).
    """

    language: str
    topics: Mapping[str, TopicPhrases]
    lists: Mapping[str, Sentences]
    steps: Mapping[str, Mapping[str, Sentences]]
    sorry: Mapping[str, Sentences]
    safety_first: Mapping[str, Sentences]
    determiners: Mapping[str, Mapping[str, str]]
    contractions: Mapping[str, str]
    durations: Durations
    departments: Departments
    nouns: Mapping[str, str]
    articles: Mapping[str, tuple[str, str]]
    about: About

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
    determiners = {fold(key): _inflected(value) for key, value in given["determiners"].items()}
    known = frozenset(article for forms in determiners.values() for article in forms)
    nouns = [
        (kind, *_noun(str(word), known)) for kind, words in given["nouns"].items() for word in words
    ]
    titles = (_noun(str(title), known) for title in departments["titles"])
    return Book(
        language=str(given["language"]),
        topics=topics,
        lists={name: _sentences(given[name], name) for name in PLAIN_LISTS},
        steps={
            name: {kind: _sentences(given[name][kind], f"{name} {kind}") for kind in STEPS}
            for name in STEP_LISTS
        },
        sorry={name: _sentences(given["sorry"][name], f"sorry {name}") for name in SORRY},
        safety_first={
            name: _sentences(one, f"safety_first {name}")
            for name, one in given["safety_first"].items()
        },
        determiners=determiners,
        contractions=dict(given["contractions"]),
        durations=Durations(
            before=_folded(durations["cues_before"]),
            after=_folded(durations["cues_after"]),
            numbers={fold(str(word)): str(word) for word in durations["numbers"]},
            units={
                fold(word): unit for unit, words in durations["units"].items() for word in words
            },
            singles=_singles(durations.get("singles", {})),
        ),
        departments=Departments(
            departments["plain"],
            _inflected(departments["titled"]),
            departments["to"],
            {fold(title): article for article, title in titles},
        ),
        nouns={fold(noun): kind for kind, _, noun in nouns},
        articles={fold(noun): (article, noun) for _, article, noun in nouns if article},
        about=_about(given.get("about", {})),
    )


def _singles(given: Any) -> Mapping[str, str]:
    """Return spans of one by their folded forms; `eine Woche: [einer Woche]` lists more forms."""
    forms = given if isinstance(given, dict) else dict.fromkeys(given, ())
    return {fold(form): span for span, more in forms.items() for form in (span, *more)}


def _inflected(given: Any) -> Mapping[str, str]:
    """Return the forms by article; one form for all has the article ""."""
    if isinstance(given, dict):
        return {str(article): str(form) for article, form in given.items()}
    return {"": str(given)}


def _noun(written: str, articles: frozenset[str]) -> tuple[str, str]:
    """Return article and noun: `das Paket` has both where the determiners are inflected."""
    article, _, noun = written.partition(" ")
    return (article, noun) if noun and article in articles else ("", written)


def _topic(name: str, given: Mapping[str, Any]) -> TopicPhrases:
    unknown = set(given) - {"name", "details", "heard", "purpose", "only_with"}
    if unknown:
        raise ValueError(f"topic {name}: unknown key {', '.join(sorted(unknown))}")
    return TopicPhrases(
        name=str(given["name"]),
        heard=_sentences(given["heard"], f"topic {name} heard"),
        purpose=_sentences(given["purpose"], f"topic {name} purpose"),
        details=frozenset(given["details"]),
        only_with=Phrases({"": given["only_with"]}) if "only_with" in given else None,
    )


def _about(given: Mapping[str, Any]) -> About:
    about = read_about(given)
    for name, aspect in about.aspects.items():
        for said, sentences in aspect.said.items():
            _known_slots(sentences, f"about {name} {said}")
    return about


def _sentences(given: Any, where: str) -> Sentences:
    if not isinstance(given, list) or not given or not all(isinstance(s, str) for s in given):
        raise ValueError(f"{where}: not a list of sentences (quote those with a colon)")
    _known_slots(given, where)
    return tuple(given)


def _known_slots(sentences: Sequence[str], where: str) -> None:
    for sentence in sentences:
        for slot in _SLOT.findall(sentence):
            if slot not in SLOTS:
                raise ValueError(f"{where}: unknown slot {{{slot}}}")


def _folded(given: Any) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in given)
