"""What a model was not shown for lack of room, in one line, counted as the language counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from . import label
from .catalogue import active_locale, catalogue_of, translated
from .marking import N_

LINE = N_("Not shown to the model for lack of room: {things}.")


def left_out(dropped: Iterable[Mapping[str, Any]], locale: str | None = None) -> str | None:
    """Return the line for a draft's `dropped` (pairs of `what` and `count`); None for nothing."""
    language = locale or active_locale()
    things = [_counted(each["what"], each["count"], language) for each in dropped if each["count"]]
    return translated(LINE, language).format(things=", ".join(things)) if things else None


def _counted(what: str, count: int, language: str) -> str:
    ngettext = catalogue_of(language).ngettext
    words = {
        "facts": ngettext("%(num)s fact", "%(num)s facts", count),
        "turns": ngettext("%(num)s earlier message", "%(num)s earlier messages", count),
        "recent_replies": ngettext("%(num)s earlier draft", "%(num)s earlier drafts", count),
        "contacts": ngettext("%(num)s contact", "%(num)s contacts", count),
    }.get(what)
    return words % {"num": count} if words else label("left_out", what, locale=language)
