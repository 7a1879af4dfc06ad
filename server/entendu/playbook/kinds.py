"""What sort of comment it is; irony that looks like praise is told here."""

from __future__ import annotations

from ..domain.triage import Kind, Reason
from .evidence import Evidence

_MOSTLY = 0.8
"""Share of the words that asks, from which an earlier event is only what the question is about."""
_LEAST, _WHOLE = 0.4, 0.95
_TAUNT = 30
"""Most words of a taunt."""
_LONG = 20
"""Words from which one kind word does not make a story praise."""

Told = tuple[Kind, bool, tuple[Reason, ...]]


def tell_kind(evidence: Evidence) -> Told:
    """Return kind, doubt and reasons. A complaint with evidence has a reason `grievance`."""
    if _spam(evidence):
        return Kind.SPAM, False, _reasons(evidence, "kind", "spam:certain", "spam:likely")
    if evidence.signals.emoji_only:
        return _by_emoji(evidence)
    grievance, praise = _grievance(evidence), _praise(evidence)
    if _trolling(evidence, praise):
        return Kind.TROLLING, False, _reasons(evidence, "kind", "trolling", "laugh")
    if praise and evidence.count("confirmation") and not evidence.named("guard:"):
        return Kind.PRAISE, False, _reasons(evidence, "kind", "confirmation", "praise")
    if praise and evidence.facts:
        return _complaint(evidence, "sarcasm" if evidence.count("irony", "ironic") else "mixed")
    if praise and _ironic(evidence) and _went_ill(evidence):
        return _complaint(evidence, "sarcasm")
    if _thanks_and_asks(evidence, praise, grievance):
        return Kind.QUESTION, False, (Reason("kind", "asks"),)
    if _tells_of_trouble(evidence, praise):
        return _complaint(evidence, "told")
    if praise and praise >= 2 * grievance and not (evidence.told and evidence.signals.asks):
        doubt = _ironic(evidence) or grievance > 0 or evidence.count("ill") > praise
        return Kind.PRAISE, doubt, _reasons(evidence, "kind", "praise")
    if _chiefly_asks(evidence) and (
        _only_wonders(evidence) or (not evidence.facts and grievance < 1)
    ):
        return Kind.QUESTION, False, (Reason("kind", "asks"),)
    if grievance:
        return _complaint(evidence, "grievance")
    if evidence.told or (evidence.signals.asks and evidence.count("happened", "ill", "long")):
        return _complaint(evidence, "told")
    if _opens_asking(evidence) and not evidence.count("happened", "ill"):
        return Kind.QUESTION, False, _reasons(evidence, "kind", "question")
    # Nothing was recognised: it was picked as a complaint, and a model may still say otherwise.
    return Kind.COMPLAINT, False, (Reason("kind", "nothing_recognised"),)


def _chiefly_asks(evidence: Evidence) -> bool:
    """Say whether asking is what the comment does: not a story that ends in "really?"."""
    if not evidence.signals.asks or evidence.told:
        return False
    if evidence.signals.asking >= _MOSTLY:
        return evidence.count("ill") < 2 and not evidence.count("repeated")
    return not evidence.count("happened", "ill", "long", "repeated")


def _only_wonders(evidence: Evidence) -> bool:
    """Say whether danger is only asked about ("does the cable get hot?"), nothing else told."""
    if evidence.count("happened", "ill", "grievance", "profanity", "own"):
        return False
    return evidence.named("guard:") == evidence.safety and not evidence.named("topic:")


def _thanks_and_asks(evidence: Evidence, praise: float, grievance: float) -> bool:
    """Say whether a kind word only leads to a question that wants its answer."""
    share = evidence.signals.asking
    kind = 0 < praise <= 2 and not grievance and not _ironic(evidence)
    return (
        kind
        and _LEAST <= share < _WHOLE
        and evidence.count("question") > 0
        and not (evidence.count("ill", "repeated"))
    )


def _opens_asking(evidence: Evidence) -> bool:
    """Say whether a sentence begins as a question does, with or without its mark."""
    tokens = evidence.tokens
    return any(
        hit.first == 0 or tokens[hit.first - 1].sentence != tokens[hit.first].sentence
        for hit in evidence.hits.get("question", ())
    )


def _tells_of_trouble(evidence: Evidence, praise: float) -> bool:
    """Say whether one kind word stands in a long story of what went wrong."""
    trouble = evidence.count("ill", "long", "repeated", "persists")
    return 0 < praise <= 1 and len(evidence.tokens) >= _LONG and trouble >= 2


def _went_ill(evidence: Evidence) -> bool:
    return evidence.count("ill", "long", "repeated", "grievance") > 0


def _trolling(evidence: Evidence, praise: float) -> bool:
    """Say whether it taunts: a known taunt, or laughter with nothing that happened to anybody."""
    if evidence.count("trolling") >= 2 and not evidence.count("own", "happened"):
        return not evidence.named("guard:")
    if evidence.facts or praise >= 1:
        return False
    if evidence.count("trolling"):
        return not praise
    if not evidence.heard:
        return False  # whether anything happened cannot be heard, and a complaint may laugh
    laughs = evidence.signals.mocking + evidence.count("laugh")
    story = evidence.count("own", "happened", "long", "repeated", "churn", "loss", "ill")
    matter = evidence.count("grievance") and evidence.named("word:")
    return laughs > 0 and not story and not matter and len(evidence.tokens) <= _TAUNT


def _complaint(evidence: Evidence, rule: str) -> Told:
    told = [f"topic:{name}" for name in evidence.named("topic:")]
    told += [f"guard:{name}" for name in evidence.named("guard:")]
    reasons = _reasons(
        evidence, "grievance", *told, "grievance", "churn", "profanity", "ill", "long"
    )[:4]
    return Kind.COMPLAINT, False, (Reason("kind", rule), *(reasons or (Reason("grievance", rule),)))


def _grievance(evidence: Evidence) -> float:
    opinions = evidence.count("grievance", "churn") + evidence.negated_praise
    angry = min(2, evidence.signals.angry) * 0.75
    return 2 * evidence.facts + opinions + angry + (evidence.count("profanity") > 0)


def _praise(evidence: Evidence) -> float:
    return evidence.count("praise") + 0.5 * min(2, evidence.signals.pleased)


def _ironic(evidence: Evidence) -> bool:
    """Say whether praise looks like irony although no bad fact stands beside it."""
    signals = evidence.signals
    if evidence.count("ironic") or signals.smirking:
        return True
    cues = signals.ironic or signals.quoted or signals.pile_up or signals.shouted
    return bool(evidence.count("irony") and cues)


def _spam(evidence: Evidence) -> bool:
    signals = evidence.signals
    certain, likely = evidence.count("spam:certain"), evidence.count("spam:likely")
    lure = signals.paid_by_time + signals.phone + signals.link
    if certain >= 2 or (certain and (likely or lure)):
        return True
    return (likely >= 2 and lure > 0) or (signals.paid_by_time and likely + lure >= 2)


def _by_emoji(evidence: Evidence) -> Told:
    signals = evidence.signals
    if signals.angry and signals.angry >= signals.pleased:
        return Kind.COMPLAINT, False, (Reason("grievance", "angry_emoji"),)
    if signals.pleased:
        return Kind.PRAISE, signals.ironic > 0, (Reason("kind", "pleased_emoji"),)
    return Kind.PRAISE, True, (Reason("kind", "emoji_only"),)


def _reasons(evidence: Evidence, about: str, *labels: str) -> tuple[Reason, ...]:
    found = (evidence.reason(label, about) for label in labels)
    return tuple(reason for reason in found if reason is not None)
