"""Does the model's server work? Asked by the model page's test button and by `entendu doctor`."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from typing import Any

from ..domain.clock import Clock, SystemClock
from ..domain.model_seam import Message, ModelProbe, ReplyDelta, RequestBudget, RequestSent
from ..errors import EntenduError, InvalidError, ModelError
from .address import host_of
from .client import ChatModel
from .deadlines import WATCH, Deadlines, Watch
from .faults import refused, unreachable
from .servers import server_at

LISTED_MOST = 200
_NEVER_ASKED = frozenset({"model_unreachable", "model_address_unusable", "model_key_unusable"})
_NO_USE_TO_GO_ON = _NEVER_ASKED | {"model_refused_key"}
_GREETING = (Message("user", "Answer with the single word OK."),)


def probe(
    address: str,
    key: str | None,
    model: str | None,
    *,
    deadlines: Deadlines | None = None,
    clock: Clock | None = None,
    list_seconds: float = 3.0,
) -> ModelProbe:
    """List the server's models, then stream one tiny answer from `model`.

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
        first_token_ms = _first_token_ms(chat, clock)
    except ModelError as error:
        return replace(_failed(error), models=models)
    return ModelProbe(reachable=True, models=models, first_token_ms=first_token_ms)


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


def _first_token_ms(chat: ChatModel, clock: Clock) -> float | None:
    sent_at = clock.monotonic()
    first_token_ms = None
    answer = chat.answer(_GREETING, schema={}, budget=RequestBudget())
    with contextlib.closing(answer):
        for event in answer:
            if isinstance(event, RequestSent):
                sent_at = clock.monotonic()
            elif isinstance(event, ReplyDelta) and first_token_ms is None:
                first_token_ms = round((clock.monotonic() - sent_at) * 1000, 1)
    return first_token_ms
