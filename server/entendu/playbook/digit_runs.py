"""Numbers that belong to one person: cards, accounts, documents, telephones, long numbers.

Which number is which is told by the check digits where there are some (`python-stdnum`) and by
the numbering plans (`phonenumbers`); both are loaded at first need, as most comments hold no
number at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Found = tuple[str, int, int, str]
"""A kind, start, end and the value in one spelling."""

_GROUPED = re.compile(r"(?<![\w+])\d(?:[ ./-]{0,2}\d){11,30}")
_CARD_CUE = re.compile(
    r"\b(?:card|carte|tarjeta|karte|kreditkarte|carta|cartão|kaart|visa|mastercard|amex)\b"
    r"[^\n.!?]{0,30}?\b(?:ending(?: (?:in|with))?|ends (?:in|with)|last (?:four|4)(?: digits)?"
    r"|(?:se )?termin(?:ant|e|ada|ando|ata) (?:par|en|em|con|in)|finissant par|endziffern?"
    r"|endet auf|mit der endung|que acaba en|eindigend op)\b[^\w\n]{0,5}(?:is |are )?(\d{4})\b",
    re.IGNORECASE,
)
_STARRED = re.compile(r"(?<!\w)(?:[*xX•]{2,4}[ -]?){1,4}\d{4}(?!\w)")
_LENGTHS_OF_CARDS = (16, 15, 14, 13, 19, 18, 17)
_BRAND = re.compile(
    r"4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0|6|8|9)\d{12,17}|35\d{14,17}"
    r"|6(?:011|4[4-9]|5)\d{12,16}|62\d{14,17}|(?:50|5[6-9]|6[0-9])\d{11,17}"
)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}")
_IBAN_CUE = re.compile(r"\biban\b.{0,20}$", re.IGNORECASE | re.DOTALL)
_FEWEST_OF_AN_IBAN = 15

_NIR = re.compile(
    r"(?<!\d)[12][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d{2}|2[AB])[ .-]?\d{3}"
    r"[ .-]?\d{3}(?:[ ./-]{0,3}\d{2})?(?!\d)",
    re.IGNORECASE,
)
_SSN = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")
_NINO = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]"
    r"(?![A-Za-z0-9])"
)
_DNI = re.compile(r"(?<![A-Za-z0-9])(?:\d{8}|[XYZ]-?\d{7})-?[A-Z](?![A-Za-z0-9])")
_FISCAL = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![A-Za-z0-9])"
)


def find_cards(text: str) -> Iterator[Found]:
    """Yield payment cards: the right beginning, length and check digit, or a word beside it."""
    for run in _GROUPED.finditer(text):
        yield from _card_in(run)
    for cue in _CARD_CUE.finditer(text):
        yield "card", cue.start(1), cue.end(1), "…" + cue.group(1)
    for stars in _STARRED.finditer(text):
        yield "card", stars.start(), stars.end(), "…" + stars.group()[-4:]


def _card_in(run: re.Match[str]) -> Iterator[Found]:
    """Yield the first card of a run of digits that may go on with an expiry date."""
    places = [i for i in range(run.start(), run.end()) if run.string[i].isdigit()]
    digits = "".join(run.string[i] for i in places)
    starts = [k for k in range(len(places)) if k == 0 or places[k] > places[k - 1] + 1]
    for k in starts:
        for length in _LENGTHS_OF_CARDS:
            number = digits[k : k + length]
            end = k + length
            whole = end == len(digits) or (end < len(digits) and end in starts)
            if whole and len(number) == length and _BRAND.fullmatch(number) and _luhn(number):
                yield "card", places[k], places[end - 1] + 1, number
                return


def _luhn(number: str) -> bool:
    from stdnum import luhn

    return luhn.is_valid(number)


def find_ibans(text: str) -> Iterator[Found]:
    """Yield bank accounts: valid ones, and what the word IBAN stands before."""
    for run in _IBAN.finditer(text):
        places = [i for i in range(run.start(), run.end()) if run.string[i].isalnum()]
        compact = "".join(run.string[i] for i in places).upper()
        length = _iban_length(compact)
        if length is None and sum(c.isdigit() for c in compact) > len(compact) // 2:
            before = text[max(0, run.start() - 30) : run.start()]
            length = len(compact) if _IBAN_CUE.search(before) else None
        if length is not None:
            yield "iban", places[0], places[length - 1] + 1, compact[:length]


def _iban_length(compact: str) -> int | None:
    """Return how many characters from the first make a valid IBAN."""
    for length in range(len(compact), _FEWEST_OF_AN_IBAN - 1, -1):
        number = compact[:length]
        moved = number[4:] + number[:4]
        if int("".join(str(int(c, 36)) for c in moved)) % 97 == 1 and _known_iban(number):
            return length
    return None


def _known_iban(number: str) -> bool:
    from stdnum import iban

    return iban.is_valid(number)


def find_documents(text: str) -> Iterator[Found]:
    """Yield numbers of persons that check themselves or have a shape of their own."""
    for number in _NIR.finditer(text):
        if _valid("nir", number.group()):
            yield "number", *number.span(), _compact(number.group())
    for number in _SSN.finditer(text):
        if _valid("ssn", number.group()):
            yield "number", *number.span(), _compact(number.group())
    for number in _DNI.finditer(text):
        if _valid("dni", number.group()):
            yield "number", *number.span(), _compact(number.group())
    for pattern in (_NINO, _FISCAL):
        for number in pattern.finditer(text):
            yield "number", *number.span(), _compact(number.group())


def _valid(what: str, number: str) -> bool:
    if what == "nir":
        from stdnum.fr import nir

        return nir.is_valid(_compact(number))
    if what == "ssn":
        from stdnum.us import ssn

        return ssn.is_valid(number)
    from stdnum.es import dni, nie

    return dni.is_valid(number) or nie.is_valid(number)


def _compact(number: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", number).upper()
