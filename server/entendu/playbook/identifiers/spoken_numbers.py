"""Telephone numbers that are written in words: "five five five, oh one", "zéro un, soixante-dix".

Knows the numbers up to 999 of English, French, Spanish and German, those up to 99 of Italian,
Portuguese and Dutch, also mixed with digits. A count ("two or three weeks") is far too short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..said_words import in_small_letters

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
_HUNDREDS = {
    **dict.fromkeys(("hundred", "cent", "cents", "honderd", "cien", "ciento"), 100),
    **{
        word: hundreds * 100
        for hundreds, word in enumerate(
            [
                "doscientos",
                "trescientos",
                "cuatrocientos",
                "quinientos",
                "seiscientos",
                "setecientos",
                "ochocientos",
                "novecientos",
            ],
            2,
        )
    },
}
_TIMES_HUNDRED = frozenset({"hundred", "cent", "cents", "honderd"})
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
    """A number in words: where it stands, its digits, and the numbers that they were said as."""

    start: int
    end: int
    digits: str
    parts: tuple[str, ...]
    words: int


_Said = tuple[str, int, int]


def spoken_numbers(text: str) -> Iterator[Spoken]:
    """Yield the numbers of six digits or more that are written in words, digits among them."""
    lowered = in_small_letters(text)
    run: list[_Said] = []
    for piece in _PIECE.finditer(lowered):
        word = piece.group()
        if not (word in _AND or word in _TIMES or word.isdigit() or _value(word) is not None):
            if run:
                yield from _number(run)
                run = []
            continue
        if run and not _GAP.fullmatch(lowered, run[-1][2], piece.start()):
            yield from _number(run)
            run = []
        run.append((word, *piece.span()))
    yield from _number(run)


def _value(word: str) -> int | None:
    """Return what a word says; the hundreds of German are one word with what follows."""
    value = _VALUES.get(word, _HUNDREDS.get(word))
    if value is None and "hundert" in word:
        head, _, tail = word.partition("hundert")
        times, rest = _VALUES.get(head) if head else 1, _VALUES.get(tail) if tail else 0
        if times is not None and rest is not None and times < 10:
            return times * 100 + rest
    return value


def _number(run: list[_Said]) -> Iterator[Spoken]:
    """Yield what a run of number words says; three words at least, so that a date says nothing."""
    first, last = 0, len(run)
    while first < last and run[first][0] in _AND:
        first += 1
    while first < last and run[last - 1][0] in _AND:
        last -= 1
    words = [word for word, _, _ in run[first:last]]
    said = sum(word not in _TIMES_HUNDRED and _value(word) is not None for word in words)
    if said < 3:
        return
    parts = _parts(words)
    digits = "".join(parts)
    if len(digits) >= LEAST:
        yield Spoken(run[first][1], run[last - 1][2], digits, tuple(parts), said)


def _parts(words: list[str]) -> list[str]:
    said: list[str] = []
    open_: int | None = None  # may still take its unit: twenty-one, soixante et onze, ciento doce
    times = 1
    joined = False
    for word in words:
        if word in _AND:
            joined = True
            continue
        if word in _TIMES:
            times = _TIMES[word]
            continue
        value = None if word.isdigit() else _value(word)
        if value is None:
            said += _written(open_)
            said.append(word)
            open_ = None
        elif open_ is not None and _goes_on(open_, value, joined):
            open_ += value
            if value % 10 or value == 0:  # soixante-dix may go on with sept, huit, neuf
                said.append(str(open_))
                open_ = None
        elif value == 100 and open_ is None and said and said[-1] in _ONE_TO_NINE:
            open_ = int(said.pop()) * 100  # nine hundred, neuf cent
        elif value == 20 and word.startswith("vingt") and said and said[-1].endswith("4"):
            four = said.pop()[:-1]
            said += [four] if four else []
            open_ = 80  # quatre-vingts
        elif value >= 20 and value % 10 == 0:
            said += _written(open_)
            open_ = value
        else:
            said += [*_written(open_), str(value) * times]
            open_ = None
        times, joined = 1, False
    return said + _written(open_)


_ONE_TO_NINE = frozenset("123456789")


def _goes_on(begun: int, value: int, joined: bool) -> bool:
    """Say whether a number takes the next one in: sixty and one, six hundred and twelve."""
    if begun % 100 == 0:
        return 10 <= value < 100 or (joined and value < 10)
    if 0 < value < 10:
        return True
    return 10 <= value < 20 and begun % 100 in (60, 80)


def _written(number: int | None) -> list[str]:
    return [] if number is None else [str(number)]
