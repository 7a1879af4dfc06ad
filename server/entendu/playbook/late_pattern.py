"""Patterns with hundreds of words, compiled when a text is first held against them.

Compiled at import they would keep the service from opening its port for a tenth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from sys import maxsize


class LatePattern:
    """A regular expression with the methods of `re.Pattern` that are used here."""

    def __init__(self, words: str, flags: int = 0) -> None:
        self._words = words
        self._flags = flags

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._words, self._flags)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return the first place where it fits."""
        return self._pattern.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return whether it fits from `start`."""
        return self._pattern.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """Return whether it fits from `start` to `end`."""
        return self._pattern.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Return each place where it fits."""
        return self._pattern.finditer(text, start, end)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with each place replaced."""
        return self._pattern.sub(replacement, text)

    def split(self, text: str, most: int = 0) -> list[str]:
        """Return the pieces between the places, cut at most `most` times (0: at all)."""
        return self._pattern.split(text, most)
