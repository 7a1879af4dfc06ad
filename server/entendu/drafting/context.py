"""What the model is shown: the inputs of the prompt `draft-reply`, as plain values.

The comment and everything else that strangers wrote stands between two lines with a word that is
drawn anew for each draft, so that no comment can know it. What identifies a private person is
masked, and what cannot be seen is dropped or made visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.comment import Platform
from ..domain.company import Contact
from ..domain.triage import Triage
from ..playbook.facts import relevant_facts
from ..playbook.hostile_characters import shown_plainly
from ..playbook.phrasebook import as_signature
from ..playbook.plan import choose_contact, in_scope
from ..playbook.weighing import X_LIMIT, weighted_length
from .briefing import Brief
from .masking import Mask

TURNS = 8
"""Earlier messages that are shown, the newest."""

AVOIDED = 3
"""Recent replies that the model is asked not to repeat."""

FACTS = 12
"""Published facts that are shown, those that speak of the comment first."""

SIDE_LIMIT = 4_000
"""Characters of an earlier message or a parent post that are shown; the comment is shown whole."""


@dataclass(frozen=True, slots=True)
class Context:
    """A value for every input of `draft-reply`.

    `relevant` counts the facts that speak of the comment (they come first), `dropped` what the
    limits above left out.
    """

    values: dict[str, Any]
    relevant: int
    dropped: tuple[tuple[str, int], ...]


def context_for(
    brief: Brief, rules: Triage, topics: Sequence[str], fence: str, mask: Mask | None
) -> Context:
    """Return what the model is shown; `topics` are the keys to choose from.

    Without `mask` private data is shown as it is.
    """
    company, wishes, capture = brief.company, brief.wishes, brief.capture
    signature = as_signature(company.signature)
    on_x = brief.comment.platform is Platform.X
    facts, relevant = _facts(brief)
    turns = brief.history.turns
    planned = choose_contact(rules, company, brief.history)

    def shown(text: str) -> str:
        plain = shown_plainly(text)
        return mask.hide(plain) if mask else plain

    def beside(text: str | None) -> str | None:
        return _cut(shown(text)) if text else None

    values = {
        "company_name": company.name,
        "company_kind": company.kind,
        "voice": company.voice,
        "register": company.register.value,
        "signature": company.signature,
        "departments": [{"id": each.id, "name": each.name} for each in company.departments],
        "places": [{"id": each.id, "name": each.name} for each in company.places],
        "contacts": [_contact(brief, contact, rules, planned) for contact in company.contacts],
        "facts": facts[:FACTS],
        "floors": {
            "kind": rules.kind.value,
            "severity": rules.severity,
            "risk": rules.risk,
            "persists": rules.persists,
            "topic": rules.topic,
            "grievance": any(reason.about == "grievance" for reason in rules.reasons),
        },
        "topics": list(topics),
        "history": [{"ours": turn.ours, "text": beside(turn.text)} for turn in turns[-TURNS:]],
        "posted_replies": brief.history.posted_replies,
        "noted": [beside(text) for text in brief.noted],
        "platform": brief.comment.platform.value,
        "limit": X_LIMIT - weighted_length(signature) if on_x else None,
        # A name is of little use in a brief reply; it leaves this machine only where nothing is
        # masked.
        "author_name": beside(brief.author.name) if brief.author and mask is None else None,
        "parent_text": beside(capture.parent_text),
        "comment": shown(capture.text),
        "language": wishes.language,
        "wishes": {
            "instruction": beside(wishes.instruction),
            "tone": wishes.tone,
            "length": wishes.length,
            "kind": wishes.kind,
        },
        "avoid": [beside(text) for text in brief.recent[:AVOIDED]],
        "fence": fence,
    }
    left_out = (("facts", len(facts) - FACTS), ("turns", len(turns) - TURNS))
    return Context(values, relevant, tuple(each for each in left_out if each[1] > 0))


def _facts(brief: Brief) -> tuple[list[str], int]:
    """Return the facts that hold today, the relevant ones first, and how many those are."""
    facts = brief.company.facts_on(brief.today)
    told = f"{brief.capture.text} {brief.capture.parent_text or ''}"
    relevant = [found.fact for found in relevant_facts(told, facts)]
    rest = [fact for fact in facts if fact not in relevant]
    return [fact.text for fact in (*relevant, *rest)], len(relevant)


def _cut(text: str) -> str:
    """Return a text without its middle where it is very long, cut at blanks."""
    if len(text) <= SIDE_LIMIT:
        return text
    half = SIDE_LIMIT // 2
    head, tail = text[:half], text[-half:]
    head, tail = head[: head.rfind(" ") + 1] or head, tail[tail.find(" ") + 1 :]
    return f"{head.rstrip()}\n[…]\n{tail}"


def _contact(
    brief: Brief, contact: Contact, rules: Triage, planned: Contact | None
) -> dict[str, Any]:
    department = brief.company.department(contact.department_id)
    place = brief.company.place(contact.place_id)
    return {
        "kind": contact.kind.value,
        "value": contact.value,
        "hours": contact.hours,
        "department": department.name if department else None,
        "place": place.name if place else None,
        "fits": in_scope(contact, rules),
        "planned": contact == planned,
    }
