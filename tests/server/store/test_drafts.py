"""The row of a draft is the truth: once ended it stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from entendu.domain.company import Company
from entendu.domain.draft import DraftCall, Drafter, DraftState, Override, ReplyState
from entendu.domain.ids import new_id
from entendu.store.database import Database
from fixtures.logged_cases import AT, log_case, new_company, new_draft, new_reply

LATER = AT + timedelta(seconds=30)


def test_a_draft_comes_back_as_it_was_written(database: Database, company: Company) -> None:
    with database.write() as work:
        logged = log_case(work, company)
        queued = new_draft(logged)
        work.drafts.add(queued)
        assert work.drafts.get(queued.id) == queued
        done = replace(
            queued, state=DraftState.DONE, drafter=Drafter.PHRASEBOOK, text="Désolé 🙏",
            prompt_hash="abc", triage={"kind": "complaint"}, plan={"steps": [1]}, checks=[{"a": 1}],
            note="model_timeout", tokens={"prompt": 700, "completion": 60, "cached": 5},
            timings={"total_ms": 1.5}, lease_until=None, finished_at=LATER,
        )  # fmt: skip
        assert work.drafts.save(done)
    with database.read() as work:
        assert work.drafts.get(queued.id) == done
        assert work.drafts.of_case(logged.case.id) == (done,)


@pytest.mark.parametrize("ended", [state for state in DraftState if state.ended])
def test_an_ended_draft_is_never_written_again(
    database: Database, company: Company, ended: DraftState
) -> None:
    with database.write() as work:
        draft = new_draft(log_case(work, company))
        work.drafts.add(draft)
        assert work.drafts.save(replace(draft, state=DraftState.WRITING))
        assert work.drafts.save_text(draft.id, "We are", LATER)
        last = replace(draft, state=ended, text="We are sorry.")
        assert work.drafts.save(last)
        assert not work.drafts.save(replace(draft, state=DraftState.DONE, text="Too late"))
        assert not work.drafts.save_text(draft.id, "Too late", LATER)
    with database.read() as work:
        assert work.drafts.get(draft.id) == last


def test_orphans_are_unended_drafts_whose_lease_ran_out(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        logged = log_case(work, company)
        drafts = {
            name: new_draft(logged, lease_until=lease_until)
            for name, lease_until in {
                "queued": AT - timedelta(seconds=2),
                "writing": AT - timedelta(seconds=1),
                "alive": LATER,
                "ended": AT - timedelta(days=1),
            }.items()
        }
        for draft in drafts.values():
            work.drafts.add(draft)
        work.drafts.save(replace(drafts["writing"], state=DraftState.WRITING))
        work.drafts.save(replace(drafts["ended"], state=DraftState.FAILED))
        orphans = work.drafts.orphans(AT)
    assert [draft.id for draft in orphans] == [drafts["queued"].id, drafts["writing"].id]


def test_the_newest_texts_of_one_company_come_first(database: Database, company: Company) -> None:
    other = new_company("Other")
    blocked = [{"level": "warn"}, {"level": "block"}]
    with database.write() as work:
        work.companies.add(other)
        ours, theirs = log_case(work, company), log_case(work, other)
        for n in range(5):
            work.drafts.add(new_draft(ours, f"ours {n}", state=DraftState.DONE))
            work.drafts.add(new_draft(theirs, f"theirs {n}", state=DraftState.DONE))
        work.drafts.add(new_draft(ours, state=DraftState.DONE))
        work.drafts.add(new_draft(ours, "cut", state=DraftState.FAILED))
        work.drafts.add(new_draft(ours, "being written"))
        work.drafts.add(new_draft(ours, "blocked", state=DraftState.DONE, checks=blocked))
        assert work.drafts.recent_texts(company.id, 4)[:3] == ("ours 4", "ours 3", "ours 2")


def test_tokens_are_added_up_from_a_day_on(database: Database, company: Company) -> None:
    with database.write() as work:
        logged = log_case(work, company)
        assert work.drafts.month_tokens(AT) == 0
        for days, tokens in ((-1, {"prompt": 1}), (0, {"prompt": 20, "completion": 300}), (1, {})):
            at = AT + timedelta(days=days)
            work.drafts.add(new_draft(logged, created_at=at, tokens=tokens))
        assert work.drafts.month_tokens(AT) == 320


def test_calls_keep_what_was_sent_and_what_came_back(database: Database, company: Company) -> None:
    with database.write() as work:
        draft = new_draft(log_case(work, company))
        work.drafts.add(draft)
        messages = [{"role": "user", "content": "«Où est mon bus?» 😡"}]
        calls = [
            DraftCall(new_id(), draft.id, seq, "m", messages, None, None, AT) for seq in (1, 2)
        ]
        for call in reversed(calls):
            work.drafts.add_call(call)
        work.drafts.end_call(calls[0].id, None, "model_timeout", LATER)
        work.drafts.end_call(calls[1].id, '{"reply":"\x00"}', None, LATER)
    with database.read() as work:
        assert work.drafts.calls(draft.id) == (
            replace(calls[0], error_code="model_timeout", finished_at=LATER),
            replace(calls[1], raw='{"reply":""}', finished_at=LATER),
        )


def test_a_later_copy_supersedes_the_earlier_ones_of_its_draft_only(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        logged = log_case(work, company)
        draft, other_draft = new_draft(logged), new_draft(logged)
        work.drafts.add(draft)
        work.drafts.add(other_draft)
        posted, copied, other, by_hand, last = (
            new_reply(logged, text, draft_id=draft_id, copied_at=AT + timedelta(minutes=minute))
            for minute, (text, draft_id) in enumerate(
                [
                    ("posted", draft.id),
                    ("copied", draft.id),
                    ("other", other_draft.id),
                    ("by hand", None),
                    ("last", draft.id),
                ]
            )
        )
        work.drafts.add_reply(posted)
        posted = replace(
            posted, state=ReplyState.POSTED, posted_at=LATER, posted_url="https://x.example/2"
        )
        work.drafts.save_reply(posted)
        for reply in (copied, other, by_hand, last):
            work.drafts.add_reply(reply)
    with database.read() as work:
        assert work.drafts.replies(logged.case.id) == (
            posted,
            replace(copied, superseded_by=last.id),
            other,
            by_hand,
            last,
        )
        assert work.drafts.get_reply(posted.id) == posted
        assert work.drafts.get_reply("none") is None


def test_who_answered_for_a_block_is_found_by_case_oldest_first(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        logged, other = log_case(work, company), log_case(work, company)
        first, second = new_reply(logged), new_reply(logged)
        elsewhere = new_reply(other)
        for reply in (first, second, elsewhere):
            work.drafts.add_reply(reply)
        owner = work.access.owner().id
        kept = [
            Override(new_id(), reply.id, code, agent_id, name, "Agreed by phone 📞", at)
            for reply, code, agent_id, name, at in (
                (second, "promises_amount", None, "Zoë", LATER),
                (first, "promises_done", owner, "Ida", AT),
                (elsewhere, "public_replies_third", None, "Bob", AT),
            )
        ]
        for override in kept:
            work.drafts.add_override(override)
    with database.read() as work:
        assert work.drafts.overrides(logged.case.id) == (kept[1], kept[0])
        assert work.drafts.overrides(other.case.id) == (kept[2],)
        assert work.drafts.overrides(new_id()) == ()


def test_a_months_cost_counts_every_draft_that_has_one(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        assert work.drafts.month_cost(AT) == 0
        logged = log_case(work, company)
        for at, cost in ((AT, 1_200), (LATER, 34), (LATER, None), (AT - timedelta(days=2), 900)):
            draft = new_draft(logged)
            work.drafts.add(replace(draft, created_at=at))
            ended = replace(draft, created_at=at, state=DraftState.STOPPED, cost_micros=cost)
            assert work.drafts.save(ended)
    with database.read() as work:
        assert work.drafts.month_cost(AT) == 1_234
        assert work.drafts.month_cost(LATER + timedelta(days=1)) == 0
