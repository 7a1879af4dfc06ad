"""One case: what was said, what was understood, what was answered, what happened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import render_template, request

from ...case_views import CaseView
from ...domain.case import (
    Action,
    FollowUpOutcome,
    allowed_actions,
    honest_outcomes,
)
from ...domain.draft import Draft, Override, ReplyState
from ...errors import EntenduError
from ..sentences import sentence
from ..sentences.shown import left_out
from ..services import services
from .blueprint import blueprint


@blueprint.get("/cases/<case_id>")
def one_case(case_id: str) -> str:
    """Show a case."""
    return case_page(case_id)


def case_page(case_id: str, *, problem: EntenduError | None = None, at: str | None = None) -> str:
    """Return the page of a case; with a problem, the form `at` fault keeps what was typed."""
    view = services().casework.view(case_id)
    typed: Mapping[str, str] = request.form if problem else {}
    return render_template(
        "case.html",
        view=view,
        case=view.case,
        actions=allowed_actions(view.case.state),
        waiting=waiting_replies(view),
        overrides=_by_reply(view),
        drafts=[(draft, _calls(view, draft)) for draft in reversed(view.drafts)],
        plan=next((draft.plan for draft in reversed(view.drafts) if draft.plan), None),
        open_follow_ups=[duty for duty in view.follow_ups if duty.ended_at is None],
        past_follow_ups=[duty for duty in view.follow_ups if duty.ended_at is not None],
        outcomes=honest_outcomes(view.case.state, view.case.kind),
        follow_up_outcomes=list(FollowUpOutcome),
        proposed=request.args.get("propose"),
        problem=problem and sentence(problem.code, problem.params),
        problem_at=at,
        typed=typed,
        left_out=left_out,
    )


def waiting_replies(view: CaseView) -> set[str]:
    """Return the ids of replies of which nobody has said yet whether they were posted."""
    if Action.REPLY_POSTED not in allowed_actions(view.case.state):
        return set()
    return {
        reply.id
        for reply in view.replies
        if reply.state is ReplyState.COPIED and reply.superseded_by is None
    }


def _by_reply(view: CaseView) -> dict[str, list[Override]]:
    """Return what was answered for, by the id of the reply."""
    found: dict[str, list[Override]] = {}
    for override in view.overrides:
        found.setdefault(override.reply_id, []).append(override)
    return found


def _calls(view: CaseView, draft: Draft) -> list[Any]:
    return [call for draft_id, call in view.calls if draft_id == draft.id]
