"""How one comment is judged: by rules, by the person, and by a model as far as it can be believed.

A model's field counts where its type is right; the rules fill the rest, and nothing lowers them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from ..domain.company import Company, Department, Place
from ..domain.triage import Arousal, Kind, Plan, Reason, Triage, TriageSource
from ..playbook.plan import make_plan
from ..playbook.triage import TriageRules
from .briefing import Brief

_E = TypeVar("_E", bound=StrEnum)
_REASONS = 6
_REASON_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Judging:
    """Judges the comment of one brief."""

    rules: TriageRules
    brief: Brief

    def by_rules(self) -> Triage:
        """Return what the rules say: what was judged at the click, unless much has happened."""
        brief = self.brief
        judged = brief.judged or self.rules.judge(
            brief.capture.text,
            company=brief.company,
            history=brief.history,
            platform=brief.comment.platform,
        )
        return self._as_the_person_said(judged)

    def by_model(self, fields: Mapping[str, Any], rules: Triage) -> Triage:
        """Return what a model says, raised to what the rules say."""
        judged = judged_by_model(fields, rules, self.brief.company, self.rules.topics)
        return self._as_the_person_said(self.rules.raise_to_floors(judged, rules))

    def plan(self, triage: Triage) -> Plan:
        """Return the plan that follows."""
        brief = self.brief
        return make_plan(triage, brief.company, brief.history, today=brief.today)

    def _as_the_person_said(self, triage: Triage) -> Triage:
        """Apply the person's own answer to "compliment or irony?".

        It goes before rules and model.
        """
        kind = self.brief.wishes.kind
        if kind is None:
            return triage
        return replace(triage, kind=Kind(kind), doubt=False, source=TriageSource.AGENT)


def judged_by_model(
    fields: Mapping[str, Any], rules: Triage, company: Company, topics: Sequence[str]
) -> Triage:
    """Return the model's judgement; a field that is missing or of the wrong type keeps the rules'.

    `persists`, language and register stay the rules' own: the log and the text decide those.
    """
    topic = _words(fields.get("topic"), 40) or ""
    department = _among(company.departments, fields.get("department"))
    place = _among(company.places, fields.get("place"))
    return Triage(
        kind=_one_of(Kind, fields.get("kind"), rules.kind),
        severity=_grade(fields.get("severity"), rules.severity),
        risk=_grade(fields.get("risk"), rules.risk),
        simple=_yes_or_no(fields.get("simple"), rules.simple),
        persists=rules.persists,
        doubt=_yes_or_no(fields.get("doubt"), rules.doubt),
        arousal=_one_of(Arousal, fields.get("arousal"), rules.arousal),
        topic=topic if topic in topics else rules.topic,
        department_id=department or rules.department_id,
        place_id=place or rules.place_id,
        language=rules.language,
        register=rules.register,
        detail=_words(fields.get("detail"), 120) or rules.detail,
        reasons=tuple(_reasons(fields.get("reasons"))),
        source=TriageSource.MODEL,
    )


def _one_of(enum: type[_E], value: object, otherwise: _E) -> _E:
    return enum(value) if isinstance(value, str) and value in set(enum) else otherwise


def _grade(value: object, otherwise: int) -> int:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and isinstance(value, int) and 1 <= value <= 4 else otherwise


def _yes_or_no(value: object, otherwise: bool) -> bool:
    return value if isinstance(value, bool) else otherwise


def _words(value: object, longest: int) -> str | None:
    if not isinstance(value, str) or not 0 < len(value.strip()) <= longest:
        return None
    return value.strip()


def _reasons(value: object) -> Iterable[Reason]:
    told = value if isinstance(value, list) else []
    for reason in [reason for reason in told if isinstance(reason, dict)][:_REASONS]:
        about, words = reason.get("about"), reason.get("words")
        if isinstance(about, str) and isinstance(words, str):
            yield Reason(about[:20], "model", words[:_REASON_LENGTH])


def _among(parts: Iterable[Department] | Iterable[Place], value: object) -> str | None:
    """Return the id of the part that the model means, which may have given its name."""
    if not isinstance(value, str):
        return None
    wanted = value.strip().casefold()
    return next((p.id for p in parts if wanted in (p.id, p.name.casefold())), None)
