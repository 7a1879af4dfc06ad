"""Signing in by a link whose code stands in the fragment, so that no log ever sees it."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from ...errors import DeniedError
from .. import auth
from ..services import services
from .blueprint import blueprint
from .frame import own_path


@blueprint.get("/sign-in")
def sign_in() -> str:
    """Show how to get in; the page's script posts the code of the fragment."""
    return render_template("sign_in.html", refused=False)


@blueprint.post("/sign-in")
def use_code() -> Response | tuple[str, int]:
    """Spend the code and go on to the page that the link named."""
    # A person may paste the whole link instead of following it.
    code, _, path = request.form.get("code", "").strip().rpartition("#")[2].partition(".")
    try:
        secret, _ = services().gate.sign_in(code)
    except DeniedError:
        return render_template("sign_in.html", refused=True), 403
    auth.sign_in_session(secret)
    return redirect(own_path(request.form.get("path") or path), 303)


@blueprint.post("/sign-out")
def sign_out() -> Response:
    """End the session."""
    auth.sign_out_session()
    return redirect(url_for("pages.sign_in"), 303)
