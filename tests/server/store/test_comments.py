"""Comments are found again by their key, authors by theirs; texts come back letter by letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from entendu.domain.comment import Capture, PickedComment, Platform
from entendu.domain.company import Company
from entendu.domain.ids import new_id
from entendu.errors import ConflictError
from entendu.store.database import Database
from fixtures.logged_cases import AT, log_case

ODD = {"x": "a\x00\ud800", "y": r"\u0000"}
HARD_TEXTS = [
    "😡🤬👩‍👩‍👧‍👦 never again!!! 🇫🇷",
    "الحافلة لم تأت أبدا \u202eabc\u202c شكرا",
    "האוטובוס לא הגיע",
    "バスが来なかった",
    "line one\nline two\r\n\ttabbed",
    "'; DROP TABLE cases; -- \\ % $1 :name ?",
    "e\u0301 is not é",
    "x" * 50_000,
]


def test_any_text_comes_back_letter_by_letter(database: Database, company: Company) -> None:
    for text in HARD_TEXTS:
        with database.write() as work:
            logged = log_case(work, company, text, author=text[:9], name=text[:100])
        with database.read() as work:
            assert work.comments.of_case(logged.case.id) == ((logged.comment, logged.capture),)
            assert work.comments.get_author(logged.author.id) == logged.author
            assert work.comments.find(company.id, logged.comment.key or "") == logged.comment


def test_what_a_database_cannot_hold_is_dropped_everywhere(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        logged = log_case(work, company, "a\x00b \ud83d\ude21 \ud83d.", key="k\x00ey")
        work.cases.add_event(
            logged.case.id, "noted", {"x": "a\x00\ud800", "y": r"\u0000"}, None, AT
        )
    with database.read() as work:
        capture = work.comments.capture(logged.capture.id)
        assert capture is not None
        assert capture.text == "ab 😡 \ufffd."
        assert work.comments.find(company.id, "key") is not None
        assert work.cases.events(logged.case.id)[-1].params == {"x": "a\ufffd", "y": r"\u0000"}
        assert work.cases.get("\x00") is None
        assert work.access.browser_by_token("\x00") is None


def test_an_author_is_known_again_and_the_names_follow(database: Database) -> None:
    seen = PickedComment(Platform.X, "a", author_key="42", author_name="Bob", author_handle="bob")
    with database.write() as work:
        first = work.comments.author(seen)
        renamed = work.comments.author(replace(seen, author_name="Bobby", author_handle=None))
        elsewhere = work.comments.author(replace(seen, platform=Platform.FACEBOOK))
    assert renamed == replace(first, name="Bobby")
    assert elsewhere.id != first.id
    with database.read() as work:
        assert work.comments.get_author(first.id) == renamed


def test_two_strangers_are_never_taken_for_one(database: Database) -> None:
    stranger = PickedComment(Platform.WEB, "a", author_name="Bob")
    with database.write() as work:
        assert work.comments.author(stranger).id != work.comments.author(stranger).id


def test_a_case_shows_the_newest_reading_of_each_comment(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        logged = log_case(work, company)
        later = AT + timedelta(minutes=5)
        newer = Capture(
            new_id(), logged.comment.id, "Edited", "Parent", "thread", ("no-time",), later
        )
        work.comments.add_capture(newer)
        second = replace(logged.comment, id=new_id(), key="second", created_at=later)
        work.comments.add(second)
        reading = Capture(new_id(), second.id, "And another thing", None, "post", (), later)
        work.comments.add_capture(reading)
    with database.read() as work:
        assert work.comments.last_capture(logged.comment.id) == newer
        assert work.comments.of_case(logged.case.id) == (
            (logged.comment, newer),
            (second, reading),
        )
        assert work.comments.get(second.id) == second


def test_the_same_key_is_logged_once(database: Database, company: Company) -> None:
    with database.write() as work:
        logged = log_case(work, company, key="same")
    with pytest.raises(ConflictError) as told, database.write() as work:
        work.comments.add(replace(logged.comment, id=new_id()))
    assert told.value.code == "comment_known_meanwhile"
    assert told.value.retryable


def test_times_come_back_in_utc_whatever_zone_they_were_given_in(
    database: Database, company: Company
) -> None:
    nepal = timezone(timedelta(hours=5, minutes=45))
    odd = datetime(2026, 3, 1, 1, 2, 3, 456789, tzinfo=nepal)
    with database.write() as work:
        logged = log_case(work, company, at=odd)
    with database.read() as work:
        found = work.cases.get(logged.case.id)
    assert found is not None
    assert found.created_at == odd
    assert found.created_at.utcoffset() == timedelta(0)


def test_a_time_without_a_zone_is_refused(database: Database, company: Company) -> None:
    with pytest.raises(Exception, match="zone"), database.write() as work:
        log_case(work, company, at=AT.replace(tzinfo=None))
