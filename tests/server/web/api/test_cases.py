"""Cases on the wire: a reply starts the clock, closing is honest, histories only grow."""

from __future__ import annotations

from typing import Any

import pytest

from entendu.domain.case import FollowUpOutcome
from entendu.errors import NotFoundError
from entendu.web.services import Services
from fixtures.api_browser import Browser
from fixtures.api_client import comment

COMPLAINT = "Three days without hot water and your hotline hangs up on me."


def open_case(browser: Browser) -> dict[str, Any]:
    ids = browser.draft(COMPLAINT, surface="post")
    browser.events(ids["draft_id"])
    return ids


def drafted(browser: Browser, ids: dict[str, Any]) -> str:
    case = browser.get(f"/api/cases/{ids['case_id']}").json
    return str(case["drafts"][-1]["text"])


def test_a_copied_reply_is_kept_and_dates_a_follow_up(browser: Browser, company: str) -> None:
    ids = open_case(browser)
    body = {"draft_id": ids["draft_id"], "text": drafted(browser, ids)}

    copied = browser.post(f"/api/cases/{ids['case_id']}/replies", body)
    case = browser.get(f"/api/cases/{ids['case_id']}").json

    assert copied.status_code == 201
    assert copied.json["follow_up_due_at"] > copied.json["copied_at"]
    assert (case["state"], case["replies"][0]["text"]) == ("replied", body["text"])
    assert case["next_due_at"] == copied.json["follow_up_due_at"]


def test_a_later_copy_of_the_same_draft_supersedes_the_earlier(
    browser: Browser, company: str
) -> None:
    ids = open_case(browser)
    path = f"/api/cases/{ids['case_id']}/replies"
    text = drafted(browser, ids)
    browser.post(path, {"draft_id": ids["draft_id"], "text": text})
    browser.post(path, {"draft_id": ids["draft_id"], "text": text.replace(".", ". ", 1)})

    case = browser.get(f"/api/cases/{ids['case_id']}").json

    assert [reply["superseded"] for reply in case["replies"]] == [True, False]
    assert len([duty for duty in case["follow_ups"] if not duty["ended_at"]]) == 1


def test_a_blocked_reply_is_not_kept(browser: Browser, company: str) -> None:
    ids = open_case(browser)
    body = {"text": "Sorry! Call +44 20 7946 0999 now.", "draft_id": ids["draft_id"]}

    refused = browser.post(f"/api/cases/{ids['case_id']}/replies", body)

    assert refused.status_code == 422
    assert refused.json["error"]["code"] == "reply_blocked"
    assert browser.get(f"/api/cases/{ids['case_id']}").json["replies"] == []


def test_two_people_on_one_case_are_told(browser: Browser, company: str) -> None:
    ids = open_case(browser)
    v = browser.get(f"/api/cases/{ids['case_id']}").json["v"]
    path = f"/api/cases/{ids['case_id']}/close"

    first = browser.post(path, {"outcome": "ignored", "reason": "spam after all", "v": v})
    second = browser.post(path, {"outcome": "ignored", "reason": "spam", "v": v})

    assert first.status_code == 200
    assert (second.status_code, second.json["error"]["code"]) == (409, "case_changed_meanwhile")


def test_a_case_closes_only_with_an_honest_outcome(browser: Browser, company: str) -> None:
    ids = open_case(browser)
    path = f"/api/cases/{ids['case_id']}/close"

    def code(**body: Any) -> str:
        return str(browser.post(path, body).json["error"]["code"])

    assert code(outcome="solved") == "close_reason_missing"
    assert code(outcome="conceded", reason="They are right") == "close_name_missing"
    assert code(outcome="unconfirmed") == "close_needs_reply"
    assert code(outcome="happy") == "validation_failed"
    closed = browser.post(path, {"outcome": "solved", "reason": "They wrote: it works, thanks"})
    assert (closed.json["state"], closed.json["outcome"]) == ("closed", "solved")
    assert closed.json["next_due_at"] is None

    reopened = browser.post(f"/api/cases/{ids['case_id']}/reopen", {"reason": "broken again"})
    assert (reopened.json["state"], reopened.json["outcome"]) == ("open", None)


def test_the_history_tells_who_did_what_in_order(browser: Browser, company: str) -> None:
    ids = open_case(browser)
    browser.post(f"/api/cases/{ids['case_id']}/notes", {"text": "Called the plumber."})

    case = browser.get(f"/api/cases/{ids['case_id']}").json

    assert [event["code"] for event in case["events"]] == [
        "opened",
        "draft_asked",
        "draft_done",
        "noted",
    ]
    assert [event["seq"] for event in case["events"]] == [1, 2, 3, 4]
    assert all(event["sentence"] for event in case["events"])
    assert "plumber" not in str(case["events"]), "personal words lie in erasable rows"


def test_a_list_is_filtered_searched_and_paged(browser: Browser, company: str) -> None:
    for n in range(5):
        browser.draft(f"Order {n} came cold", surface="post", key=f"k-{n}")
    browser.draft("Le café était froid", surface="post", key="k-fr")

    first = browser.get("/api/cases?limit=4").json
    rest = browser.get(f"/api/cases?limit=4&cursor={first['cursor']}").json

    assert (len(first["cases"]), len(rest["cases"]), rest["cursor"]) == (4, 2, None)
    assert len(browser.get("/api/cases?q=cafe").json["cases"]) == 1
    assert browser.get("/api/cases?state=closed").json["cases"] == []
    assert browser.get("/api/cases?cursor=nonsense").json["error"]["code"] == "cursor_unusable"
    assert browser.get("/api/cases?limit=many").status_code == 422


def test_an_old_comment_is_due_at_once(browser: Browser, company: str) -> None:
    browser.draft(
        COMPLAINT, surface="post", posted_at="2026-01-05T10:00:00Z", time_precision="exact"
    )

    due = browser.get("/api/due").json

    assert due["count"] == 1
    assert due["cases"][0]["overdue"]


def settle(services: Services, case_id: str, reply_id: str, *, posted: bool) -> None:
    agent = services.gate.owner()
    services.casework.settle_reply(agent.id, case_id, reply_id, posted=posted)


def test_a_reply_that_was_not_posted_leaves_the_one_that_stands_followed_up(
    browser: Browser, company: str, services: Services
) -> None:
    ids = open_case(browser)
    case_id, path = ids["case_id"], f"/api/cases/{ids['case_id']}/replies"
    text = drafted(browser, ids)
    first = browser.post(path, {"text": text}).json["reply_id"]
    settle(services, case_id, first, posted=True)
    second = browser.post(path, {"text": f"{text} "}).json["reply_id"]

    settle(services, case_id, second, posted=False)

    case = browser.get(f"/api/cases/{case_id}").json
    assert case["state"] == "replied"
    assert case["next_due_at"]
    assert len([duty for duty in case["follow_ups"] if not duty["ended_at"]]) == 1


def test_an_open_case_always_has_a_duty(browser: Browser, company: str, services: Services) -> None:
    ids = open_case(browser)
    case_id = ids["case_id"]

    def due() -> Any:
        return browser.get(f"/api/cases/{case_id}").json["next_due_at"]

    body = {"text": drafted(browser, ids)}
    reply = browser.post(f"/api/cases/{case_id}/replies", body).json["reply_id"]
    settle(services, case_id, reply, posted=True)
    (duty,) = browser.get(f"/api/cases/{case_id}").json["follow_ups"]
    agent = services.gate.owner()
    services.casework.end_follow_up(agent.id, duty["id"], case_id, FollowUpOutcome.NO_NEWS)
    assert due(), "no news: the case is to be closed"
    browser.post(f"/api/cases/{case_id}/close", {"outcome": "unconfirmed"})
    assert due() is None
    browser.post(f"/api/cases/{case_id}/reopen", {})
    assert due(), "opened again: somebody looks at it"


def test_a_reply_is_settled_only_under_its_own_case(
    browser: Browser, company: str, services: Services
) -> None:
    ids = open_case(browser)
    other = browser.draft("Another matter: the bread was mouldy.", surface="post")
    body = {"text": drafted(browser, ids)}
    reply = browser.post(f"/api/cases/{ids['case_id']}/replies", body).json["reply_id"]

    with pytest.raises(NotFoundError):
        settle(services, other["case_id"], reply, posted=True)


def test_what_cannot_be_seen_is_no_reason_and_a_complaint_is_never_merely_answered(
    browser: Browser, company: str
) -> None:
    ids = open_case(browser)
    path = f"/api/cases/{ids['case_id']}/close"

    unseen = browser.post(path, {"outcome": "solved", "reason": "\u200b\u2060"})
    answered = browser.post(path, {"outcome": "answered"})

    assert unseen.json["error"]["code"] == "close_reason_missing"
    assert answered.json["error"]["code"] == "close_outcome_unfit"


def test_a_reply_logged_twice_is_one_and_an_invisible_one_is_none(
    browser: Browser, company: str
) -> None:
    body = {"comment": comment(COMPLAINT, surface="paste", key="c-1"), "reply_text": "We rang you."}
    logged = browser.post("/api/comments", body).json
    browser.post("/api/comments", body)
    other = {
        "comment": comment("Cold soup", surface="paste", key="c-2"),
        "reply_text": "\x01\u200b",
    }
    unseen = browser.post("/api/comments", other).json
    long = browser.post("/api/comments", {**other, "reply_text": "x" * 20_000})

    assert len(browser.get(f"/api/cases/{logged['case_id']}").json["replies"]) == 1
    assert browser.get(f"/api/cases/{unseen['case_id']}").json["state"] == "open"
    assert long.json["error"]["code"] == "reply_too_long"
