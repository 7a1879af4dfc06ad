"""Fill a sentence's placeholders, as its reader writes numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

AS_WRITTEN = frozenset({"port", "status"})
"""Numbers that are names: they are never grouped."""

_UNFILLED = re.compile(r"\s*\(…?\)")
"""What a sentence tells in brackets only where it is known."""

_GROUPED_FROM = 10_000
_SEPARATOR = {"fr": "\u202f"}


class _Given(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def filled(template: str, params: Mapping[str, object], locale: str) -> str:
    """Return the template with its `{name}` filled in.

    What is missing falls away with its brackets where it stands in some, else shows as an ellipsis.
    """
    given = _Given(
        (name, _shown(name, value, locale)) for name, value in params.items() if value is not None
    )
    try:
        return _UNFILLED.sub("", template.format_map(given))
    except (ValueError, LookupError, AttributeError):
        # A translation with a broken brace is better shown as it is than not at all.
        return template


def _shown(name: str, value: object, locale: str) -> str:
    if isinstance(value, int) and abs(value) >= _GROUPED_FROM and name not in AS_WRITTEN:
        separator = _SEPARATOR.get(locale.partition("_")[0], ",")
        return f"{value:,}".replace(",", separator)
    return str(value)
