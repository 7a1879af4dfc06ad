"""Whatever a server does, the answer ends within its deadlines, with a code, on three requests."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from entendu.models import ChatModel
from fixtures.model_answers import NO_SUCH_MODEL, WRONG_KEY, Answer, Mode, no_format, status
from fixtures.model_calls import EASY, SHORT, run
from fixtures.model_server import ModelServer

MakeModel = Callable[..., ChatModel]
WAIT = Answer(Mode.HANG)


@dataclass(frozen=True)
class Fault:
    """A script (its last answer repeats), the code it ends in, requests, the deadline it meets."""

    name: str
    script: tuple[Answer, ...]
    code: str
    requests: int = 1
    deadline: float = 0.0
    retryable: bool = True


def fault(name: str, *script: Answer, code: str, **more: object) -> Fault:
    return Fault(name, script, code, **more)  # type: ignore[arg-type]


FAULTS = [
    fault("html", Answer(Mode.HTML), code="model_not_json"),
    fault("wrong key", WRONG_KEY, code="model_refused_key", retryable=False),
    fault("403", status(403, "No."), code="model_refused_key", retryable=False),
    fault("no such model", NO_SUCH_MODEL, code="model_unknown", retryable=False),
    fault("no route", status(404, ""), code="model_failed", retryable=False),
    fault("400 otherwise", status(400, "Too long."), code="model_failed", retryable=False),
    fault("redirect", status(307, location="/v2"), code="model_failed", retryable=False),
    fault("no credit", status(402, "Pay."), code="model_failed", retryable=False),
    fault("500", status(500, "Oh."), code="model_failed", requests=3),
    fault(
        "503 asks to wait", status(503, "Oh.", retry_after="0.1"), code="model_failed", requests=3
    ),
    fault("409", status(409, "Oh."), code="model_failed", requests=3),
    fault("429 without wait", status(429, "Oh."), code="model_rate_limited", requests=3),
    fault(
        "429 short wait",
        status(429, "Oh.", retry_after="0.1"),
        code="model_rate_limited",
        requests=3,
    ),
    fault("429 long wait", status(429, "Oh.", retry_after="60"), code="model_rate_limited"),
    fault(
        "429 date",
        status(429, "", retry_after="Wed, 01 Jan 2098 00:00:00 GMT"),
        code="model_rate_limited",
    ),
    fault(
        "429 spent", status(429, "insufficient_quota"), code="model_rate_limited", retryable=False
    ),
    fault("every format refused", no_format(), code="model_failed", requests=3, retryable=False),
    fault("error inside", Answer(Mode.ERROR_INSIDE), code="model_failed"),
    fault("cut", Answer(Mode.CUT), code="model_cut"),
    fault("cut before a token", Answer(Mode.CUT, text=""), code="model_cut", requests=3),
    fault("no finish reason", Answer(Mode.NO_FINISH), code="model_cut"),
    fault("length", Answer(Mode.LENGTH), code="model_cut"),
    fault("length of a plain text", Answer(Mode.LENGTH, text="Dear Ana, sorry"), code="model_cut"),
    fault(
        "plain text unfinished", Answer(Mode.NO_FINISH, text="Dear Ana, sorry"), code="model_cut"
    ),
    fault("filtered", Answer(Mode.FILTERED), code="model_refused", retryable=False),
    fault("refusal", Answer(Mode.REFUSAL), code="model_refused", retryable=False),
    fault("empty", Answer(Mode.EMPTY), code="model_empty"),
    fault("blank", Answer(text="  \n"), code="model_empty"),
    fault("empty reply", Answer(text='{"judgement": {}, "reply": " "}'), code="model_empty"),
    fault("no reply", Answer(text='{"judgement": {"kind": "spam"}}'), code="model_empty"),
    fault("half an object", Answer(text='{"judgement": {}, "reply": "Dear'), code="model_cut"),
    fault("broken object", Answer(text='{"judgement": {]}'), code="model_not_json"),
    fault("bad UTF-8", Answer(Mode.BAD_UTF8), code="model_not_json"),
    fault("bad JSON", Answer(Mode.BAD_JSON), code="model_not_json"),
    fault("dropped", Answer(Mode.DROP), code="model_unreachable", requests=3),
    fault("hang", WAIT, code="model_timeout", deadline=SHORT.first_token),
    fault(
        "slow first token",
        Answer(first_token_seconds=9),
        code="model_timeout",
        deadline=SHORT.first_token,
    ),
    fault(
        "drip, no token", Answer(Mode.DRIP_FIRST), code="model_timeout", deadline=SHORT.first_token
    ),
    fault(
        "500, then hang",
        status(500, "Oh."),
        WAIT,
        code="model_timeout",
        requests=2,
        deadline=SHORT.first_token,
    ),
    fault("silence", Answer(Mode.SILENT), code="model_timeout", deadline=SHORT.silence),
    fault("drip", Answer(Mode.DRIP), code="model_timeout", deadline=SHORT.silence),
    fault(
        "endless",
        Answer(text="word " * 999, chunk_seconds=0.2),
        code="model_timeout",
        deadline=SHORT.whole,
    ),
]


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.name)
def test_a_fault_ends_within_its_deadline_with_its_code(
    case: Fault, model_server: ModelServer, make_model: MakeModel
) -> None:
    *first, model_server.otherwise = case.script
    model_server.enqueue(*first)

    call = run(make_model(SHORT if case.deadline else EASY))

    assert call.code == case.code
    assert call.error is not None
    assert call.error.retryable is case.retryable
    assert call.error.params["model"] == "scripted-1"
    assert case.deadline <= call.seconds < case.deadline + 1.0
    assert len(model_server.chats) == case.requests
    assert call.sent == list(range(1, case.requests + 1))
    assert call.budget.left == 3 - case.requests
    said = f"{call.error} {call.error.params}"
    for secret in ("sk-test", "sk-***", "bus", "Oh.", "sorry", "insufficient"):
        assert secret not in said


def test_one_request_left_means_one_request(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.otherwise = status(500, "Oh.")
    assert run(make_model(), requests=1).code == "model_failed"
    assert len(model_server.chats) == 1


def test_without_a_request_left_none_is_made(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    call = run(make_model(), requests=0)
    assert call.code == "model_failed"
    assert not call.sent
    assert not model_server.chats


def test_a_retry_before_the_first_token_saves_the_answer(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(status(503, "Oh."), Answer(Mode.DROP), Answer())
    call = run(make_model())
    assert call.error is None
    assert call.sent == [1, 2, 3]
    assert call.reply.startswith("I am sorry")


def test_the_wait_that_a_server_asks_for_is_kept(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(status(429, "Oh.", retry_after_ms="300"), Answer())
    call = run(make_model())
    assert call.error is None
    first, second = (chat.came_at for chat in model_server.chats)
    assert second - first >= 0.3


def test_a_long_wait_is_told_and_not_waited_for(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(status(429, "Oh.", retry_after="70"))
    error = run(make_model()).error
    assert error is not None
    assert error.params["seconds"] == 70


def test_nothing_listens_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    call = run(ChatModel(f"http://127.0.0.1:{port}", "scripted-1", deadlines=SHORT))
    assert call.code == "model_unreachable"
    assert call.error is not None
    assert call.error.params["problem"] == "refused"
    assert call.error.params["host"] == f"127.0.0.1:{port}"
    assert len(call.sent) == 3
    assert call.seconds < 1


def test_a_connection_that_does_not_come_about_is_given_up() -> None:
    with socket.socket() as door, socket.socket() as first:
        door.bind(("127.0.0.1", 0))
        door.listen(0)
        first.connect(door.getsockname())  # fills the queue: the next one is left waiting
        port = door.getsockname()[1]
        call = run(ChatModel(f"http://127.0.0.1:{port}", "scripted-1", deadlines=SHORT))
    assert call.code == "model_unreachable"
    assert call.error is not None
    assert call.error.params["problem"] == "timeout"
    assert SHORT.connect <= call.seconds < SHORT.connect + 1
    assert call.sent == [1]


def test_headers_that_drip_do_not_outlive_the_deadline() -> None:
    over = threading.Event()

    def drip(door: socket.socket) -> None:
        connection, _ = door.accept()
        with connection, contextlib.suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\n")
            while not over.wait(0.1):
                connection.sendall(b"X")

    with socket.create_server(("127.0.0.1", 0)) as door:
        threading.Thread(target=drip, args=(door,), daemon=True).start()
        address = f"http://127.0.0.1:{door.getsockname()[1]}"
        call = run(ChatModel(address, "scripted-1", deadlines=SHORT))
        over.set()
    assert call.code == "model_timeout"
    assert call.seconds < SHORT.first_token + 1


def test_an_answer_is_over_when_its_end_was_told_even_if_the_usage_never_comes(
    model_server: ModelServer, make_model: MakeModel
) -> None:
    model_server.enqueue(Answer(Mode.NO_DONE))
    call = run(make_model(replace(EASY, tail=0.2)))
    assert call.error is None
    assert call.ended.completion_tokens is None
    assert call.seconds < 1


def test_a_key_that_cannot_be_sent_is_refused_before_the_network(
    model_server: ModelServer,
) -> None:
    call = run(ChatModel(model_server.url, "scripted-1", key="sk-…"))
    assert call.code == "model_key_unusable"
    assert not model_server.chats
