"""One case on its page: what it shows, what it lets a person do, what it refuses kindly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from entendu.app import House
from entendu.domain.case import Case, CaseState, Outcome
from entendu.domain.draft import Reply, ReplyState
from entendu.domain.ids import new_id
from entendu.life import replied
from fixtures.visitor import SetClock, Visitor

Log = Callable[..., str]

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)> "quoted" & {{ 7*7 }}'


def case_of(house: House, case_id: str) -> Case:
    return house.casework.view(case_id).case


def copied(house: House, case_id: str, text: str = "I am sorry about the quiche. Lucie") -> str:
    """Keep a copied reply, whatever the checks say of it; return its id."""
    now = house.clock.now()
    with house.store.write() as work:
        agent = work.access.owner()
        reply = Reply(new_id(), case_id, None, agent.id, text, ReplyState.COPIED, now)
        replied(work, reply, agent.id, now)
    return reply.id


def test_a_case_shows_the_comment_the_judgement_and_its_history(
    alice: Visitor, log_comment: Log
) -> None:
    case_id = log_comment("Two hours for a cold quiche. Never again.", warnings=("no-time",))
    text = alice.read(f"/cases/{case_id}")
    assert "Two hours for a cold quiche. Never again." in text
    assert "What Entendu understood" in text
    assert "showed no exact time" in text
    assert "The comment came in and the case was opened." in text
    assert 'rel="noopener noreferrer nofollow"' in text


def test_hostile_text_stays_text_everywhere(alice: Visitor, house: House, log_comment: Log) -> None:
    case_id = log_comment(HOSTILE, author_name=HOSTILE, parent_text=HOSTILE)
    house.casework.add_note(house.gate.owner().id, case_id, HOSTILE)
    copied(house, case_id, HOSTILE)
    for path in (f"/cases/{case_id}", "/cases", "/"):
        raw = alice.get(path).text
        assert "<script>alert" not in raw
        assert "<img src=x" not in raw
        assert "&lt;script&gt;alert(1)" in raw
        assert "49" not in unescape(raw).split("{{ 7*7 }}")[0][-20:]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "http:", "//x.example"])
def test_only_web_addresses_become_links(
    alice: Visitor, house: House, log_comment: Log, url: str
) -> None:
    case_id = log_comment()
    reply_id = copied(house, case_id)
    with house.store.write() as work:
        reply = work.drafts.get_reply(reply_id)
        assert reply is not None
        work.drafts.save_reply(replace(reply, posted_url=url))
    assert f'href="{url}"' not in alice.get(f"/cases/{case_id}").text


def test_a_copied_reply_is_said_to_be_posted_with_its_link(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    reply_id = copied(house, case_id)
    assert "Was it posted?" in alice.read(f"/cases/{case_id}")
    form = {"posted": "yes", "url": "https://x.com/aubry/status/2"}
    answer = alice.post(f"/cases/{case_id}/replies/{reply_id}", form)
    assert answer.status_code == 303
    text = alice.read(f"/cases/{case_id}")
    assert "Was it posted?" not in text
    assert 'href="https://x.com/aubry/status/2"' in text
    assert house.casework.view(case_id).replies[0].state is ReplyState.POSTED


def test_a_link_that_is_none_is_refused_and_kept_in_the_field(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    reply_id = copied(house, case_id)
    form = {"posted": "yes", "url": "javascript:alert(1)"}
    answer = alice.post(f"/cases/{case_id}/replies/{reply_id}", form)
    assert answer.status_code == 422
    assert 'value="javascript:alert(1)"' in answer.text
    assert house.casework.view(case_id).replies[0].state is ReplyState.COPIED


def test_a_reply_that_was_not_posted_leaves_the_case_waiting(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    reply_id = copied(house, case_id)
    alice.post(f"/cases/{case_id}/replies/{reply_id}", {"posted": "no"})
    assert case_of(house, case_id).state is CaseState.OPEN


def test_saying_it_twice_is_told_and_harmless(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    reply_id = copied(house, case_id)
    alice.post(f"/cases/{case_id}/replies/{reply_id}", {"posted": "yes"})
    again = alice.post(f"/cases/{case_id}/replies/{reply_id}", {"posted": "no"})
    assert again.status_code == 422
    assert "noted already" in again.text
    assert case_of(house, case_id).state is CaseState.REPLIED


@pytest.mark.parametrize(
    ("outcome", "proposed"),
    [
        ("author_confirms", "solved"),
        ("department_says_done", "unconfirmed"),
        ("no_news", "unconfirmed"),
        ("still_unhappy", None),
    ],
)
def test_a_follow_up_ends_in_one_of_four_ways(
    alice: Visitor, house: House, log_comment: Log, outcome: str, proposed: str | None
) -> None:
    case_id = log_comment()
    copied(house, case_id)
    (duty,) = house.casework.view(case_id).follow_ups
    answer = alice.post(f"/cases/{case_id}/follow-ups/{duty.id}", {"outcome": outcome})
    assert answer.status_code == 303
    location = answer.headers["Location"]
    assert (f"propose={proposed}" in location) if proposed else ("propose" not in location)
    text = alice.read(location.partition("#")[0])
    assert "The follow-up was done" in text
    if proposed:
        assert f'id="outcome-{proposed}" value="{proposed}" required' in text
    open_ones = [f for f in house.casework.view(case_id).follow_ups if f.ended_at is None]
    again = outcome == "still_unhappy"
    assert [f.rule for f in open_ones] == ["still_unhappy" if again else "to_close"]


def test_a_note_is_kept_and_an_empty_one_refused(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    alice.post(f"/cases/{case_id}/notes", {"text": "Called the bakery."})
    assert "Called the bakery." in alice.read(f"/cases/{case_id}")
    empty = alice.post(f"/cases/{case_id}/notes", {"text": "  "})
    assert empty.status_code == 422
    assert 'role="alert"' in empty.text


def test_solved_needs_how_the_author_confirmed(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    v = case_of(house, case_id).v
    refused = alice.post(f"/cases/{case_id}/close", {"outcome": "solved", "v": v})
    assert refused.status_code == 422
    assert 'value="solved" required' in refused.text
    form = {"outcome": "solved", "reason": "“All good now, thanks”", "v": v}
    assert alice.post(f"/cases/{case_id}/close", form).status_code == 303
    assert case_of(house, case_id).outcome is Outcome.SOLVED
    assert "All good now, thanks" in alice.read(f"/cases/{case_id}")


def test_conceding_needs_a_name_and_what_was_typed_stays(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    form = {"outcome": "conceded", "reason": "They are right about the price."}
    refused = alice.post(f"/cases/{case_id}/close", form)
    assert refused.status_code == 422
    assert "They are right about the price." in refused.text
    alice.post(f"/cases/{case_id}/close", {**form, "name": "Maud, head of shops"})
    assert case_of(house, case_id).outcome is Outcome.CONCEDED


def test_only_honest_ends_are_offered(alice: Visitor, house: House, log_comment: Log) -> None:
    case_id = log_comment("Two hours for a cold quiche. Terrible.")
    text = alice.read(f"/cases/{case_id}")
    assert 'value="solved"' in text
    assert 'value="unconfirmed"' not in text
    assert 'value="answered"' not in text
    copied(house, case_id)
    assert 'value="unconfirmed"' in alice.read(f"/cases/{case_id}")


def test_an_outcome_must_be_chosen(alice: Visitor, house: House, log_comment: Log) -> None:
    case_id = log_comment()
    refused = alice.post(f"/cases/{case_id}/close", {"reason": "kept words"})
    assert refused.status_code == 422
    assert "kept words" in refused.text


def test_a_closed_case_offers_only_to_open_it_again(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    alice.post(f"/cases/{case_id}/close", {"outcome": "ignored", "reason": "Spam."})
    text = alice.read(f"/cases/{case_id}")
    assert "Close the case" not in text
    assert "Open it again" in text
    form = {"reason": "They wrote again.", "v": case_of(house, case_id).v}
    assert alice.post(f"/cases/{case_id}/reopen", form).status_code == 303
    assert case_of(house, case_id).state is CaseState.OPEN


def test_who_closes_second_is_told_and_keeps_the_words(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    v = case_of(house, case_id).v
    house.casework.add_note(house.gate.owner().id, case_id, "Somebody else was here.")
    form = {"outcome": "ignored", "reason": "My own words.", "v": v}
    refused = alice.post(f"/cases/{case_id}/close", form)
    assert refused.status_code == 409
    assert "changed in the meantime" in refused.text
    assert "My own words." in refused.text
    assert case_of(house, case_id).state is CaseState.OPEN


def test_closing_a_closed_case_is_refused_in_a_sentence(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    form = {"outcome": "ignored", "reason": "Spam."}
    alice.post(f"/cases/{case_id}/close", form)
    again = alice.post(f"/cases/{case_id}/close", form)
    assert again.status_code == 409
    assert 'role="alert"' in again.text


@pytest.mark.parametrize("action", ["notes", "close", "reopen", "replies/x", "follow-ups/x"])
def test_a_case_that_is_not_there_is_a_friendly_404(
    alice: Visitor, log_comment: Log, action: str
) -> None:
    form = {"text": "x", "outcome": "solved", "reason": "x"}
    for answer in (alice.get("/cases/nobody"), alice.post(f"/cases/nobody/{action}", form)):
        assert answer.status_code == 404
        assert "To the start page" in answer.text


def test_times_are_those_of_this_machine_in_the_pages_language(
    alice: Visitor, log_comment: Log, clock: SetClock
) -> None:
    case_id = log_comment()
    assert "12 Mar 2026" in alice.read(f"/cases/{case_id}")
    assert "12 mars 2026" in alice.read(f"/cases/{case_id}?lang=fr")
