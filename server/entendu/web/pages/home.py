"""The start page: what is due, what is new, how to go on."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from ...domain.case_seam import CaseFilter
from ..services import services
from .blueprint import blueprint

NEWEST = 6


@blueprint.get("/")
def home() -> str | Response:
    """Show what is due now and the newest cases; before the first run, welcome."""
    if not services().companies.real():
        return redirect(url_for("pages.welcome"))
    casework = services().casework
    due = casework.due()
    due_ids = {row.case.id for row in due}
    newest = casework.cases(CaseFilter(), limit=NEWEST).rows
    return render_template(
        "home.html",
        due=due,
        newest=[row for row in newest if row.case.id not in due_ids],
        paired=any(browser.revoked_at is None for browser in services().gate.browsers()),
        choice=services().model_choice.current(),
    )
