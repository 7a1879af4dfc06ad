"""The seam's promise: order of events, the ladder, closing, cancelling, one client per server."""

from __future__ import annotations

import itertools
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from entendu.domain.model_seam import (
    AnswerEnded,
    JudgementClosed,
    JudgementGrew,
    Model,
    ReplyDelta,
    RequestBudget,
    RequestSent,
)
from entendu.models import ChatModel, Deadlines
from fixtures.model_answers import Answer, Mode, no_format, status
from fixtures.model_calls import MESSAGES, SCHEMA, SHORT, run
from fixtures.model_server import ModelServer, Recorded

MakeModel = Callable[..., ChatModel]


def left_within(chat: Recorded, seconds: float) -> bool:
    """Wait for the server to see that its client left; say whether it did."""
    return chat.over.wait(seconds) and chat.left_at is not None


def test_it_fulfils_the_seam(make_model: MakeModel) -> None:
    model: Model = make_model()
    assert model.name == "scripted-1"


def test_events_come_in_the_promised_order(make_model: MakeModel) -> None:
    call = run(make_model())
    kinds = [type(event) for event in call.events]
    order = [RequestSent, JudgementGrew, JudgementClosed, ReplyDelta, AnswerEnded]
    assert sorted(kinds, key=order.index) == kinds
    assert set(kinds) == set(order)
    assert call.judgement == {
        "arousal": "upset",
        "kind": "complaint",
        "language": "en",
        "severity": 2,
    }
    assert "care@example.org" in call.reply
    assert call.ended.model == "scripted-1"
    assert (call.ended.prompt_tokens, call.ended.completion_tokens) == (321, 54)
    assert call.ended.raw.startswith('{"judgement"')


def test_a_row_can_be_written_before_the_network_is_touched(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    answer = make_model().answer(MESSAGES, schema=SCHEMA, budget=RequestBudget())
    assert next(answer) == RequestSent(1)
    assert not model_server.requests
    answer.close()
    assert not model_server.requests


@pytest.mark.parametrize("mode", [Mode.PLAIN, Mode.REORDERED, Mode.FENCED, Mode.WHOLE])
def test_other_shapes_of_an_answer_give_the_same_reply(
    mode: Mode, model_server: ModelServer, make_model: MakeModel
) -> None:
    expected = run(make_model())
    model_server.enqueue(Answer(mode))
    call = run(make_model())
    assert call.error is None
    assert call.reply == expected.reply
    assert call.judgement == (None if mode is Mode.PLAIN else expected.judgement)


@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_the_size_of_chunks_does_not_matter(
    size: int, model_server: ModelServer, make_model: MakeModel
) -> None:
    text = '{"judgement": {"kind": "question"}, "reply": "Ça va 👍🏽 \\ud83d\\ude42 \\"ok\\""}'
    model_server.enqueue(Answer(text=text, chunk_characters=size))
    assert run(make_model()).reply == 'Ça va 👍🏽 🙂 "ok"'


def test_a_reply_of_5000_words_comes_whole(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    reply = "quite so " * 2500
    model_server.enqueue(Answer(text=f'{{"judgement": {{}}, "reply": "{reply}"}}'))
    call = run(make_model())
    assert call.reply == reply


def test_an_answer_without_end_is_cut(model_server: ModelServer, make_model: MakeModel) -> None:
    model_server.enqueue(Answer(text="x" * 400_000, chunk_characters=4_000))
    call = run(make_model())
    assert call.code == "model_cut"
    assert len(call.reply) <= 60_000


# The ladder


def test_a_refused_format_is_found_out_once_and_remembered(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(no_format("json_schema"), no_format("json_object"))
    first, second = run(make_model()), run(make_model())
    assert first.error is second.error is None
    formats = [chat.format for chat in model_server.chats]
    assert formats == ["json_schema", "json_object", None, None]
    assert (first.budget.left, second.budget.left) == (0, 2)


def test_another_model_of_the_server_is_asked_for_the_best_format_again(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(no_format())
    run(make_model())
    run(make_model(model="scripted-2"))
    assert [c.format for c in model_server.chats] == ["json_schema", "json_object", "json_schema"]


def test_a_ladder_that_ends_the_budget_goes_on_from_there_at_the_next_click(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(no_format())
    assert run(make_model(), requests=1).code == "model_failed"
    assert run(make_model(), requests=1).error is None
    assert [chat.format for chat in model_server.chats] == ["json_schema", "json_object"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (400, "This response_format type is unavailable now"),
        (400, "Unrecognized request argument supplied: response_format"),
        (400, "'response_format.type' must be 'json_schema' or 'text'"),
        (400, "This model does not support response format `json_schema`."),
        (400, "Invalid schema for response_format 'answer': 'additionalProperties' is required"),
        (400, "failed to parse grammar"),
        (400, 'Unknown name "additionalProperties": Cannot find field'),
        (400, "model scripted-1: structured outputs are not available"),
        (404, "No endpoints found that can handle the requested parameters."),
        (422, "Extra inputs are not permitted"),
        (422, ""),
    ],
)
def test_servers_refuse_a_format_in_many_words(
    code: int, said: str, model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(status(code, said))
    assert run(make_model()).error is None
    assert [chat.format for chat in model_server.chats] == ["json_schema", "json_object"]


@pytest.mark.parametrize(
    ("code", "said", "expected"),
    [
        (404, 'model "ghost" not found, try pulling it first', "model_unknown"),
        (400, "Invalid model: ghost", "model_unknown"),
        (400, "This model's maximum context length is 4096 tokens.", "model_failed"),
        (404, "404 page not found", "model_failed"),
    ],
)
def test_other_refusals_cost_one_request(
    code: int, said: str, expected: str, model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(status(code, said))
    assert run(make_model()).code == expected
    assert len(model_server.chats) == 1


def test_a_server_that_refuses_stream_options_is_asked_without_them(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(status(400, "Unknown field: stream_options"))
    call = run(make_model())
    assert call.ended.prompt_tokens is None
    assert [chat.format for chat in model_server.chats] == ["json_schema", "json_schema"]
    assert ["stream_options" in chat.body for chat in model_server.chats] == [True, False]


def test_an_empty_schema_asks_for_plain_text(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    run(make_model(), schema={})
    assert model_server.chats[0].format is None


# Closing and cancelling


def test_closing_the_iterator_closes_the_connection(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(Answer(chunk_seconds=0.02))
    answer = make_model().answer(MESSAGES, schema=SCHEMA, budget=RequestBudget())
    while not isinstance(next(answer), ReplyDelta):
        pass
    answer.close()
    assert left_within(model_server.chats[0], 0.5)


@pytest.mark.parametrize("mode", [Mode.HANG, Mode.DRIP_FIRST, Mode.SILENT, Mode.DRIP])
def test_cancelling_ends_a_wait_and_closes_the_connection(
    mode: Mode, model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(Answer(mode))
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()
    call = run(make_model(Deadlines()), cancelled=stopped.is_set)
    assert call.code == "model_cancelled"
    assert 0.3 <= call.seconds < 0.3 + 0.5
    assert left_within(model_server.chats[0], 0.5)


def test_cancelling_ends_the_wait_before_a_retry(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(status(429, "Oh.", retry_after="9"))
    stopped = threading.Event()
    threading.Timer(0.2, stopped.set).start()
    call = run(make_model(Deadlines()), cancelled=stopped.is_set)
    assert call.code == "model_cancelled"
    assert call.seconds < 0.8


def test_cancelled_is_asked_four_times_a_second(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    asked_at: list[float] = []

    def cancelled() -> bool:
        asked_at.append(time.monotonic())
        return False

    model_server.enqueue(Answer(Mode.HANG))
    run(make_model(SHORT), cancelled=cancelled)
    pauses = [later - earlier for earlier, later in itertools.pairwise(asked_at)]
    assert max(pauses) < 0.25


# One client, kept


def test_the_connection_is_used_again(model_server: ModelServer, make_model: MakeModel) -> None:
    for mode in (Mode.NORMAL, Mode.PLAIN, Mode.WHOLE, Mode.NORMAL):
        model_server.enqueue(Answer(mode))
        run(make_model())
    model_server.enqueue(status(400, "Too long."))
    run(make_model())
    assert len({chat.connection for chat in model_server.chats}) == 1


def test_a_connection_that_the_server_closed_meanwhile_costs_no_request() -> None:
    with ModelServer() as first:
        port = first.server_address[1]
        model = ChatModel(first.url, "scripted-1")
        assert run(model).error is None
    with ModelServer(port) as second:
        call = run(model)
        assert call.error is None
        assert len(second.chats) == 1


def test_the_key_is_sent_and_none_where_there_is_none(model_server: ModelServer) -> None:
    run(ChatModel(model_server.url, "scripted-1", key=" sk-test\n"))
    run(ChatModel(model_server.url, "scripted-1"))
    sent = [chat.headers.get("authorization") for chat in model_server.chats]
    assert sent == ["Bearer sk-test", None]


def test_names_of_the_environment_go_to_no_other_server(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_ORG_ID", "org-mine")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "project-mine")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-mine")
    run(ChatModel(model_server.url, "scripted-1"))
    assert "mine" not in str(model_server.chats[0].headers)


def test_eight_answers_at_once_do_not_wait_for_each_other(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.otherwise = Answer(first_token_seconds=0.4)
    model = make_model()
    calls: list[Any] = []
    threads = [threading.Thread(target=lambda: calls.append(run(model))) for _ in range(8)]
    started_at = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [call.error for call in calls] == [None] * 8
    assert time.monotonic() - started_at < 2


def test_importing_and_making_a_model_loads_no_client() -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}; import entendu.models as m;"
        "m.ChatModel('http://localhost:1', 'x');"
        "print(sorted({'openai', 'tenacity', 'tiktoken', 'httpx2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_client_can_be_loaded_ahead(model_server: ModelServer, make_model: MakeModel) -> None:
    make_model().warm().join(10)
    assert "openai" in sys.modules
    assert not model_server.requests
