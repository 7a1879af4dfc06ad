"""Who drafts, and with which model.

An explicit ENTENDU_DRAFTER goes first; then what was saved on the page; then a key or a model in
the environment; then the phrasebook, which needs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Protocol

from .costs import DEFAULT_CURRENCY, Cap, Prices, is_amount
from .domain.draft import Drafter
from .domain.local_seam import CLOUD
from .domain.store_seam import Store
from .errors import InvalidError
from .settings import Settings

DEFAULT_BASE_URL = "https://api.openai.com/v1"
DEFAULT_MODEL = "gpt-4.1-mini"
_SAVED = "model"


class Mask(StrEnum):
    """From which models private data is hidden."""

    AWAY = "away"
    """Those that are not on this machine."""
    ALWAYS = "always"


class Secrets(Protocol):
    """The secrets file beside the database."""

    def get(self, name: str) -> str | None:
        """Return a secret."""
        ...

    def put(self, name: str, value: str | None) -> None:
        """Keep a secret, or forget it (None)."""
        ...


@dataclass(frozen=True, slots=True)
class ModelForm:
    """What the model page saves. `api_key` None: leave as it is; "": forget it.

    `monthly_cap` is in tokens, prompt and completion together, `monthly_cap_cost` in the prices'
    currency; None: no cap.
    """

    enabled: bool
    base_url: str
    name: str
    api_key: str | None = None
    monthly_cap: int | None = None
    monthly_cap_cost: Decimal | None = None
    prices: Prices = field(default_factory=Prices)
    mask: Mask = Mask.AWAY


@dataclass(frozen=True, slots=True)
class Choice:
    """Who drafts. Where `drafter` is the phrasebook, the model's fields say what is merely set.

    `source` is `environment`, `page` or `default`. `on_this_machine`: no comment leaves it, as the
    address is a loopback one and the name none of a model elsewhere.
    """

    drafter: Drafter
    base_url: str
    name: str
    api_key: str | None
    cap: Cap
    source: str
    on_this_machine: bool
    prices: Prices
    mask: Mask

    @property
    def monthly_cap(self) -> int | None:
        """Return the most tokens of a month."""
        return self.cap.tokens

    @property
    def masks(self) -> bool:
        """Say whether private data is hidden from this model."""
        return self.mask is Mask.ALWAYS or not self.on_this_machine


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Reads and writes the choice.

    `usable` returns an address as requests need it, or raises InvalidError
    `model_address_unusable`: what is kept holds no password. `is_local` says whether an address is
    this very machine.
    """

    settings: Settings
    store: Store
    secrets: Secrets
    usable: Callable[[str], str]
    is_local: Callable[[str], bool]

    def current(self) -> Choice:
        """Return the choice as it stands now."""
        with self.store.read() as work:
            saved = work.settings.get(_SAVED) or {}
        env = self.settings
        env_url = self._tidy(env.model_base_url or DEFAULT_BASE_URL)
        base_url = self._tidy(str(saved.get("base_url") or env_url))
        # A key belongs to one server: another address never gets it.
        key = self.secrets.get(_key_of(base_url))
        if key is None and base_url == env_url:
            key = env.model_api_key
        name = str(saved.get("name") or env.model_name or DEFAULT_MODEL)
        wanted = bool(env.model_api_key or env.model_base_url or env.model_name)
        source = "environment" if wanted else "default"
        if "enabled" in saved:
            wanted, source = bool(saved["enabled"]), "page"
        if env.drafter != "auto":
            wanted, source = env.drafter == "model", "environment"
        drafter = Drafter.MODEL if wanted else Drafter.PHRASEBOOK
        return Choice(
            drafter=drafter,
            base_url=base_url,
            name=name,
            api_key=key,
            cap=Cap(saved.get("monthly_cap"), _amount(saved.get("monthly_cap_cost"))),
            source=source,
            on_this_machine=stays_here(self.is_local(base_url), name),
            prices=_prices(saved),
            mask=Mask.ALWAYS if saved.get("mask") == Mask.ALWAYS else Mask.AWAY,
        )

    def save(self, form: ModelForm) -> None:
        """Keep what the page says; the key goes to the secrets file only. Raises InvalidError."""
        base_url = self.usable(form.base_url)
        if form.enabled and not form.name.strip():
            raise InvalidError("model_name_missing")
        if form.monthly_cap is not None and form.monthly_cap < 0:
            raise InvalidError("monthly_cap_unusable")
        prices = form.prices.checked()
        self._check_cap_cost(form, base_url)
        key = None if form.api_key is None else form.api_key.strip()
        if key and not (key.isascii() and key.isprintable()):  # no request can carry it
            raise InvalidError("model_key_unusable")
        if key is not None:
            self.secrets.put(_key_of(base_url), key or None)
        with self.store.write() as work:
            work.settings.put(
                _SAVED,
                {
                    "enabled": form.enabled,
                    "base_url": base_url,
                    "name": form.name.strip(),
                    "monthly_cap": form.monthly_cap,
                    "monthly_cap_cost": _text(form.monthly_cap_cost),
                    "price_prompt": _text(prices.prompt),
                    "price_completion": _text(prices.completion),
                    "currency": prices.currency,
                    "mask": form.mask.value,
                },
            )

    def _check_cap_cost(self, form: ModelForm, base_url: str) -> None:
        if form.monthly_cap_cost is None:
            return
        if not is_amount(form.monthly_cap_cost):
            raise InvalidError("monthly_cap_cost_unusable")
        # A limit that cannot hold is worse than none; a model of one's own machine costs nothing.
        here = stays_here(self.is_local(base_url), form.name.strip())
        if form.enabled and not form.prices.named and not here:
            raise InvalidError("monthly_cap_cost_needs_prices")

    def _tidy(self, address: str) -> str:
        try:
            return self.usable(address)
        except InvalidError:  # told when it is used
            return address.strip().rstrip("/")


def stays_here(local: bool, name: str) -> bool:
    """Say whether what the model is shown stays here: a `local` address, and no cloud behind it."""
    return local and not name.endswith(CLOUD)


def _key_of(base_url: str) -> str:
    return f"model_api_key {base_url}"


def _prices(saved: Mapping[str, Any]) -> Prices:
    return Prices(
        _amount(saved.get("price_prompt")),
        _amount(saved.get("price_completion")),
        saved.get("currency") or DEFAULT_CURRENCY,
    )


def _amount(kept: object) -> Decimal | None:
    """Return a kept amount; JSON has no decimals, so it is kept as text."""
    try:
        amount = Decimal(kept) if isinstance(kept, str) else None
    except InvalidOperation:
        return None
    return amount if amount is not None and is_amount(amount) else None


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")
