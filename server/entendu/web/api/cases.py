"""Cases: list, look, reply, note, close, reopen; what is due."""

from __future__ import annotations

from typing import Any

from ...domain.case import CaseRow, CaseState
from ...domain.case_seam import CaseFilter
from ...overrides import Answered
from .. import present
from ..auth import current_agent
from ..services import services
from ..wire_cases import (
    CaseOut,
    CaseRowOut,
    CasesIn,
    CasesOut,
    CloseIn,
    DueOut,
    NoteIn,
    NoteOut,
    ReopenIn,
    ReplyIn,
    ReplyOut,
)
from . import api, idempotency_key, wire_locale


@api.get("/cases")
@api.input(CasesIn, location="query")
@api.output(CasesOut)
def list_cases(query_data: CasesIn) -> dict[str, Any]:
    """List cases, newest first."""
    now = services().clock.now()
    wanted = CaseFilter(
        state=CaseState(query_data.state) if query_data.state else None,
        due_before=now if query_data.due else None,
        platform=query_data.platform,
        q=query_data.q,
        practice=query_data.practice,
    )
    page = services().casework.cases(wanted, cursor=query_data.cursor, limit=query_data.limit)
    return {"cases": [present.case_row(row, now) for row in page.rows], "cursor": page.cursor}


@api.get("/cases/<case_id>")
@api.output(CaseOut)
def show_case(case_id: str) -> dict[str, Any]:
    """Show a case with its history."""
    view = services().casework.view(case_id)
    return present.case_page(view, services().clock.now(), wire_locale())


@api.post("/cases/<case_id>/replies")
@api.input(ReplyIn)
@api.output(ReplyOut, status_code=201)
def copy_reply(case_id: str, json_data: ReplyIn) -> dict[str, Any]:
    """Keep the text that the person copied; the follow-up clock starts.

    A block that may be lifted is lifted by its code with a name and a reason.
    """
    copied = services().casework.copy_reply(
        current_agent().id,
        case_id,
        json_data.text,
        draft_id=json_data.draft_id,
        overrides=[Answered(each.code, each.name, each.reason) for each in json_data.overrides],
        v=json_data.v,
        key=idempotency_key(),
    )
    return {
        "reply_id": copied.reply.id,
        "case_id": case_id,
        "state": copied.reply.state.value,
        "copied_at": copied.reply.copied_at,
        "follow_up_due_at": copied.follow_up.due_at if copied.follow_up else None,
        "checks": present.checks(
            copied.reply.text, copied.platform, copied.verdicts, wire_locale()
        ),
    }


@api.post("/cases/<case_id>/close")
@api.input(CloseIn)
@api.output(CaseRowOut)
def close_case(case_id: str, json_data: CloseIn) -> dict[str, Any]:
    """Close a case with an honest outcome."""
    services().casework.close(
        current_agent().id,
        case_id,
        json_data.outcome,
        reason=json_data.reason,
        name=json_data.name,
        v=json_data.v,
        key=idempotency_key(),
    )
    return _row(case_id)


@api.post("/cases/<case_id>/reopen")
@api.input(ReopenIn)
@api.output(CaseRowOut)
def reopen_case(case_id: str, json_data: ReopenIn) -> dict[str, Any]:
    """Open a closed case again."""
    services().casework.reopen(
        current_agent().id,
        case_id,
        reason=json_data.reason,
        v=json_data.v,
        key=idempotency_key(),
    )
    return _row(case_id)


@api.post("/cases/<case_id>/notes")
@api.input(NoteIn)
@api.output(NoteOut, status_code=201)
def add_note(case_id: str, json_data: NoteIn) -> dict[str, Any]:
    """Keep words beside the case."""
    note_id = services().casework.add_note(
        current_agent().id,
        case_id,
        json_data.text,
        done=json_data.kind == "done",
        key=idempotency_key(),
    )
    return {"note_id": note_id}


@api.get("/due")
@api.output(DueOut)
def show_due() -> dict[str, Any]:
    """Show what is due now, the most overdue first."""
    casework = services().casework
    now = services().clock.now()
    rows: tuple[CaseRow, ...] = casework.due()
    return {"count": casework.count_due(), "cases": [present.case_row(row, now) for row in rows]}


def _row(case_id: str) -> dict[str, Any]:
    return present.case_page(
        services().casework.view(case_id), services().clock.now(), wire_locale()
    )
