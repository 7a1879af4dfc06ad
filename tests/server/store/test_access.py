"""One owner, codes that open once, browsers that can be shut out; settings and keys."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from entendu.domain.access import Agent, Browser, CodePurpose, OneTimeCode, Session
from entendu.domain.case_seam import CaseFilter
from entendu.domain.company import Company
from entendu.domain.ids import new_id
from entendu.domain.store_seam import Kept
from entendu.errors import ConflictError
from entendu.store.database import Database
from fixtures.logged_cases import AT, log_case

THREADS = 10
_Result = TypeVar("_Result")


def _at_once(act: Callable[[int], _Result]) -> list[_Result]:
    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(act, range(THREADS)))


def _code(agent: Agent, sha256: str, purpose: CodePurpose = CodePurpose.PAIR) -> OneTimeCode:
    return OneTimeCode(new_id(), agent.id, purpose, sha256, AT + timedelta(minutes=10))


def test_ten_who_ask_at_once_get_one_owner(database: Database) -> None:
    def ask(_: int) -> Agent:
        with database.write() as work:
            return work.access.owner()

    owners = _at_once(ask)
    assert len(set(owners)) == 1
    with database.write() as work:
        named = replace(owners[0], name="Aïcha", language="fr")
        work.access.save_agent(named)
    with database.read() as work:
        assert work.access.owner() == work.access.agent(named.id) == named
        assert work.access.agent("none") is None


def test_of_ten_who_use_a_code_at_once_one_comes_in(database: Database) -> None:
    with database.write() as work:
        code = _code(work.access.owner(), "abc")
        work.access.add_code(code)

    def use(_: int) -> OneTimeCode | None:
        with database.write() as work:
            return work.access.use_code(CodePurpose.PAIR, "abc", AT)

    assert [used for used in _at_once(use) if used] == [replace(code, used_at=AT)]


def test_a_code_opens_its_own_door_in_its_own_time(database: Database) -> None:
    with database.write() as work:
        work.access.add_code(_code(work.access.owner(), "abc"))
        use = work.access.use_code
        assert use(CodePurpose.SIGN_IN, "abc", AT) is None
        assert use(CodePurpose.PAIR, "abd", AT) is None
        assert use(CodePurpose.PAIR, "abc", AT + timedelta(minutes=10)) is None
        assert use(CodePurpose.PAIR, "abc", AT + timedelta(minutes=9)) is not None


def test_the_wrong_try_that_reaches_the_limit_closes_the_codes_of_that_purpose(
    database: Database,
) -> None:
    with database.write() as work:
        owner = work.access.owner()
        for sha256 in ("one", "two"):
            work.access.add_code(_code(owner, sha256))
        work.access.add_code(_code(owner, "three", CodePurpose.SIGN_IN))
        work.access.count_try(CodePurpose.PAIR, AT, 3)
        work.access.count_try(CodePurpose.PAIR, AT, 3)
        spent = work.access.use_code(CodePurpose.PAIR, "one", AT)
        assert spent is not None
        assert spent.tries == 2
        work.access.count_try(CodePurpose.PAIR, AT, 3)
        assert work.access.use_code(CodePurpose.PAIR, "two", AT) is None
        assert work.access.use_code(CodePurpose.SIGN_IN, "three", AT) is not None


def test_browsers_are_listed_newest_first_and_revoked_once(database: Database) -> None:
    with database.write() as work:
        owner = work.access.owner()
        old = Browser(new_id(), owner.id, "Firefox", "hash-1", AT)
        new = Browser(new_id(), owner.id, "Chrome", "hash-2", AT + timedelta(days=1))
        work.access.add_browser(old)
        work.access.add_browser(new)
        work.access.touch_browser(old.id, AT + timedelta(hours=1))
        work.access.revoke_browser(old.id, AT + timedelta(hours=2))
        work.access.revoke_browser(old.id, AT + timedelta(hours=3))
    old = replace(old, last_used_at=AT + timedelta(hours=1), revoked_at=AT + timedelta(hours=2))
    with database.read() as work:
        assert work.access.browsers() == (new, old)
        assert work.access.browser_by_token("hash-1") == work.access.browser(old.id) == old
        assert work.access.browser_by_token("hash-3") is None


def test_an_ended_session_is_gone(database: Database) -> None:
    with database.write() as work:
        session = Session(new_id(), work.access.owner().id, "secret", AT, AT + timedelta(days=7))
        work.access.add_session(session)
        assert work.access.session_by_secret("secret") == session
        work.access.end_session(session.id)
        assert work.access.session_by_secret("secret") is None


def test_a_setting_is_replaced(database: Database) -> None:
    with database.write() as work:
        assert work.settings.get("model") is None
        work.settings.put("model", {"name": "a", "cap": None})
        work.settings.put("model", {"name": "ü", "cap": 1.5})
    with database.read() as work:
        assert work.settings.get("model") == {"name": "ü", "cap": 1.5}


def test_a_key_is_kept_once_per_agent(database: Database) -> None:
    kept = Kept("hash", {"case_id": "1", "known": True})
    with database.write() as work:
        work.idempotency.keep("alice", "key", kept, AT)
        work.idempotency.keep("bob", "key", kept, AT)
        assert work.idempotency.find("alice", "key") == kept
        assert work.idempotency.find("carol", "key") is None
        with pytest.raises(ConflictError) as told:
            work.idempotency.keep("alice", "key", kept, AT)
    assert told.value.code == "idempotency_key_in_use"


def test_ten_posts_with_one_key_at_once_log_one_case(database: Database, company: Company) -> None:
    def post(_: int) -> str:
        with database.write() as work:
            if kept := work.idempotency.find("alice", "key"):
                return str(kept.resource["case_id"])
            case_id = log_case(work, company).case.id
            work.idempotency.keep("alice", "key", Kept("hash", {"case_id": case_id}), AT)
            return case_id

    def post_again_where_told_to(n: int) -> str:
        try:
            return post(n)
        except ConflictError:
            return post(n)

    assert len(set(_at_once(post_again_where_told_to))) == 1
    with database.read() as work:
        assert len(work.cases.list(CaseFilter()).rows) == 1
