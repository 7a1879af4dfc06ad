"""The translations of sentences and labels, with or without a Flask app around.

Only the standard library is needed for that, so that the command line stays quick.
"""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

TRANSLATIONS = Path(__file__).parents[1] / "translations"
SOURCE_LANGUAGE = "en"


def translated(message: str, locale: str) -> str:
    """Return `message` in the language of `locale`, or as it is where nobody translated it."""
    return catalogue_of(locale).gettext(message) if message else ""


def catalogue_of(locale: str) -> gettext.NullTranslations:
    """Return the translations into the language of `locale`; none for a language without."""
    return _catalogue(locale.partition("_")[0])


def active_locale() -> str:
    """Return the locale of the current Flask request or app; outside of both, English."""
    # flask takes 100 ms to import, and whoever gives a locale needs none of it.
    from flask import has_app_context
    from flask_babel import get_locale

    locale = get_locale() if has_app_context() else None
    return str(locale) if locale is not None else SOURCE_LANGUAGE


@lru_cache(maxsize=16)
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("messages", TRANSLATIONS, languages=[language], fallback=True)
