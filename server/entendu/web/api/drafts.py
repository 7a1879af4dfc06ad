"""Drafts: ask for one, follow it, stop it; log a comment without one; check a text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from flask import Response, after_this_request, request

from ...drafting.runner import Numbered
from ...errors import InvalidError
from .. import present
from ..auth import current_agent
from ..services import services
from ..wire import (
    ChecksIn,
    ChecksOut,
    DraftIn,
    DraftOut,
    LogIn,
    LogOut,
    StateOut,
    WishesIn,
)
from . import api, idempotency_key, wire_locale

EVENT_ID_LIMIT = 40
"""Characters; ours are a word and a small number."""

_EVENT_STREAM: dict[int | str, dict[str, str | dict[str, dict[str, Any]]]] = {
    200: {
        "description": "case, triage, plan, delta, replaced, checks, done or error",
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


@api.post("/drafts")
@api.input(DraftIn)
@api.output(DraftOut, status_code=201)
def open_draft(json_data: DraftIn) -> dict[str, Any]:
    """Keep a comment with its case and start a draft for it; or draft again for a case."""
    serves = services()
    agent = current_agent()
    wishes = (json_data.wishes or WishesIn()).wishes()
    key = idempotency_key()
    if json_data.comment is not None:
        opened = serves.intake.open_draft(
            agent.id,
            json_data.comment.picked(),
            company_id=json_data.company_id,
            wishes=wishes,
            key=key,
        )
    elif json_data.case_id is not None:
        opened = serves.intake.redraft(agent.id, json_data.case_id, wishes=wishes, key=key)
    else:
        raise InvalidError("comment_empty")
    draft_id = opened.draft_id or ""
    # The row is there; the writing begins once this answer is out, so that it need not compete.
    after_this_request(lambda answer: _start_after(answer, draft_id))
    return {
        "case_id": opened.case_id,
        "draft_id": draft_id,
        "comment_id": opened.comment_id,
        "known": opened.known,
    }


@api.get("/drafts/<draft_id>/events")
@api.doc(summary="Follow a draft as server-sent events", responses=_EVENT_STREAM)
def follow_draft(draft_id: str) -> Response:
    """Stream the draft's events, from after `Last-Event-ID`."""
    heard = request.headers.get("Last-Event-ID", "")[:EVENT_ID_LIMIT]
    events = services().runner.follow(draft_id, heard or None)
    # The first one is fetched here, while there still is a status code to tell an error with.
    first = next(events, None)
    return Response(
        _server_sent(first, events, wire_locale()),
        mimetype="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


@api.post("/drafts/<draft_id>/stop")
@api.output(StateOut)
def stop_draft(draft_id: str) -> dict[str, Any]:
    """Stop a draft; what was written stays."""
    return {"state": services().runner.stop(draft_id).value}


@api.post("/comments")
@api.input(LogIn)
@api.output(LogOut, status_code=201)
def log_comment(json_data: LogIn) -> dict[str, Any]:
    """Log a comment without drafting, with the reply that already stands, if there is one."""
    opened = services().intake.log(
        current_agent().id,
        json_data.comment.picked(),
        company_id=json_data.company_id,
        reply_text=json_data.reply_text,
        reply_posted_at=json_data.reply_posted_at,
        key=idempotency_key(),
    )
    return {"case_id": opened.case_id, "comment_id": opened.comment_id, "known": opened.known}


@api.post("/checks")
@api.input(ChecksIn)
@api.output(ChecksOut)
def check_text(json_data: ChecksIn) -> dict[str, Any]:
    """Return the same verdicts on a text as for a draft."""
    platform, verdicts = services().casework.review_text(json_data.case_id, json_data.text)
    return present.checks(json_data.text, platform, verdicts, wire_locale())


def _start_after(answer: Response, draft_id: str) -> Response:
    runner = services().runner
    answer.call_on_close(lambda: runner.start(draft_id))
    return answer


def _server_sent(
    first: Numbered | None, events: Iterator[Numbered | None], locale: str
) -> Iterator[bytes]:
    try:
        yield _line(first, locale)
        for event in events:
            yield _line(event, locale)
    finally:
        # The reader left, or all was told: the run must know that one reader fewer is attached.
        events.close()  # type: ignore[attr-defined]  # an Iterator that is a generator


def _line(numbered: Numbered | None, locale: str) -> bytes:
    if numbered is None:
        return b": waiting\n\n"
    event = numbered.event
    data = json.dumps(present.event_data(event, locale), ensure_ascii=False, default=str)
    return f"id: {numbered.id}\nevent: {event.name}\ndata: {data}\n\n".encode()
