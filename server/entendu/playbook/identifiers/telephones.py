"""Telephone numbers of private people, as they are written, and other long numbers.

A run of eight digits or more that is no date, amount or year belongs to somebody. What sort of
number it is, and its one spelling, is asked of `phonenumbers` (2.8 MB and 40 ms at first need).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from ..said_words import Reading, said
from .cut_numbers import find_cut_numbers, find_dictated
from .digit_runs import Found

CALL = "call"

_NO_NUMBER = LatePattern(
    r"(?<!\d)(?:(?<!\d[./-])\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![./-]?\d)"
    r"(?:[ T,]{1,3}\d{1,2}[:h]\d{2})?"  # dates
    r"|\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?-\s?\d{1,2}[:h]\d{2})?(?!\d)"  # times
    r"|(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}(?![ ./-]?\d)"  # years
    r"|(?:\d{1,3}(?:[ .,']\d{3}){1,4}+|\d{1,9}+)(?:[.,]\d{1,2})?\s?(?:[$€£¥%]|(?:eur|usd|gbp|chf"
    r"|euros?|dollars?|pounds?|km|kg|kwh|mb|gb|followers|abonnés|views|vues|people|personnes)\b)"
    r"|\d{1,3}(?:[ .,']\d{3}){0,3}[ .,']000(?!\d))"  # round thousands
    r"|[$€£¥]\s?\d{1,9}(?:[ .,']\d{2,3}){0,4}",
    re.IGNORECASE,
)
_RUN = LatePattern(
    r"(?<![A-Za-z0-9_\u00c0-\u024f$€£#])(?:\+ ?|\(\+?)?"
    r"\d(?:(?:\.|[ ()/-]{0,3})\d){4,6}(?:(?:\.|[ /-]{0,3})\d){0,18}"  # late brackets are a remark
)
_BETWEEN = LatePattern(r"[^\n.!?\d+]*")
_NO_DIGITS = LatePattern(r"[^.!?\d]*")
WORDS = {
    CALL: said(
        """
    call ring text phone tel telephone mobile cell number whatsapp sms fax appeler appelez
    appelle appel joindre joignable tél téléphone portable numéro num llamar llama llame
    llamad teléfono móvil ruf rufen rufe anruf anrufen telefon telefonnummer handy
    handynummer mobil mobilnummer cellulare chiamare chiamate chiamami bel bellen gsm
    telefoonnummer ligar ligue telemóvel celular telefone
    """
    ),
}
_LEAST, _MOST = 8, 15
_LEAST_WITH_CUE = 5
_LEAST_IN_ONE = 6
"""Digits written as one, which are seldom an amount."""
_ASKED = 100
"""How many numbers of one text are looked up; the rest of a flood are taken as written."""
_REACH = 25


def find_telephones(reading: Reading, region: str | None) -> Iterator[Found]:
    """Yield `phone` and `number`; `region` ("GB") reads numbers without a country code."""
    text = reading.text
    plain = _NO_NUMBER.sub(lambda found: "\x02" * len(found.group()), text)
    asked = 0
    for run in _RUN.finditer(plain) if reading.numbers else ():
        written = run.group()
        digits = re.sub(r"\D", "", written)
        cued = len(digits) < _LEAST and _is_cued(reading, run.start())
        if len(digits) < (_LEAST_WITH_CUE if cued else _LEAST_IN_ONE):
            continue
        abroad = written.lstrip("(").startswith(("+", "00"))
        full, known = digits.removeprefix("00") if abroad else digits, False
        if len(digits) <= _MOST + 2 and asked < _ASKED:
            asked += 1
            full, known = _looked_up(written, region) or (full, known)
        if not (cued or known or abroad) and not _looks_private(written, digits):
            continue
        phone = cued or known or abroad or _looks_dialled(written, digits)
        if not phone or len(digits) > _MOST + 2:
            yield "number", *run.span(), digits
        else:
            yield "phone", *run.span(), full
    if any(c.isdigit() for c in text):
        yield from find_cut_numbers(text, lambda place: _is_near(reading, place))
    yield from find_dictated(text, lambda place: _is_near(reading, place))


def _is_near(reading: Reading, place: int) -> bool:
    """Say whether a word for calling stands before, on the line above, too, and no digit since."""
    said = reading.said_before(CALL, place, _REACH)
    return said is not None and _NO_DIGITS.fullmatch(reading.text, said, place) is not None


def _is_cued(reading: Reading, place: int) -> bool:
    said = reading.said_before(CALL, place, _REACH)
    return said is not None and _BETWEEN.fullmatch(reading.text, said, place) is not None


def _looks_private(written: str, digits: str) -> bool:
    """Say whether a number without any word beside it belongs to somebody."""
    if len(digits) >= _LEAST or re.fullmatch(r"\d{3}[ .-]\d{4}", written):
        return True
    return len(digits) >= _LEAST_IN_ONE and written.isdigit()


def _looks_dialled(written: str, digits: str) -> bool:
    return len(digits) <= _MOST and (
        written.startswith(("0", "(")) or re.search(r"\d[ ()./-]+\d", written) is not None
    )


def _looked_up(written: str, region: str | None) -> tuple[str, bool] | None:
    """Return the number in full, without plus, and whether the numbering plan has given it out."""
    import phonenumbers

    abroad = "+" + written[2:] if written.startswith("00") else written
    if not abroad.lstrip("( ").startswith("+") and region is None:
        return None
    try:
        number = phonenumbers.parse(abroad, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    full = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]
    return full, phonenumbers.is_valid_number(number)
