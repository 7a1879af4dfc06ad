"""What a comment speaks of more closely than its topic: mould, hold music, a broken lift.

A topic is broad, and a sentence that fits all of it names nothing. An aspect of the phrasebook has
words of its own, and sentences that are said only where one of them stands in the comment; so the
reply names what was written, and states nothing that was not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from .words import Phrases, Token

SAID = ("heard", "thank", "answer")
"""What an aspect can be said in: a complaint, thanks for praise, the answer to a question."""
MOST = 2
"""Aspects that a reply chooses from; more would drown the first, which is the closest."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """Sentences for one thing of a comment.

    `topics` are those it may be said with; without any it fits every topic that is not grave.
    `name` stands for the topic's own where it is given.
    """

    name: str | None
    topics: frozenset[str]
    said: Mapping[str, tuple[str, ...]]

    def fits(self, said: str, topics: AbstractSet[str], *, explicit: bool) -> bool:
        """Say whether it has sentences for this part of a reply with one of these topics."""
        if not self.said.get(said):
            return False
        return bool(topics & self.topics) if self.topics or explicit else True


@dataclass(frozen=True, slots=True)
class About:
    """All aspects of one language, the closest first."""

    aspects: Mapping[str, Aspect]
    phrases: Phrases

    def found(
        self, tokens: Sequence[Token], said: str, topics: AbstractSet[str], *, explicit: bool
    ) -> tuple[Aspect, ...]:
        """Return the aspects whose words stand in the comment, in the order of the file.

        With `explicit` only those that name one of the topics: of grave things nothing is guessed.
        """
        spoken = {hit.label for hit in self.phrases.find(tokens)}
        fitting = (
            aspect
            for name, aspect in self.aspects.items()
            if name in spoken and aspect.fits(said, topics, explicit=explicit)
        )
        return tuple(fitting)[:MOST]


def read_about(given: Mapping[str, Any]) -> About:
    """Read `about` of a phrasebook. Raises ValueError with the aspect that cannot be read."""
    aspects: dict[str, Aspect] = {}
    words: dict[str, Sequence[str]] = {}
    for name, one in given.items():
        unknown = set(one) - {"words", "topics", "name", *SAID}
        if unknown:
            raise ValueError(f"about {name}: unknown key {', '.join(sorted(unknown))}")
        lists = {key: _strings(one.get(key, []), f"about {name} {key}") for key in SAID}
        if not any(lists.values()):
            raise ValueError(f"about {name}: says nothing")
        words[name] = _strings(one["words"], f"about {name} words")
        topics = frozenset(_strings(one.get("topics", []), f"about {name} topics"))
        aspects[name] = Aspect(one.get("name"), topics, lists)
    return About(aspects, Phrases(words))


def _strings(given: Any, where: str) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        raise ValueError(f"{where}: not a list of sentences (quote those with a colon)")
    return tuple(given)
