"""The first run, and the page that says what is due."""

from __future__ import annotations

from collections.abc import Callable

from entendu.app import House
from entendu.domain.company import Company, ContactKind, Register
from fixtures.visitor import SetClock, Visitor

THREE_ANSWERS = {
    "name": "Fournil Aubry",
    "kind": "phone",
    "value": "+33 1 99 00 11 22",
    "register": "familiar",
}


def test_before_the_first_run_everything_begins_with_welcome(alice: Visitor) -> None:
    assert alice.get("/").headers["Location"] == "/welcome"
    assert alice.get("/company").headers["Location"] == "/welcome"


def test_three_answers_make_the_company_and_lead_to_the_browser(
    alice: Visitor, house: House
) -> None:
    answer = alice.post("/welcome?lang=fr", THREE_ANSWERS)
    assert answer.headers["Location"] == "/connect?first=1"
    (company,) = house.companies.real()
    assert company.name == "Fournil Aubry"
    assert company.register is Register.FAMILIAR
    assert company.languages == ("fr", "en")
    assert [(c.kind, c.value) for c in company.contacts] == [
        (ContactKind.PHONE, "+33 1 99 00 11 22")
    ]


def test_an_answer_that_cannot_be_used_is_said_beside_its_field_and_nothing_is_lost(
    alice: Visitor, house: House
) -> None:
    answer = alice.post("/welcome", {**THREE_ANSWERS, "value": "call us"})
    assert answer.status_code == 422
    assert 'id="value-error"' in answer.text
    assert 'aria-describedby="value-error value-hint"' in answer.text
    assert 'value="Fournil Aubry"' in answer.text
    assert 'value="call us"' in answer.text
    assert house.companies.real() == ()


def test_a_name_is_needed(alice: Visitor) -> None:
    answer = alice.post("/welcome", {**THREE_ANSWERS, "name": "  "})
    assert answer.status_code == 422
    assert 'id="name-error"' in answer.text


def test_every_wrong_answer_is_said_at_once(alice: Visitor) -> None:
    answer = alice.post("/welcome", {**THREE_ANSWERS, "name": "", "value": ""})
    assert 'id="name-error"' in answer.text
    assert 'id="value-error"' in answer.text


def test_the_first_run_is_done_once(alice: Visitor, company: Company) -> None:
    assert alice.get("/welcome").headers["Location"] == "/"


def test_a_quiet_day_says_what_to_do_next(alice: Visitor, company: Company) -> None:
    text = alice.read("/")
    assert "Nothing is due" in text
    assert "Connect your browser" in text
    assert "built-in phrasebook" in text


def test_what_is_due_stands_first_with_how_late_it_is(
    alice: Visitor, log_comment: Callable[..., str], clock: SetClock
) -> None:
    late = log_comment("Two hours for a cold quiche.")
    clock.pass_time(hours=3)
    fresh = log_comment("My name is wrong on the cake.", url="https://x.com/bob/status/2")
    text = alice.read("/")
    assert "overdue by 2 hours" in text
    assert "due in 60 minutes" in text
    assert text.index(late) < text.index(fresh)
    assert ">1</span>" in text


def test_practice_never_counts_as_due(
    alice: Visitor, log_comment: Callable[..., str], clock: SetClock
) -> None:
    log_comment("The lamp came broken.", surface="practice")
    clock.pass_time(days=2)
    assert "Nothing is due" in alice.read("/")
