"""Pages for what went wrong, in words that say what to do next."""

from __future__ import annotations

from flask import render_template
from flask_babel import gettext

from ...errors import ConflictError, DeniedError, EntenduError, NotFoundError
from ..sentences import sentence
from .blueprint import blueprint

_STATUS: dict[type[EntenduError], int] = {
    NotFoundError: 404,
    ConflictError: 409,
    DeniedError: 403,
}


def status_of(error: EntenduError) -> int:
    """Return the status that answers `error`; 422 for what cannot be used."""
    return next((code for kind, code in _STATUS.items() if isinstance(error, kind)), 422)


def error_page(status: int, words: str | None = None) -> tuple[str, int]:
    """Return the page for `status`; `words` say more than the status does."""
    titles = {
        403: gettext("This is not open to you"),
        404: gettext("Nothing here"),
        409: gettext("Somebody was faster"),
        500: gettext("Something broke"),
    }
    title = titles.get(status) or gettext("That did not work")
    return render_template("error.html", title=title, words=words, status=status), status


@blueprint.errorhandler(EntenduError)
def refused(error: EntenduError) -> tuple[str, int]:
    """Show an error that no form of the page could take."""
    return error_page(status_of(error), sentence(error.code, error.params, about="error"))
