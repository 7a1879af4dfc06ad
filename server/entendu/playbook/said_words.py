"""A text read once for the words beside which private numbers stand, and for where numbers begin.

The patterns for addresses, orders and telephones are long. Tried at every place of a text they
would take half a second for 50,000 characters; tried only at these places they take a tenth.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"(?<![A-Za-z0-9_\u00c0-\u024f.,])\d")
_LONGEST = 40

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """`text` in plain spelling, where words of each sort stand in it, and where numbers begin."""

    text: str
    words: Mapping[str, list[Span]]
    numbers: list[int]

    def without(self, text: str) -> Reading:
        """Return the same with what was found already blotted out of the text."""
        return replace(self, text=text)

    def said_before(self, sort: str, place: int, reach: int) -> int | None:
        """Return where the last word of a sort ended, at most `reach` characters before `place`."""
        words = self.words.get(sort, [])
        i = bisect_left(words, (place, 0)) - 1
        if i < 0 or place - words[i][1] > reach:
            return None
        return words[i][1]


def in_small_letters(text: str) -> str:
    """Return the text in lower case and as long as it was."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)  # İ would be two


def said(words: str) -> tuple[str, ...]:
    """Return the words of a list that is written as lines of text."""
    return tuple(words.split())


class SaidWords:
    """Which words are listened for: by sort, whole words and endings of words."""

    def __init__(
        self, whole: Mapping[str, Iterable[str]], endings: Mapping[str, Iterable[str]]
    ) -> None:
        self._sorts: dict[str, tuple[str, ...]] = {}
        for sort, words in whole.items():
            for word in words:
                self._sorts[word] = (*self._sorts.get(word, ()), sort)
        self._endings = tuple((tuple(words), sort) for sort, words in endings.items())
        self._any_ending = tuple(word for words in endings.values() for word in words)

    def read(self, plain: str) -> Reading:
        """Return the text with the places of the words; upper and lower case are the same."""
        words: dict[str, list[Span]] = defaultdict(list)
        sorts = self._sorts
        for found in _WORD.finditer(in_small_letters(plain)):
            word = found.group()
            if word in sorts:
                for sort in sorts[word]:
                    words[sort].append(found.span())
            elif word.endswith(self._any_ending) and len(word) <= _LONGEST:
                for endings, sort in self._endings:
                    if word.endswith(endings):
                        words[sort].append(found.span())
        return Reading(plain, words, [found.start() for found in _NUMBER.finditer(plain)])
