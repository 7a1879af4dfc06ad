"""Pairing a browser: the code, how to load the extension, which browsers are paired."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from .. import auth
from ..services import services
from .blueprint import blueprint


@blueprint.get("/connect")
def connect() -> str:
    """Show the steps; no code before somebody asks for one."""
    return _page(None)


@blueprint.post("/connect")
def show_code() -> str:
    """Mint a pairing code and show it."""
    return _page(services().gate.mint_pairing_code(auth.current_agent().id))


@blueprint.post("/connect/<browser_id>/revoke")
def revoke(browser_id: str) -> Response:
    """End a browser's access at once."""
    services().gate.revoke(browser_id)
    flash(gettext("That browser is no longer connected."))
    return redirect(url_for("pages.connect"), 303)


def _page(code: str | None) -> str:
    browsers = [b for b in services().gate.browsers() if b.revoked_at is None]
    return render_template(
        "connect.html",
        code=code,
        browsers=browsers,
        extension_dir=services().extension_dir,
        first=request.args.get("first"),
    )
