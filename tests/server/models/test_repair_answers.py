"""A repair is an answer without a judgement, within the time and the requests of its click."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from entendu.domain.model_seam import JudgementClosed, ReplyDelta, RequestBudget, RequestSent
from entendu.errors import ModelError
from entendu.models import ChatModel
from entendu.models.growing import GrowingAnswer
from fixtures.model_answers import Answer, Mode
from fixtures.model_calls import MESSAGES, SCHEMA
from fixtures.model_server import ModelServer

MakeModel = Callable[..., ChatModel]

REPAIR = {"type": "object", "properties": {"reply": {"type": "string"}}}
SAID = json.dumps({"reply": "I am sorry about the lamp.", "why": "It was missing."})


def test_a_reply_grows_at_once_where_no_judgement_is_asked_for() -> None:
    growing = GrowingAnswer(judged=False)

    first = growing.feed('{"reply": "I am ')

    assert first == [ReplyDelta("I am ")]


def test_a_reply_before_its_judgement_is_held_back() -> None:
    assert GrowingAnswer().feed('{"reply": "I am ') == []


def test_a_judgement_that_comes_all_the_same_is_told(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    said = {"judgement": {"kind": "complaint"}, "reply": "Sorry.", "why": "."}
    model_server.enqueue(Answer(text=json.dumps(said)))

    events = list(make_model().answer(MESSAGES, schema=REPAIR, budget=RequestBudget()))

    assert any(isinstance(event, JudgementClosed) for event in events)
    assert "".join(e.text for e in events if isinstance(e, ReplyDelta)) == "Sorry."


def test_two_answers_of_one_click_share_its_requests_and_its_time(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model, budget = make_model(), RequestBudget()
    list(model.answer(MESSAGES, schema=SCHEMA, budget=budget))
    ends_at = budget.ends_at
    model_server.enqueue(Answer(text=SAID))

    events = list(model.answer(MESSAGES, schema=REPAIR, budget=budget))

    assert budget.ends_at == ends_at is not None
    assert budget.left == 1
    assert sum(isinstance(event, RequestSent) for event in events) == 1


def test_a_click_that_has_used_up_its_time_asks_no_more(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    budget = RequestBudget(ends_at=time.monotonic() + 0.3)
    model_server.enqueue(Answer(Mode.HANG))
    started = time.monotonic()

    with pytest.raises(ModelError, match="model_timeout"):
        list(make_model().answer(MESSAGES, schema=REPAIR, budget=budget))

    assert time.monotonic() - started < 1.0


def test_tokens_can_be_counted_before_a_request(make_model: MakeModel) -> None:
    assert 5 <= make_model().count_tokens("I am sorry about the broken lamp.") <= 15
