"""What the model is shown: the inputs of the prompt `draft-reply`, as plain values.

The comment and everything else that strangers wrote stands between two lines with a word that is
drawn anew for each draft, so that no comment can know it.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from .briefing import Brief
from .domain.comment import Platform
from .domain.company import Contact
from .domain.triage import Triage
from .playbook.phrasebook import as_signature
from .playbook.weighing import X_LIMIT, weighted_length

TURNS = 8
"""Earlier messages that are shown, the newest."""

AVOIDED = 3
"""Recent replies that the model is asked not to repeat."""

TEXT_LIMIT = 6_000
"""Characters of one text that are shown; a longer comment keeps its beginning and its end."""


def prompt_values(brief: Brief, rules: Triage, topics: Sequence[str]) -> dict[str, Any]:
    """Return a value for every input of `draft-reply`; `topics` are the keys to choose from."""
    company, wishes, capture = brief.company, brief.wishes, brief.capture
    signature = as_signature(company.signature)
    on_x = brief.comment.platform is Platform.X
    return {
        "company_name": company.name,
        "company_kind": company.kind,
        "voice": company.voice,
        "register": company.register.value,
        "signature": company.signature,
        "departments": [{"id": each.id, "name": each.name} for each in company.departments],
        "places": [{"id": each.id, "name": each.name} for each in company.places],
        "contacts": [_contact(brief, contact) for contact in company.contacts],
        "facts": [fact.text for fact in company.facts_on(brief.today)],
        "floors": {
            "kind": rules.kind.value,
            "severity": rules.severity,
            "risk": rules.risk,
            "persists": rules.persists,
            "topic": rules.topic,
            "grievance": any(reason.about == "grievance" for reason in rules.reasons),
        },
        "topics": list(topics),
        "history": [
            {"ours": turn.ours, "text": shown(turn.text)} for turn in brief.history.turns[-TURNS:]
        ],
        "posted_replies": brief.history.posted_replies,
        "platform": brief.comment.platform.value,
        "limit": X_LIMIT - weighted_length(signature) if on_x else None,
        "author_name": brief.author.name if brief.author else None,
        "parent_text": shown(capture.parent_text) if capture.parent_text else None,
        "comment": shown(capture.text),
        "language": wishes.language,
        "wishes": {
            "instruction": wishes.instruction,
            "tone": wishes.tone,
            "length": wishes.length,
            "kind": wishes.kind,
        },
        "avoid": list(brief.recent[:AVOIDED]),
        "fence": secrets.token_hex(8),
    }


def shown(text: str) -> str:
    """Return a text as the model sees it: its middle left out where it is very long."""
    if len(text) <= TEXT_LIMIT:
        return text
    half = TEXT_LIMIT // 2
    return f"{text[:half]}\n[…]\n{text[-half:]}"


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
