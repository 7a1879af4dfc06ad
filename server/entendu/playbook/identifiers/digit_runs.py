"""Numbers that belong to one person: cards, accounts, documents, telephones, long numbers.

Which number is which is told by the check digits where there are some (`python-stdnum`) and by
the numbering plans (`phonenumbers`); both are loaded at first need, as most comments hold no
number at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..late_pattern import LatePattern
from ..said_words import Reading, said

CARD = "card"
WORDS = {
    CARD: said(
        """
    card carte tarjeta karte kreditkarte carta cartão kaart visa mastercard amex
    """
    ),
}

Found = tuple[str, int, int, str]
"""A kind, start, end and the value in one spelling."""

_GROUPED = LatePattern(r"(?<![A-Za-z0-9_\u00c0-\u024f+])\d(?:[ ./,_|\n-]{0,2}\d){11,30}")
_ENDING = LatePattern(
    r"[^\n.!?\d]{0,30}?\b(?:ending(?: (?:in|with))?|ends (?:in|with)|last (?:four|4)(?: digits)?"
    r"|termin(?:ant|e|ée|ada|ando|ata|a) (?:par|en|em|con|in)|fini(?:ssant|t) par|endziffern?"
    r"|endet (?:auf|mit)|mit der endung|acaba(?:da)? en|con final"
    r"|eindigend op)\b[^\w\n]{0,5}(?:is |are )?(\d{4})\b",
    re.IGNORECASE,
)
_STARRED = LatePattern(r"(?<![\w*•])[*xX•][*xX• -]{1,18}\d{4}(?!\w)")
_LENGTHS_OF_CARDS = (16, 15, 14, 13, 19, 18, 17)
MOST_CHECKED = 200
"""Numbers of one text whose check digits are looked at; the rest of a flood are just numbers."""
_FIRST = 4
"""Groups of digits of a run with which a card may begin."""
_LISTED = re.compile(r"[,_|\n]")
"""What stands between the numbers of a list, too: a card cut by it keeps its groups of digits."""
_GROUPS = ([4, 4, 4, 4], [4, 6, 5], [4, 6, 4])
_BRAND = LatePattern(
    r"4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0|6|8|9)\d{12,17}|35\d{14,17}"
    r"|6(?:011|4[4-9]|5)\d{12,16}|62\d{14,17}|(?:50|5[6-9]|6[0-9])\d{11,17}"
)
_IBAN = LatePattern(r"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}")
_IBAN_CUE = LatePattern(r"\biban\b.{0,20}$", re.IGNORECASE | re.DOTALL)
_FEWEST_OF_AN_IBAN = 15

_CHECKED = LatePattern(
    r"(?P<nir>[12][ .-]?\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d{2}|2[AaBb])[ .-]?\d{3}"
    r"[ .-]?\d{3}(?:[ ./-]{0,3}\d{2})?(?!\d))"  # France
    r"|(?P<ssn>\d{3}-\d{2}-\d{4}(?![\d-]))"  # United States
    r"|(?P<dni>\d{8}-?[A-Z](?![A-Za-z0-9]))"  # Spain
)
_SHAPED = LatePattern(
    r"(?<![A-Za-z0-9])(?:[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]"  # United Kingdom
    r"|(?P<nie>[XYZ]-?\d{7}-?[A-Z])"  # foreigners in Spain
    r"|[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z])(?![A-Za-z0-9])"  # Italy
)


def find_cards(reading: Reading) -> Iterator[Found]:
    """Yield payment cards: the right beginning, length and check digit, or a word beside it."""
    text = reading.text
    for run in islice(_GROUPED.finditer(text), MOST_CHECKED):
        yield from _card_in(run)
    for _, end in reading.words.get(CARD, ()):
        last = _ENDING.match(text, end)
        if last:
            yield "card", *last.span(1), "…" + last.group(1)
    for stars in _STARRED.finditer(text):
        yield "card", stars.start(), stars.end(), "…" + stars.group()[-4:]


def _card_in(run: re.Match[str]) -> Iterator[Found]:
    """Yield the first card of a run of digits that may go on with an expiry date."""
    places = [i for i in range(run.start(), run.end()) if run.string[i].isdigit()]
    digits = "".join(run.string[i] for i in places)
    starts = [k for k in range(len(places)) if k == 0 or places[k] > places[k - 1] + 1]
    ends = {*starts, len(digits)}
    for k in starts[:_FIRST]:
        for length in _LENGTHS_OF_CARDS:
            number = digits[k : k + length]
            end = k + length
            if end not in ends or not _BRAND.fullmatch(number):
                continue
            written = run.string[places[k] : places[end - 1] + 1]
            if _LISTED.search(written) and [*map(len, re.findall(r"\d+", written))] not in _GROUPS:
                continue
            if _luhn(number):
                yield "card", places[k], places[end - 1] + 1, number
                return


def _luhn(number: str) -> bool:
    from stdnum import luhn

    return luhn.is_valid(number)


def find_ibans(reading: Reading) -> Iterator[Found]:
    """Yield bank accounts: valid ones, and what the word IBAN stands before."""
    text = reading.text
    checked = 0
    for run in _IBAN.finditer(text):
        places = [i for i in range(run.start(), run.end()) if run.string[i].isalnum()]
        compact = "".join(run.string[i] for i in places).upper()
        length = _iban_length(compact, checked < MOST_CHECKED)
        checked += length is not None
        if length is None and sum(c.isdigit() for c in compact) > len(compact) // 2:
            before = text[max(0, run.start() - 30) : run.start()]
            length = len(compact) if _IBAN_CUE.search(before) else None
        if length is not None:
            yield "iban", places[0], places[length - 1] + 1, compact[:length]


def _iban_length(compact: str, strictly: bool) -> int | None:
    """Return how many characters from the first make a valid IBAN: the most that do.

    `strictly` asks whether the country has accounts of that shape.
    """
    head = int("".join(str(int(c, 36)) for c in compact[:4]))
    rest = 0  # of the account number, as it grows, divided by 97
    lengths: list[int] = []
    for length, character in enumerate(compact[4:], 5):
        digit = int(character, 36)
        rest = (rest * (100 if digit > 9 else 10) + digit) % 97
        if length >= _FEWEST_OF_AN_IBAN and (rest * 1_000_000 + head) % 97 == 1:
            lengths.append(length)
    return next((n for n in reversed(lengths) if not strictly or _known_iban(compact[:n])), None)


def _known_iban(number: str) -> bool:
    from stdnum import iban

    return iban.is_valid(number)


def find_documents(reading: Reading) -> Iterator[Found]:
    """Yield numbers of persons that check themselves or have a shape of their own."""
    checked = 0
    for place in reading.numbers:
        number = _CHECKED.match(reading.text, place)
        if number is None or checked >= MOST_CHECKED:
            continue
        checked += 1
        if _valid(number.lastgroup or "", number.group()):
            yield "number", *number.span(), _compact(number.group())
    if reading.numbers:
        for number in _SHAPED.finditer(reading.text):
            what = "nie" if number.lastgroup == "nie" else ""
            if not what or _valid(what, number.group()):
                yield "number", *number.span(), _compact(number.group())


def _valid(what: str, number: str) -> bool:
    if what == "nir":
        from stdnum.fr import nir

        return nir.is_valid(_compact(number))
    if what == "ssn":
        from stdnum.us import ssn

        return ssn.is_valid(number)
    from stdnum.es import dni, nie

    return dni.is_valid(number) if what == "dni" else nie.is_valid(number)


def _compact(number: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", number).upper()
