"""Which sentences name what this comment says: those of its topic, and of its aspects first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..domain.triage import Plan, Route, Triage, TriageSource
from .phrases import Book, Sentences, TopicPhrases
from .words import Token

GRAVE_TOPICS = frozenset({"injury", "safety", "food_safety", "discrimination", "privacy", "fraud"})
SERIOUS = "serious"
"""What aspects call a grave matter without a grave topic (legal steps, the police)."""
_OTHER = "other"
_CLOSEST = 5.5
_NEXT = 3.0


@dataclass(frozen=True, slots=True)
class Told:
    """What can be said of this comment.

    `key` is the topic that is spoken of, `name` what it is called; `worth` ranks the sentences that
    name an aspect above those that fit every comment of the topic.
    """

    key: str
    topic: TopicPhrases
    name: str
    heard: Sentences
    thank: Sentences
    answer: Sentences
    worth: Mapping[str, float]


def hear(book: Book, triage: Triage, plan: Plan, tokens: Sequence[Token]) -> Told:
    """Return the sentences for a comment; `tokens` are none where it is in another language."""
    grave = plan.route is Route.ESCALATE and plan.reason == "grave"
    key = triage.topic if triage.topic in book.topics else _OTHER
    if plan.route in (Route.THANK, Route.ANSWER):
        key = _OTHER  # a topic's sentences are about what went wrong
    elif not grave and not _is_sure(book.topics[key], triage, tokens):
        key = _OTHER
    topics = {triage.topic, key}
    general = book.topics[key].heard
    if grave and triage.topic not in GRAVE_TOPICS:
        topics, general = {SERIOUS}, book.lists["serious"]
    explicit = grave or key in GRAVE_TOPICS
    aspects = book.about.found(tokens, "heard", topics, explicit=explicit)
    thank = book.about.found(tokens, "thank", topics, explicit=False)
    answer = book.about.found(tokens, "answer", topics, explicit=False)
    worth: dict[str, float] = {}
    for said, found in (("heard", aspects), ("thank", thank), ("answer", answer)):
        for place, aspect in enumerate(found):
            worth |= dict.fromkeys(aspect.said[said], _NEXT if place else _CLOSEST)
    return Told(
        key=key,
        topic=book.topics[key],
        name=next((aspect.name for aspect in aspects if aspect.name), book.topics[key].name),
        heard=(*(s for aspect in aspects for s in aspect.said["heard"]), *general),
        thank=tuple(s for aspect in thank for s in aspect.said["thank"]),
        answer=tuple(s for aspect in answer for s in aspect.said["answer"]),
        worth=worth,
    )


def _is_sure(topic: TopicPhrases, triage: Triage, tokens: Sequence[Token]) -> bool:
    """Say whether the topic's sentences fit: more was found than a word that points to it."""
    if triage.source is not TriageSource.RULES or not triage.reasons:
        return True
    if topic.only_with is not None and tokens and not topic.only_with.find(tokens):
        return False
    if any(reason.rule.startswith("guard:") for reason in triage.reasons):
        return True
    return not any(
        reason.about == "topic" and reason.rule.startswith("word:") for reason in triage.reasons
    )
