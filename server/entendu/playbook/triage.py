"""What the rules judge of a comment before a word is written (PLAYBOOK.md, triage).

The words lie in `prompts/triage/`; what a match leads to is decided here. Every judgement carries
its reasons: the rule, and the comment's words that it found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from ..domain.comment import Platform
from ..domain.company import Company, Department, Place
from ..domain.triage import Arousal, History, Kind, Reason, Triage, TriageSource
from .detail import find_detail
from .evidence import Evidence, gather
from .facts import relevant_facts
from .gravity import weigh
from .kinds import tell_kind
from .language import UNKNOWN, guess_language
from .wordlists import WordList, read_word_list
from .words import Token, fold, tokens_of

READ = (7_000, 2_000)
"""Characters judged of a long comment, from its beginning and its end."""
_MOST_WORDS = 1_000

_AROUSALS = (Arousal.CALM, Arousal.UPSET, Arousal.FURIOUS)
_SIMPLE = 0.25
"""Share of a fact's telling words that a comment must hold for the fact to settle it."""


class TriageRules:
    """The rules over the word lists of all languages."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._lists = lists

    @classmethod
    def from_files(cls, files: Mapping[str, Mapping[str, Any]]) -> TriageRules:
        """Read `prompts/triage/<lang>.yaml`. Raises InvalidError `prompts_unusable`."""
        return cls({name: read_word_list(name, given) for name, given in files.items()})

    @property
    def topics(self) -> tuple[str, ...]:
        """Return every topic that the lists know."""
        return tuple(dict.fromkeys(topic for one in self._lists.values() for topic in one.topics))

    def judge(
        self,
        text: str,
        *,
        company: Company,
        history: History = History(),  # noqa: B008 - frozen, shared on purpose
        platform: Platform = Platform.WEB,
    ) -> Triage:
        """Judge a comment of any length in any language."""
        del platform  # the same words weigh the same everywhere; kept for rules of one platform
        language = guess_language(text)
        if len(text) > sum(READ):
            text = f"{text[: READ[0]]}\n{text[-READ[1] :]}"
        tokens = tokens_of(text, language)[:_MOST_WORDS]
        lists = self._lists_for(language, company)
        heard = language == UNKNOWN or language in self._lists
        evidence = gather(text, tokens, lists, heard=heard)
        kind, doubt, kind_reasons = tell_kind(evidence)
        complaint = kind is Kind.COMPLAINT
        topic, topic_reason = evidence.topic()
        persists, persists_reason = _persists(evidence, history, complaint=complaint)
        gravity = weigh(evidence, topic, kind=kind, persists=persists)
        arousal, arousal_reason = _arousal(evidence)
        simple, fact_reasons = _simple(text, company, kind, gravity.severity, gravity.risk)
        reasons = (
            *kind_reasons,
            *gravity.reasons,
            *topic_reason,
            *persists_reason,
            *arousal_reason,
            *fact_reasons,
        )
        return Triage(
            kind=kind,
            severity=gravity.severity,
            risk=gravity.risk,
            simple=simple and not persists,
            persists=persists,
            doubt=doubt,
            arousal=arousal,
            topic=topic,
            department_id=self._department(topic, company),
            place_id=_place(tokens, company),
            language=language,
            register=_register(text, tokens, lists),
            detail=next(
                (found for one in lists if (found := find_detail(text, tokens, one))), None
            ),
            reasons=reasons,
            source=TriageSource.RULES,
        )

    def raise_to_floors(self, proposed: Triage, rules: Triage) -> Triage:
        """Return what a model judged, raised to what the rules saw; nothing is ever lowered.

        The kind leaves `complaint` only where the rules see no grievance.
        """
        grievance = any(reason.about == "grievance" for reason in rules.reasons)
        kind = Kind.COMPLAINT if grievance else proposed.kind
        raised = tuple(
            reason
            for reason in rules.reasons
            if reason not in proposed.reasons
            and (
                reason.about == "fact"
                or (reason.about == "kind" and kind is not proposed.kind)
                or (reason.about == "risk" and rules.risk > proposed.risk)
                or (reason.about == "severity" and rules.severity > proposed.severity)
                or (reason.about == "persists" and not proposed.persists)
            )
        )
        return replace(
            proposed,
            kind=kind,
            severity=max(proposed.severity, rules.severity),
            risk=max(proposed.risk, rules.risk),
            persists=proposed.persists or rules.persists,
            doubt=kind is Kind.PRAISE and (proposed.doubt or rules.doubt),
            arousal=max(proposed.arousal, rules.arousal, key=_AROUSALS.index),
            topic=proposed.topic if proposed.topic != "other" else rules.topic,
            department_id=proposed.department_id or rules.department_id,
            place_id=proposed.place_id or rules.place_id,
            language=proposed.language if proposed.language != UNKNOWN else rules.language,
            register=proposed.register or rules.register,
            detail=proposed.detail or rules.detail,
            reasons=(*proposed.reasons, *raised),
        )

    def _lists_for(self, language: str, company: Company) -> Sequence[WordList]:
        """Return the language's own list; `any` where it has none; both for an unknown one."""
        own = self._lists.get(language)
        if own is not None:
            return (own,)
        rest = [self._lists["any"]] if "any" in self._lists else []
        if language != UNKNOWN:
            return rest
        spoken = [self._lists[code] for code in company.languages if code in self._lists]
        return [*(spoken or [one for name, one in self._lists.items() if name != "any"]), *rest]

    def _department(self, topic: str, company: Company) -> str | None:
        """Return the department that owns the topic, by its name in any of our languages."""
        ranked: list[tuple[str, int, Department]] = []
        for place, department in enumerate(company.departments):
            tokens = tokens_of(department.name)
            for one in self._lists.values():
                if topic in one.departments:
                    hits = one.departments[topic].find(tokens)
                    ranked.extend((hit.label, place, department) for hit in hits)
        if ranked:
            return min(ranked, key=lambda found: found[:2])[2].id
        return company.departments[0].id if len(company.departments) == 1 else None


def _persists(
    evidence: Evidence, history: History, *, complaint: bool
) -> tuple[bool, tuple[Reason, ...]]:
    if not complaint:
        return False, ()
    answered = history.posted_replies + history.touches
    if answered or any(turn.ours for turn in history.turns):
        return True, (Reason("persists", "answered_before"),)
    reason = evidence.reason("persists", "persists")
    return reason is not None, (reason,) if reason else ()


def _arousal(evidence: Evidence) -> tuple[Arousal, tuple[Reason, ...]]:
    signals = evidence.signals
    profane = evidence.reason("profanity", "arousal")
    if profane:
        return Arousal.FURIOUS, (profane,)
    if signals.furious or signals.shouting or (signals.pile_up and signals.shouted):
        return Arousal.FURIOUS, (Reason("arousal", "shouting"),)
    heated = evidence.count("grievance", "churn", "loss") + signals.angry + signals.shouted
    if heated or signals.pile_up:
        return Arousal.UPSET, ()
    return Arousal.CALM, ()


def _simple(
    text: str, company: Company, kind: Kind, severity: int, risk: int
) -> tuple[bool, tuple[Reason, ...]]:
    """Say whether a published fact settles the matter, and which ones speak of it."""
    if kind not in (Kind.COMPLAINT, Kind.QUESTION):
        return False, ()
    relevant = relevant_facts(text, company.facts)[:3]
    reasons = tuple(Reason("fact", found.fact.id, ", ".join(found.words)) for found in relevant)
    settled = bool(relevant) and relevant[0].score >= _SIMPLE
    return settled and severity <= 2 and risk <= 2, reasons


def _register(text: str, tokens: Sequence[Token], lists: Sequence[WordList]) -> str | None:
    spoken = {token.folded for token in tokens}
    # As written, where a capital is no sentence's beginning: German `Sie` is not `sie`.
    spoken |= {
        text[token.start : token.end]
        for before, token in pairwise(tokens)
        if before.sentence == token.sentence
    }
    for one in lists:
        if spoken & one.formal:
            return "formal"
        if spoken & one.familiar:
            return "familiar"
    return None


def _place(tokens: Sequence[Token], company: Company) -> str | None:
    """Return the place whose name the comment says; the longest name wins."""
    if not company.places:
        return None
    spoken = " " + " ".join(token.folded for token in tokens) + " "

    def named(place: Place) -> bool:
        words = [fold(token.folded) for token in tokens_of(place.name)]
        return bool(words) and f" {' '.join(words)} " in spoken

    found = [place for place in company.places if named(place)]
    return max(found, key=lambda place: len(place.name)).id if found else None
