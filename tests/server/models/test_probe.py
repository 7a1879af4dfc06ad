"""The test button tells what a server can, in codes."""

from __future__ import annotations

import socket

import pytest

from entendu.models import probe
from fixtures.model_answers import NO_SUCH_MODEL, WRONG_KEY, Answer, Mode, status
from fixtures.model_calls import SHORT
from fixtures.model_server import ModelServer


def test_a_server_that_is_well(model_server: ModelServer) -> None:
    found = probe(model_server.url.removesuffix("/v1"), "sk-test", "scripted-1")
    assert found.reachable
    assert found.code is None
    assert found.models == ("scripted-1", "scripted-2")
    assert found.first_token_ms is not None
    assert found.first_token_ms > 0
    assert [each.path for each in model_server.requests] == ["/v1/models", "/v1/chat/completions"]
    assert model_server.chats[0].format is None


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
