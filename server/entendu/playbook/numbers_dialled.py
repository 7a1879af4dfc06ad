"""Numbers that a reader would dial: with digits, in words, with letters on the keypad.

Dates, hours, amounts, years and the numbers of orders are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .identifiers.spoken_numbers import spoken_numbers

_NO_NUMBER = re.compile(
    r"(?<![\d+.\-/])(?:"
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?!\d|[ .-]\d)(?:[ T,]{1,3}\d{1,2}[:h.]\d{2})?"  # dates
    r"|(?:[0-2]?\d|3[01]) (?:0?[1-9]|1[0-2]) (?:19|20)\d{2}(?!\d)"
    r"|\d{1,2}[:h.]\d{2}(?: ?(?:-|to|bis|à|a|til) ?\d{1,2}[:h.]\d{2})(?![.\d])"  # hours
    r"|\d{1,2}[:h]\d{2}(?![:\d])"
    r"|(?<!\D\d )(?:[01]?\d|2[0-4]) ?- ?(?:[01]?\d|2[0-4])(?!\d|[-.]\d| \d{3}| \d[ .])"
    r"|24[/.]7|7/7"
    r"|(?:19|20)\d{2} ?[-/,] ?(?:19|20)\d{2}(?![ ./-]?\d)"  # years
    r"|(?:\d{1,3}(?:[ .,']\d{3}){1,4}+|\d{1,9}+)(?:[.,]\d{1,2})? ?"
    r"(?:[$€£¥%₽₺₹]|(?:eur|usd|gbp|chf|zł|euros?|dollars?|pounds?|quid|km|kg|kwh|mb|gb|people|personnes|personas|personen)\b)"
    r"|\d{1,3}(?:[ .,']\d{3}){0,3}[ .,']000(?!\d)"
    r")|[$€£¥] ?\d{1,9}(?:[ .,']\d{2,3}){0,4}",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![A-Za-z0-9_\u00c0-\u024f.,€$£/#-])"
    r"(?:(?:\+|00)[ ]?\d{1,3}[ .\-/]{0,2})?(?:\(\d{1,5}\)[ .\-]{0,2})?"
    r"\d(?:[ .\-/()·•*~_]{0,3}\d){5,16}(?![\w%€$£])"
)
_LISTED = re.compile(r"(?<![\w.,])\d(?:, ?\d){6,14}(?![\w.,])")
_LOOKALIKE = re.compile(r"(?<![\w+])\+?[\dOoIl](?:[ .-]?[\dOoIl]){6,14}(?!\w)")
_LETTERED = re.compile(r"(?<![\w.])(?:\+?1[ -])?(?:0?8\d\d|0900)[ -](?:[A-Z]{3,9}-?){1,3}(?!\w)")
_ORDER = re.compile(
    r"(?:\b(?:orders?|bookings?|ref(?:erence)?|parcels?|tracking|tickets?|case|invoice|accounts?|contract"
    r"|customer|policy|claim|commande|colis|dossier|suivi|réservation|facture|compte|contrat|référence"
    r"|réf|pedido|reserva|envío|factura|cuenta|expediente|incidencia|referencia|bestellung|bestell"
    r"|auftrag|buchung|sendung|rechnung|kunden|vertrag|vorgang|konto|ordine|prenotazione|encomenda"
    r"|fatura|bestelling|factuur|iban|card|carte|tarjeta|karte|id)|\w{3,20}(?:nummer|nr)|#|n[°º])"
    r"[^\w\n+]{0,3}(?:(?:number|no|nr|id|code|numéro|núm|número|nummer|n[°º]|is|ist|es|est|de|d|client"
    r"|commande|pedido)[^\w\n+]{0,3}){0,3}\Z",
    re.IGNORECASE,
)
_NOT_ORDER = re.compile(
    r"(?:telefon|handy|mobil|ruf|service|fax|hotline)(?:nummer|nr)", re.IGNORECASE
)
_CALLED = (
    r"call|dial|ring|text|phone|sms|hotline|helpline|appelez|appelle|appeler|appel|composez|compose"
    r"|composer|téléphonez|téléphone|téléphoner|joignez|llame|llama|llamar|llámenos|llámanos|llámeme"
    r"|llámame|marque|marca|teléfono|rufen|ruf|anrufen|wählen|wähle|telefon|tel|chiami|chiama"
    r"|chiamare|ligue|liga|bel|bellen|zadzwoń|позвоните|звоните|arayın"
)
_SMALL = (
    r"us|me|now|please|on|at|to|the|our|number|line|this|free|toll|directly|team|back|it|for|desk|short"
    r"|code|au|le|la|nous|moi|vite|notre|numéro|service|direct|directement|gratuit|gratuitement|al|el"
    r"|nos|número|nuestro|uns|mich|unter|die|der|an|bitte|sie|an|unsere|nummer|einfach|o|il|numero|naar"
    r"|mij|op|sos|stop|help|start|yes|refund"
)
_SHORT = re.compile(
    rf"(?<![^\W_])(?:{_CALLED})\b[.:]?"
    rf"(?:[ ,:'\"]{{1,3}}(?:{_SMALL}|(?-i:[A-Z]{{2,12}}))\b){{0,6}}[ ,:'\"]{{1,3}}"
    r"(\*?\d(?: ?\d){2,5}#?)(?![\w%€$£+])(?! ?(?:h|:)\d)"
    r"(?! (?:times|fois|mal|veces|people|days|hours))",
    re.IGNORECASE,
)
_EMERGENCY = frozenset({"112", "911", "999", "000", "110", "114", "115", "061", "119"})
"""Help for a life in danger is nobody's contact: the person's safety comes first."""
_LEAST = 7
"""Digits from which a number is taken for a phone number without a word that says so."""
_MOST = 16


def dialled_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and digits, which begin with `+` before a country code."""
    if any(c.isdigit() for c in text):
        yield from _in_digits(text)
    for spoken in spoken_numbers(text):
        yield spoken.start, spoken.end, _with_code(spoken.digits)


def _in_digits(text: str) -> Iterator[tuple[int, int, str]]:
    plain = _NO_NUMBER.sub(lambda found: "\x1f" * len(found.group()), text)
    ends: list[tuple[int, int]] = []
    for found in _PHONE.finditer(plain):
        digits = _digits(found.group())
        if not _LEAST <= len(digits.lstrip("+")) <= _MOST:
            continue
        if not digits.startswith("+") and _is_order(plain, found.start()):
            continue
        ends.append(found.span())
        yield *found.span(), digits
    for pattern in (_LISTED, _LOOKALIKE, _LETTERED):
        for found in pattern.finditer(plain):
            if _overlaps(found.span(), ends) or not _dialled(pattern, found.group()):
                continue
            ends.append(found.span())
            yield *found.span(), _digits(found.group().replace("O", "0").replace("o", "0"))
    for found in _SHORT.finditer(plain):
        digits = re.sub(r"\D", "", found.group(1))
        if digits not in _EMERGENCY and not _overlaps(found.span(1), ends):
            yield *found.span(1), digits


def _dialled(pattern: re.Pattern[str], written: str) -> bool:
    """Say whether letters among the digits are not just a word."""
    if pattern is not _LOOKALIKE:
        return True
    digits = sum(c.isdigit() for c in written)
    return digits >= 4 and digits < sum(c.isalnum() for c in written)


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _is_order(text: str, place: int) -> bool:
    before = text[max(0, place - 40) : place]
    return _ORDER.search(before) is not None and _NOT_ORDER.search(before) is None


def _digits(written: str) -> str:
    """Return the digits, letters of the keypad among them, with `+` before a country code."""
    bare = written.replace("(0)", "")
    keyed = "".join(_KEYS.get(c, c) for c in bare)
    digits = re.sub(r"\D", "", keyed)
    return "+" + digits if bare.lstrip().startswith("+") else _with_code(digits)


def _with_code(digits: str) -> str:
    return "+" + digits[2:] if digits.startswith("00") and len(digits) > 9 else digits


_KEYS = {
    letter: key
    for key, letters in zip(
        "23456789", ("ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"), strict=True
    )
    for letter in letters
}
