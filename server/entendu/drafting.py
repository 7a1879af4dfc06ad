"""Draft: from a queued row to a text a person can use, told as events.

Order, rows and failure are owned here; the words come about in `writing.py`. Whatever happens, the
row ends as done, failed or stopped. Who drives the events and stops them is the runner's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from .briefing import Brief, brief_for, case_shape, checks_shape, done_shape
from .domain.case import Action
from .domain.draft import Draft, Drafter, DraftState
from .domain.store_seam import Work
from .domain.stream import StreamEvent
from .domain.verdict import Verdict, blocks
from .errors import EntenduError, ModelError
from .shapes import plan_shape, triage_shape, verdict_shape
from .writing import Tools, Writing


def draft(tools: Tools, draft_id: str, cancelled: Callable[[], bool]) -> Iterator[StreamEvent]:
    """Write the draft; yield `case`, `triage`, `plan`, `delta`, `replaced`, `checks`, `done`.

    A failure of the model is no failure of the draft: the phrasebook writes instead and `done`
    carries a note. Closing the iterator, or `cancelled`, leaves the row `stopped` with the text so
    far. Raises EntenduError where the draft cannot be written; the row is then `failed`.
    """
    started = tools.clock.monotonic()
    with tools.store.read() as work:
        brief = brief_for(work, draft_id, tools.clock.now())
    _begin(tools, brief.draft)
    writing: Writing | None = None
    state, error_code = DraftState.FAILED, "draft_failed"
    try:
        writing = Writing(tools, brief, cancelled, started)
        yield StreamEvent("case", case_shape(brief))
        yield from _written(tools, brief, writing)
        verdicts = writing.verdicts()
        done = _finish(tools, brief, writing, verdicts)
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
            _end_short(tools, brief, writing, state, error_code)


def _written(tools: Tools, brief: Brief, writing: Writing) -> Iterator[StreamEvent]:
    if brief.draft.drafter is Drafter.MODEL:
        model = tools.model_for()
        if isinstance(model, str):
            writing.note = model
        else:
            try:
                yield from writing.by_model(model)
            except ModelError as error:
                if error.code == "model_cancelled":
                    raise
                writing.note = error.code
            else:
                if not blocks(writing.verdicts()):
                    return
                writing.note = "draft_replaced_by_checks"
    elif brief.wishes.instruction:
        writing.note = "instruction_needs_model"
    yield from writing.by_phrasebook()


def _begin(tools: Tools, queued: Draft) -> None:
    with tools.store.write() as work:
        if not work.drafts.save(replace(queued, state=DraftState.WRITING)):
            raise EntenduError("draft_ended_already")


def _finish(tools: Tools, brief: Brief, writing: Writing, verdicts: tuple[Verdict, ...]) -> Draft:
    now = tools.clock.now()
    timings = {"total_ms": writing.since_start()}
    if writing.first_token_ms is not None:
        timings["first_token_ms"] = writing.first_token_ms
    done = replace(
        brief.draft,
        state=DraftState.DONE,
        drafter=writing.drafter,
        text=writing.text,
        prompt_hash=writing.prompt_hash,
        triage=triage_shape(writing.triage, brief.company),
        plan=plan_shape(writing.plan) if writing.plan else None,
        checks=[verdict_shape(verdict) for verdict in verdicts],
        note=writing.note,
        tokens=writing.tokens,
        timings=timings,
        lease_until=None,
        finished_at=now,
    )
    with tools.store.write() as work:
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


def _still_there(work: Work, brief: Brief, department_id: str | None) -> str | None:
    """Return the department unless it was taken away while the draft was written."""
    company = work.companies.get(brief.company.id)
    return department_id if company and company.department(department_id) else None


def _end_short(
    tools: Tools, brief: Brief, writing: Writing | None, state: DraftState, error_code: str
) -> None:
    now = tools.clock.now()
    ended = replace(
        brief.draft, state=state, error_code=error_code, lease_until=None, finished_at=now
    )
    if writing is not None:
        ended = replace(
            ended,
            drafter=writing.drafter,
            text=writing.text,
            triage=triage_shape(writing.triage, brief.company),
            plan=plan_shape(writing.plan) if writing.plan else None,
        )
    action = Action.DRAFT_STOPPED if state is DraftState.STOPPED else Action.DRAFT_FAILED
    with tools.store.write() as work:
        if work.drafts.save(ended):
            params = {"draft_id": ended.id, "error_code": error_code}
            work.cases.add_event(brief.case.id, action, params, None, now)
