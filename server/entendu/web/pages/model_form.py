"""The model page's form: which model, what is hidden from it, what it may cost."""

from __future__ import annotations

from typing import Any

from flask_babel import get_locale, lazy_gettext
from wtforms import BooleanField, Field, IntegerField, PasswordField, StringField
from wtforms.validators import NumberRange, Optional
from wtforms.widgets import TextInput

from ...costs import DEFAULT_CURRENCY, Prices
from ...errors import InvalidError
from ...model_choice import Choice, Mask, ModelForm
from ..amounts import amount_as_typed, knows_currency, read_amount
from ..sentences import sentence
from .forms import PageForm, complain

CURRENCIES = ("USD", "EUR", "GBP", "CHF", "CAD")
"""What the field proposes; any other code may be typed."""

_FIELD_OF = {
    "model_key_unusable": "api_key",
    "model_address_unusable": "base_url",
    "model_name_missing": "model",
    "monthly_cap_unusable": "monthly_cap",
    "monthly_cap_cost_unusable": "monthly_cap_cost",
    "monthly_cap_cost_needs_prices": "monthly_cap_cost",
    "price_missing": "price_completion",
    "price_unusable": "price_prompt",
    "currency_unusable": "currency",
}


class AmountField(Field):  # type: ignore[misc]  # WTForms says nothing about its types
    """An amount of money, with a point or a comma; empty: None. `code` is said of what is none."""

    widget = TextInput()

    def __init__(self, label: Any, code: str, **more: Any) -> None:
        super().__init__(label, [Optional()], **more)
        self._code = code
        self._typed: str | None = None

    def _value(self) -> str:
        if self._typed is not None:
            return self._typed
        return amount_as_typed(self.data, str(get_locale() or "en"))

    def process_formdata(self, values: list[str]) -> None:
        """Read what was typed, and keep it as it was for the page that tells the mistake."""
        if not values:
            return
        self._typed = values[0].strip()
        self.data = read_amount(self._typed, str(get_locale() or "en"))
        if self._typed and self.data is None:
            raise ValueError(sentence(self._code))


class ModelPageForm(PageForm):
    """Address, model, key; private data; prices and limits. The key is never sent back."""

    base_url = StringField(lazy_gettext("Address of the server, up to and with /v1"))
    model = StringField(lazy_gettext("Model"))
    api_key = PasswordField(lazy_gettext("Key"))
    forget_key = BooleanField(lazy_gettext("Forget the kept key"))
    mask_here = BooleanField(lazy_gettext("Hide private data from models on this machine, too"))
    price_prompt = AmountField(lazy_gettext("Price of a million tokens read"), "price_unusable")
    price_completion = AmountField(
        lazy_gettext("Price of a million tokens written"), "price_unusable"
    )
    currency = StringField(lazy_gettext("Currency"))
    monthly_cap = IntegerField(
        lazy_gettext("Most tokens in a month (empty: no limit)"),
        [Optional(), NumberRange(min=0)],
    )
    monthly_cap_cost = AmountField(
        lazy_gettext("Most money in a month (empty: no limit)"), "monthly_cap_cost_unusable"
    )

    def key(self) -> str | None:
        """Return the key to keep: None leaves it as it is, "" forgets it."""
        typed = (self.api_key.data or "").strip()
        return typed or ("" if self.forget_key.data else None)

    def usable(self) -> bool:
        """Say whether everything that was typed can be read; what cannot is said at its field."""
        fine: bool = self.validate()
        if fine and not knows_currency(self.currency_code()):
            complain(self.currency, InvalidError("currency_unusable"))
            return False
        return fine

    def currency_code(self) -> str:
        """Return the currency as its code is written."""
        return (self.currency.data or "").strip().upper() or DEFAULT_CURRENCY

    def wished(self, *, enabled: bool) -> ModelForm:
        """Return what is to be kept."""
        return ModelForm(
            enabled,
            self.base_url.data or "",
            self.model.data or "",
            self.key(),
            self.monthly_cap.data,
            self.monthly_cap_cost.data,
            Prices(self.price_prompt.data, self.price_completion.data, self.currency_code()),
            Mask.ALWAYS if self.mask_here.data else Mask.AWAY,
        )

    def refuse(self, error: InvalidError) -> None:
        """Say beside its field what the use case does not take."""
        field = _FIELD_OF.get(error.code, "base_url")
        if error.code == "price_missing" and self.price_prompt.data is None:
            field = "price_prompt"
        complain(self[field], error)


def form_of(choice: Choice) -> ModelPageForm:
    """Return the form as the choice fills it."""
    return ModelPageForm(
        data={
            "base_url": choice.base_url,
            "model": choice.name,
            "mask_here": choice.mask is Mask.ALWAYS,
            "price_prompt": choice.prices.prompt,
            "price_completion": choice.prices.completion,
            "currency": choice.prices.currency,
            "monthly_cap": choice.cap.tokens,
            "monthly_cap_cost": choice.cap.cost,
        }
    )
