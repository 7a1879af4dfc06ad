"""Does the model's server work? Asked by the model page's test button and by `entendu doctor`."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, replace
from typing import Any

from ..domain.clock import Clock, SystemClock
from ..domain.model_seam import (
    AnswerEnded,
    Message,
    ModelProbe,
    ReplyDelta,
    RequestBudget,
    RequestSent,
)
from ..errors import EntenduError, InvalidError, ModelError
from .address import host_of
from .client import ChatModel
from .deadlines import WATCH, Deadlines, Watch
from .faults import refused, unreachable
from .servers import server_at

LISTED_MOST = 200
_NEVER_ASKED = frozenset({"model_unreachable", "model_address_unusable", "model_key_unusable"})
_NO_USE_TO_GO_ON = _NEVER_ASKED | {"model_refused_key"}
_REQUESTS_MOST = 5
"""The whole ladder, each rung once more without usage; a click has fewer."""
_LEAST_SECONDS = 0.05
"""A shorter time tells no speed: the answer came in one piece."""

_QUESTION = (
    Message(
        "user",
        "Write one friendly sentence of about thirty words about a walk in the rain. Answer with "
        'a JSON object that has this sentence as "reply".',
    ),
)
_SCHEMA = {
    "type": "object",
    "properties": {
        "reply": {"type": "string"},
        "why": {"type": "string", "enum": ["rain"]},
    },
    "required": ["reply", "why"],
    "additionalProperties": False,
}
"""The question says nothing of `why`: only a server that keeps to the schema gives it."""


def probe(
    address: str,
    key: str | None,
    model: str | None,
    *,
    deadlines: Deadlines | None = None,
    clock: Clock | None = None,
    list_seconds: float = 3.0,
) -> ModelProbe:
    """List the server's models, then stream one short answer from `model`.

    It goes down the same ladder as a draft, and what is learned there is remembered for drafts.
    A server that lists none is well if it answers; without `model` the list alone is asked for.
    Whatever is wrong, the address and the key too, is told as the probe's `code`.
    """
    clock = clock or SystemClock()
    try:
        chat = ChatModel(address, model or "", key=key, deadlines=deadlines, clock=clock)
    except InvalidError as error:
        return _failed(error)
    quick = replace(
        deadlines or Deadlines(),
        first_token=list_seconds,
        first_token_loopback=list_seconds,
        whole=list_seconds,
    )
    models: tuple[str, ...] = ()
    try:
        models = _list_models(chat.address, chat.key, quick, clock)
    except ModelError as error:
        if error.code in _NO_USE_TO_GO_ON or not model:
            return _failed(error)
    if not model:
        return ModelProbe(reachable=True, models=models)
    try:
        heard = _listen(chat, clock)
    except ModelError as error:
        return replace(_failed(error), models=models)
    return ModelProbe(
        reachable=True,
        models=models,
        first_token_ms=heard.first_token_ms,
        shape=_shape_of(heard.raw),
        tells_usage=heard.told_tokens is not None,
        tokens_per_second=_speed(heard, chat),
    )


def _failed(error: EntenduError) -> ModelProbe:
    reachable = error.code not in _NEVER_ASKED
    return ModelProbe(reachable=reachable, code=error.code, params=error.params)


def _list_models(
    address: str, key: str | None, deadlines: Deadlines, clock: Clock
) -> tuple[str, ...]:
    import openai

    server = server_at(address, key, clock)
    token = WATCH.set(Watch(deadlines, clock, model=""))
    try:
        raw = server.client.models.with_raw_response.list(extra_headers=server.headers)
        return _names(raw.content)
    except openai.APIStatusError as error:
        fault = refused(error, model="", formatted=False, clock=clock)
    except openai.APIConnectionError as error:
        fault = unreachable(error, model="", host=host_of(address))
    finally:
        WATCH.reset(token)
    raise fault.error


def _names(body: bytes) -> tuple[str, ...]:
    try:
        told: Any = json.loads(body)
        listed = told["data"] if isinstance(told, dict) else told
        names = {item["id"] for item in listed}
    except (ValueError, TypeError, KeyError):
        raise ModelError("model_not_json") from None
    return tuple(sorted(name for name in names if isinstance(name, str)))[:LISTED_MOST]


@dataclass(slots=True)
class _Heard:
    """One answer: seconds of the clock, what came, and the tokens as the server counted them."""

    sent_at: float
    first_at: float | None = None
    ended_at: float = 0.0
    raw: str = ""
    told_tokens: int | None = None

    @property
    def first_token_ms(self) -> float | None:
        return None if self.first_at is None else round((self.first_at - self.sent_at) * 1000, 1)


def _listen(chat: ChatModel, clock: Clock) -> _Heard:
    heard = _Heard(clock.monotonic())
    budget = RequestBudget(left=_REQUESTS_MOST)
    answer = chat.answer(_QUESTION, schema=_SCHEMA, budget=budget)
    with contextlib.closing(answer):
        for event in answer:
            if isinstance(event, RequestSent):
                heard.sent_at = clock.monotonic()
            elif isinstance(event, ReplyDelta) and heard.first_at is None:
                heard.first_at = clock.monotonic()
            elif isinstance(event, AnswerEnded):
                heard.ended_at = clock.monotonic()
                heard.raw, heard.told_tokens = event.raw, event.completion_tokens
    return heard


def _shape_of(raw: str) -> str:
    """Say what the answer shows, not what the server accepted: some accept a schema and ignore it.

    A fence around an object is JSON all the same.
    """
    try:
        told = json.loads(raw[raw.find("{") : raw.rfind("}") + 1])
    except (ValueError, RecursionError):
        return "plain"
    if not isinstance(told, dict) or "reply" not in told:
        return "plain"
    return "schema" if "why" in told else "object"


def _speed(heard: _Heard, chat: ChatModel) -> float | None:
    """Return the tokens of a second, once it speaks."""
    tokens = chat.count_tokens(heard.raw)
    if heard.told_tokens is not None:  # it counts what was thought before, too
        tokens = min(tokens, heard.told_tokens)
    since = heard.sent_at if heard.first_at is None else heard.first_at
    if heard.ended_at - since < _LEAST_SECONDS:
        since = heard.sent_at
    seconds = heard.ended_at - since
    return round(tokens / seconds, 1) if tokens and seconds >= _LEAST_SECONDS else None
