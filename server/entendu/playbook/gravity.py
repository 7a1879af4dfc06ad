"""Severity (harm to the person) and risk (exposure of the company), from what was found."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.triage import Kind, Reason
from .evidence import Evidence

GRAVEST = 4
LARGE_SUM = 200.0
"""A sum from which a loss is a real one, in dollars, euros or pounds."""

_STORY = 24
"""Words from which a complaint of no known matter is taken for an ordinary one: whoever writes so
much lost time or money (measured on two sets of rows: two of three such have risk 2)."""

_DANGERS = frozenset({"food_safety", "injury", "safety"})


@dataclass(frozen=True, slots=True)
class Gravity:
    """Both figures, 1 to 4, with the reasons."""

    severity: int
    risk: int
    reasons: tuple[Reason, ...]


class _Scale:
    """Figures that only rise, each rise with its reason."""

    def __init__(self) -> None:
        self.severity, self.risk = 1, 1
        self.reasons: list[Reason] = []

    def raise_to(self, severity: int, risk: int, rule: str, words: str = "") -> None:
        if risk > self.risk:
            self.risk = risk
            self.reasons.append(Reason("risk", rule, words))
        if severity > self.severity:
            self.severity = severity
            self.reasons.append(Reason("severity", rule, words))


def weigh(evidence: Evidence, topic: str, *, kind: Kind, persists: bool) -> Gravity:
    """Weigh the gravest guards for every kind of comment, the rest for complaints."""
    complaint = kind is Kind.COMPLAINT
    scale = _Scale()
    for name in evidence.named("guard:"):
        weight = evidence.guards[name]
        if kind is Kind.SPAM and weight.risk < GRAVEST:
            continue
        words = evidence.words(evidence.hits[f"guard:{name}"][0])
        scale.raise_to(weight.severity, weight.risk, f"guard:{name}", words)
    _weigh_people(evidence, scale, complaint=complaint)
    if complaint:
        _weigh_matter(evidence, topic, scale, persists=persists)
    return Gravity(scale.severity, scale.risk, tuple(scale.reasons))


def _weigh_people(evidence: Evidence, scale: _Scale, *, complaint: bool) -> None:
    """A child in danger is the gravest there is; an old person makes a matter serious."""
    minor = evidence.child or evidence.count("minors") > 0
    danger = any(
        evidence.guards[name].topic in _DANGERS for name in evidence.named("guard:")
    ) or _same_sentence(evidence, "minors", "harm")
    if minor and danger:
        scale.raise_to(4, 4, "minor_in_danger")
    if evidence.old and complaint:
        scale.raise_to(3, 3, "old_person")


def _same_sentence(evidence: Evidence, one: str, other: str) -> bool:
    sentences = {evidence.tokens[hit.first].sentence for hit in evidence.hits.get(one, ())}
    return any(
        evidence.tokens[hit.first].sentence in sentences for hit in evidence.hits.get(other, ())
    )


def _weigh_matter(evidence: Evidence, topic: str, scale: _Scale, *, persists: bool) -> None:
    told = evidence.hits.get(f"topic:{topic}")
    weight = evidence.topics.get(topic)
    if told and weight:
        scale.raise_to(weight.severity, weight.risk, f"topic:{topic}", evidence.words(told[0]))
    elif weight and evidence.told and evidence.hits.get(f"word:{topic}"):
        words = _first(evidence, f"word:{topic}")
        scale.raise_to(weight.severity, weight.risk, f"topic:{topic}", words)
    elif evidence.facts:
        scale.raise_to(2, 1, "bad_fact")
    _weigh_time(evidence, scale, persists=persists)
    if evidence.facts and evidence.count("loss"):
        scale.raise_to(3 if persists else 2, 2, "loss", _first(evidence, "loss"))
    if evidence.count("distress"):
        scale.raise_to(3, 2, "distress", _first(evidence, "distress"))
    if evidence.facts and evidence.signals.money >= LARGE_SUM:
        scale.raise_to(3, 2, "large_sum")
    if evidence.count("churn"):
        scale.raise_to(2, 2, "churn", _first(evidence, "churn"))
    if persists and (evidence.facts or evidence.count("grievance", "ill", "happened")):
        scale.raise_to(2, 2, "persists")
    _weigh_length(evidence, scale)


def _weigh_length(evidence: Evidence, scale: _Scale) -> None:
    """Take a long story for ordinary at least, unless it is about an advertisement or a wish."""
    if len(evidence.tokens) >= _STORY and not evidence.count("mild"):
        scale.raise_to(2, 2, "long_story")


def _weigh_time(evidence: Evidence, scale: _Scale, *, persists: bool) -> None:
    """Weigh how long it lasts and how often it happened."""
    went_ill = evidence.facts or evidence.count("ill", "grievance")
    if evidence.count("long") and went_ill:
        scale.raise_to(2, 2, "long", _first(evidence, "long"))
        if evidence.signals.money >= LARGE_SUM:
            scale.raise_to(3, 2, "long_and_large_sum", _first(evidence, "long"))
    again = evidence.count("repeated")
    if again and went_ill:
        scale.raise_to(2, 2, "repeated", _first(evidence, "repeated"))
        if again >= 2 and persists:
            scale.raise_to(3, 2, "failed_thrice", _first(evidence, "repeated"))


def _first(evidence: Evidence, label: str) -> str:
    return evidence.words(evidence.hits[label][0])
