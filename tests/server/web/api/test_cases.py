"""Cases on the wire: a reply starts the clock, closing is honest, histories only grow."""

from __future__ import annotations

from typing import Any

from fixtures.api_browser import Browser

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
