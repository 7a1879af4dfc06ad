"""Telephone numbers that are cut so that no pattern finds them, or told in words.

By commas, underscores or dots, a pair of digits on each line, with the letters O, I and l for 0
and 1, or as a person dictates them. A list of sizes or prices looks alike: only what begins with
a zero or a plus, or has a word such as "call" before it, is taken for a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ..late_pattern import LatePattern
from .digit_runs import Found
from .spoken_numbers import Spoken, spoken_numbers

_CUT = LatePattern(
    r"(?<![A-Za-z0-9_\u00c0-\u024f.,$€£#-])\+?(?P<first>\d{1,5})"
    r"(?P<cut>[ ]{0,2}(?:[,_|~;•]{1,3}|\.{2,4})[ ]{0,2}|[ ]{0,2}\r?\n[ ]{0,2})\d{1,5}"
    r"(?:(?P=cut)\d{1,5}){1,18}(?![\w%€$£]|[.,]\d)"
)
_LOOKALIKE = LatePattern(
    r"(?<![A-Za-z0-9_\u00c0-\u024f.,])\+?[\dOoIl](?:[ ./_-]{0,2}[\dOoIl]){7,19}(?![^\W_])"
)
_LETTERS = str.maketrans("OoIl", "0011")
_LITRES = re.compile(r"\d+l")
_LEAST = 8
_LEAST_ALONE = 9
_LEAST_SPOKEN = 7
_FEWEST_WORDS = 4

Cued = Callable[[int], bool]
"""Says whether a word for calling stands before a place."""


def find_cut_numbers(text: str, cued: Cued) -> Iterator[Found]:
    """Yield `phone` for digits that something else stands between, or letters instead of."""
    for run in _CUT.finditer(text):
        groups = re.findall(r"\d+", run.group())
        digits = "".join(groups)
        if len(digits) < _LEAST or _rises(groups):
            continue
        alone = len(digits) >= _LEAST_ALONE and (
            run.group().startswith("+")
            or (groups[0].startswith("0") and len(groups[0]) > 1)
            or all(len(group) == 1 for group in groups)
        )
        if alone or cued(run.start()):
            yield "phone", *run.span(), digits
    for run in _LOOKALIKE.finditer(text):
        written = run.group()
        if not _holds_lookalikes(written):
            continue
        digits = re.sub(r"\D", "", written.translate(_LETTERS))
        if written[0] in "+0Oo" or len(digits) >= _LEAST_ALONE or cued(run.start()):
            yield "phone", *run.span(), digits


def find_dictated(text: str, cued: Cued) -> Iterator[Found]:
    """Yield `phone` for numbers in words; counts ("seven, eight, nine, ten") are none."""
    for spoken in spoken_numbers(text):
        if _is_dictated(spoken, text) or cued(spoken.start):
            yield "phone", spoken.start, spoken.end, spoken.digits


def _is_dictated(spoken: Spoken, text: str) -> bool:
    if len(spoken.digits) < _LEAST_SPOKEN or spoken.words < _FEWEST_WORDS:
        return False
    lengths = [len(part) for part in spoken.parts]
    grouped = lengths[0] == 3 and len(spoken.digits) >= _LEAST_ALONE and lengths.count(3) == 1
    if (1 not in lengths and not grouped) or _rises(spoken.parts):
        return False
    listed = "," in text[spoken.start : spoken.end] and not spoken.digits.startswith("0")
    values = [int(part) for part in spoken.parts]
    return not (listed and values == sorted(values))


def _rises(parts: tuple[str, ...] | list[str]) -> bool:
    """Say whether numbers are counted, upwards or downwards, by always the same step."""
    values = [int(part) for part in parts[:20]]
    return len({b - a for a, b in pairwise(values)}) == 1 and (
        values[0] != values[1] and len(parts) <= 20
    )


def _holds_lookalikes(written: str) -> bool:
    """Say whether letters stand among digits as digits: not "I 100", not "5l 10l"."""
    groups = re.split(r"[ ./_-]+", written.lstrip("+"))
    odd = [group for group in groups if not group.isdigit()]
    if not odd or not all(any(c.isdigit() for c in group) for group in groups):
        return False
    if sum(c.isdigit() for c in written) <= sum(c in "OoIl" for c in written):
        return False
    return written[0] in "+0Oo" or not all(_LITRES.fullmatch(group) for group in odd)
