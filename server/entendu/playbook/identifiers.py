"""What in a text tells who or where a private person is, and would harm them if it were passed on.

Emails, telephones, cards, accounts, numbers of documents and orders, handles, postal addresses
and dates of birth; also in other digits, with invisible characters inside, or spelt "name at host
dot example". Names of people are not found. A text of any kind takes time by its length alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from . import addresses, cued_numbers, digit_runs, telephones
from .digit_runs import Found
from .late_pattern import LatePattern
from .plain_spelling import spelled_plainly
from .said_words import Reading, SaidWords


class IdentifierKind(StrEnum):
    """What sort of thing gives somebody away; `number` is any other long number of theirs."""

    EMAIL = "email"
    PHONE = "phone"
    CARD = "card"
    IBAN = "iban"
    NUMBER = "number"
    ORDER = "order"
    ADDRESS = "address"
    BIRTH = "birth"
    HANDLE = "handle"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One place of a text: `text` as written there; `value` in one spelling, to compare by."""

    kind: IdentifierKind
    start: int
    end: int
    text: str
    value: str


_TOP = (
    r"(?:com|net|org|info|biz|io|co|eu|fr|uk|de|es|it|nl|ch|pt|pl|ie|ca|au|nz|in|br|mx|ru|jp|app|dev"
    r"|example|invalid|test)"
)
_TOP_WORDS = (
    r"(?:com|net|org|info|io|fr|uk|nl|ch|eu|app|dev|example|invalid|test)"  # no "at … point it"
)
_LETTERS = r"A-Za-z0-9_\u00c0-\u052f"
"""Letters of scripts that leave a blank between words: others may stand beside an address."""
_EMAIL = LatePattern(
    rf"(?<![{_LETTERS}.+-])[{_LETTERS}.+-]{{1,64}}@[{_LETTERS}-]{{1,63}}"
    rf"(?:\.[{_LETTERS}-]{{1,63}}){{1,5}}"
)
_AT = r"(?:at|ät|arobase|arrobase|arroba|chiocciola|apenstaartje|klammeraffe)"
_DOT = r"(?:dot|point|punto|punkt|ponto|punt)"
_OPEN, _SHUT = r"[ ]{0,3}[\[({<][ ]{0,3}", r"[ ]{0,3}[\])}>][ ]{0,3}"
_SPELT_DOT = rf"(?:{_OPEN}(?:{_DOT}|\.){_SHUT}|[ ]{{1,3}}{_DOT}[ ]{{1,3}}|[ ]?\.[ ]?)"
_SPELT_EMAIL = LatePattern(
    # name (at) host.example, name [at] host [dot] example, name @ host . example
    rf"(?<![\w.+-])[\w.+-]{{1,64}}(?:{_OPEN}(?:{_AT}|@){_SHUT}|[ ]{{0,2}}@[ ]{{0,2}})"
    rf"[\w-]{{1,63}}(?:{_SPELT_DOT}[\w-]{{1,63}}){{0,3}}{_SPELT_DOT}{_TOP}(?![\w-])"
    # name at host dot example
    rf"|(?<![\w.+-])[\w.+-]{{1,64}}[ ]{{1,3}}{_AT}[ ]{{1,3}}[\w-]{{1,63}}"
    rf"(?:{_OPEN}{_DOT}{_SHUT}|[ ]{{1,3}}{_DOT}[ ]{{1,3}}){_TOP_WORDS}(?![\w-])",
    re.IGNORECASE,
)
_SPELT_SIGN = LatePattern(rf"@|[\[({{<] {{0,3}}{_AT}|{_DOT} {{1,3}}{_TOP_WORDS}", re.IGNORECASE)
_SPELT_AT = LatePattern(rf"\s*[\[({{<]?\s*(?:@|\b{_AT}\b)\s*[\])}}>]?\s*", re.IGNORECASE)
_SPELT_STOP = LatePattern(rf"\s*[\[({{<]?\s*(?:\.|\b{_DOT}\b)\s*[\])}}>]?\s*", re.IGNORECASE)
_HANDLE = LatePattern(rf"(?<![{_LETTERS}@/.])@([A-Za-z0-9_][A-Za-z0-9_.]{{0,49}})")
_PROFILE = LatePattern(
    r"(?<![\w.-])(?:https?://)?(?:www\.|m\.)?(?:t\.me|wa\.me|(?:instagram|facebook|twitter|x|tiktok"
    r"|snapchat|linkedin)\.com)/(?:add/|in/)?@?([\w.-]{2,50})",
    re.IGNORECASE,
)
_NATIONAL_DIGITS = 9
"""Digits at the end that are the same with and without a country code, as in `reaches`."""
_DIALLED = (IdentifierKind.PHONE, IdentifierKind.NUMBER)
_PROFILE_SIGN = LatePattern(r"(?:\.com|t\.me|wa\.me)/", re.IGNORECASE)
_TAKEN = "\x02"
"""Stands for what is already found; no pattern knows it."""

_MARKS = ("Mn", "Me")
_Finder = Callable[[Reading], Iterable[Found]]
_SAID = SaidWords(
    {**addresses.WORDS, **cued_numbers.WORDS, **digit_runs.WORDS, **telephones.WORDS},
    {**addresses.ENDINGS, **cued_numbers.ENDINGS},
)


def find_identifiers(text: str, region: str | None = None) -> list[Identifier]:
    """Return all identifiers in the order of the text; none overlaps another.

    `region` ("GB", "FR") tells how telephone numbers without a country code are read.
    """
    spelling = spelled_plainly(text)
    reading = _SAID.read(spelling.plain)
    found: list[Identifier] = []

    def find_telephones(reading: Reading) -> Iterable[Found]:
        return telephones.find_telephones(reading, region)

    finders: tuple[_Finder, ...] = (
        _find_emails,
        _find_profiles,
        digit_runs.find_ibans,
        digit_runs.find_cards,
        digit_runs.find_documents,
        cued_numbers.find_births,
        cued_numbers.find_orders,
        addresses.find_addresses,
        find_telephones,
        _find_handles,
    )
    for finder in finders:
        rest = reading.text
        pieces: list[str] = []
        last = 0
        for kind, start, end, value in sorted(
            finder(reading), key=lambda each: (each[1], -each[2])
        ):
            if start < last:
                continue
            pieces += (rest[last:start], _TAKEN * (end - start))
            last = end
            begin, stop = spelling.span(start, end)
            while stop < len(text) and unicodedata.category(text[stop]) in _MARKS:
                stop += 1  # what makes a keycap of the last digit
            found.append(Identifier(IdentifierKind(kind), begin, stop, text[begin:stop], value))
        if last:
            reading = reading.without("".join((*pieces, rest[last:])))
    return sorted(found, key=lambda each: each.start)


def identity(identifier: Identifier) -> str:
    """Return what is equal for two spellings of one thing.

    A telephone number is the same with and without its country code.
    """
    if identifier.value.isdigit() and identifier.kind in _DIALLED:
        return f"digits:{identifier.value[-_NATIONAL_DIGITS:]}"
    return f"{identifier.kind}:{identifier.value}"


def same_identifier(one: Identifier, other: Identifier) -> bool:
    """Say whether both give away the same, however they are written."""
    if one.kind is other.kind is IdentifierKind.ADDRESS:  # with and without postcode and town
        shorter, longer = sorted((one.value, other.value), key=len)
        return longer == shorter or longer.startswith(shorter + " ")
    return identity(one) == identity(other)


def _find_emails(reading: Reading) -> Iterator[Found]:
    text = reading.text
    if "@" in text:
        for found in _EMAIL.finditer(text):
            written = found.group().rstrip(".-")
            yield "email", found.start(), found.start() + len(written), written.lower()
    if _SPELT_SIGN.search(text):
        for found in _SPELT_EMAIL.finditer(text):
            name, host = _SPELT_AT.split(found.group(), most=1)
            yield "email", *found.span(), f"{name}@{_SPELT_STOP.sub('.', host)}".lower()


def _find_profiles(reading: Reading) -> Iterator[Found]:
    if _PROFILE_SIGN.search(reading.text) is None:
        return
    for found in _PROFILE.finditer(reading.text):
        name = found.group(1).rstrip(".-").lower()
        kind = "phone" if name.isdigit() else "handle"
        yield kind, found.start(), found.start(1) + len(name), name


def _find_handles(reading: Reading) -> Iterator[Found]:
    for found in _HANDLE.finditer(reading.text):
        name = found.group(1).rstrip(".")
        yield "handle", found.start(), found.start(1) + len(name), name.lower()
