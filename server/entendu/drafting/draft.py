"""Draft: from a queued row to a text a person can use, told as events.

Order, rows and failure are owned here; the words come about in `writing.py`. Whatever happens, the
row ends as done, failed or stopped. Who drives the events and stops them is the runner's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..domain.case import Action
from ..domain.clock import Clock
from ..domain.draft import Draft, DraftState
from ..domain.store_seam import Store, Work
from ..domain.stream import StreamEvent
from ..domain.verdict import Verdict
from ..errors import EntenduError
from ..shapes import plan_shape, triage_shape, verdict_shape
from .briefing import Brief, brief_for, case_shape, checks_shape, done_shape
from .calls import KeptCalls
from .writing import Tools, Writing


def draft(
    store: Store, tools: Tools, draft_id: str, cancelled: Callable[[], bool]
) -> Iterator[StreamEvent]:
    """Write the draft; yield `case`, `triage`, `plan`, `delta`, `replaced`, `checks`, `done`.

    A failure of the model is no failure of the draft: the phrasebook writes instead and `done`
    carries a note. Closing the iterator, or `cancelled`, leaves the row `stopped` with the text so
    far. Raises EntenduError where the draft cannot be written; the row is then `failed`.
    """
    started = tools.clock.monotonic()
    with store.read() as work:
        brief = brief_for(work, draft_id, tools.clock.now())
    _begin(store, brief.draft)
    writing: Writing | None = None
    state, error_code = DraftState.FAILED, "draft_failed"
    try:
        calls = KeptCalls(store, tools.clock, draft_id)
        writing = Writing(tools, brief, calls, cancelled, started)
        yield StreamEvent("case", case_shape(brief))
        yield from writing.by_anyone()
        verdicts = writing.verdicts()
        done = _finish(store, tools.clock, brief, writing, verdicts)
        state = DraftState.DONE
        if verdicts:
            platform = brief.comment.platform
            yield StreamEvent("checks", checks_shape(done.text, platform, verdicts))
        yield StreamEvent("done", done_shape(done))
    except GeneratorExit:
        if state is not DraftState.DONE:
            state, error_code = DraftState.STOPPED, "draft_stopped"
        raise
    except EntenduError as error:
        error_code = error.code
        if error.code == "model_cancelled":
            state, error_code = DraftState.STOPPED, "draft_stopped"
        raise
    finally:
        if state is not DraftState.DONE:
            _end_short(store, tools.clock, brief, writing, state, error_code)


def _begin(store: Store, queued: Draft) -> None:
    with store.write() as work:
        if not work.drafts.save(replace(queued, state=DraftState.WRITING)):
            raise EntenduError("draft_ended_already")


def _finish(
    store: Store, clock: Clock, brief: Brief, writing: Writing, verdicts: tuple[Verdict, ...]
) -> Draft:
    now = clock.now()
    timings = {"total_ms": writing.since_start()}
    if writing.first_token_ms is not None:
        timings["first_token_ms"] = writing.first_token_ms
    done = replace(
        _with_costs(brief.draft, writing),
        state=DraftState.DONE,
        drafter=writing.drafter,
        text=writing.text,
        triage=triage_shape(writing.triage, brief.company),
        plan=plan_shape(writing.plan) if writing.plan else None,
        checks=[verdict_shape(verdict) for verdict in verdicts],
        note=writing.note,
        timings=timings,
        lease_until=None,
        finished_at=now,
    )
    with store.write() as work:
        if not work.drafts.save(done):
            raise EntenduError("draft_ended_already")
        work.cases.add_triage(brief.case.id, brief.capture.id, writing.triage, now)
        case = work.cases.get(brief.case.id) or brief.case
        judged = replace(
            case,
            kind=writing.triage.kind.value,
            severity=writing.triage.severity,
            risk=writing.triage.risk,
            topic=writing.triage.topic,
            department_id=_still_there(work, brief, writing.triage.department_id),
            updated_at=now,
        )
        work.cases.save(judged)
        params = {"draft_id": done.id, "drafter": done.drafter.value}
        work.cases.add_event(case.id, Action.DRAFT_DONE, params, None, now)
    return done


def _with_costs(draft: Draft, writing: Writing) -> Draft:
    """Return the draft with what its model was shown and what that cost, however it ended."""
    talk = writing.talk
    if talk is None:
        return draft
    return replace(
        draft,
        prompt_hash=talk.prompt_hash,
        tokens=talk.used_tokens.as_tokens(),
        context=talk.shown.as_shape() if talk.shown else None,
        cost_micros=writing.cost_micros,
    )


def _still_there(work: Work, brief: Brief, department_id: str | None) -> str | None:
    """Return the department unless it was taken away while the draft was written."""
    company = work.companies.get(brief.company.id)
    return department_id if company and company.department(department_id) else None


def _end_short(
    store: Store,
    clock: Clock,
    brief: Brief,
    writing: Writing | None,
    state: DraftState,
    error_code: str,
) -> None:
    now = clock.now()
    ended = replace(
        brief.draft, state=state, error_code=error_code, lease_until=None, finished_at=now
    )
    if writing is not None:
        ended = replace(
            _with_costs(ended, writing),
            drafter=writing.drafter,
            text=writing.text,
            triage=triage_shape(writing.triage, brief.company),
            plan=plan_shape(writing.plan) if writing.plan else None,
        )
    action = Action.DRAFT_STOPPED if state is DraftState.STOPPED else Action.DRAFT_FAILED
    with store.write() as work:
        if work.drafts.save(ended):
            params = {"draft_id": ended.id, "error_code": error_code}
            work.cases.add_event(brief.case.id, action, params, None, now)
