"""Rows and verdicts as the wire shows them, with their sentences in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..case_views import CaseView
from ..domain.case import CaseRow, allowed_actions
from ..domain.company import Company
from ..domain.draft import Draft, Override, Reply
from ..domain.stream import StreamEvent
from ..domain.verdict import Verdict
from ..drafting.briefing import checks_data
from ..errors import EntenduError
from ..shapes import triage_shape, verdict_shape
from .sentences import sentence
from .sentences.shown import left_out


def error_body(error: EntenduError, locale: str) -> dict[str, Any]:
    """Return an error as the wire shows it."""
    return {"error": _with_sentence(
        {"code": error.code, "params": error.params, "retryable": error.retryable}, locale
    )}  # fmt: skip


def event_data(event: StreamEvent, locale: str) -> dict[str, Any]:
    """Return an event's data with sentences for the codes in it."""
    data = event.data
    match event.name:
        case "plan":
            return {
                **data,
                "sentence": sentence(data["reason"], {}, locale=locale, about="plan"),
                "steps": [
                    {**step, "sentence": sentence(step["reason"], {}, locale=locale, about="step")}
                    for step in data["steps"]
                ],
            }
        case "checks":
            return {
                **data,
                "verdicts": [_with_sentence(v, locale, about="check") for v in data["verdicts"]],
            }
        case "replaced":
            return _with_sentence(data, locale)
        case "done":
            return {
                **data,
                "note": _with_sentence(data["note"], locale) if data["note"] else None,
                "context": _shown(data.get("context"), locale),
            }
        case "error":
            return {"error": _with_sentence(data["error"], locale)}
        case _:
            return data


def checks(text: str, platform: str, verdicts: tuple[Verdict, ...], locale: str) -> dict[str, Any]:
    """Return verdicts as the wire shows them."""
    data = checks_data(text, platform, [verdict_shape(verdict) for verdict in verdicts])
    return event_data(StreamEvent("checks", data), locale)


def case_row(row: CaseRow, now: datetime) -> dict[str, Any]:
    """Return a case as a list shows it."""
    case = row.case
    return {
        "id": case.id,
        "state": case.state.value,
        "outcome": case.outcome.value if case.outcome else None,
        "platform": case.platform,
        "practice": case.practice,
        "kind": case.kind,
        "severity": case.severity,
        "risk": case.risk,
        "topic": case.topic,
        "next_due_at": case.next_due_at,
        "overdue": case.next_due_at is not None and case.next_due_at <= now,
        "created_at": case.created_at,
        "author_name": row.author_name,
        "author_handle": row.author_handle,
        "excerpt": row.excerpt,
        "url": row.url,
        "v": case.v,
    }


def case_page(view: CaseView, now: datetime, locale: str) -> dict[str, Any]:
    """Return a case with everything that is known of it."""
    author = view.author
    first = view.comments[0] if view.comments else None
    row = CaseRow(
        view.case,
        author.name if author else None,
        author.handle if author else None,
        first[1].text[:200] if first else "",
        first[0].url if first else None,
    )
    return {
        **case_row(row, now),
        "company": {"id": view.company.id, "name": view.company.name},
        "comments": [
            {
                "id": comment.id,
                "role": comment.role.value,
                "text": capture.text,
                "parent_text": capture.parent_text,
                "url": comment.url,
                "posted_at": _iso(comment.posted_at),
                "time_precision": comment.time_precision.value,
                "captured_at": _iso(capture.captured_at),
                "warnings": list(capture.warnings),
            }
            for comment, capture in view.comments
        ],
        "drafts": [_draft(draft, locale) for draft in view.drafts],
        "replies": [_reply(reply, view.overrides) for reply in view.replies],
        "follow_ups": [
            {
                "id": duty.id,
                "due_at": _iso(duty.due_at),
                "rule": duty.rule,
                "outcome": duty.outcome.value if duty.outcome else None,
                "ended_at": _iso(duty.ended_at),
            }
            for duty in view.follow_ups
        ],
        "notes": [
            {"id": note.id, "kind": note.kind, "text": note.text, "at": _iso(note.at)}
            for note in view.notes
        ],
        "events": [
            {
                "seq": event.seq,
                "code": event.code,
                "params": event.params,
                "sentence": sentence(event.code, event.params, locale=locale, about="event"),
                "agent": view.agents[event.agent_id].name
                if event.agent_id in view.agents
                else None,
                "at": _iso(event.at),
            }
            for event in view.events
        ],
        "actions": sorted(action.value for action in allowed_actions(view.case.state)),
        "triage": triage_shape(view.triage, view.company) if view.triage else None,
    }


def company(company: Company) -> dict[str, Any]:
    """Return a company as the panel needs it."""
    return {
        "id": company.id,
        "name": company.name,
        "practice": company.practice,
        "languages": list(company.languages),
        "accounts": [{"platform": a.platform, "handle": a.handle} for a in company.accounts],
    }


def _draft(draft: Draft, locale: str) -> dict[str, Any]:
    code = draft.note or draft.error_code
    return {
        "id": draft.id,
        "state": draft.state.value,
        "drafter": draft.drafter.value,
        "text": draft.text,
        "note": sentence(code, {}, locale=locale) if code else None,
        "created_at": _iso(draft.created_at),
        "tokens": draft.tokens,
    }


def _shown(context: Mapping[str, Any] | None, locale: str) -> dict[str, Any] | None:
    """Return what the model was shown; `sentence` says what was left out, None for nothing."""
    if not context:
        return None
    return {**context, "sentence": left_out(context, locale)}


def _reply(reply: Reply, overrides: tuple[Override, ...]) -> dict[str, Any]:
    return {
        "id": reply.id,
        "draft_id": reply.draft_id,
        "text": reply.text,
        "state": reply.state.value,
        "copied_at": _iso(reply.copied_at),
        "posted_at": _iso(reply.posted_at),
        "superseded": reply.superseded_by is not None,
        "overrides": [
            {"code": each.code, "name": each.name, "reason": each.reason, "at": _iso(each.at)}
            for each in overrides
            if each.reply_id == reply.id
        ],
    }


def _with_sentence(
    coded: Mapping[str, Any], locale: str, *, about: str = "error"
) -> dict[str, Any]:
    words = sentence(coded["code"], coded.get("params", {}), locale=locale, about=about)
    return {**coded, "sentence": words}


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
