"""What was found in a comment: phrases by label, negation applied, and the signals of its look."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..domain.triage import Reason
from .signals import Signals, read_signals
from .wordlists import Weight, WordList
from .words import Hit, Token

_NEGATABLE = ("praise", "grievance")
_INTENSIFIERS = frozenset(
    {"so", "such", "more", "only", "as", "that", "aussi", "autant", "si", "tellement"}
)
_QUOTE = 60
_GUARD_WEIGHT = {4: 10, 3: 5}
_KNOWN_TOPIC = 3
_UNDELIVERED = (
    *("late_delivery", "lost_delivery", "damaged", "wrong_item", "double_charge", "refund"),
    "cancellation",
)
_BEFORE = {
    "damaged": ("accessibility", "baggage", "outage"),
    "staff": _UNDELIVERED,
    "no_answer": (
        *(*_UNDELIVERED, "quality", "price", "outage", "app", "cleanliness", "baggage"),
        *("accessibility", "privacy", "food_safety", "safety", "fraud", "broken_promise"),
    ),
}
"""Topics that tell how a matter went on (rudeness, silence) or what broke, whatever it is, and the
matters that are named before them."""
_LOOSE = ("guard:", "age", "idiom", "minors", "harm", "spam:", "part:", "fiction", "figurative")
"""Labels that an idiom ("a good while") does not silence."""
_NOT_MEANT = ("guard:", "topic:", "harm", "minors", "part:", "loss", "churn")
"""Labels that a figure of speech ("dying of hunger") silences."""
_NEAR = 16
"""Words within which the parts of one matter stand."""


@dataclass(slots=True)
class Evidence:
    """Hits by label. `negated_praise` counts praise that a negation turned round.

    `heard`: the comment's own language has a list, so that what the lists do not find is not there.
    """

    text: str
    tokens: Sequence[Token]
    signals: Signals
    guards: dict[str, Weight] = field(default_factory=dict)
    topics: dict[str, Weight] = field(default_factory=dict)
    hits: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    negated_praise: int = 0
    child: bool = False
    old: bool = False
    heard: bool = True

    def count(self, *labels: str) -> int:
        """Return how many phrases of the labels were found."""
        return sum(len(self.hits.get(label, ())) for label in labels)

    def named(self, prefix: str) -> list[str]:
        """Return the labels found that begin with `prefix`, without it."""
        return [label[len(prefix) :] for label in self.hits if label.startswith(prefix)]

    def reason(self, label: str, about: str) -> Reason | None:
        """Return the reason for the first phrase found under the label."""
        found = self.hits.get(label)
        if not found:
            return None
        return Reason(about, label, self.words(found[0]))

    def words(self, hit: Hit) -> str:
        """Return the comment's own words of a hit."""
        return self.text[self.tokens[hit.first].start : self.tokens[hit.last].end][:_QUOTE]

    @property
    def facts(self) -> int:
        """Return how many bad facts the comment tells."""
        told = sum(len(self.hits[f"topic:{name}"]) for name in self.named("topic:"))
        grave = sum(
            len(self.hits[f"guard:{name}"])
            for name in self.named("guard:")
            if name not in ("vulnerable", "vulnerables", "press", "presse")
        )
        return told + grave

    @property
    def safety(self) -> list[str]:
        """Return the guards found that warn of danger without anybody harmed."""
        guards = self.named("guard:")
        return [n for n in guards if self.guards[n].topic == "safety" and self.guards[n].risk <= 3]

    @property
    def told(self) -> bool:
        """Say whether something happened to the person and went ill."""
        return bool(self.count("happened") and self.count("ill", "long", "repeated"))

    def topic(self) -> tuple[str, tuple[Reason, ...]]:
        """Return the topic that most of the comment speaks of, and why."""
        scores: Counter[str] = Counter()
        for name in self.named("topic:"):
            scores[name] += _KNOWN_TOPIC * min(3, len(self.hits[f"topic:{name}"]))
        for name in self.named("word:"):
            scores[name] += min(2, len(self.hits[f"word:{name}"]))
        for name in self.named("guard:"):
            weight = self.guards[name]
            if weight.topic:
                scores[weight.topic] += _GUARD_WEIGHT[weight.risk]
        if not scores:
            return "other", ()
        order = list(self.topics)
        best = max(
            scores, key=lambda name: (scores[name], -order.index(name) if name in order else 0)
        )
        if best in _BEFORE:
            # What went wrong is named before who was rude about it or did not answer, a lift or a
            # suitcase before the damage.
            guarded = {self.guards[name].topic for name in self.named("guard:")}
            known = [
                name for name in _BEFORE[best] if self.hits.get(f"topic:{name}") or name in guarded
            ]
            best = max(known, key=lambda name: scores[name], default=best)
        label = f"topic:{best}" if self.hits.get(f"topic:{best}") else f"word:{best}"
        reason = self.reason(label, "topic")
        return best, (reason,) if reason else ()


def gather(
    text: str, tokens: Sequence[Token], lists: Sequence[WordList], *, heard: bool = True
) -> Evidence:
    """Find every phrase of the lists; drop what is negated ("not bad") or only a figure."""
    signals = read_signals(text, sum(not token.number for token in tokens))
    evidence = Evidence(text, tokens, signals, heard=heard)
    for words in lists:
        evidence.guards.update(words.guards)
        for name, weight in words.topics.items():
            evidence.topics.setdefault(name, weight)
        found = words.phrases.find(tokens)
        idle = _places(found, "idiom")
        figures = _places(found, "figurative")
        for hit in found:
            if hit.first in idle and not hit.label.startswith(_LOOSE):
                continue
            if hit.label.startswith(_NOT_MEANT) and (hit.first in figures or hit.last in figures):
                continue
            _add(evidence, hit, words)
        _join(evidence, words)
    _drop_what_is_only_told(evidence)
    return evidence


def _places(found: Sequence[Hit], label: str) -> set[int]:
    """Return the tokens that phrases of the label cover."""
    return {at for hit in found if hit.label == label for at in range(hit.first, hit.last + 1)}


def _join(evidence: Evidence, words: WordList) -> None:
    """Count a matter whose parts stand near each other, in whatever order they are said."""
    starts = {
        label: [hit.first for hit in found]
        for label, found in evidence.hits.items()
        if label.startswith("part:")
    }
    for label, parts in words.together:
        if all(part in starts for part in parts):
            for first in starts[parts[0]]:
                others = [_nearest(starts[part], first) for part in parts[1:]]
                if all(other is not None for other in others):
                    places = [first, *(other for other in others if other is not None)]
                    evidence.hits[label].append(Hit(label, min(places), max(places)))
                    break
    for part in starts:
        del evidence.hits[part]


def _nearest(starts: list[int], first: int) -> int | None:
    """Return a place near `first`, the closest before or behind it."""
    at = bisect_left(starts, first)
    near = starts[max(0, at - 1) : bisect_right(starts, first + _NEAR)][:2]
    near = [place for place in near if abs(place - first) <= _NEAR]
    return min(near, key=lambda place: abs(place - first), default=None)


def _drop_what_is_only_told(evidence: Evidence) -> None:
    """Forget guards whose words mean nothing beside another list's: shots in a game hurt nobody."""
    for name, weight in evidence.guards.items():
        if weight.unless and evidence.count(weight.unless):
            evidence.hits.pop(f"guard:{name}", None)


def _add(evidence: Evidence, hit: Hit, words: WordList) -> None:
    if hit.label == "age":
        _add_age(evidence, hit, words)
        return
    if hit.label in _NEGATABLE and _negated(evidence.tokens, hit.first, words.negators):
        evidence.negated_praise += hit.label == "praise"
        return
    evidence.hits[hit.label].append(hit)


def _negated(tokens: Sequence[Token], first: int, negators: frozenset[str]) -> bool:
    """Say whether a negation stands one or two words before."""
    for back in (1, 2):
        if first - back < 0 or tokens[first - back].sentence != tokens[first].sentence:
            return False
        word = tokens[first - back].folded
        if word in _INTENSIFIERS:
            return False
        if word in negators:
            return True
    return False


def _add_age(evidence: Evidence, hit: Hit, words: WordList) -> None:
    old, child = words.ages
    for token in evidence.tokens[hit.first : hit.last + 1]:
        if token.number and len(token.folded) <= 3:
            age = int(token.folded)
            evidence.child |= 0 < age < child
            evidence.old |= old <= age <= 110
