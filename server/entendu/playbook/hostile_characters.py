"""What a reader sees of a text, and no more: the words that a model may be given of a comment.

A comment can hold words that no person sees and every model reads: tag characters, zero-width and
variation selectors as an alphabet, bidirectional overrides, heaps of accents. They are dropped;
longer hidden words leave a mark. What a script or an emoji needs stays: joiners in Persian and
Hindi, families and flags. The case keeps the comment as it stood.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

MOST_ALIKE = 20
"""Identical characters in a row that are shown."""
_MOST_ACCENTS = 2
_MOST_MARKS = 4
"""Marks of its own script that a letter can need: Hebrew with vowels, dagesh and accents."""

_ASCII_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NEW_LINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ALIKE = re.compile(rf"(.)\1{{{MOST_ALIKE},}}", re.DOTALL)
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_TAGS = re.compile("[\U000e0000-\U000e007f]+")
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_EMOJI = re.compile(
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf"
    "\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
_JOINING = re.compile(  # scripts in which a joiner changes what is read
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
_KEYCAP = "\u20e3"
_EMOJI_STYLE = "\ufe0f"
_SELECTORS = frozenset("\ufe0e\ufe0f")
_JOINERS = frozenset("\u200c\u200d")
_SEEN_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
_BLANKS = frozenset("\u2800\u3164\uffa0")
_NOTHINGS = frozenset("\u034f\u115f\u1160\u17b4\u17b5")
_VIRAMA = 9


def shown_plainly(text: str) -> str:
    """Return what a reader sees; twice is the same as once, and time goes by the length alone."""
    text = _NEW_LINES.sub("\n", text)
    plain = _ASCII_CONTROLS.sub("", text) if text.isascii() else _without_tags("".join(_seen(text)))
    return _ALIKE.sub(_shortened, plain)


def _shortened(run: re.Match[str]) -> str:
    more = len(run.group()) - MOST_ALIKE
    return f"{run.group(1) * MOST_ALIKE}⟨{more} more⟩"


def _without_tags(text: str) -> str:
    """Mark words in tag characters, and leave the flags of Scotland and its like."""
    pieces: list[str] = []
    last = 0
    for flag in _FLAG.finditer(text):
        pieces += (_TAGS.sub(_hidden, text[last : flag.start()]), flag.group())
        last = flag.end()
    return "".join((*pieces, _TAGS.sub(_hidden, text[last:])))


def _hidden(tags: re.Match[str]) -> str:
    return f"⟨hidden: {len(tags.group())} characters⟩"


def _seen(text: str) -> Iterator[str]:
    before = ""  # the last character that stayed
    accents = marks = 0
    last = len(text) - 1
    for place, character in enumerate(text):
        kept = character
        if not character.isascii():
            sort = _sort(character)
            if sort == "joiner":
                after = text[place + 1] if place < last else ""
                kept = character if _joins(before, after) else ""
            elif sort == "selector":
                after = text[place + 1] if place < last else ""
                kept = character if _styles(before, after) else ""
            elif sort in ("accent", "mark"):
                marks += 1
                accents += sort == "accent"
                if marks > _MOST_MARKS or accents > _MOST_ACCENTS:
                    continue
                before = character
                yield character
                continue
            else:
                kept = sort if len(sort) < 2 else character
        elif (character < " " and character not in "\n\t") or character == "\x7f":
            kept = ""
        if kept:
            if kept not in _JOINERS:
                accents = marks = 0
            before = kept
            yield kept


@lru_cache(maxsize=4_096)
def _sort(character: str) -> str:
    """Return `joiner`, `selector`, `accent`, `mark`, `plain`, or what stands in its place."""
    if character in _JOINERS:
        return "joiner"
    if character in _SELECTORS:
        return "selector"
    if character in _BLANKS:
        return " "
    if character in _NOTHINGS or "\ufe00" <= character <= "\ufe0d":
        return ""
    if _ACCENTS.match(character):
        return "accent"
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return "" if "\U000e0100" <= character <= "\U000e01ef" else "mark"
    if category == "Cf":
        tag = "\U000e0020" <= character <= "\U000e007f"  # looked at when all else is gone
        return "plain" if character in _SEEN_FORMATS or tag else ""
    if category in ("Cc", "Co", "Cs"):
        return ""
    if category == "Cn":  # an emoji may be younger than our tables
        return "plain" if _EMOJI.match(character) else ""
    return "plain"


def _joins(before: str, after: str) -> bool:
    """Say whether a joiner is needed between the two."""
    if not before or before in _JOINERS:
        return False
    if before == _EMOJI_STYLE or _EMOJI.match(before):
        return _EMOJI.match(after) is not None
    if _JOINING.match(before) is None:
        return False
    return unicodedata.combining(before) == _VIRAMA or _JOINING.match(after) is not None


def _styles(before: str, after: str) -> bool:
    """Say whether a variation selector tells how an emoji or a keycap is drawn."""
    if before and before in "0123456789#*":
        return after == _KEYCAP
    return _EMOJI.match(before) is not None
