"""A case read whole, for whoever looks at it and for the checks on what would answer it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .domain.access import Agent
from .domain.case import Case, CaseEvent, FollowUp, Note
from .domain.comment import Author, Capture, Comment
from .domain.company import Company
from .domain.draft import Draft, DraftCall, Override, Reply
from .domain.store_seam import Work
from .domain.triage import Triage
from .errors import NotFoundError
from .life import case_of, history_of, noted_on
from .playbook.checks import CheckContext
from .playbook.plan import make_plan


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with everything that its page shows."""

    case: Case
    company: Company
    author: Author | None
    comments: tuple[tuple[Comment, Capture], ...]
    triage: Triage | None
    drafts: tuple[Draft, ...]
    calls: tuple[tuple[str, DraftCall], ...]
    replies: tuple[Reply, ...]
    overrides: tuple[Override, ...]
    follow_ups: tuple[FollowUp, ...]
    notes: tuple[Note, ...]
    events: tuple[CaseEvent, ...]
    agents: dict[str, Agent]


def case_view(work: Work, case_id: str) -> CaseView:
    """Return a case with everything its page shows. Raises NotFoundError `case_not_found`."""
    case = case_of(work, case_id)
    drafts = work.drafts.of_case(case_id)
    events = work.cases.events(case_id)
    agents = {event.agent_id for event in events if event.agent_id}
    return CaseView(
        case=case,
        company=_company(work, case),
        author=work.comments.get_author(case.author_id),
        comments=work.comments.of_case(case_id),
        triage=work.cases.last_triage(case_id),
        drafts=drafts,
        calls=tuple((d.id, call) for d in drafts for call in work.drafts.calls(d.id)),
        replies=work.drafts.replies(case_id),
        overrides=work.drafts.overrides(case_id),
        follow_ups=work.cases.follow_ups(case_id),
        notes=work.cases.notes(case_id),
        events=events,
        agents={a.id: a for a in map(work.access.agent, agents) if a is not None},
    )


def answer_context(work: Work, case_id: str, today: date, prompt_text: str = "") -> CheckContext:
    """Return what the checks hold a text against that would answer the case."""
    case = case_of(work, case_id)
    company = _company(work, case)
    comment, capture = work.comments.of_case(case_id)[-1]
    triage = work.cases.last_triage(case_id)
    if triage is None:
        raise NotFoundError("case_not_judged")
    history = history_of(work, case_id, capture)
    author = work.comments.get_author(case.author_id)
    return CheckContext(
        comment=capture.text,
        triage=triage,
        plan=make_plan(triage, company, history, today=today),
        company=company,
        history=history,
        platform=comment.platform,
        today=today,
        noted=noted_on(work, case_id),
        prompt_text=prompt_text,
        language=_language_asked_for(work, case_id),
        author_handle=author.handle if author else None,
    )


def _language_asked_for(work: Work, case_id: str) -> str | None:
    """Return the language that the person wished for the newest draft, if they named one."""
    drafts = work.drafts.of_case(case_id)
    return drafts[-1].wishes.language if drafts else None


def _company(work: Work, case: Case) -> Company:
    company = work.companies.get(case.company_id)
    if company is None:
        raise NotFoundError("company_not_found")
    return company
