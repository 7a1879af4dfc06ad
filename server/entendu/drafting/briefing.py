"""Everything one draft is written from, read once, and how the stream and the checks see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ..domain.case import Case
from ..domain.comment import Author, Capture, Comment, Platform
from ..domain.company import Company
from ..domain.draft import Draft, Drafter, Wishes
from ..domain.store_seam import Work
from ..domain.triage import History, Plan, Triage
from ..domain.verdict import Level, Verdict
from ..errors import NotFoundError
from ..life import case_of, history_of, noted_on
from ..playbook.checks import CheckContext
from ..playbook.clocks import first_answer_due
from ..playbook.weighing import X_LIMIT, weighted_length
from ..shapes import verdict_shape


@dataclass(frozen=True, slots=True)
class Brief:
    """A draft with its comment, its case, its company, and what came before."""

    draft: Draft
    case: Case
    company: Company
    comment: Comment
    capture: Capture
    author: Author | None
    history: History
    recent: tuple[str, ...]
    noted: tuple[str, ...]
    """What the agent noted as done on the case ("I have: called the depot")."""
    known: bool
    today: date
    judged: Triage | None
    """What the rules judged when the case was opened, where nothing has happened since."""

    @property
    def wishes(self) -> Wishes:
        """What the person asked of this draft."""
        return self.draft.wishes


def brief_for(work: Work, draft_id: str, now: datetime) -> Brief:
    """Read what the draft is written from. Raises NotFoundError `draft_not_found`."""
    draft = work.drafts.get(draft_id)
    capture = work.comments.capture(draft.capture_id) if draft else None
    comment = work.comments.get(capture.comment_id) if capture else None
    if draft is None or capture is None or comment is None:
        raise NotFoundError("draft_not_found")
    case = case_of(work, draft.case_id)
    company = work.companies.get(case.company_id)
    if company is None:
        raise NotFoundError("company_not_found")
    history = history_of(work, case.id, capture)
    known = len(work.drafts.of_case(case.id)) > 1
    return Brief(
        draft=draft,
        case=case,
        company=company,
        comment=comment,
        capture=capture,
        author=work.comments.get_author(case.author_id),
        history=history,
        recent=work.drafts.recent_texts(company.id),
        noted=noted_on(work, case.id),
        known=known,
        today=now.date(),
        judged=None if known or history.turns else work.cases.last_triage(case.id),
    )


def case_shape(brief: Brief) -> dict[str, Any]:
    """Return the `case` event's data."""
    comment, capture, author = brief.comment, brief.capture, brief.author
    due_at = first_answer_due(comment.platform, comment.posted_at or comment.created_at)
    return {
        "case_id": brief.case.id,
        "draft_id": brief.draft.id,
        "company": {
            "id": brief.company.id,
            "name": brief.company.name,
            "practice": brief.company.practice,
        },
        "state": brief.case.state.value,
        "known": brief.known,
        "comment": {
            "id": comment.id,
            "text": capture.text,
            "author_name": author.name if author else None,
            "author_handle": author.handle if author else None,
            "url": comment.url,
            "posted_at": comment.posted_at.isoformat() if comment.posted_at else None,
            "time_precision": comment.time_precision.value,
            "platform": comment.platform.value,
            "warnings": list(capture.warnings),
            "captured_at": capture.captured_at.isoformat(),
        },
        "answer_due_at": due_at.isoformat(),
        "drafter": brief.draft.drafter.value,
    }


def check_context(
    brief: Brief,
    triage: Triage,
    plan: Plan,
    drafter: Drafter,
    prompt_words: tuple[str, ...],
    prompt_text: str,
) -> CheckContext:
    """Return what the checks hold a draft against.

    Neither `prompt_words` nor longer pieces of `prompt_text` may show in it.
    """
    return CheckContext(
        comment=brief.capture.text,
        triage=triage,
        plan=plan,
        company=brief.company,
        history=brief.history,
        platform=brief.comment.platform,
        today=brief.today,
        instruction=brief.wishes.instruction,
        noted=brief.noted,
        prompt_words=prompt_words,
        prompt_text=prompt_text,
        drafter=drafter,
        language=brief.wishes.language,
        author_handle=brief.author.handle if brief.author else None,
    )


def checks_shape(text: str, platform: str, verdicts: tuple[Verdict, ...]) -> dict[str, Any]:
    """Return the `checks` event's data."""
    return checks_data(text, platform, [verdict_shape(verdict) for verdict in verdicts])


def checks_data(text: str, platform: str, verdicts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the same from verdicts as kept on a row; the weighted length only where it counts."""
    counted = platform == Platform.X
    return {
        "verdicts": verdicts,
        "blocked": any(verdict["level"] == Level.BLOCK for verdict in verdicts),
        "weighted_length": weighted_length(text) if counted else None,
        "limit": X_LIMIT if counted else None,
    }


def done_shape(draft: Draft) -> dict[str, Any]:
    """Return the `done` event's data."""
    return {
        "draft_id": draft.id,
        "text": draft.text,
        "drafter": draft.drafter.value,
        "state": draft.state.value,
        "note": {"code": draft.note} if draft.note else None,
        "timings": draft.timings,
        "tokens": draft.tokens,
        "context": draft.context,
        "cost_micros": draft.cost_micros,
    }
