"""Telephone numbers that are written in words: "five five five, oh one", "zéro un, soixante-dix".

Knows the numbers up to 99 of English, French, Spanish, German, Italian, Portuguese and Dutch, also
mixed with digits. A count ("two or three weeks") is far too short to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LEAST = 6
"""Digits from which words are taken for a telephone number."""

_DIGITS = (
    "zero oh nought null nul zéro cero",
    "one un une uno una eins ein um uma een één",
    "two deux dos zwei zwo due dois duas twee",
    "three trois tres drei tre três drie",
    "four quatre cuatro vier quattro quatro",
    "five cinq cinco fünf fuenf cinque vijf",
    "six seis sechs sei meia zes",
    "seven sept siete sieben sette sete zeven",
    "eight huit ocho acht otto oito",
    "nine neuf nueve neun nove negen",
)
_TEENS = (
    "ten dix diez zehn dieci dez tien",
    "eleven onze once elf undici",
    "twelve douze doce zwölf zwoelf dodici doze twaalf",
    "thirteen treize trece dreizehn tredici treze dertien",
    "fourteen quatorze catorce vierzehn quattordici catorze veertien",
    "fifteen quinze quince fünfzehn quindici vijftien",
    "sixteen seize dieciséis sechzehn sedici dezesseis dezasseis zestien",
    "seventeen dix-sept diecisiete siebzehn diciassette dezessete dezassete zeventien",
    "eighteen dix-huit dieciocho achtzehn diciotto dezoito achttien",
    "nineteen dix-neuf diecinueve neunzehn diciannove dezenove dezanove negentien",
)
_TENS = (
    "twenty vingt veinte zwanzig venti vinte twintig",
    "thirty trente treinta dreißig dreissig trenta trinta dertig",
    "forty quarante cuarenta vierzig quaranta quarenta veertig",
    "fifty cinquante cincuenta fünfzig cinquanta cinquenta vijftig",
    "sixty soixante sesenta sechzig sessanta sessenta zestig",
    "seventy septante setenta siebzig settanta zeventig",
    "eighty quatre-vingt quatre-vingts octante huitante ochenta achtzig ottanta oitenta tachtig",
    "ninety nonante noventa neunzig novanta negentig",
)
_AND = frozenset({"et", "y", "e", "und", "en", "and"})
_TIMES = {"double": 2, "triple": 3, "doble": 2, "doppel": 2, "doppelt": 2, "dreimal": 3}


def _values() -> dict[str, int]:
    values: dict[str, int] = {}
    for lists, step, first in ((_DIGITS, 1, 0), (_TEENS, 1, 10), (_TENS, 10, 20)):
        for number, words in enumerate(lists):
            for word in words.split():
                values[word] = first + number * step
    for unit, words in enumerate(_DIGITS[1:], 1):  # einundzwanzig, veintiuno, ventuno
        for word in words.split():
            for ten, tens in enumerate(_TENS):
                for many in tens.split():
                    values.setdefault(f"{word}und{many}", 20 + ten * 10 + unit)
                    values.setdefault(f"{word}en{many}", 20 + ten * 10 + unit)
            values.setdefault(f"veinti{word}", 20 + unit)
    return values


_VALUES = _values()
_PIECE = re.compile(r"[^\W\d_]+|\d{1,4}")
_GAP = re.compile(r"[\s,.\-/]{0,3}")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A number in words: where it stands and its digits."""

    start: int
    end: int
    digits: str


def spoken_numbers(text: str) -> Iterator[Spoken]:
    """Yield the numbers of six digits or more that are written in words, digits among them."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return
    run: list[tuple[str, int, int]] = []
    for piece in _PIECE.finditer(lowered):
        word = piece.group()
        if not (word in _VALUES or word in _AND or word in _TIMES or word.isdigit()):
            yield from _number(run)
            run = []
            continue
        if run and not _GAP.fullmatch(lowered, run[-1][2], piece.start()):
            yield from _number(run)
            run = []
        run.append((word, *piece.span()))
    yield from _number(run)


def _number(run: list[tuple[str, int, int]]) -> Iterator[Spoken]:
    """Yield what a run of number words says; three words at least, so that a date says nothing."""
    while run and run[0][0] in _AND:
        run = run[1:]
    while run and run[-1][0] in _AND:
        run = run[:-1]
    if sum(word in _VALUES for word, _, _ in run) < 3:
        return
    digits = _digits([word for word, _, _ in run])
    if len(digits) >= LEAST:
        yield Spoken(run[0][1], run[-1][2], digits)


def _digits(words: list[str]) -> str:
    said = ""
    ten: int | None = None  # a ten that may still take its unit: twenty-one, soixante et onze
    times = 1
    for word in words:
        if word in _AND:
            continue
        if word in _TIMES:
            times = _TIMES[word]
            continue
        if word.isdigit():
            said += _written(ten) + word
            ten = None
            continue
        value = _VALUES[word]
        if ten is not None and (0 < value < 10 or (10 <= value < 20 and ten in (60, 80))):
            ten += value
            if word != "dix":  # soixante-dix may go on with sept, huit, neuf
                said, ten = said + str(ten), None
        elif value == 20 and said.endswith("4") and word.startswith("vingt"):
            said, ten = said[:-1], 80  # quatre-vingts
        elif value >= 20 and value % 10 == 0:
            said += _written(ten)
            ten = value
        else:
            said += _written(ten) + str(value) * times
            ten = None
        times = 1
    return said + _written(ten)


def _written(ten: int | None) -> str:
    return "" if ten is None else str(ten)
