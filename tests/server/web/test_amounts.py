"""Amounts of money as people write them, in two languages, and as they read them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from entendu.web.amounts import (
    amount_as_typed,
    decimal,
    duration,
    knows_currency,
    money,
    read_amount,
)

NARROW = "\u202f"


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ("0.15", "0.15", "0.15"),
        ("0,15", "0.15", "0.15"),
        ("0,150", "0.150", "0.150"),
        ("1,500", "1500", "1.500"),
        ("1.500", "1.500", "1.500"),
        (f"1{NARROW}500,5", "1500.5", "1500.5"),
        ("1 500.50", "1500.50", "1500.50"),
        ("1,234.5", "1234.5", "1234.5"),
        ("1.234,5", "1234.5", "1234.5"),
        ("1,500,000", "1500000", "1500000"),
        ("€5", "5", "5"),
        ("5\u00a0€", "5", "5"),
    ],
)
def test_a_comma_or_a_point_is_understood(text: str, english: str, french: str) -> None:
    assert read_amount(text, "en") == Decimal(english)
    assert read_amount(text, "fr") == Decimal(french)


@pytest.mark.parametrize(
    "text",
    ["", " ", "abc", "-1", "1e3", "NaN", "Infinity", "1_0", "٣", ".5", "5.", "1,5,0", "1.2,3.4",
     "1,500.000.0", "9" * 40, "1\x002"],
)  # fmt: skip
def test_what_is_no_amount_is_none(text: str) -> None:
    assert read_amount(text, "en") is None
    assert read_amount(text, "fr") is None


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("amount", ["0", "0.15", "2.5", "1500", "0.0004", "1234.567"])
def test_what_a_field_shows_it_reads_again(amount: str, locale: str) -> None:
    shown = amount_as_typed(Decimal(amount), locale)
    assert read_amount(shown, locale) == Decimal(amount)
    assert amount_as_typed(None, locale) == ""


@pytest.mark.parametrize(
    ("micros", "currency", "english", "french"),
    [
        (0, "EUR", "€0.00", "0,00\u00a0€"),
        (310, "EUR", "€0.00031", "0,00031\u00a0€"),
        (1, "USD", "US$0.000001", "0,000001\u00a0$US"),
        (99_999, "EUR", "€0.10", "0,10\u00a0€"),
        (4_200_000, "EUR", "€4.20", "4,20\u00a0€"),
        (1_234_567_890, "EUR", "€1,234.57", f"1{NARROW}234,57\u00a0€"),
        (1_234_567_890, "JPY", "JP¥1,235", f"1{NARROW}235\u00a0JPY"),
    ],
)
def test_small_amounts_keep_two_digits_that_tell_something(
    micros: int, currency: str, english: str, french: str
) -> None:
    assert money(micros, currency, "en_GB") == english
    assert money(micros, currency, "fr") == french


def test_measured_numbers_follow_the_language() -> None:
    assert (decimal(1.234, "en_GB"), decimal(1.234, "fr")) == ("1.2", "1,2")


@pytest.mark.parametrize(
    ("milliseconds", "english", "french"),
    [(0.2, "1 ms", "1 ms"), (412.4, "412 ms", "412 ms"), (2345.6, "2.3 s", "2,3 s")],
)
def test_a_measured_time_is_as_fine_as_it_tells_something(
    milliseconds: float, english: str, french: str
) -> None:
    assert duration(milliseconds, "en_GB") == english.replace(" ", "\u00a0")
    assert duration(milliseconds, "fr") == french.replace(" ", "\u00a0")


@pytest.mark.parametrize(("code", "known"), [("EUR", True), ("USD", True), ("ABC", False)])
def test_a_currency_is_one_that_there_is(code: str, *, known: bool) -> None:
    assert knows_currency(code) is known
