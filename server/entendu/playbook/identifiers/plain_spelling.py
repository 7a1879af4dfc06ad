"""One spelling for the many ways of writing the same letters and digits.

Full-width and Arabic-Indic digits, keycaps, bold letters of mathematics, zero-width characters
and tag characters are all read as what a person sees or a machine decodes, and each place of the
plain spelling is known in the text, so that what was found can be cut out of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

TAGS = range(0xE0020, 0xE007F)
"""Tag characters: invisible twins of ASCII."""

_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d")
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u20e3\u2800\u3164\uffa0")
_QUOTES = frozenset("\u2018\u2019\u02bc\u00b4`")


@dataclass(frozen=True, slots=True)
class Spelling:
    """`plain` and, for each of its places, where that stands in the text it was made of."""

    plain: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `plain[start:end]`, which is not empty, stands in the text."""
        return self.places[start], self.places[end - 1] + 1


def spelled_plainly(text: str) -> Spelling:
    """Return the plain spelling of a text, in one pass."""
    if text.isascii():
        return Spelling(text, range(len(text)))
    plain: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        spelt = character if character.isascii() else _plain(character)
        if spelt:
            plain.append(spelt)
            places.append(place)
    return Spelling("".join(plain), places)


@lru_cache(maxsize=4_096)
def _plain(character: str) -> str:
    """Return one character, or nothing where none is seen."""
    code = ord(character)
    if code in TAGS:
        return chr(code - 0xE0000)
    if character in _FILLERS or 0x300 <= code <= 0x36F or 0xFE00 <= code <= 0xFE0F:
        return ""
    if character in _DASHES:
        return "-"
    if character in _QUOTES:
        return "'"
    category = unicodedata.category(character)
    if category in ("Cf", "Cn", "Co", "Cs"):
        return ""
    if category == "Zs":
        return " "
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    same = unicodedata.normalize("NFKC", character)
    return same if len(same) == 1 else character
