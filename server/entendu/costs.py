"""What a draft costs: prices per million tokens, and what a month has taken of its limits.

Money is counted in whole millionths of the currency's unit (micros), so that sums stay exact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .errors import InvalidError

DEFAULT_CURRENCY = "USD"
PRICE_MOST = Decimal(1_000_000)
MICROS = 1_000_000
"""Millionths in one unit of a currency; also the tokens that a price is for."""

_CURRENCY = re.compile("[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices of one million tokens, in `currency` (ISO 4217). None: nobody named a price."""

    prompt: Decimal | None = None
    completion: Decimal | None = None
    currency: str = DEFAULT_CURRENCY

    @property
    def named(self) -> bool:
        """Say whether both prices are known, so that a cost can be told."""
        return self.prompt is not None and self.completion is not None

    def micros(self, tokens: Mapping[str, int]) -> int | None:
        """Return what `tokens` (`prompt`, `completion`) cost, in millionths of the unit.

        None where a price is missing, or where no token was counted: a draft of the phrasebook.
        """
        if self.prompt is None or self.completion is None:
            return None
        prompt, completion = tokens.get("prompt", 0), tokens.get("completion", 0)
        if not prompt and not completion:
            return None
        exact = prompt * self.prompt + completion * self.completion
        return int(exact.quantize(Decimal(1), ROUND_HALF_UP))

    def checked(self) -> Prices:
        """Return the prices if they can be used.

        Raises InvalidError `price_unusable`, `price_missing` (one of the two) or
        `currency_unusable`.
        """
        for price in (self.prompt, self.completion):
            if price is not None and not is_amount(price):
                raise InvalidError("price_unusable")
        if (self.prompt is None) != (self.completion is None):
            raise InvalidError("price_missing")
        if not _CURRENCY.fullmatch(self.currency):
            raise InvalidError("currency_unusable")
        return self


@dataclass(frozen=True, slots=True)
class Spent:
    """What the drafts of a month have taken, the stopped and failed ones too."""

    tokens: int = 0
    micros: int = 0


@dataclass(frozen=True, slots=True)
class Cap:
    """The most that a month may take: tokens, an amount of money, either or none (None)."""

    tokens: int | None = None
    cost: Decimal | None = None

    def reached(self, spent: Spent) -> bool:
        """Say whether one of the two is used up."""
        if self.tokens is not None and spent.tokens >= self.tokens:
            return True
        return self.cost is not None and spent.micros >= self.cost * MICROS


def is_amount(value: Decimal) -> bool:
    """Say whether `value` can be an amount of money here: finite, not negative, no fantasy."""
    return value.is_finite() and 0 <= value <= PRICE_MOST
