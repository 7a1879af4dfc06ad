"""What a draft costs, exactly; and when a month has had enough."""

from __future__ import annotations

from decimal import Decimal

import pytest

from entendu.costs import Cap, Prices, Spent
from entendu.errors import InvalidError

PRICES = Prices(Decimal("0.40"), Decimal("1.60"), "EUR")


def test_a_cost_is_the_price_of_a_million_tokens_for_each_kind() -> None:
    assert PRICES.micros({"prompt": 1_000_000, "completion": 0}) == 400_000
    assert PRICES.micros({"prompt": 1_000, "completion": 100}) == 560
    assert PRICES.micros({"prompt": 1, "completion": 0}) == 0
    assert PRICES.micros({"prompt": 321, "completion": 54, "estimated": 1}) == 215


def test_halves_of_a_millionth_round_up() -> None:
    assert Prices(Decimal("0.5"), Decimal(0)).micros({"prompt": 1}) == 1


@pytest.mark.parametrize("prices", [
    Prices(), Prices(Decimal(1), None), Prices(None, Decimal(1)),
])  # fmt: skip
def test_without_both_prices_nobody_can_say_what_it_cost(prices: Prices) -> None:
    assert prices.micros({"prompt": 1000, "completion": 100}) is None
    assert not prices.named


@pytest.mark.parametrize("tokens", [{}, {"prompt": 0, "completion": 0}, {"estimated": 1}])
def test_a_draft_that_asked_no_model_has_no_cost(tokens: dict[str, int]) -> None:
    assert PRICES.micros(tokens) is None


def test_a_model_that_is_free_costs_nothing_and_says_so() -> None:
    assert Prices(Decimal(0), Decimal(0)).micros({"prompt": 5, "completion": 5}) == 0


@pytest.mark.parametrize(
    ("prices", "code"),
    [
        (Prices(Decimal(-1), Decimal(1)), "price_unusable"),
        (Prices(Decimal("NaN"), Decimal(1)), "price_unusable"),
        (Prices(Decimal("Infinity"), Decimal(1)), "price_unusable"),
        (Prices(Decimal(1), Decimal(2_000_000)), "price_unusable"),
        (Prices(Decimal(1), None), "price_missing"),
        (Prices(None, Decimal(1)), "price_missing"),
        (Prices(currency="euro"), "currency_unusable"),
        (Prices(currency="eur"), "currency_unusable"),
        (Prices(currency=""), "currency_unusable"),
    ],
)
def test_prices_that_cannot_be_are_refused(prices: Prices, code: str) -> None:
    with pytest.raises(InvalidError) as refused:
        prices.checked()
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("cap", "spent", "reached"),
    [
        (Cap(), Spent(10**9, 10**12), False),
        (Cap(tokens=100), Spent(99), False),
        (Cap(tokens=100), Spent(100), True),
        (Cap(tokens=0), Spent(), True),
        (Cap(cost=Decimal("0.50")), Spent(10**9, 499_999), False),
        (Cap(cost=Decimal("0.50")), Spent(0, 500_000), True),
        (Cap(100, Decimal(5)), Spent(100, 0), True),
        (Cap(100, Decimal(5)), Spent(0, 5_000_000), True),
        (Cap(100, Decimal(5)), Spent(99, 4_999_999), False),
    ],
)
def test_either_limit_ends_the_month(cap: Cap, spent: Spent, *, reached: bool) -> None:
    assert cap.reached(spent) is reached
