"""What the model is shown: the inputs of the prompt `draft-reply`, as plain values.

The comment and everything else that strangers wrote stands between two lines of a fence that is
drawn anew for each draft, so that no comment can know it.
"""

from __future__ import annotations

import secrets
from typing import Any

from .briefing import Brief
from .domain.comment import Platform
from .domain.company import Contact
from .domain.triage import Plan, Triage
from .playbook.weighing import X_LIMIT

TURNS = 8
"""Earlier messages that are shown, the newest."""

TEXT_LIMIT = 6_000
"""Characters of one text that are shown; a longer comment keeps its beginning and its end."""


def prompt_values(brief: Brief, triage: Triage, plan: Plan) -> dict[str, Any]:
    """Return a value for every input of `draft-reply`."""
    company = brief.company
    wishes = brief.wishes
    return {
        "company": company.name,
        "company_kind": company.kind,
        "voice": company.voice,
        "signature": company.signature,
        "register": company.register.value,
        "language": _language(brief, triage),
        "platform": brief.comment.platform.value,
        "limit": X_LIMIT if brief.comment.platform is Platform.X else None,
        "departments": [department.name for department in company.departments],
        "places": [place.name for place in company.places],
        "contacts": [_contact(brief, contact) for contact in company.contacts],
        "facts": [fact.text for fact in company.facts_on(brief.today)],
        "floors": {
            "kind": triage.kind.value,
            "severity": triage.severity,
            "risk": triage.risk,
            "persists": triage.persists,
            "topic": triage.topic,
        },
        "route": plan.route.value,
        "history": [
            {"ours": turn.ours, "text": shown(turn.text)} for turn in brief.history.turns[-TURNS:]
        ],
        "parent_text": shown(brief.capture.parent_text) if brief.capture.parent_text else None,
        "comment": shown(brief.capture.text),
        "wishes": {
            "instruction": wishes.instruction,
            "tone": wishes.tone,
            "length": wishes.length,
        },
        "fence": f"-----{secrets.token_hex(8)}-----",
    }


def shown(text: str) -> str:
    """Return a text as the model sees it: its middle left out where it is very long."""
    if len(text) <= TEXT_LIMIT:
        return text
    half = TEXT_LIMIT // 2
    return f"{text[:half]}\n[…]\n{text[-half:]}"


def _language(brief: Brief, triage: Triage) -> str:
    """Return the language to write in: as asked, else the comment's, else the company's first."""
    told = triage.language if triage.language != "und" else brief.company.languages[0]
    return brief.wishes.language or told


def _contact(brief: Brief, contact: Contact) -> dict[str, str | None]:
    department = brief.company.department(contact.department_id)
    place = brief.company.place(contact.place_id)
    return {
        "kind": contact.kind.value,
        "value": contact.value,
        "hours": contact.hours,
        "department": department.name if department else None,
        "place": place.name if place else None,
    }
