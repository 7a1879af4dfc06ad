"""Amounts of money as people write and read them; nothing here asks which page it is for."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import (
    format_currency,
    format_decimal,
    get_currency_precision,
    is_currency,
)

from ..costs import MICROS

CHARACTERS_MOST = 30
_WRITTEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_ENGLISH_GROUP = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")


def read_amount(text: str, locale: str) -> Decimal | None:
    """Return the amount in `text`: `0.15`, `0,15`, `1 500,50`, `€5`. None where there is none.

    One comma or one point is the decimal sign, whatever the language; only in English three digits
    behind a comma are thousands.
    """
    bare = "".join(text.split()).strip("$€£")
    if len(bare) > CHARACTERS_MOST or not _WRITTEN.fullmatch(bare):
        return None
    last = max(bare.rfind("."), bare.rfind(","))
    if last < 0:
        return Decimal(bare)
    whole, sign, fraction = bare[:last], bare[last], bare[last + 1 :]
    if sign in whole or (locale.startswith("en") and _ENGLISH_GROUP.fullmatch(bare)):
        whole, fraction = bare, ""  # the same sign again parts thousands: `1,500,000`
    if not whole.isdigit():
        if not _GROUPED.fullmatch(whole) or ("." in whole and "," in whole):
            return None
        whole = whole.replace(".", "").replace(",", "")
    return Decimal(f"{whole}.{fraction or 0}")


def amount_as_typed(amount: Decimal | None, locale: str) -> str:
    """Return an amount as a field of the page holds it: `0,15`."""
    if amount is None:
        return ""
    return str(
        format_decimal(amount, locale=locale, decimal_quantization=False, group_separator=False)
    )


def money(micros: int, currency: str, locale: str) -> str:
    """Return an amount with its currency: `€4.20`.

    A small one keeps two digits that tell something: `€0.00031`.
    """
    amount = Decimal(micros) / MICROS
    least = Decimal(1).scaleb(-get_currency_precision(currency))
    small = 0 < amount < 10 * least
    if small:
        amount = amount.quantize(Decimal(1).scaleb(amount.adjusted() - 1))
    return str(format_currency(amount, currency, locale=locale, decimal_quantization=not small))


def decimal(value: float, locale: str) -> str:
    """Return a measured number to one place: `1.2`."""
    return str(format_decimal(value, "#,##0.0", locale=locale))


def duration(milliseconds: float, locale: str) -> str:
    """Return a time that was measured: `1.2 s`, `40 ms`; the space does not break."""
    if milliseconds < 1000:
        return f"{max(1, round(milliseconds))}\u00a0ms"
    return f"{decimal(milliseconds / 1000, locale)}\u00a0s"


def british(locale: str) -> str:
    """Return the locale of our English for `en`; any other as it is."""
    return "en_GB" if locale == "en" else locale


def knows_currency(code: str) -> bool:
    """Say whether `code` is an ISO 4217 code."""
    return bool(is_currency(code))
