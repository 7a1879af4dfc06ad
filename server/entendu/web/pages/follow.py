"""What a person does to a case on its page: each form calls one use case and comes back."""

from __future__ import annotations

from collections.abc import Callable

from flask import flash, redirect, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ...domain.case import FollowUpOutcome, Outcome
from ...errors import EntenduError, InvalidError
from ...life import DONE_NOTE
from .. import auth
from ..services import services
from .blueprint import blueprint
from .errors import status_of
from .one_case import case_page
from .shown import web_address

_Answer = Response | tuple[str, int]

_PROPOSED = {
    FollowUpOutcome.AUTHOR_CONFIRMS: Outcome.SOLVED,
    FollowUpOutcome.DEPARTMENT_SAYS_DONE: Outcome.UNCONFIRMED,
    FollowUpOutcome.NO_NEWS: Outcome.UNCONFIRMED,
}
"""The end that a follow-up's outcome leads to; a department's word is not the author's."""


@blueprint.post("/cases/<case_id>/replies/<reply_id>")
def settle_reply(case_id: str, reply_id: str) -> _Answer:
    """Say whether a copied reply was posted."""
    posted = request.form.get("posted") == "yes"

    def act(agent_id: str) -> None:
        url = request.form.get("url", "").strip() or None
        if url and web_address(url) is None:
            raise InvalidError("reply_address_unusable")
        services().casework.settle_reply(agent_id, case_id, reply_id, posted=posted, url=url)

    done = (
        gettext("Noted: it is posted. The follow-up is dated.")
        if posted
        else gettext("Noted: it was not posted. The case waits for an answer again.")
    )
    return _acted(case_id, f"reply-{reply_id}", act, done)


@blueprint.post("/cases/<case_id>/follow-ups/<follow_up_id>")
def end_follow_up(case_id: str, follow_up_id: str) -> _Answer:
    """Say how a follow-up ended; where that is the end of the matter, closing comes next."""
    given = request.form.get("outcome")
    outcome = FollowUpOutcome(given) if given in set(FollowUpOutcome) else None

    def act(agent_id: str) -> None:
        if outcome is None:
            raise InvalidError("follow_up_outcome_missing")
        services().casework.end_follow_up(agent_id, follow_up_id, case_id, outcome)

    proposed = _PROPOSED.get(outcome) if outcome else None
    done = (
        gettext("Noted. Now you can close the case with how it ended.")
        if proposed
        else gettext("Noted. Another follow-up is dated.")
    )
    return _acted(case_id, "follow-ups", act, done, propose=proposed)


@blueprint.post("/cases/<case_id>/notes")
def add_note(case_id: str) -> _Answer:
    """Keep a note, or what the agent did."""
    done = request.form.get("kind") == DONE_NOTE

    def act(agent_id: str) -> None:
        text = request.form.get("text", "")
        services().casework.add_note(agent_id, case_id, text, done=done)

    return _acted(case_id, "notes", act, gettext("The note is kept."))


@blueprint.post("/cases/<case_id>/close")
def close_case(case_id: str) -> _Answer:
    """Close with an honest outcome."""
    given = request.form.get("outcome")

    def act(agent_id: str) -> None:
        if given not in set(Outcome):
            raise InvalidError("close_outcome_missing")
        services().casework.close(
            agent_id,
            case_id,
            Outcome(given),
            reason=request.form.get("reason"),
            name=request.form.get("name"),
            v=request.form.get("v", type=int),
        )

    return _acted(case_id, "close", act, gettext("The case is closed."))


@blueprint.post("/cases/<case_id>/reopen")
def reopen_case(case_id: str) -> _Answer:
    """Open a closed case again."""

    def act(agent_id: str) -> None:
        reason, v = request.form.get("reason"), request.form.get("v", type=int)
        services().casework.reopen(agent_id, case_id, reason=reason, v=v)

    return _acted(case_id, "reopen", act, gettext("The case is open again."))


def _acted(
    case_id: str,
    at: str,
    act: Callable[[str], None],
    done: str,
    *,
    propose: Outcome | None = None,
) -> _Answer:
    """Act and come back to the case; a refusal is shown there, with all that was typed."""
    try:
        act(auth.current_agent().id)
    except EntenduError as error:
        if error.code == "case_not_found":
            raise
        return case_page(case_id, problem=error, at=at), status_of(error)
    flash(done)
    section = "close" if propose else None
    return redirect(
        url_for("pages.one_case", case_id=case_id, propose=propose, _anchor=section), 303
    )
