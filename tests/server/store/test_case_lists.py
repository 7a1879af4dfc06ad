"""Lists page by key, newest first, and lose nothing where times are equal."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from entendu.domain.case import CaseState
from entendu.domain.case_seam import CaseFilter
from entendu.domain.comment import Capture, Platform
from entendu.domain.company import Company
from entendu.domain.ids import new_id
from entendu.domain.store_seam import Work
from entendu.errors import InvalidError
from entendu.store import search
from entendu.store.database import Database
from fixtures.logged_cases import AT, log_case, new_company


def _walk(work: Work, wanted: CaseFilter, limit: int) -> list[str]:
    found: list[str] = []
    cursor = None
    while True:
        page = work.cases.list(wanted, cursor=cursor, limit=limit)
        assert len(page.rows) <= limit
        found += [row.case.id for row in page.rows]
        if page.cursor is None:
            return found
        cursor = page.cursor


@pytest.mark.parametrize("q", [None, "bus"])
def test_paging_across_equal_times_gives_each_case_once(
    database: Database, company: Company, q: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_SAME_TIME", 4)
    with database.write() as work:
        older = [log_case(work, company, at=AT - timedelta(days=1)).case.id for _ in range(3)]
        same = [log_case(work, company, at=AT).case.id for _ in range(8)]
    for limit in (1, 4, 5, 11, 50):
        with database.read() as work:
            found = _walk(work, CaseFilter(q=q), limit)
        assert found == [*reversed(same), *reversed(older)], limit


def test_a_case_logged_between_two_pages_moves_nothing(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        ids = [log_case(work, company, at=AT + timedelta(seconds=i)).case.id for i in range(6)]
        first = work.cases.list(CaseFilter(), limit=3)
        log_case(work, company, at=AT + timedelta(hours=1))
        second = work.cases.list(CaseFilter(), cursor=first.cursor, limit=3)
    assert [row.case.id for row in (*first.rows, *second.rows)] == ids[::-1]
    assert second.cursor is None


def test_filters_hold_together(database: Database, company: Company) -> None:
    other = new_company("Other")
    practice = new_company("Practice", practice=True)
    with database.write() as work:
        work.companies.add(other)
        work.companies.add(practice)
        on_x = log_case(work, company, due_at=None).case
        on_web = log_case(work, company, platform=Platform.WEB, state=CaseState.REPLIED).case
        others = log_case(work, other, due_at=AT + timedelta(days=3)).case
        practised = log_case(work, practice).case
    expected = {
        CaseFilter(): {on_x.id, on_web.id, others.id},
        CaseFilter(company_id=company.id): {on_x.id, on_web.id},
        CaseFilter(platform="web"): {on_web.id},
        CaseFilter(state=CaseState.OPEN): {on_x.id, others.id},
        CaseFilter(due_before=AT + timedelta(days=1)): {on_web.id},
        CaseFilter(due_before=AT): set(),
        CaseFilter(practice=True): {practised.id},
        CaseFilter(q="never came", company_id=other.id): {others.id},
        CaseFilter(q="never", state=CaseState.REPLIED): {on_web.id},
        CaseFilter(q="  "): {on_x.id, on_web.id, others.id},
    }
    with database.read() as work:
        for wanted, ids in expected.items():
            assert {row.case.id for row in work.cases.list(wanted).rows} == ids, wanted


def test_a_row_shows_the_newest_words_and_who_wrote_them(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        logged = log_case(work, company, "old")
        long = "Still  nothing.\n" + "Waiting " * 100
        work.comments.add_capture(
            Capture(new_id(), logged.comment.id, long, None, "post", (), AT + timedelta(minutes=1))
        )
        (row,) = work.cases.list(CaseFilter()).rows
    assert row.case == logged.case
    assert (row.author_name, row.author_handle) == ("Alice", "alice")
    assert row.url == logged.comment.url
    assert row.excerpt.startswith("Still nothing. Waiting Waiting")
    assert row.excerpt.endswith("…")
    assert len(row.excerpt) <= 160


def _encoded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


UNUSABLE = [
    "", "x", "%%%", "é", "AAAA", "W10", "\x00", "9" * 5000, _encoded([]), _encoded({}),
    _encoded(["2026-01-01", 5]), _encoded(["yesterday", "id"]), _encoded([2**80]),
    _encoded([-(2**63) - 1]), _encoded([1]), _encoded([True]), _encoded(["a", "b", "c"]),
]  # fmt: skip


def test_a_cursor_that_is_none_is_said_to_be(database: Database) -> None:
    for cursor in UNUSABLE:
        with pytest.raises(InvalidError) as told, database.read() as work:
            work.cases.list(CaseFilter(), cursor=cursor)
        assert told.value.code == "cursor_unusable", cursor


def test_a_cursor_of_a_list_is_none_of_a_search(database: Database, company: Company) -> None:
    with database.write() as work:
        for _ in range(3):
            log_case(work, company)
        listed = work.cases.list(CaseFilter(), limit=1).cursor
        searched = work.cases.list(CaseFilter(q="bus"), limit=1).cursor
    for wanted, cursor in ((CaseFilter(q="bus"), listed), (CaseFilter(), searched)):
        with pytest.raises(InvalidError, match="cursor_unusable"), database.read() as work:
            work.cases.list(wanted, cursor=cursor)


def test_what_is_due_comes_most_overdue_first(database: Database, company: Company) -> None:
    practice = new_company("Practice", practice=True)
    with database.write() as work:
        work.companies.add(practice)
        ids = [
            log_case(work, company, due_at=AT - timedelta(hours=hours)).case.id
            for hours in (1, 3, 2)
        ]
        log_case(work, company, due_at=AT)
        log_case(work, company, due_at=None)
        practised = log_case(work, practice, due_at=AT - timedelta(days=1)).case
        assert work.cases.count_due(AT) == 3
        assert [row.case.id for row in work.cases.due(AT)] == [ids[1], ids[2], ids[0]]
        assert [row.case.id for row in work.cases.due(AT, limit=1)] == [ids[1]]
        assert [row.case for row in work.cases.due(AT, practice=True)] == [practised]
        case = work.cases.get(ids[1])
        assert case is not None
        work.cases.save(replace(case, next_due_at=None))
        assert work.cases.count_due(AT) == 2
