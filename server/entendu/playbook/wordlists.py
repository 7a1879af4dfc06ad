"""The triage words of one language, as its file gives them, checked and compiled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..errors import InvalidError
from .words import Phrases, fold, tokens_of

_TOP = (
    "grievance profanity churn loss persists confirmation praise irony ironic question trolling "
    "minors harm happened ill idiom laugh own long repeated figurative fiction mild "
    "distress"
)
LISTS = tuple(_TOP.split())
"""Lists of phrases that stand at the top of a file, each its own label."""

_OTHERS = (
    "language version classes guard topics ages negators register spam departments determiners "
    "things together"
)
_KEYS = {*_OTHERS.split(), *LISTS}


@dataclass(frozen=True, slots=True)
class Weight:
    """How grave a guard or a topic is at least, and the topic it speaks of."""

    risk: int
    severity: int
    topic: str | None
    unless: str | None = None
    """The list of which one phrase makes the guard mean nothing (a film's dead are no danger)."""


@dataclass(frozen=True, slots=True)
class WordList:
    """What one file holds.

    Labels of `phrases`: `guard:…`, `topic:…`, `word:…`, a list's name, and `part:…` for the parts
    of `together`: phrases that count for the label where all of them stand near each other.
    """

    language: str
    phrases: Phrases
    guards: Mapping[str, Weight]
    topics: Mapping[str, Weight]
    ages: tuple[int, int]
    negators: frozenset[str]
    formal: frozenset[str]
    familiar: frozenset[str]
    departments: Mapping[str, Phrases]
    determiners: frozenset[str]
    things: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    together: tuple[tuple[str, tuple[str, ...]], ...] = ()


def read_word_list(name: str, given: Mapping[str, Any]) -> WordList:
    """Read one file. Raises InvalidError `prompts_unusable` with `file` and `problem`."""
    try:
        return _read(given)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InvalidError(
            "prompts_unusable", {"file": f"triage/{name}.yaml", "problem": str(error)}
        ) from error


def _read(given: Mapping[str, Any]) -> WordList:
    unknown = set(given) - _KEYS
    if unknown:
        raise ValueError(f"unknown key: {', '.join(sorted(map(str, unknown)))}")
    labelled: dict[str, Sequence[str]] = {name: _strings(given, name) for name in LISTS}
    guards, topics = dict(given.get("guard", {})), dict(given.get("topics", {}))
    for name, guard in guards.items():
        labelled[f"guard:{name}"] = _strings(guard, "words", f"guard {name}")
    for name, topic in topics.items():
        labelled[f"topic:{name}"] = _strings(topic, "grievance", f"topic {name}")
        labelled[f"word:{name}"] = _strings(topic, "words", f"topic {name}")
    for name in ("certain", "likely"):
        labelled[f"spam:{name}"] = _strings(given.get("spam", {}), name, "spam")
    together = _together(given.get("together", {}), labelled)
    ages, register = given.get("ages", {}), given.get("register", {})
    labelled["age"] = _strings(ages, "words", "ages")
    departments = given.get("departments", {})
    return WordList(
        language=str(given["language"]),
        phrases=Phrases(labelled, given.get("classes", {})),
        guards={name: _weight(guard) for name, guard in guards.items()},
        topics={name: _weight(topic) for name, topic in topics.items()},
        ages=(int(ages.get("old", 200)), int(ages.get("child", 0))),
        negators=frozenset(map(fold, _strings(given, "negators"))),
        formal=_spoken(_strings(register, "formal", "register")),
        familiar=_spoken(_strings(register, "familiar", "register")),
        departments={
            topic: Phrases(_ranked(_strings(departments, topic, "departments")))
            for topic in departments
        },
        determiners=frozenset(map(fold, _strings(given, "determiners"))),
        things=_things(_strings(given, "things")),
        together=together,
    )


def _together(
    given: Mapping[str, Any], labelled: dict[str, Sequence[str]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return label → its parts, for `a & b / c`; each part, `b / c` too, has a label of its own."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for label in given:
        if label not in labelled:
            raise ValueError(f"together: nothing is called {label}")
        for joined in _strings(given, label, "together"):
            parts = [part.strip() for part in joined.split("&")]
            if len(parts) < 2 or not all(parts):
                raise ValueError(f"together {label}: not two phrases or more: {joined!r}")
            found.append((label, tuple(f"part:{part}" for part in parts)))
    for part in {part for _, parts in found for part in parts}:
        labelled[part] = part.removeprefix("part:").split(" / ")
    return tuple(found)


def _spoken(words: Sequence[str]) -> frozenset[str]:
    """Fold the words; one with a capital keeps it, for then the capital tells (`Sie`, `sie`)."""
    return frozenset(word if word[:1].isupper() else fold(word) for word in words)


def _strings(given: Mapping[str, Any], key: str, where: str = "") -> list[str]:
    listed = given.get(key, [])
    if not isinstance(listed, list):
        raise ValueError(f"{where} {key}: not a list".strip())
    for item in listed:
        if not isinstance(item, str) or not item.strip():
            raise ValueError(f"{where} {key}: not a phrase (quote it?): {item!r}".strip())
    return listed


def _ranked(phrases: Sequence[str]) -> dict[str, list[str]]:
    """Label each phrase with its place, so that the first of the list wins."""
    return {f"{place:03}": [phrase] for place, phrase in enumerate(phrases)}


def _weight(given: Mapping[str, Any]) -> Weight:
    unknown = set(given) - {"risk", "severity", "topic", "words", "grievance", "unless"}
    if unknown:
        raise ValueError(f"unknown key: {', '.join(sorted(map(str, unknown)))}")
    risk, severity = int(given["risk"]), int(given["severity"])
    if not (1 <= risk <= 4 and 1 <= severity <= 4):
        raise ValueError("risk and severity go from 1 to 4")
    if given.get("unless", "fiction") not in LISTS:
        raise ValueError(f"unless: no list is called {given['unless']}")
    return Weight(risk, severity, given.get("topic"), given.get("unless"))


def _things(phrases: Sequence[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return first word → the things that begin so (`coffee` → coffee, coffee machine)."""
    things: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        *heads, last = phrase.split(" ", 1)
        for option in (heads[0] if heads else last).split("|"):
            ends = last.split() if heads else []
            words = tuple(token.folded for token in tokens_of(" ".join([option, *ends])))
            things.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in things.items()}
