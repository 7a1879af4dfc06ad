"""The language of the command line, and its sentences."""

from __future__ import annotations

import locale as system_locale

from ..errors import EntenduError
from ..settings import Settings, read_settings
from ..web.sentences import sentence
from ..web.sentences.catalogue import translated
from ..web.sentences.filling import filled


def system_language() -> str:
    """Return the machine's language where we speak it, else English."""
    try:
        language = system_locale.getlocale()[0] or ""
    except ValueError:  # a locale that Python does not know
        return "en"
    return "fr" if language.lower().startswith("fr") else "en"


def locale_of(settings: Settings) -> str:
    """Return the language to speak: the setting's, else the machine's."""
    return settings.language or system_language()


def spoken(error: EntenduError) -> str:
    """Return the sentence of an error, in the language of the settings if they can be read."""
    try:
        language = locale_of(read_settings())
    except EntenduError:
        language = system_language()
    return sentence(error.code, error.params, locale=language)


def said(message: str, locale: str, **params: object) -> str:
    """Return a marked message in the language, filled in."""
    return filled(translated(message, locale), params, locale)
