"""An ended draft told again from its row, as the same events that its writing told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..domain.draft import Draft, DraftState
from ..domain.store_seam import Work
from ..domain.stream import StreamEvent
from .briefing import brief_for, case_shape, checks_data, done_shape


def events_of_row(work: Work, draft: Draft, now: datetime) -> tuple[StreamEvent, ...]:
    """Return the events of an ended draft; none for one that has not ended."""
    return tuple(_events(work, draft, now)) if draft.state.ended else ()


def _events(work: Work, draft: Draft, now: datetime) -> Iterator[StreamEvent]:
    brief = brief_for(work, draft.id, now)
    yield StreamEvent("case", case_shape(brief))
    if draft.triage is not None:
        yield StreamEvent("triage", {"triage": draft.triage, "complete": True})
    if draft.plan is not None:
        yield StreamEvent("plan", draft.plan)
    if draft.text:
        yield StreamEvent("delta", {"text": draft.text})
    if draft.state is DraftState.DONE:
        if draft.checks:
            yield StreamEvent("checks", checks_data(draft.text, brief.case.platform, draft.checks))
        yield StreamEvent("done", done_shape(draft))
        return
    code = draft.error_code or "draft_failed"
    yield StreamEvent("error", {"error": {"code": code, "params": {}, "retryable": True}})
