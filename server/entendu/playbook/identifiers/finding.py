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

from ..late_pattern import LatePattern
from ..said_words import Reading, SaidWords
from . import (
    account_names,
    addresses,
    cued_numbers,
    cued_secrets,
    digit_runs,
    emails,
    telephones,
)
from .digit_runs import Found
from .plain_spelling import spelled_plainly


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


_LETTERS = r"A-Za-z0-9_\u00c0-\u052f"
"""Letters of scripts that leave a blank between words: others may stand beside an address."""
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
    {
        **account_names.WORDS,
        **addresses.WORDS,
        **cued_numbers.WORDS,
        **cued_secrets.WORDS,
        **digit_runs.WORDS,
        **telephones.WORDS,
    },
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
        emails.find_emails,
        _find_profiles,
        account_names.find_account_names,
        digit_runs.find_ibans,
        digit_runs.find_cards,
        digit_runs.find_documents,
        cued_secrets.find_secrets,
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
