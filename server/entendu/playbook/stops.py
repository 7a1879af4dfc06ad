"""Which stops end a sentence: not that of an ordinal (`zum 3. Mal`), nor that of `ca.`."""

from __future__ import annotations

import re
from collections.abc import Sequence

_COUNTED = re.compile(
    r"\s(?:mal|male|tage?s?|woche|monat|jahr|stunde|versuch|anlauf|techniker|termin|anruf|e?-?mail"
    r"|gerät|ersatz\w{0,20}|lieferung|stock|etage|klasse|januar|februar|märz|april|mai|juni|juli"
    r"|august|september|oktober|november|dezember)\b",
    re.IGNORECASE,
)
_DETERMINERS = "zum am den dem der die das des vom beim seit ab mein meine"
_BEFORE_ORDINALS = frozenset(_DETERMINERS.split())
_ABBREVIATED = frozenset({"ca", "nr", "bzw", "ggf", "evtl", "inkl", "dr", "mr", "mrs", "approx"})
_LONGEST_ORDINAL = 2


def ends_sentence(text: str, start: int, end: int, before: Sequence[str]) -> bool:
    """Say whether the stop at `text[start:end]` ends a sentence.

    `before` are the last two words or numbers, folded, where they touch the stop, else none.
    German writes ordinals with a stop; a number without a sign of one (`um 9. Dann`) ends it.
    """
    if text[start:end] != "." or not before:
        return True
    last = before[-1]
    if not last.isdigit():
        return last not in _ABBREVIATED
    if len(last) > _LONGEST_ORDINAL:
        return True
    if _COUNTED.match(text, end):
        return False
    return len(before) < 2 or before[0] not in _BEFORE_ORDINALS
