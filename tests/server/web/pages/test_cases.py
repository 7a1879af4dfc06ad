"""The list of cases: what it shows, how it is narrowed, how one pages on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from entendu.app import House
from entendu.domain.comment import Platform
from entendu.domain.company import Company
from entendu.domain.ids import new_id
from entendu.web.pages import cases
from fixtures.visitor import SetClock, Visitor

Log = Callable[..., str]


def test_an_empty_list_says_how_a_case_comes_about(alice: Visitor, company: Company) -> None:
    assert "No cases yet" in alice.read("/cases")
    assert "You have not practised yet" in alice.read("/cases?practice=1")


def test_a_case_is_listed_with_what_one_needs_to_choose(alice: Visitor, log_comment: Log) -> None:
    case_id = log_comment("Two hours for a cold quiche.")
    text = alice.read("/cases")
    assert f"/cases/{case_id}" in text
    for words in ("Two hours for a cold quiche.", "Bob", "X", "Open", "Complaint", "due in"):
        assert words in text


def test_the_list_is_narrowed_by_state_platform_due_and_words(
    alice: Visitor, log_comment: Log, clock: SetClock
) -> None:
    quiche = log_comment("A cold quiche.", reply="Sorry for the quiche. – Lucie")
    cake = log_comment("A wrong cake.", platform=Platform.FACEBOOK, url="https://facebook.com/1")
    expected = {
        "state=replied": {quiche},
        "state=open": {cake},
        "platform=facebook": {cake},
        "q=quiche": {quiche},
        "due=now": set(),
        "state=nonsense&platform=%00": {quiche, cake},
    }
    for query, ids in expected.items():
        text = alice.read(f"/cases?{query}")
        assert set(re.findall(r'href="/cases/([0-9a-f-]{36})"', text)) == ids, query
    clock.pass_time(hours=4)
    assert cake in alice.read("/cases?due=now")
    assert "No case matches" in alice.read("/cases?q=croissant")


def test_practice_cases_have_a_tab_of_their_own(alice: Visitor, log_comment: Log) -> None:
    practice = log_comment("The lamp came broken.", surface="practice")
    assert practice not in alice.read("/cases")
    assert practice in alice.read("/cases?practice=1")


def test_older_cases_are_one_link_away_and_keep_the_filter(
    alice: Visitor, log_comment: Log, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cases, "PAGE_SIZE", 2)
    ids = []
    for number in range(5):
        ids.append(log_comment(f"Quiche {number}", url=f"https://x.com/bob/status/{number}"))
        clock.pass_time(minutes=1)
    seen: list[str] = []
    path = "/cases?q=quiche"
    while path:
        text = alice.read(path)
        seen += re.findall(r'href="/cases/([0-9a-f-]{36})"', text)
        older = re.search(r'rel="next" href="([^"]+)"', text)
        path = older[1] if older else ""
        assert not older or "q=quiche" in path
    assert seen == ids[::-1]


def test_a_cursor_that_cannot_be_used_starts_from_the_newest(
    alice: Visitor, log_comment: Log
) -> None:
    case_id = log_comment()
    text = alice.read("/cases?cursor=garbage")
    assert case_id in text
    assert "start again from the top" in text


def test_with_several_companies_the_list_is_narrowed_to_one(
    alice: Visitor, house: House, company: Company, log_comment: Log
) -> None:
    case_id = log_comment()
    assert 'name="company"' not in alice.read("/cases")
    other = Company(new_id(), "Other")
    house.companies.add(other)
    assert case_id in alice.read(f"/cases?company={company.id}")
    assert case_id not in alice.read(f"/cases?company={other.id}")
