"""Judgement, plan and verdicts as JSON: kept on the draft's row and shown on the wire, in codes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .domain.company import Company
from .domain.triage import Arousal, Kind, Plan, Reason, Triage, TriageSource
from .domain.verdict import Verdict


def triage_shape(triage: Triage, company: Company) -> dict[str, Any]:
    """Return a judgement as JSON; department and place by name."""
    department = company.department(triage.department_id)
    place = company.place(triage.place_id)
    return {
        "kind": triage.kind.value,
        "severity": triage.severity,
        "risk": triage.risk,
        "simple": triage.simple,
        "persists": triage.persists,
        "doubt": triage.doubt,
        "arousal": triage.arousal.value,
        "topic": triage.topic,
        "department": department.name if department else None,
        "place": place.name if place else None,
        "language": triage.language,
        "register": triage.register,
        "detail": triage.detail,
        "reasons": [
            {"about": reason.about, "rule": reason.rule, "words": reason.words}
            for reason in triage.reasons
        ],
        "source": triage.source.value,
    }


def plan_shape(plan: Plan) -> dict[str, Any]:
    """Return a plan as JSON."""
    return {
        "route": plan.route.value,
        "reason": plan.reason,
        "steps": [
            {"key": step.key.value, "state": step.state.value, "reason": step.reason}
            for step in plan.steps
        ],
        "contact": (
            {
                "kind": plan.contact.kind.value,
                "value": plan.contact.value,
                "hours": plan.contact.hours,
            }
            if plan.contact
            else None
        ),
        "fact": plan.fact.text if plan.fact else None,
        "department": plan.department.name if plan.department else None,
        "approval_needed": plan.approval_needed,
    }


def verdict_shape(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as JSON."""
    return {
        "check": verdict.check,
        "level": verdict.level.value,
        "code": verdict.code,
        "params": dict(verdict.params),
        "overridable": verdict.overridable,
    }


_LIMITS = {"severity": (1, 4), "risk": (1, 4)}


def judged_by_model(fields: dict[str, Any], rules: Triage, company: Company) -> Triage:
    """Return the model's judgement as a Triage.

    A field of the wrong type keeps the rules' value.
    """
    judged = replace(rules, source=TriageSource.MODEL)
    if (kind := _one_of(Kind, fields.get("kind"))) is not None:
        judged = replace(judged, kind=kind)
    if (arousal := _one_of(Arousal, fields.get("arousal"))) is not None:
        judged = replace(judged, arousal=arousal)
    for name, (least, most) in _LIMITS.items():
        value = fields.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            judged = replace(judged, **{name: value})
    for name in ("simple", "doubt"):
        if isinstance(fields.get(name), bool):
            judged = replace(judged, **{name: fields[name]})
    for name, longest in (("topic", 40), ("detail", 120)):
        value = fields.get(name)
        if isinstance(value, str) and 0 < len(value.strip()) <= longest:
            judged = replace(judged, **{name: value.strip()})
    if isinstance(reasons := fields.get("reasons"), list):
        told = tuple(
            Reason("model", "model", str(r)[:200]) for r in reasons[:6] if isinstance(r, str)
        )
        judged = replace(judged, reasons=(*rules.reasons, *told))
    department = _named(company.departments, fields.get("department"))
    place = _named(company.places, fields.get("place"))
    return replace(
        judged,
        department_id=department or rules.department_id,
        place_id=place or rules.place_id,
    )


def _one_of(enum: Any, value: object) -> Any:
    return enum(value) if isinstance(value, str) and value in set(enum) else None


def _named(parts: Any, value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return next(
        (part.id for part in parts if part.name.casefold() == value.strip().casefold()), None
    )
