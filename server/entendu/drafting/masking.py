"""Private data is hidden from the model: each value has a stand-in, such as `[EMAIL_1]`.

One `Mask` serves a whole draft, so that a value has the same stand-in in every text that the
model is shown, and the stand-ins in its answer are turned back. Words of a text that only look
like a stand-in are hidden, too: no comment can borrow the value of another text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ..domain.company import Company
from ..playbook.identifiers.finding import IdentifierKind, find_identifiers, identity
from ..playbook.published import is_published

_LITERAL = "TEXT"
"""The stand-in for words that only look like one."""
_NAMES = (*(kind.value.upper() for kind in IdentifierKind), _LITERAL)
_LETTERS = "BCDEFGHIJKLMNOPQRSTUVWXYZ"
"""`[PHONE_1B]` is the second way of writing what `[PHONE_1]` stands for."""


def _wide(letter: str) -> str:
    """Return a pattern for a capital letter in either case, also as wide as an ideograph."""
    return f"[{letter}{letter.lower()}{chr(ord(letter) + 0xFEE0)}{chr(ord(letter) + 0xFF00)}]"


def _begun(letters: list[str], after: str) -> str:
    """Return a pattern for each beginning of a name, and for what may follow the whole of it."""
    pattern = after
    for letter in reversed(letters):
        pattern = f"{letter}(?:{pattern})?"
    return pattern


_OPEN, _SHUT = r"[\[［【〔]", r"[\]］】〕]"
_NUMBER = r"\d{1,6}[A-Za-z]?"
_NAME = "|".join("".join(map(_wide, name)) for name in _NAMES)
_BRACKETED = (
    rf"\\\[({_NAME})(?:\\?[_＿]|[  -])?({_NUMBER})\\\]"  # as Markdown escapes it
    rf"|{_OPEN}[  ]?({_NAME})(?:\\?[_＿]|[  -])?({_NUMBER})[  ]?{_SHUT}"
)
_BARE = rf"({_NAME})\\?[_＿]({_NUMBER})"
_STAND_IN = re.compile(rf"{_BRACKETED}|(?<!\w){_BARE}(?!\w)")
_LIKE_ONE = re.compile(rf"{_BRACKETED}|{_BARE}")  # also where hiding its neighbour sets it free
_BEGUN_NAMES = "|".join(
    _begun([_wide(letter) for letter in name], rf"\\|\\?[_＿](?:{_NUMBER})?") for name in _NAMES
)
_LONGEST = 40
"""Characters from the end of a text within which a stand-in may have begun."""
_BEGUN = re.compile(
    # More than what may become a stand-in is held back, never less; 20 is beyond the longest.
    rf"(?:\\?{_OPEN}[^\]］】〕\n]{{0,20}}|\\|(?<!\w)(?:{_BEGUN_NAMES}))\Z"
)


class Mask:
    """Hides what tells who a private person is; not what the company itself has published."""

    def __init__(self, company: Company) -> None:
        self._company = company
        self._numbers: dict[tuple[str, str], int] = {}
        self._spellings: dict[tuple[str, int], int] = {}
        self._last: dict[str, int] = {}
        self._stand_ins: dict[tuple[str, str], str] = {}
        self._texts: dict[str, str] = {}

    @property
    def count(self) -> int:
        """How many values are hidden, each once however often and in whatever way it is written."""
        return sum(last for name, last in self._last.items() if name != _LITERAL)

    def hide(self, text: str) -> str:
        """Return the text with a stand-in for each private value; `reveal` gives it back exactly.

        Not to be asked twice of one text: what is hidden already would be hidden again.
        """
        places: list[_Place] = [
            (found.start, found.end, found.kind.value.upper(), identity(found))
            for found in find_identifiers(text, self._company.region)
            if not is_published(found, self._company)
        ]
        places += [(*like.span(), _LITERAL, like.group()) for like in _LIKE_ONE.finditer(text)]
        pieces: list[str] = []
        last = 0
        for start, end, name, value in _apart(places):
            pieces += (text[last:start], self._stand_in(name, value, text[start:end]))
            last = end
        return "".join((*pieces, text[last:]))

    def reveal(self, text: str) -> str:
        """Return the text with each stand-in that was given turned back, however it is written."""
        return _STAND_IN.sub(self.value, text) if self._texts else text

    def revealing(self) -> Revealing:
        """Return what reveals a text that comes in pieces."""
        return Revealing(self)

    def value(self, found: re.Match[str]) -> str:
        """Return what a stand-in stands for; one that was never given stands for itself."""
        name, number = (group for group in found.groups() if group is not None)
        digits, letter = (number, "") if number[-1].isdigit() else (number[:-1], number[-1])
        label = f"{unicodedata.normalize('NFKC', name).upper()}_{int(digits)}{letter.upper()}"
        return self._texts.get(label, found.group())

    def _stand_in(self, name: str, value: str, text: str) -> str:
        """Return the stand-in of a value in this very spelling."""
        given = self._stand_ins.get((name, text))
        if given is not None:
            return given
        number = self._numbers.get((name, value))
        spelling = 0 if number is None else self._spellings[name, number] + 1
        if number is None or spelling > len(_LETTERS):  # beyond Z it counts as another value
            number = self._last.get(name, 0) + 1
            self._last[name] = self._numbers[name, value] = number
            spelling = 0
        self._spellings[name, number] = spelling
        label = f"{name}_{number}{_LETTERS[spelling - 1] if spelling else ''}"
        self._texts[label] = text
        self._stand_ins[name, text] = f"[{label}]"
        return f"[{label}]"


class Revealing:
    """Reveals a text piece by piece; what may be the beginning of a stand-in waits for the rest.

    All that `feed` and `end` return is together what `Mask.reveal` makes of the whole text.
    """

    def __init__(self, mask: Mask) -> None:
        self._mask = mask
        self._before = ""  # the character that was let go last: a stand-in does not begin in a word
        self._waiting = ""

    def feed(self, delta: str) -> str:
        """Return what can be shown now."""
        text = self._before + self._waiting + delta
        begun = _BEGUN.search(text, max(len(self._before), len(text) - _LONGEST))
        return self._let_go(text, begun.start() if begun else len(text))

    def end(self) -> str:
        """Return what still waited."""
        text = self._before + self._waiting
        return self._let_go(text, len(text))

    def _let_go(self, text: str, held_from: int) -> str:
        pieces: list[str] = []
        last = len(self._before)
        for found in _STAND_IN.finditer(text, last):
            if found.start() >= held_from:
                break
            pieces += (text[last : found.start()], self._mask.value(found))
            last = found.end()
        held_from = max(held_from, last)
        pieces.append(text[last:held_from])
        self._before, self._waiting = text[:held_from][-1:], text[held_from:]
        return "".join(pieces)


_Place = tuple[int, int, str, str]
"""Start, end, the name of a stand-in, and the value by which spellings are the same."""


def _apart(places: Iterable[_Place]) -> list[_Place]:
    """Return the places in order; those that overlap are one, with the first one's name."""
    joined: list[_Place] = []
    for start, end, name, value in sorted(places):
        if joined and start < joined[-1][1]:
            begin, stop, first, known = joined.pop()
            joined.append(
                (begin, max(stop, end), first, known if end <= stop else f"{known} {value}")
            )
        else:
            joined.append((start, end, name, value))
    return joined
