"""A block may be answered for where the check allows it: with a name, a reason, and a trace."""

from __future__ import annotations

from typing import Any

import pytest

from entendu.case_views import answer_context
from entendu.web.services import Services
from fixtures.api_browser import Browser

COMPLAINT = "Your van left my parcel in the rain and the books are ruined."
PROMISE = (
    "I am sorry the parcel was left in the rain and your books are ruined. "
    "We will refund you 40 pounds. Please write to hello@corner-bakery.example."
)
AMENDS = {"name": "Ida Rowan", "reason": "The shop lead agreed to it by phone."}


@pytest.fixture
def case_id(browser: Browser, company: str) -> str:
    return str(browser.draft(COMPLAINT, surface="post")["case_id"])


def blocks(browser: Browser, case_id: str, text: str = PROMISE) -> list[dict[str, Any]]:
    found = browser.post("/api/checks", {"case_id": case_id, "text": text}).json["verdicts"]
    return [verdict for verdict in found if verdict["level"] == "block"]


def answered(browser: Browser, case_id: str, text: str = PROMISE) -> list[dict[str, Any]]:
    """Return an override for each block that may be lifted."""
    return [{"code": verdict["code"], **AMENDS} for verdict in blocks(browser, case_id, text)]


def copy(browser: Browser, case_id: str, overrides: Any, text: str = PROMISE, **more: Any) -> Any:
    body = {"text": text, "overrides": overrides}
    return browser.post(f"/api/cases/{case_id}/replies", body, **more)


def test_a_block_that_somebody_answers_for_is_lifted_and_stands_beside_the_reply(
    browser: Browser, case_id: str
) -> None:
    overrides = answered(browser, case_id)
    assert overrides
    assert copy(browser, case_id, []).json["error"]["code"] == "reply_blocked"

    kept = copy(browser, case_id, overrides)

    assert kept.status_code == 201
    assert kept.json["checks"]["blocked"], "what was lifted is still told"
    case = browser.get(f"/api/cases/{case_id}").json
    (reply,) = case["replies"]
    shown = [
        {name: each[name] for name in ("code", "name", "reason")} for each in reply["overrides"]
    ]
    assert shown == overrides


def test_the_history_tells_the_code_and_never_the_words(browser: Browser, case_id: str) -> None:
    overrides = answered(browser, case_id)
    copy(browser, case_id, overrides)

    events = browser.get(f"/api/cases/{case_id}").json["events"]

    told = [event for event in events if event["code"] == "override"]
    assert [event["params"] for event in told] == [{"code": each["code"]} for each in overrides]
    assert "answered for a block, with name and reason" in told[0]["sentence"]
    assert "Ida" not in str(events)
    assert "shop lead" not in str(events)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": ""}, "override_name_missing"),
        ({"name": "\u200b\u2060 "}, "override_name_missing"),
        ({"reason": " \n"}, "override_reason_missing"),
        ({"reason": "\u200e"}, "override_reason_missing"),
        ({"name": "x" * 121}, "override_too_long"),
        ({"reason": "x" * 2001}, "override_too_long"),
        ({"code": "promises_moon"}, "override_unknown"),
        ({"code": "apology_missing"}, "override_unknown"),
    ],
)
def test_answering_takes_a_name_a_reason_and_a_block_that_is_there(
    browser: Browser, case_id: str, change: dict[str, str], code: str
) -> None:
    first, *others = answered(browser, case_id)

    refused = copy(browser, case_id, [{**first, **change}, *others])

    assert (refused.status_code, refused.json["error"]["code"]) == (422, code)
    assert browser.get(f"/api/cases/{case_id}").json["replies"] == []


def test_nobody_answers_for_a_contact_that_is_not_ours(browser: Browser, case_id: str) -> None:
    text = "I am sorry the parcel was left in the rain. Please call +44 20 7946 0999."
    (stop,) = blocks(browser, case_id, text)
    assert not stop["overridable"]

    refused = copy(browser, case_id, [{"code": stop["code"], **AMENDS}], text)

    assert refused.json["error"]["code"] == "override_not_allowed"


def test_a_block_that_nobody_answered_for_still_stops_the_reply(
    browser: Browser, case_id: str
) -> None:
    text = f"{PROMISE} Or call +44 20 7946 0999."
    lifted = [each for each in blocks(browser, case_id, text) if each["overridable"]]

    refused = copy(browser, case_id, [{"code": each["code"], **AMENDS} for each in lifted], text)

    error = refused.json["error"]
    assert (error["code"], error["params"]) == ("reply_blocked", {"checks": "contact"})


def test_one_block_is_answered_for_once(browser: Browser, case_id: str) -> None:
    overrides = answered(browser, case_id)

    refused = copy(browser, case_id, [*overrides, overrides[0]])

    assert refused.json["error"]["code"] == "override_twice"


def test_a_copy_sent_twice_is_one_reply_with_one_answer(browser: Browser, case_id: str) -> None:
    overrides = answered(browser, case_id)

    first = copy(browser, case_id, overrides, key="one-click")
    again = copy(browser, case_id, overrides, key="one-click")
    other = copy(browser, case_id, [{**overrides[0], "name": "Bob"}], key="one-click")

    assert first.json["reply_id"] == again.json["reply_id"]
    assert other.json["error"]["code"] == "idempotency_key_reused"
    (reply,) = browser.get(f"/api/cases/{case_id}").json["replies"]
    assert len(reply["overrides"]) == len(overrides)


def test_where_the_case_changed_meanwhile_nothing_is_kept(
    browser: Browser, case_id: str, services: Services
) -> None:
    body = {"text": PROMISE, "overrides": answered(browser, case_id), "v": 1}
    services.casework.add_note(services.gate.owner().id, case_id, "Rang the depot.")

    refused = browser.post(f"/api/cases/{case_id}/replies", body)

    assert refused.status_code == 409
    with services.casework.store.read() as work:
        assert work.drafts.overrides(case_id) == ()


def test_the_description_tells_of_overrides_and_kinds_of_notes(browser: Browser) -> None:
    schemas = browser.get("/api/openapi.json").json["components"]["schemas"]

    assert set(schemas["ReplyIn.OverrideIn"]["properties"]) == {"code", "name", "reason"}
    assert schemas["ReplyIn.OverrideIn"]["required"] == ["code"]
    assert set(schemas["CaseOut.OverrideOut"]["required"]) == {"code", "name", "reason", "at"}
    assert schemas["NoteIn"]["properties"]["kind"]["enum"] == ["note", "done"]


def test_what_was_done_is_kept_as_such_and_reaches_the_checks(
    browser: Browser, case_id: str, services: Services
) -> None:
    path = f"/api/cases/{case_id}/notes"
    plain = browser.post(path, {"text": "A regular."})
    done = browser.post(path, {"text": "called the depot", "kind": "done"})
    other = browser.post(path, {"text": "x", "kind": "close_reason"})

    assert (plain.status_code, done.status_code, other.status_code) == (201, 201, 422)
    case = browser.get(f"/api/cases/{case_id}").json
    assert [note["kind"] for note in case["notes"]] == ["note", "done"]
    noted = [event["sentence"] for event in case["events"] if event["code"] == "noted"]
    assert noted == ["Added to the case: a note.", "Added to the case: what was done."]
    with services.casework.store.read() as work:
        context = answer_context(work, case_id, services.clock.now().date())
    assert context.noted == ("called the depot",)
