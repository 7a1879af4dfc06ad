"""Judgement, plan and verdicts as JSON: kept on the draft's row and shown on the wire, in codes."""

from __future__ import annotations

from typing import Any

from .domain.company import Company
from .domain.triage import Plan, Triage
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
