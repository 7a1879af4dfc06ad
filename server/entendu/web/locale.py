"""Which language a page or a sentence is in.

The setting goes first, then what this request asks for (`?lang=fr`), then what the agent chose on
the pages, then what this browser asked for earlier, then what it accepts; English otherwise.
"""

from __future__ import annotations

from flask import request, session

from . import auth
from .services import services

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages of pages and sentences, each under its own name."""

_REMEMBERED = "language"


def select_locale() -> str:
    """Return the language of this request, for Flask-Babel."""
    forced = services().settings.language
    if forced in LANGUAGES:
        return str(forced)
    asked = request.args.get("lang")
    if asked in LANGUAGES:
        if session.get(_REMEMBERED) != asked:
            session[_REMEMBERED] = asked
        return str(asked)
    agent = auth.agent_if_any()
    if agent is not None and agent.language in LANGUAGES:
        return str(agent.language)
    remembered = session.get(_REMEMBERED)
    if remembered in LANGUAGES:
        return str(remembered)
    return request.accept_languages.best_match(LANGUAGES, default="en") or "en"


def remember_locale(language: str) -> None:
    """Keep the language this browser asked for, for pages shown before sign-in."""
    session[_REMEMBERED] = language
