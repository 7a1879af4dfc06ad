"""Drafts on the wire: kept first, told as events, written once per key."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from entendu.web.services import Services
from fixtures.api_browser import Browser
from fixtures.api_client import comment

COMPLAINT = "My bread order never arrived and nobody answers the phone."


def told(stream: str) -> list[tuple[str, dict[str, Any]]]:
    found = re.findall(r"id: \S+\nevent: (\w+)\ndata: (.*)\n\n", stream)
    return [(name, json.loads(data)) for name, data in found]


def test_a_comment_becomes_a_case_and_a_checked_draft(browser: Browser, company: str) -> None:
    ids = browser.draft(COMPLAINT, surface="post")
    events = told(browser.events(ids["draft_id"]))

    names = [name for name, _ in events]
    assert names[0] == "case"
    assert names[-1] == "done"
    assert names.index("triage") < names.index("plan") < names.index("delta")
    data = dict(events)
    assert data["case"]["company"]["name"] == "Corner Bakery"
    assert data["done"]["drafter"] == "phrasebook"
    assert "hello@corner-bakery.example" in data["done"]["text"]
    assert not data["checks"]["blocked"]
    assert all(verdict["sentence"] for verdict in data["checks"]["verdicts"])
    assert data["plan"]["sentence"]
    assert len(data["plan"]["steps"]) == 6


def test_the_story_goes_on_after_the_last_event_that_was_heard(
    browser: Browser, company: str
) -> None:
    ids = browser.draft(COMPLAINT, surface="post")
    whole = browser.events(ids["draft_id"])
    heard = re.findall(r"^id: (\S+)$", whole, re.MULTILINE)

    rest = browser.events(ids["draft_id"], **{"Last-Event-ID": heard[1]})

    assert re.findall(r"^id: (\S+)$", rest, re.MULTILINE) == heard[2:]


def test_a_last_event_that_never_was_is_no_error(browser: Browser, company: str) -> None:
    ids = browser.draft(COMPLAINT, surface="post")
    browser.events(ids["draft_id"])

    for last in ("run-" + "9" * 5000, "run-" + "9" * 40, "run-", "-", "x" * 9000):
        answer = browser.get(f"/api/drafts/{ids['draft_id']}/events", **{"Last-Event-ID": last})
        assert answer.status_code == 200
        assert isinstance(answer.get_data(), bytes)


def test_the_same_comment_clicked_twice_is_one_case(browser: Browser, company: str) -> None:
    first = browser.draft(COMPLAINT, surface="post", key="status-1")
    again = browser.draft(COMPLAINT, surface="post", key="status-1")

    assert again["case_id"] == first["case_id"]
    assert again["draft_id"] != first["draft_id"]
    assert (first["known"], again["known"]) == (False, True)


def test_a_key_that_comes_twice_writes_once_and_with_another_body_is_refused(
    browser: Browser, company: str
) -> None:
    body = {"comment": comment(COMPLAINT, surface="post")}
    first = browser.post("/api/drafts", body, key="click-0001")
    again = browser.post("/api/drafts", body, key="click-0001")
    other = browser.post(
        "/api/drafts", {"comment": comment("Another one", surface="post")}, key="click-0001"
    )

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json == first.json
    assert (other.status_code, other.json["error"]["code"]) == (422, "idempotency_key_reused")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "comment_empty"),
        (" \n\t ", "comment_empty"),
        ("a" * 100_000, "comment_too_long"),
        ("\x00\x01\x02\x03PNG\x00\x00", "comment_unreadable"),
    ],
)
def test_a_comment_that_cannot_be_used_gets_a_sentence(
    browser: Browser, company: str, text: str, code: str
) -> None:
    answer = browser.post("/api/drafts", {"comment": comment(text, surface="post")})

    assert answer.status_code == 422
    assert answer.json["error"]["code"] == code
    assert answer.json["error"]["sentence"].endswith((".", "…", "!"))
    assert browser.get("/api/cases").json["cases"] == []


def test_before_the_first_run_the_practice_feed_works_and_a_real_comment_says_what_is_missing(
    browser: Browser,
) -> None:
    practice = browser.draft(COMPLAINT)
    real = browser.post("/api/drafts", {"comment": comment(COMPLAINT, surface="post")})

    assert told(browser.events(practice["draft_id"]))[-1][0] == "done"
    assert real.json["error"]["code"] == "company_missing"
    assert browser.get("/api/cases").json["cases"] == [], "practice is kept apart"
    assert len(browser.get("/api/cases?practice=true").json["cases"]) == 1


def test_right_to_left_text_an_unknown_platform_and_nobody_known_are_fine(
    browser: Browser, company: str
) -> None:
    text = "وصل الخبز متأخرا ثلاثة أيام ولم يرد أحد على الهاتف 😡"
    ids = browser.draft(text, surface="post", platform="mastodon", author=None)
    data = dict(told(browser.events(ids["draft_id"])))

    assert data["case"]["comment"]["text"] == text
    assert data["case"]["comment"]["platform"] == "web"
    assert "unknown-platform" in data["case"]["comment"]["warnings"]
    assert data["done"]["text"]


def test_irony_is_asked_about_and_the_answer_goes_before_the_rules(
    browser: Browser, company: str
) -> None:
    ids = browser.draft("Thank you, everything was lovely.", surface="post")
    case_id = ids["case_id"]
    answer = browser.post("/api/drafts", {"case_id": case_id, "wishes": {"kind": "complaint"}}).json

    data = dict(told(browser.events(answer["draft_id"])))

    assert data["triage"]["triage"]["kind"] == "complaint"
    assert data["triage"]["triage"]["source"] == "agent"
    assert data["done"]["text"]


def test_spam_gets_no_reply_and_says_why(browser: Browser, company: str) -> None:
    text = "Earn 900 $ a day from home!!! Write to Mrs Belle on WhatsApp +1 555 010 0177 🙏🙏"
    ids = browser.draft(text, surface="post")
    data = dict(told(browser.events(ids["draft_id"])))

    assert data["plan"]["route"] == "ignore"
    assert data["plan"]["sentence"]
    assert data["done"]["text"] == ""


def test_sentences_come_in_french_to_who_reads_french(browser: Browser, company: str) -> None:
    french = {"Accept-Language": "fr-FR,fr;q=0.9"}
    ids = browser.draft(COMPLAINT, surface="post")
    stream = browser.events(ids["draft_id"], **french)
    refused = browser.post("/api/drafts", {"comment": comment("", surface="post")}, **french)

    english = dict(told(browser.events(ids["draft_id"])))["plan"]["sentence"]
    assert dict(told(stream))["plan"]["sentence"] != english
    assert "commentaire" in refused.json["error"]["sentence"]


def test_a_stopped_draft_stays_stopped(browser: Browser, company: str) -> None:
    ids = browser.draft(COMPLAINT, surface="post")
    browser.events(ids["draft_id"])

    assert browser.post(f"/api/drafts/{ids['draft_id']}/stop").json == {"state": "done"}
    assert browser.post("/api/drafts/nowhere/stop").status_code == 404
    assert browser.get("/api/drafts/nowhere/events").status_code == 404


def test_checks_of_a_typed_text_are_those_of_a_draft(browser: Browser, company: str) -> None:
    ids = browser.draft(COMPLAINT, surface="post")
    browser.events(ids["draft_id"])
    body = {"case_id": ids["case_id"], "text": "Call +44 20 7946 0999, I promise a refund of 50 €."}

    found = browser.post("/api/checks", body).json

    blocked = {v["check"] for v in found["verdicts"] if v["level"] == "block"}
    assert found["blocked"]
    assert {"contact", "promises"} <= blocked
    assert found["limit"] == 280


def test_a_comment_can_be_logged_with_the_reply_that_stands_already(
    browser: Browser, services: Services, company: str
) -> None:
    body = {
        "comment": comment(COMPLAINT, surface="paste", url="https://x.com/robin/status/1"),
        "reply_text": "I am sorry, Robin. Please write to hello@corner-bakery.example.",
    }
    logged = browser.post("/api/comments", body)
    case = browser.get(f"/api/cases/{logged.json['case_id']}").json

    assert logged.status_code == 201
    assert case["state"] == "replied"
    assert case["replies"][0]["state"] == "posted"
    assert len(case["follow_ups"]) == 1


def test_a_reader_too_many_is_told_to_come_back(
    browser: Browser, company: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = browser.draft(COMPLAINT, surface="post")
    monkeypatch.setattr("entendu.drafting.runner.MOST_READERS", 0)

    refused = browser.get(f"/api/drafts/{ids['draft_id']}/events")

    assert (refused.status_code, refused.json["error"]["code"]) == (503, "too_many_readers")
    assert refused.json["error"]["retryable"]
