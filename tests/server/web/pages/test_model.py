"""The model page: who drafts and why; the key goes in and never comes out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from entendu.app import House
from entendu.domain.company import Company
from entendu.domain.draft import Drafter
from entendu.domain.model_seam import ModelProbe
from entendu.web.services import Services
from fixtures.visitor import Visitor

KEY = "sk-secret-of-alice"
OLLAMA = "http://127.0.0.1:11434/v1"


class Probed:
    """Stands in for the test of a server; remembers what it was asked with."""

    def __init__(self, answer: ModelProbe) -> None:
        self.answer = answer
        self.asked: list[tuple[str, str | None, str]] = []

    def __call__(self, base_url: str, key: str | None, model: str) -> ModelProbe:
        self.asked.append((base_url, key, model))
        return self.answer


@pytest.fixture
def probed(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Probed:
    probe = Probed(ModelProbe(True, models=("llama3.1", "qwen3"), first_token_ms=1234))
    services: Services = app.extensions["entendu"]
    monkeypatch.setitem(app.extensions, "entendu", replace(services, probe=probe))
    return probe


def test_without_a_model_the_page_says_that_the_phrasebook_writes(
    alice: Visitor, company: Company
) -> None:
    text = alice.read("/model")
    assert "The built-in phrasebook" in text
    for address in ("https://api.openai.com/v1", OLLAMA, "http://127.0.0.1:1234/v1",
                    "http://127.0.0.1:8000/v1"):  # fmt: skip
        assert address in text


def test_a_model_is_kept_and_drafts_from_now_on(
    alice: Visitor, house: House, company: Company
) -> None:
    form = {"base_url": OLLAMA, "model": "llama3.1", "monthly_cap": "2000000", "drafter": "model"}
    assert alice.post("/model", form).status_code == 303
    choice = house.model_choice.current()
    assert (choice.drafter, choice.base_url, choice.name, choice.monthly_cap) == (
        Drafter.MODEL, OLLAMA, "llama3.1", 2_000_000,
    )  # fmt: skip
    assert "You chose it on this page" in alice.read("/model")


def test_the_key_is_kept_and_never_shown_again(
    alice: Visitor, house: House, company: Company
) -> None:
    form = {"base_url": "https://api.openai.com/v1", "model": "gpt-4.1-mini", "api_key": KEY}
    alice.post("/model", form)
    assert house.model_choice.current().api_key == KEY
    text = alice.read("/model")
    assert KEY not in text
    assert "A key is kept" in text
    wrong = alice.post("/model", {**form, "monthly_cap": "many"})
    assert wrong.status_code == 422
    assert KEY not in wrong.text


def test_an_empty_key_field_keeps_the_key_and_the_box_forgets_it(
    alice: Visitor, house: House, company: Company
) -> None:
    form = {"base_url": "https://api.openai.com/v1", "model": "gpt-4.1-mini"}
    alice.post("/model", {**form, "api_key": KEY})
    alice.post("/model", form)
    assert house.model_choice.current().api_key == KEY
    alice.post("/model", {**form, "forget_key": "y"})
    assert house.model_choice.current().api_key is None


def test_the_phrasebook_can_write_again_without_losing_the_settings(
    alice: Visitor, house: House, company: Company
) -> None:
    form = {"base_url": OLLAMA, "model": "llama3.1"}
    alice.post("/model", form)
    alice.post("/model", {**form, "drafter": "phrasebook"})
    choice = house.model_choice.current()
    assert (choice.drafter, choice.name) == (Drafter.PHRASEBOOK, "llama3.1")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"base_url": "ftp://x"}, "base_url"),
        ({"model": " "}, "model"),
        ({"monthly_cap": "-1"}, "monthly_cap"),
        ({"monthly_cap": "many"}, "monthly_cap"),
    ],
)
def test_what_cannot_be_used_is_said_beside_its_field(
    alice: Visitor, company: Company, wrong: dict[str, str], field: str
) -> None:
    answer = alice.post("/model", {"base_url": OLLAMA, "model": "llama3.1", **wrong})
    assert answer.status_code == 422
    assert f'id="{field}-error"' in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "http://[",
        "http://user:sk-secret@host/v1",
        "http://host:99999/v1",
        "http://a b/v1",
        "http://api.exa\u200bmple.com/v1",
        "http://\u202ehost/v1",
        "http://a\x00b/v1",
    ],
)
def test_an_address_that_no_request_can_use_is_not_kept(
    alice: Visitor, house: House, company: Company, address: str
) -> None:
    answer = alice.post("/model", {"base_url": address, "model": "llama3.1"})
    assert answer.status_code == 422
    assert 'id="base_url-error"' in answer.text
    assert house.model_choice.current().drafter is Drafter.PHRASEBOOK
    tried = alice.post(
        "/model/test",
        {"base_url": address, "model": "llama3.1"},
        headers={"Accept": "application/json"},
    )
    assert tried.status_code == 200
    assert tried.get_json()["ok"] is False


def test_what_is_kept_is_the_address_as_requests_need_it(
    alice: Visitor, house: House, company: Company
) -> None:
    pasted = "http://127.0.0.1:11434/?key=sk-secret"
    alice.post("/model", {"base_url": pasted, "model": "llama3.1", "api_key": KEY})
    choice = house.model_choice.current()
    assert (choice.base_url, choice.api_key) == (OLLAMA, KEY)


def test_a_key_that_no_request_can_carry_is_told_and_not_kept(
    alice: Visitor, house: House, company: Company
) -> None:
    form = {"base_url": OLLAMA, "model": "llama3.1", "api_key": "sk-é"}
    assert alice.post("/model", form).status_code == 422
    assert house.model_choice.current().api_key is None
    told = alice.post("/model/test", form, headers={"Accept": "application/json"}).get_json()
    assert told["ok"] is False
    assert "key" in told["words"]


def test_a_test_asks_with_what_is_typed_and_keeps_nothing(
    alice: Visitor, house: House, company: Company, probed: Probed
) -> None:
    form = {"base_url": OLLAMA + "/", "model": "llama3.1", "api_key": KEY}
    answer = alice.post("/model/test", form)
    assert probed.asked == [(OLLAMA, KEY, "llama3.1")]
    assert "llama3.1 answered after 1.2\u00a0s" in answer.text
    assert '<option value="qwen3">' in answer.text
    assert house.model_choice.current().drafter is Drafter.PHRASEBOOK
    told = alice.post("/model/test", form, headers={"Accept": "application/json"}).get_json()
    assert (told["ok"], told["models"]) == (True, ["llama3.1", "qwen3"])


def test_the_kept_key_is_never_sent_to_another_address(
    alice: Visitor, house: House, company: Company, probed: Probed
) -> None:
    home = {"base_url": "https://api.openai.com/v1", "model": "gpt-4.1-mini"}
    alice.post("/model", {**home, "api_key": KEY})
    alice.post("/model/test", home)
    alice.post("/model/test", {**home, "base_url": "http://evil.example/v1"})
    assert [key for _, key, _ in probed.asked] == [KEY, None]


def test_a_test_that_fails_says_why_in_plain_words(
    alice: Visitor, company: Company, probed: Probed
) -> None:
    probed.answer = ModelProbe(False, "model_unreachable")
    answer = alice.post("/model/test", {"base_url": OLLAMA, "model": "llama3.1"})
    assert "could not be reached" in answer.text
    assert "badly" in answer.text
