"""What every page's frame shows: navigation, what is due, the language, sign-out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import redirect, request, url_for
from flask_babel import get_locale
from werkzeug.wrappers import Response

from .. import auth
from ..locale import LANGUAGES, remember_locale
from ..sentences import label, sentence
from ..services import services
from .blueprint import blueprint
from .shown import capitalised, day, distance, is_past, moment, number, web_address

blueprint.add_app_template_filter(capitalised)
blueprint.add_app_template_filter(day)
blueprint.add_app_template_filter(distance)
blueprint.add_app_template_filter(moment)
blueprint.add_app_template_filter(number)
blueprint.add_app_template_filter(web_address)
blueprint.add_app_template_test(is_past, "past")
blueprint.add_app_template_global(label)
blueprint.add_app_template_global(sentence)


@blueprint.app_context_processor
def frame() -> dict[str, Any]:
    """Return what `base.html` needs, on pages of any blueprint."""
    agent = auth.agent_if_any()
    return {
        "agent": agent,
        "due_count": services().casework.count_due() if agent else 0,
        "page_language": str(get_locale() or "en"),
        "languages": {} if services().settings.language else LANGUAGES,
    }


@blueprint.post("/language")
def choose_language() -> Response:
    """Keep the agent's language, for this browser and the next."""
    language = request.form.get("language", "")
    if language in LANGUAGES:
        remember_locale(language)
        services().gate.save_agent(replace(auth.current_agent(), language=language))
    return redirect(own_path(request.form.get("path")), 303)


def own_path(path: str | None) -> str:
    """Return `path` if it is one of ours to send the browser to, else the start page.

    A single leading slash and nothing that a browser could read as another host.
    """
    given = path or ""
    ours = given.startswith("/") and not given.startswith(("//", "/\\"))
    if not ours or any(ord(c) < 33 or c == "\\" for c in given) or len(given) > 2000:
        return url_for("pages.home")
    return given
