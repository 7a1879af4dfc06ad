"""`ChatModel`: the model seam over an OpenAI-compatible server.

A call runs in two parts. *Opening* makes requests until one brings its first token: here, and only
here, `tenacity` tries again, and the ladder of response formats goes down. *Reading* turns the
tokens into events; what breaks now breaks the answer.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from typing import Any

from ..domain.clock import Clock, SystemClock
from ..domain.model_seam import AnswerEnded, Message, ModelEvent, RequestBudget, RequestSent
from ..errors import ModelError
from .address import host_of, is_loopback, normalise_address
from .asking import attempts, request_body
from .chunks import Chunk, NotJsonError
from .deadlines import WATCH, Deadlines, Watch
from .faults import AttemptFailed, Fault, refused, unreachable
from .growing import GrowingAnswer
from .servers import Format, Server, server_at
from .stream import Stream, cut
from .tokens import count_tokens, load_ranks

ANSWER_CHARACTERS_MOST = 60_000


class ChatModel:
    """A model on a server. Safe for threads; nothing is loaded before it is first used."""

    def __init__(
        self,
        address: str,
        model: str,
        *,
        key: str | None = None,
        deadlines: Deadlines | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Raises InvalidError `model_address_unusable`."""
        self._address = normalise_address(address)
        self._model = model
        self._key = (key or "").strip() or None
        self._deadlines = deadlines or Deadlines()
        self._clock = clock or SystemClock()

    @property
    def name(self) -> str:
        """Return the model's name as the server knows it."""
        return self._model

    @property
    def address(self) -> str:
        """Return the server's address, with its version."""
        return self._address

    @property
    def key(self) -> str | None:
        """Return the key, None where the server wants none."""
        return self._key

    def warm(self) -> threading.Thread:
        """Load the client in a thread of its own, and return the thread."""

        def load() -> None:
            with contextlib.suppress(ModelError):  # the first draft tells it
                self._server()
            load_ranks(self._model)

        thread = threading.Thread(target=load, name="entendu-warm-model", daemon=True)
        thread.start()
        return thread

    def count_tokens(self, text: str) -> int:
        """Return the tokens of `text` for this model; never waits."""
        return count_tokens(text, self._model)

    def answer(
        self,
        messages: Sequence[Message],
        *,
        schema: Mapping[str, Any],
        budget: RequestBudget,
        cancelled: Callable[[], bool] | None = None,
    ) -> Generator[ModelEvent, None, None]:
        """Stream one answer, as `domain.model_seam.Model` promises.

        An empty `schema` asks for plain text. An answer that ends well but has no reply raises
        `model_empty`: who needs none (route `ignore`) closes the iterator after the judgement.
        """
        server = self._server()  # loads the client, before the clock of the deadlines starts
        watch = Watch(
            self._deadlines,
            self._clock,
            model=self._model,
            loopback=is_loopback(self._address),
            cancelled=cancelled,
            ends_at=budget.ends_at,
        )
        budget.ends_at = watch.ends_at
        judged = not schema or "judgement" in schema.get("properties", {})
        stream = yield from self._open(server, messages, schema, budget, watch)
        try:
            yield from self._read(stream, watch, GrowingAnswer(judged=judged))
            stream.drain(watch)
        finally:
            stream.close()

    def _server(self) -> Server:
        return server_at(self._address, self._key, self._clock)

    def _open(
        self,
        server: Server,
        messages: Sequence[Message],
        schema: Mapping[str, Any],
        budget: RequestBudget,
        watch: Watch,
    ) -> Generator[ModelEvent, None, Stream]:
        """Make requests until one brings a token; return its stream."""
        least = Format.SCHEMA if schema else Format.PLAIN
        after: str | None = None
        try:
            for attempt in attempts(budget, watch, self._deadlines.back_off):
                if not budget.take():
                    raise ModelError("model_failed", {"model": self._model, "problem": "budget"})
                yield RequestSent(attempt.retry_state.attempt_number, after)
                with attempt:
                    form = max(least, server.best_format(self._model))
                    usage = server.tells_usage(self._model)
                    body = request_body(self._model, messages, schema, form, usage=usage)
                    try:
                        return self._begin(server, form, body, watch)
                    except AttemptFailed as failed:
                        after = failed.fault.error.code
                        raise
        except AttemptFailed as failed:
            error = failed.fault.error
        raise error

    def _begin(self, server: Server, form: Format, body: dict[str, Any], watch: Watch) -> Stream:
        """Make one request and wait for its first token."""
        stream = self._send(server, form, body, watch)
        try:
            stream.prime()
        except ModelError as error:
            stream.close()
            if error.code == "model_cut":  # it broke before its first token
                raise AttemptFailed(Fault(error, "wait")) from None
            raise
        except BaseException:
            stream.close()
            raise
        return stream

    def _send(self, server: Server, form: Format, body: dict[str, Any], watch: Watch) -> Stream:
        import openai

        completions = server.client.chat.completions.with_streaming_response
        token = WATCH.set(watch)
        try:
            response = completions.create(**body, extra_headers=server.headers)
            return Stream(response.__enter__(), self._model)
        except openai.APIStatusError as error:
            asked = form < Format.PLAIN
            fault = refused(error, model=self._model, formatted=asked, clock=self._clock)
        except openai.APIConnectionError as error:
            fault = unreachable(error, model=self._model, host=host_of(self._address))
        finally:
            WATCH.reset(token)
        server.learn(self._model, form, fault.remedy)
        raise AttemptFailed(fault)

    def _read(self, stream: Stream, watch: Watch, growing: GrowingAnswer) -> Iterator[ModelEvent]:
        """Turn the tokens into events; tell the end only of an answer that is whole."""
        said: list[str] = []
        told = Chunk()  # what the chunks tell beside the text, the newest of each
        size = 0
        try:
            for chunk in stream:
                if chunk.alive:
                    watch.token()
                if text := chunk.text:
                    said.append(text)
                    size += len(text)
                    if size > ANSWER_CHARACTERS_MOST:
                        raise cut(self._model, "too_long")
                    yield from growing.feed(text)
                told.note(chunk)
                if chunk.finish:
                    watch.finished()
        except NotJsonError:
            raise ModelError("model_not_json", {"model": self._model}, retryable=True) from None
        except ModelError:
            if told.finish is None:  # behind the finish reason only the usage is missing
                raise
        held = growing.end()
        self._judge(told, growing)
        yield from held
        yield AnswerEnded(
            told.model or self._model, told.prompt_tokens, told.completion_tokens, "".join(said)
        )

    def _judge(self, told: Chunk, growing: GrowingAnswer) -> None:
        """Raise what is wrong with an answer that came to its end."""
        if told.refused or told.finish == "content_filter":
            raise ModelError("model_refused", {"model": self._model})
        if told.finish != "stop":
            raise cut(self._model, told.finish)
        if not growing.is_whole:
            raise cut(self._model, "stop")
        if not growing.has_reply:
            raise ModelError("model_empty", {"model": self._model}, retryable=True)
