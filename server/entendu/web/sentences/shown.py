"""What a model was not shown for lack of room, in one line, counted as the language counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import label
from .catalogue import active_locale, catalogue_of, translated
from .marking import N_

OVER = N_("The comment alone is longer than the room that is set for a model.")
LINE = N_("Not shown to the model for lack of room: {things}.")


def left_out(context: Mapping[str, Any], locale: str | None = None) -> str | None:
    """Return the line for a draft's `context` (see `context_budget.Shown`); None for nothing."""
    language = locale or active_locale()
    dropped = context.get("dropped", ())
    things = [_counted(each["what"], each["count"], language) for each in dropped if each["count"]]
    lines = [translated(OVER, language)] if context.get("over") else []
    if things:
        lines.append(translated(LINE, language).format(things=", ".join(things)))
    return " ".join(lines) or None


def _counted(what: str, count: int, language: str) -> str:
    ngettext = catalogue_of(language).ngettext
    words = {
        "facts": ngettext("%(num)s fact", "%(num)s facts", count),
        "turns": ngettext("%(num)s earlier message", "%(num)s earlier messages", count),
        "recent_replies": ngettext("%(num)s earlier draft", "%(num)s earlier drafts", count),
        "contacts": ngettext("%(num)s contact", "%(num)s contacts", count),
    }.get(what)
    return words % {"num": count} if words else label("left_out", what, locale=language)
