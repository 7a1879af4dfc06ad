"""Telephone numbers of private people, as they are written, and other long numbers.

A run of eight digits or more that is no date, amount or year belongs to somebody. What sort of
number it is, and its one spelling, is asked of `phonenumbers` (2.8 MB and 40 ms at first need).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .digit_runs import Found

_NO_NUMBER = re.compile(
    r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b(?:[ T,]{1,3}\d{1,2}[:h]\d{2})?"  # dates
    r"|\b\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?-\s?\d{1,2}[:h]\d{2})?\b"  # times
    r"|\b(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}\b(?![ ./-]?\d)"  # years
    r"|[$€£¥]\s?\d[\d.,' ]{0,20}"
    r"|\b\d[\d.,' ]{0,20}\s?(?:[$€£¥%]|(?:eur|usd|gbp|chf|euros?|dollars?|pounds?|km|kg|kwh|mb|gb"
    r"|followers|abonnés|views|vues|people|personnes)\b)"
    r"|\b\d{1,3}(?:[ .,']\d{3}){0,3}[ .,']000\b",  # round thousands
    re.IGNORECASE,
)
_RUN = re.compile(r"(?<![\w$€£#])(?:\+ ?|\(\+?)?\d(?:[ ()./-]{0,3}\d){4,24}")
_CUE = re.compile(
    r"\b(?:call|ring|text|phone|tel|telephone|mobile|cell|number is|whatsapp|sms|fax"
    r"|reach (?:me|us)"
    r"|appel\w{0,4}|joindre|joignable|tél\w{0,10}|portable|numéro|num"
    r"|llam\w{1,8}|teléfono|móvil|ruf\w{0,3}|anruf\w{0,3}|telefon\w{0,8}|handy\w{0,8}|mobil\w{0,8}"
    r"|cellulare|chiam\w{1,6}|bel|gsm|ligu?\w{1,4}|telemóvel|celular)\b[^\n.!?\d+]{0,25}$",
    re.IGNORECASE,
)
_WORDS = (
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple"
    r"|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf"
    r"|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
    r"|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)"
)
_SPOKEN = re.compile(rf"\b(?:plus )?{_WORDS}(?:[ ,.-]{{1,3}}{_WORDS}){{5,20}}\b", re.IGNORECASE)
_LEAST, _MOST = 8, 15
_LEAST_WITH_CUE = 5
_SHORT = 7
_ASKED = 200
"""How many numbers of one text are looked up; the rest of a flood are taken as written."""
_BEFORE = 45


def find_telephones(text: str, region: str | None) -> Iterator[Found]:
    """Yield `phone` and `number`; `region` ("GB") reads numbers without a country code."""
    plain = _NO_NUMBER.sub(lambda found: "\x1f" * len(found.group()), text)
    asked = 0
    for run in _RUN.finditer(plain):
        written = run.group()
        digits = re.sub(r"\D", "", written)
        cued = _CUE.search(plain[max(0, run.start() - _BEFORE) : run.start()]) is not None
        if len(digits) < (_LEAST_WITH_CUE if cued else _SHORT):
            continue
        abroad = written.lstrip("(").startswith(("+", "00"))
        known = None
        if len(digits) <= _MOST + 2 and asked < _ASKED:
            asked += 1
            known = _known(written, region)
        if not (cued or known or abroad) and not _looks_private(written, digits):
            continue
        phone = cued or known or abroad or _looks_dialled(written, digits)
        if not phone or len(digits) > _MOST + 2:
            yield "number", *run.span(), digits
        else:
            yield "phone", *run.span(), known or (digits.removeprefix("00") if abroad else digits)
    for spoken in _SPOKEN.finditer(text):
        yield "phone", *spoken.span(), re.sub(r"\W+", " ", spoken.group().lower())


def _looks_private(written: str, digits: str) -> bool:
    """Say whether a number without any word beside it belongs to somebody."""
    return len(digits) >= _LEAST or re.fullmatch(r"\d{3}[ .-]\d{4}", written) is not None


def _looks_dialled(written: str, digits: str) -> bool:
    return len(digits) <= _MOST and (
        written.startswith(("0", "(")) or re.search(r"\d[ ()./-]+\d", written) is not None
    )


def _known(written: str, region: str | None) -> str | None:
    """Return the number in full, without plus, where a numbering plan knows it."""
    import phonenumbers

    full = "+" + written[2:] if written.startswith("00") else written
    if not full.lstrip("( ").startswith("+") and region is None:
        return None
    try:
        number = phonenumbers.parse(full, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]
