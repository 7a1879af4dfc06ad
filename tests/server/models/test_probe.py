"""The test button tells what a server can, in codes."""

from __future__ import annotations

import json
import socket

import pytest

from entendu.domain.model_seam import Message, RequestBudget
from entendu.models import ChatModel, count_tokens, probe
from fixtures.model_answers import NO_SUCH_MODEL, WRONG_KEY, Answer, Mode, no_format, status
from fixtures.model_calls import EASY, SHORT
from fixtures.model_server import ModelServer

TOLD_TOKENS = 54
"""What the scripted server says of every answer."""


def test_a_server_that_is_well(model_server: ModelServer) -> None:
    found = probe(model_server.url.removesuffix("/v1"), "sk-test", "scripted-1")
    assert found.reachable
    assert found.code is None
    assert found.models == ("scripted-1", "scripted-2")
    assert found.first_token_ms is not None
    assert found.first_token_ms > 0
    assert [each.path for each in model_server.requests] == ["/v1/models", "/v1/chat/completions"]
    assert model_server.chats[0].format == "json_schema"
    assert (found.shape, found.tells_usage) == ("schema", True)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ('{"reply": "It rains.", "why": "rain"}', "schema"),
        ('```json\n{"reply": "It rains.", "why": "rain"}\n```', "schema"),
        ('{"reply": "It rains."}', "object"),
        ("It rains, {and} how.", "plain"),
    ],
)
def test_what_a_server_accepts_and_ignores_is_not_counted_for_it(
    text: str, shape: str, model_server: ModelServer
) -> None:
    model_server.enqueue(Answer(text=text))
    found = probe(model_server.url, None, "scripted-1")
    assert (found.code, found.shape) == (None, shape)


def test_what_a_test_learns_on_the_ladder_a_draft_knows(model_server: ModelServer) -> None:
    no_usage = status(400, "Unknown parameter: 'stream_options'.")
    plain = Answer(text="It rains.", usage=False)
    model_server.enqueue(no_usage, no_format(), no_format("json_object"), plain)
    found = probe(model_server.url, "sk-test", "scripted-1", deadlines=EASY)
    assert (found.code, found.shape, found.tells_usage) == (None, "plain", False)
    assert [each.format for each in model_server.chats] == [
        "json_schema", "json_schema", "json_object", None,
    ]  # fmt: skip
    draft = ChatModel(model_server.url, "scripted-1", key="sk-test", deadlines=EASY)
    model_server.enqueue(plain)
    list(draft.answer([Message("user", "Hi")], schema={"type": "object"}, budget=RequestBudget()))
    assert model_server.chats[-1].format is None
    assert "stream_options" not in model_server.chats[-1].body


def test_the_speed_is_that_of_the_words_not_of_the_thinking(model_server: ModelServer) -> None:
    text = json.dumps({"reply": "rain " * 30, "why": "rain"})
    model_server.enqueue(
        Answer(text=text, first_token_seconds=0.3, chunk_characters=10, chunk_seconds=0.02)
    )
    found = probe(model_server.url, None, "scripted-1")
    assert found.tokens_per_second is not None
    seconds = len(text) / 10 * 0.02
    tokens = min(count_tokens(text, "scripted-1"), TOLD_TOKENS)
    assert found.tokens_per_second == pytest.approx(tokens / seconds, rel=0.4)
    assert (found.first_token_ms or 0) >= 300


def test_an_answer_in_one_piece_tells_no_speed(model_server: ModelServer) -> None:
    found = probe(model_server.url, None, "scripted-1")
    again = probe(model_server.url, None, "scripted-1")
    model_server.enqueue(Answer(Mode.WHOLE))
    whole = probe(model_server.url, None, "scripted-1")
    assert found.code is again.code is whole.code is None
    assert whole.tokens_per_second is None


def test_without_a_model_only_the_list_is_asked_for(model_server: ModelServer) -> None:
    found = probe(model_server.url, None, None)
    assert found.code is None
    assert found.models == ("scripted-1", "scripted-2")
    assert not model_server.chats


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (NO_SUCH_MODEL, "model_unknown"),
        (WRONG_KEY, "model_refused_key"),
        (status(500, "Oh."), "model_failed"),
        (Answer(Mode.HTML), "model_not_json"),
        (Answer(Mode.HANG), "model_timeout"),
    ],
)
def test_what_is_wrong_comes_as_a_code(
    answer: Answer, code: str, model_server: ModelServer
) -> None:
    model_server.otherwise = answer
    found = probe(model_server.url, "sk-test", "scripted-1", deadlines=SHORT)
    assert (found.reachable, found.code) == (True, code)
    assert found.models == ("scripted-1", "scripted-2")
    assert found.first_token_ms is None


@pytest.mark.parametrize(
    ("listing", "code"),
    [
        (WRONG_KEY, "model_refused_key"),
        (status(404, "No list."), None),
        (Answer(Mode.HTML), None),
        (Answer(Mode.HANG), None),
    ],
)
def test_a_server_without_a_list_is_well_if_it_answers(
    listing: Answer, code: str | None, model_server: ModelServer
) -> None:
    model_server.listing = listing
    found = probe(model_server.url, "k", "scripted-1", list_seconds=0.5)
    assert (found.reachable, found.code, found.models) == (True, code, ())


def test_without_a_model_and_a_list_nothing_is_known(model_server: ModelServer) -> None:
    model_server.listing = Answer(Mode.HTML)
    assert probe(model_server.url, None, None, deadlines=SHORT).code == "model_not_json"


def test_a_server_that_is_not_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    found = probe(f"http://127.0.0.1:{port}", None, "scripted-1", deadlines=SHORT)
    assert (found.reachable, found.code) == (False, "model_unreachable")
    assert found.params["host"] == f"127.0.0.1:{port}"


@pytest.mark.parametrize(
    "address",
    ["localhost:11434", "http://[", "http://a\x00b/v1", "http://\u202ehost/v1", "http://a b/v1"],
)
def test_an_address_that_cannot_be_used_is_told(address: str) -> None:
    found = probe(address, None, "scripted-1")
    assert (found.reachable, found.code) == (False, "model_address_unusable")


@pytest.mark.parametrize("key", ["sk-é", "sk-\u202e1", "sk-\n1", "sk-\udce9"])
def test_a_key_that_no_request_can_carry_is_told(key: str, model_server: ModelServer) -> None:
    found = probe(model_server.url, key, "scripted-1")
    assert (found.reachable, found.code) == (False, "model_key_unusable")
    assert not model_server.requests
