"""A model that runs on this machine is offered where somebody may take it, with one click."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from flask import Flask

from entendu.app import House
from entendu.costs import Prices
from entendu.domain.company import Company
from entendu.domain.draft import Drafter
from entendu.domain.local_seam import LocalServer
from entendu.domain.model_seam import ModelProbe
from entendu.web.services import Services
from fixtures.visitor import Visitor

ADDRESS = "http://127.0.0.1:11434/v1"
OLLAMA = LocalServer("Ollama", ADDRESS, ("llama3.1", "qwen3:8b"))
THREE_ANSWERS = {"name": "Fournil", "kind": "email", "value": "a@b.example", "register": "formal"}


@dataclass
class Machine:
    """What runs on this machine; counts how often somebody looked."""

    server: LocalServer | None = OLLAMA
    looked: int = 0

    def find(self) -> LocalServer | None:
        self.looked += 1
        return self.server


@pytest.fixture
def machine(app: Flask) -> Machine:
    machine = Machine()
    services: Services = app.extensions["entendu"]
    app.extensions["entendu"] = replace(services, find_local=machine.find)
    return machine


def test_the_model_page_offers_what_runs_here(
    alice: Visitor, company: Company, machine: Machine
) -> None:
    text = alice.read("/model")
    assert "Ollama is running on this machine" in text
    assert "<option>qwen3:8b</option>" in text
    assert "Ollama tourne sur cette machine" in alice.read("/model?lang=fr")


def test_one_click_takes_it_and_keeps_the_limits_but_no_other_models_price(
    alice: Visitor, house: House, company: Company, machine: Machine
) -> None:
    away = {"base_url": "https://api.example/v1", "model": "big-1", "api_key": "sk-1"}
    prices = {"price_prompt": "1", "price_completion": "2", "currency": "EUR"}
    alice.post("/model", {**away, **prices, "monthly_cap": "500", "drafter": "phrasebook"})
    assert alice.post("/model", {"use": "qwen3:8b"}).status_code == 303
    choice = house.model_choice.current()
    assert (choice.drafter, choice.base_url, choice.name) == (Drafter.MODEL, ADDRESS, "qwen3:8b")
    assert (choice.api_key, choice.cap.tokens) == (None, 500)
    assert choice.prices == Prices(currency="EUR")
    assert "is running on this machine" not in alice.read("/model")


def test_what_is_gone_or_was_never_there_is_not_taken(
    alice: Visitor, house: House, company: Company, machine: Machine
) -> None:
    assert alice.post("/model", {"use": "of-somebody-else"}).status_code == 422
    machine.server = None
    gone = alice.post("/model", {"use": "llama3.1"})
    assert gone.status_code == 422
    assert "does not answer any more" in gone.text
    assert house.model_choice.current().drafter is Drafter.PHRASEBOOK


def test_without_a_model_it_says_how_to_fetch_one(
    alice: Visitor, company: Company, machine: Machine
) -> None:
    machine.server = LocalServer("Ollama", ADDRESS)
    text = alice.read("/model")
    assert "ollama pull" in text
    assert 'name="use"' not in text


def test_where_nothing_runs_nothing_is_said(
    alice: Visitor, company: Company, machine: Machine
) -> None:
    machine.server = None
    assert "running on this machine" not in alice.read("/model")


def test_the_first_run_offers_it_and_the_phrasebook_stays_the_first_choice(
    alice: Visitor, house: House, machine: Machine
) -> None:
    text = alice.read("/welcome")
    assert "Who writes the drafts?" in text
    assert 'value="llama3.1"' in text
    alice.post("/welcome", {**THREE_ANSWERS, "drafter": ""})
    assert house.model_choice.current().drafter is Drafter.PHRASEBOOK


def test_the_first_run_connects_the_model_that_was_chosen(
    alice: Visitor, house: House, machine: Machine
) -> None:
    wrong = alice.post("/welcome", {**THREE_ANSWERS, "name": "", "drafter": "llama3.1"})
    assert wrong.status_code == 422
    assert 'value="llama3.1" checked' in wrong.text
    answer = alice.post("/welcome", {**THREE_ANSWERS, "drafter": "llama3.1"})
    assert answer.headers["Location"] == "/connect?first=1"
    choice = house.model_choice.current()
    assert (choice.drafter, choice.name) == (Drafter.MODEL, "llama3.1")


@pytest.mark.parametrize("name", ["of-somebody-else", "http://evil.example", "x" * 9999])
def test_the_first_run_takes_no_other_model(
    alice: Visitor, house: House, machine: Machine, name: str
) -> None:
    assert alice.post("/welcome", {**THREE_ANSWERS, "drafter": name}).status_code == 303
    assert house.model_choice.current().drafter is Drafter.PHRASEBOOK


def test_nobody_looks_for_it_on_any_other_page(
    alice: Visitor, company: Company, machine: Machine
) -> None:
    for path in ("/", "/cases", "/company", "/connect", "/practice"):
        alice.get(path)
    assert machine.looked == 0


def test_a_test_tells_what_the_server_can(app: Flask, alice: Visitor, company: Company) -> None:
    probe = ModelProbe(
        True, models=tuple(f"m{n}" for n in range(12)), first_token_ms=400.0,
        shape="object", tells_usage=False, tokens_per_second=23.4,
    )  # fmt: skip
    services: Services = app.extensions["entendu"]
    app.extensions["entendu"] = replace(services, probe=lambda *_: probe)
    form = {"base_url": ADDRESS, "model": "m1"}
    told = alice.post("/model/test", form, headers={"Accept": "application/json"}).get_json()
    assert [term for term, _ in told["found"]] == [
        "Its answers", "Tokens", "Speed", "Models (12)",
    ]  # fmt: skip
    french = alice.post("/model/test?lang=fr", form).text
    for shown in (
        "JSON à sa façon",
        "Entendu les compte",
        "23,4 jetons par seconde",
        "répondu en 400\u00a0ms",
    ):
        assert shown in french
