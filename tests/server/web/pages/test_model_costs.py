"""Prices, limits and what was spent: on the model page, on a case, and in who drafts next."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from entendu.app import House
from entendu.costs import Cap, Prices
from entendu.domain.company import Company
from entendu.domain.draft import Draft, DraftCall, Drafter, DraftState, Wishes
from entendu.domain.ids import new_id
from entendu.model_choice import Mask
from fixtures.visitor import SetClock, Visitor

Log = Callable[..., str]

AWAY = {"base_url": "https://api.example/v1", "model": "big-1"}
PRICED = {**AWAY, "price_prompt": "0.40", "price_completion": "1.60", "currency": "eur"}
HASH = "3fa9c1d27be04d55" * 4


def drafted(house: House, case_id: str, **more: Any) -> Draft:
    """Keep a draft of the model with what it has used."""
    now = house.clock.now()
    values: dict[str, Any] = {
        "state": DraftState.DONE,
        "drafter": Drafter.MODEL,
        "text": "I am sorry about the quiche.",
        "prompt_hash": HASH,
        "tokens": {"prompt": 1200, "completion": 34},
        "timings": {"total_ms": 2345.6},
        "created_at": now,
        "cost_micros": 534,
        **more,
    }
    capture_id = house.casework.view(case_id).comments[0][1].id
    draft = Draft(id=new_id(), case_id=case_id, capture_id=capture_id, wishes=Wishes(), **values)
    call = DraftCall(new_id(), draft.id, 1, "big-1", [], None, None, now, now)
    with house.store.write() as work:
        work.drafts.add(draft)
        work.drafts.add_call(call)
    return draft


def test_prices_limits_and_privacy_are_kept(alice: Visitor, house: House, company: Company) -> None:
    form = {**PRICED, "monthly_cap": "90000", "monthly_cap_cost": "7,50", "mask_here": "y"}
    assert alice.post("/model", form).status_code == 303
    choice = house.model_choice.current()
    assert choice.prices == Prices(Decimal("0.40"), Decimal("1.60"), "EUR")
    assert choice.cap == Cap(90_000, Decimal("7.50"))
    assert choice.mask is Mask.ALWAYS
    text = alice.read("/model")
    for shown in ('value="0.4"', 'value="1.6"', 'value="EUR"', 'value="90000"', 'value="7.5"'):
        assert shown in text


def test_a_french_page_takes_and_shows_a_decimal_comma(
    alice: Visitor, house: House, company: Company
) -> None:
    form = {**PRICED, "price_prompt": "0,15", "price_completion": "1 500,5"}
    assert alice.post("/model?lang=fr", form).status_code == 303
    assert house.model_choice.current().prices == Prices(Decimal("0.15"), Decimal("1500.5"), "EUR")
    text = alice.read("/model?lang=fr")
    assert 'value="0,15"' in text
    assert 'value="1500,5"' in text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"price_prompt": "cheap"}, "price_prompt"),
        ({"price_completion": "-1"}, "price_completion"),
        ({"price_completion": "9999999"}, "price_prompt"),
        ({"price_completion": ""}, "price_completion"),
        ({"price_prompt": ""}, "price_prompt"),
        ({"currency": "euro"}, "currency"),
        ({"currency": "ABC"}, "currency"),
        ({"monthly_cap_cost": "much"}, "monthly_cap_cost"),
        ({"monthly_cap_cost": "5", "price_prompt": "", "price_completion": ""}, "monthly_cap_cost"),
    ],
)
def test_what_cannot_be_used_is_said_beside_its_field_and_stays_typed(
    alice: Visitor, house: House, company: Company, wrong: dict[str, str], field: str
) -> None:
    answer = alice.post("/model", {**PRICED, **wrong})
    assert answer.status_code == 422
    assert f'id="{field}-error"' in answer.text
    for typed in filter(None, wrong.values()):
        assert f'value="{typed}"' in answer.text
    assert house.model_choice.current().drafter is Drafter.PHRASEBOOK


def test_a_limit_in_money_needs_no_price_where_the_model_is_on_this_machine(
    alice: Visitor, house: House, company: Company
) -> None:
    form = {"base_url": "http://127.0.0.1:11434/v1", "model": "qwen3", "monthly_cap_cost": "5"}
    assert alice.post("/model", form).status_code == 303
    passed_on = alice.post("/model", {**form, "model": "big:120b-cloud"})
    assert passed_on.status_code == 422


@pytest.mark.parametrize(
    ("form", "here", "masks"),
    [
        ({"base_url": "http://127.0.0.1:11434/v1", "model": "qwen3"}, True, False),
        ({"base_url": "http://[::1]:1234/v1", "model": "qwen3", "mask_here": "y"}, True, True),
        ({"base_url": "http://127.0.0.1:11434/v1", "model": "big:120b-cloud"}, False, True),
        ({"base_url": "http://192.168.1.5:11434/v1", "model": "qwen3"}, False, True),
        (AWAY, False, True),
    ],
)
def test_private_data_is_hidden_from_what_is_not_on_this_machine(
    alice: Visitor, house: House, company: Company, form: dict[str, str], *, here: bool, masks: bool
) -> None:
    assert alice.post("/model", form).status_code == 303
    choice = house.model_choice.current()
    assert (choice.on_this_machine, choice.masks) == (here, masks)


def test_a_draft_shows_what_it_took(alice: Visitor, house: House, log_comment: Log) -> None:
    alice.post("/model", PRICED)
    case_id = log_comment()
    drafted(house, case_id)
    text = alice.read(f"/cases/{case_id}")
    for shown in ("big-1", "2.3\u00a0s", "1,234 tokens", "€0.00053", HASH[:12]):
        assert shown in text
    assert "counted here" not in text
    french = alice.read(f"/cases/{case_id}?lang=fr")
    for shown in ("2,3\u00a0s", "1\u202f234 jetons", "0,00053\u00a0€"):
        assert shown in french


def test_tokens_that_we_counted_are_said_to_be_ours_and_no_price_shows_no_cost(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    tokens = {"prompt": 900, "completion": 100, "estimated": 1}
    drafted(house, case_id, tokens=tokens, cost_micros=None)
    text = alice.read(f"/cases/{case_id}")
    assert "1,000 tokens (counted here)" in text
    assert "US$" not in text
    month = alice.read("/model")
    assert "1,000" in month
    assert "<dt>Cost</dt>" not in month


def test_the_month_shows_tokens_cost_and_how_much_of_the_limits(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    alice.post("/model", {**PRICED, "monthly_cap": "50000", "monthly_cap_cost": "0.01"})
    case_id = log_comment()
    drafted(house, case_id)
    drafted(house, case_id, state=DraftState.FAILED, error_code="model_cut")
    text = alice.read("/model")
    assert "2,468" in text
    assert "of 50,000" in text
    assert "€0.0011" in text
    assert 'value="1068"' in text
    assert "monthly limit is reached" not in text


def test_a_new_month_begins_at_nothing(
    alice: Visitor, house: House, log_comment: Log, clock: SetClock
) -> None:
    alice.post("/model", PRICED)
    drafted(house, log_comment())
    clock.pass_time(days=31)
    spent = house.month_spent()
    assert (spent.tokens, spent.micros) == (0, 0)


@pytest.mark.parametrize("state", [DraftState.DONE, DraftState.FAILED, DraftState.STOPPED])
@pytest.mark.parametrize("cap", [{"monthly_cap_cost": "0.0005"}, {"monthly_cap": "1200"}])
def test_a_limit_of_money_or_tokens_hands_over_to_the_phrasebook(
    alice: Visitor, house: House, log_comment: Log, state: DraftState, cap: dict[str, str]
) -> None:
    alice.post("/model", {**PRICED, **cap})
    assert house.tools.model_for() != "model_cap_reached"
    drafted(house, log_comment(), state=state)
    assert house.tools.model_for() == "model_cap_reached"
    assert "monthly limit is reached" in alice.read("/model")
