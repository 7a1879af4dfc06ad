"""What stands beside a comment's text never refuses a click, however odd it is."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from entendu.web.wire import CommentIn, LogIn
from fixtures.api_browser import Browser
from fixtures.api_client import comment

COMPLAINT = "My bread order never arrived and nobody answers the phone."
ODD_TIMES = [
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+12:00",
    "9999-12-31T23:59:59-12:00",
    "9999-12-31T23:59:59",
    "1999-12-31T23:59:59Z",
    "2101-01-01T00:00:00Z",
    "yesterday",
    "",
    1e300,
    -1,
    True,
    [],
    {},
]
ODD_VALUES: list[Any] = [
    None, 7, True, [], {}, ["x"], "", "\ud83d", "half \ude00 a face", "\x00", "x" * 30_000,
]  # fmt: skip
SIDE_FIELDS = [
    "platform", "key", "author", "url", "posted_at", "time_precision", "parent_text", "surface",
    "reply_as", "warnings",
]  # fmt: skip


@pytest.fixture
def far_zone() -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Pacific/Auckland"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def test_a_time_that_cannot_be_is_unknown(browser: Browser, company: str) -> None:
    for given in ODD_TIMES:
        body = {"comment": comment(COMPLAINT, surface="post", posted_at=given)}
        logged = {**body, "reply_text": "We are sorry.", "reply_posted_at": given}

        assert browser.post("/api/drafts", body).status_code == 201, given
        assert browser.post("/api/comments", logged).status_code == 201, given
        read = {"text": "x", "posted_at": given, "time_precision": "exact"}
        picked = CommentIn.model_validate(read).picked()
        assert (picked.posted_at, picked.time_precision) == (None, "unknown")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
@pytest.mark.usefixtures("far_zone")
@pytest.mark.parametrize(
    "given", ["2025-11-20T10:00:00", "2025-11-20T10:00:00Z", "2025-11-20T05:00:00-05:00"]
)
def test_a_time_without_a_zone_is_utc_wherever_the_machine_stands(given: str) -> None:
    at = datetime(2025, 11, 20, 10, tzinfo=UTC)
    logged = LogIn.model_validate({"comment": {"text": "x"}, "reply_posted_at": given})

    picked = CommentIn.model_validate({"text": "x", "posted_at": given}).picked()

    for found in (picked.posted_at, logged.reply_posted_at):
        assert found == at
        assert found.utcoffset() == at.utcoffset()


def test_a_reply_that_stands_already_may_name_no_zone(browser: Browser, company: str) -> None:
    body = {
        "comment": comment(COMPLAINT, surface="paste"),
        "reply_text": "We are sorry, Robin.",
        "reply_posted_at": "2025-11-20T10:00:00",
    }
    logged = browser.post("/api/comments", body)
    case = browser.get(f"/api/cases/{logged.json['case_id']}").json

    assert logged.status_code == 201
    assert datetime.fromisoformat(case["replies"][0]["copied_at"]) == datetime(
        2025, 11, 20, 10, tzinfo=UTC
    )


def test_no_side_field_refuses_a_click(browser: Browser, company: str) -> None:
    for field in SIDE_FIELDS:
        for value in ODD_VALUES:
            body = {"comment": comment(COMPLAINT, **{"surface": "post", field: value})}
            answer = browser.post("/api/drafts", body)
            assert answer.status_code == 201, (field, value, answer.json)
            assert browser.get(f"/api/cases/{answer.json['case_id']}").status_code == 200


def test_no_author_refuses_a_click(browser: Browser, company: str) -> None:
    for field in ("name", "handle", "key"):
        for value in ODD_VALUES:
            body = {"comment": comment(COMPLAINT, surface="post", author={field: value})}
            assert browser.post("/api/drafts", body).status_code == 201, (field, value)


def test_an_instruction_is_cut_and_read_without_half_characters(
    browser: Browser, company: str
) -> None:
    for value in ODD_VALUES:
        body = {
            "comment": comment(COMPLAINT, surface="post"),
            "wishes": {"instruction": value},
        }
        assert browser.post("/api/drafts", body).status_code == 201, value


def test_what_is_kept_of_side_fields() -> None:
    long = "https://x.com/" + "a" * 2016
    picked = CommentIn.model_validate(
        {
            "platform": "mastodon",
            "text": "Broken \ud83d again 🍞",
            "url": long,
            "author": {"name": "Ro\udc00bin", "handle": "h" * 3000, "key": 12},
            "warnings": ["no-time", 3, "\ud800", "w" * 90, *["x"] * 40],
            "surface": "po\udfffst",
            "time_precision": ["exact"],
        }
    ).picked()

    assert picked.text == "Broken  again 🍞"
    assert picked.url is None
    assert CommentIn.model_validate({"text": "x", "url": long[:2000]}).url == long[:2000]
    assert (picked.author_name, picked.author_key) == ("Robin", None)
    assert len(picked.author_handle or "") == 2000
    assert picked.surface == "post"
    assert picked.warnings[:2] == ("no-time", "w" * 60)
    assert picked.warnings[-1] == "unknown-platform"
    assert len(picked.warnings) <= 21


def test_only_a_text_that_is_none_refuses(browser: Browser, company: str) -> None:
    texts: list[Any] = [None, 7, [], {}, "\ud800", ""]
    for text in texts:
        body = {"comment": {**comment("", surface="post"), "text": text}}
        answer = browser.post("/api/drafts", body)

        assert answer.status_code == 422
        assert answer.json["error"]["code"] in ("validation_failed", "comment_empty")
