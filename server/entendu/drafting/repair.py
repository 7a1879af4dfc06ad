"""What is wrong with a model's reply that a second request may mend.

A reply that a check blocks, or that lacks something, gets one repair. After it the phrasebook
writes where the reply still does not fit the plan; what is only less good than it could be stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..domain.triage import Plan
from ..domain.verdict import Level, Verdict

UNFIT = frozenset({"model_route_differs", "model_empty", "model_too_long"})
"""Answers of a model that are closed unshown, or cut, and asked for again."""

MISFIT = frozenset({"apology_missing", "contact_missing", "public_replies_second_without_contact"})
"""Warnings that say the reply does not fit the plan: the phrasebook's would."""

LACKING = MISFIT | {
    "apology_hollow",
    "names_the_issue_missing",
    "empathy_missing",
    "empathy_taken_back",
}
"""Warnings that are worth a repair; what is only less good than it could be may stand."""


def may_stand(verdicts: Sequence[Verdict]) -> bool:
    """Say whether a model's reply with these verdicts may be offered."""
    return all(v.level is not Level.BLOCK and v.code not in MISFIT for v in verdicts)


def problems_of(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """Return the codes of what a repair should mend, in the order of the checks."""
    return tuple(
        verdict.code
        for verdict in verdicts
        if verdict.level is Level.BLOCK or verdict.code in LACKING
    )


def repair_values(
    values: dict[str, Any], plan: Plan, problems: Sequence[str], more: Mapping[str, str | None]
) -> dict[str, Any]:
    """Return the inputs of `repair-reply`: those of the first request, the plan, what was wrong.

    `more` has the refused reply and the fence.
    """
    kept = {name: value for name, value in values.items() if name in SHARED}
    return kept | {
        "plan": {
            "route": plan.route.value,
            "contact": plan.contact.value if plan.contact else None,
            "fact": plan.fact.text if plan.fact else None,
            "department": plan.department.name if plan.department else None,
            "place": plan.place.name if plan.place else None,
            "steps": [step.key.value for step in plan.steps if step.state.value == "to_do"],
        },
        "problems": list(dict.fromkeys(problems)),
        **more,
    }


SHARED = frozenset(
    {
        *("company_name", "company_kind", "voice", "register", "signature", "contacts", "facts"),
        *("history", "posted_replies", "noted", "platform", "limit", "author_name", "parent_text"),
        *("comment", "language", "wishes", "fence"),
    }
)
"""Inputs of `draft-reply` that `repair-reply` has as well."""
