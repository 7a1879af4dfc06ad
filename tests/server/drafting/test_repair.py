"""A model's reply that does not fit gets one repair, and the better of the two stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from entendu.app import House
from entendu.drafting.repair import LACKING, UNFIT
from entendu.web.sentences.checks import SENTENCES
from fixtures.model_answers import Answer, Mode, status
from fixtures.model_server import ModelServer

Told = Callable[[str], list[tuple[str, dict[str, Any]]]]
Opened = Callable[..., str]

CONTACT = "care@maison-lampion.example"
GOOD = (
    "A broken lamp and nobody on the phone must be maddening. I am sorry about it. "
    f"Please write to {CONTACT} so that we can look into it."
)
STRANGE = "A broken lamp is maddening, I am sorry. Please call +44 20 7946 0999 about the lamp."
BARE = "A broken lamp and nobody on the phone must be maddening. I am very sorry about it."

HOLLOW = (
    "A broken lamp and nobody on the phone must be maddening. I am sorry for any inconvenience. "
    f"Please write to {CONTACT} so that we can look into it."
)


def first(reply: str, **judgement: Any) -> Answer:
    judgement.setdefault("kind", "complaint")
    said = {"judgement": judgement, "reply": reply, "why": "It names the lamp."}
    return Answer(text=json.dumps(said, ensure_ascii=False))


def second(reply: str) -> Answer:
    return Answer(text=json.dumps({"reply": reply, "why": "Mended."}, ensure_ascii=False))


def prompts_of(server: ModelServer) -> list[str]:
    return ["\n".join(m["content"] for m in chat.body["messages"]) for chat in server.chats]


def test_a_blocked_reply_is_written_anew_and_replaces_what_was_shown(
    opened: Opened, told: Told, model_server: ModelServer, house: House
) -> None:
    model_server.enqueue(first(STRANGE), second(GOOD))
    draft_id = opened()

    events = told(draft_id)

    assert dict(events)["replaced"]["code"] == "draft_repaired"
    done = dict(events)["done"]
    assert done["text"] == dict(events)["replaced"]["text"] == f"{GOOD} – Camille"
    assert (done["drafter"], done["note"]) == ("model", None)
    assert not dict(events)["checks"]["blocked"]
    with house.store.read() as work:
        calls = work.drafts.calls(draft_id)
        kept = work.drafts.get(draft_id)
    assert [call.seq for call in calls] == [1, 2]
    assert kept is not None
    assert kept.prompt_hash
    assert len(kept.prompt_hash.split("+")) == 2


def test_the_repair_is_told_the_plan_the_refused_reply_and_what_was_wrong(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(first(STRANGE), second(GOOD))

    told(opened())

    repair = prompts_of(model_server)[1]
    assert STRANGE in repair
    assert "not published" in repair
    assert "to no other: " in repair
    assert "`invite`" in repair
    schema = model_server.chats[1].body["response_format"]["json_schema"]["schema"]
    assert schema["required"] == ["reply", "why"]


def test_a_reply_without_the_planned_contact_is_asked_for_again(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(first(BARE), second(GOOD))

    assert dict(told(opened()))["done"]["text"].startswith(GOOD)


def test_a_usable_first_reply_stands_where_the_repair_is_no_better(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(first(HOLLOW), second(STRANGE))

    events = told(opened())

    assert "replaced" not in dict(events)
    assert dict(events)["done"]["text"].startswith(HOLLOW)
    assert dict(events)["done"]["drafter"] == "model"


def test_a_usable_first_reply_stands_where_the_repair_fails(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(first(HOLLOW), status(500), status(500))

    done = dict(told(opened()))["done"]

    assert done["text"].startswith(HOLLOW)
    assert done["note"] is None
    assert len(model_server.chats) == 3


def test_a_reply_that_lacks_the_planned_contact_twice_is_left_to_the_phrasebook(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(first(BARE), second(BARE))

    done = dict(told(opened()))["done"]

    assert (done["drafter"], done["note"]) == ("phrasebook", {"code": "draft_replaced_by_checks"})


def test_a_good_reply_costs_one_request(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(first(GOOD))

    told(opened())

    assert len(model_server.chats) == 1


@pytest.mark.parametrize(
    ("unfit", "told_why"),
    [
        (first("Thanks a lot!", route="thank"), "another route"),
        (first(" "), "there was no reply"),
        (first("word " * 5_000), "far too long"),
    ],
)
def test_an_unfit_answer_is_closed_and_asked_for_again(
    opened: Opened, told: Told, model_server: ModelServer, unfit: Answer, told_why: str
) -> None:
    model_server.enqueue(unfit, second(GOOD))

    events = told(opened())

    assert told_why in prompts_of(model_server)[1]
    assert dict(events)["done"]["text"].startswith(GOOD)
    shown = "".join(data["text"] for name, data in events if name == "delta")
    assert "Thanks a lot" not in shown


def test_ladder_retries_and_repair_share_three_requests(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(status(500), status(500), first(STRANGE), second(GOOD))

    events = told(opened())

    assert len(model_server.chats) == 3
    assert dict(events)["done"]["note"] == {"code": "draft_replaced_by_checks"}
    assert dict(events)["done"]["drafter"] == "phrasebook"


def test_where_no_reply_is_wanted_none_is_asked_for_again(
    opened: Opened, told: Told, model_server: ModelServer
) -> None:
    model_server.enqueue(first("Nice offer!", kind="spam", route="ignore"))

    events = told(opened("FREE FOLLOWERS!!! click http://spam.invalid now, DM me to earn $$$"))

    assert len(model_server.chats) == 1
    assert dict(events)["done"]["text"] == ""


@pytest.mark.parametrize("usage", [True, False])
def test_the_tokens_of_both_requests_are_kept_and_counted_where_the_server_tells_none(
    opened: Opened, told: Told, model_server: ModelServer, usage: bool
) -> None:
    said = {"judgement": {"kind": "complaint"}, "reply": STRANGE, "why": "."}
    model_server.enqueue(Answer(text=json.dumps(said), usage=usage), second(GOOD))

    tokens = dict(told(opened()))["done"]["tokens"]

    assert tokens["prompt"] > 0
    assert tokens["completion"] > 0
    assert ("estimated" in tokens) is not usage


def test_a_cut_answer_is_counted_too(
    opened: Opened, told: Told, model_server: ModelServer, house: House
) -> None:
    model_server.enqueue(Answer(Mode.CUT))
    before = house.month_spent().tokens

    done = dict(told(opened()))["done"]

    assert done["note"] == {"code": "model_cut"}
    assert house.month_spent().tokens > before


def test_every_block_and_every_lack_is_explained_to_who_repairs() -> None:
    problems = Path(__file__).parents[3] / "prompts" / "partials" / "problems.md"
    text = problems.read_text(encoding="utf-8")
    kinds = ("contact_", "promises_", "instructions_", "private_data_", "tone_")
    codes = {code for code in SENTENCES if code.startswith(kinds)}
    wanted = {code for code in codes if not code.endswith(("_ok", "_unknown_language"))}

    missing = [code for code in sorted(wanted | LACKING | UNFIT) if f'"{code}"' not in text]

    assert missing == []
