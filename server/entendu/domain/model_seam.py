"""What drafting needs of a language model. `models/` fulfils it; F5 wires it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class JudgementGrew:
    """The judgement as far as it has come: only keys whose values are complete."""

    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class JudgementClosed:
    """The whole judgement, as the model gave it (types unchecked)."""

    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReplyDelta:
    """The next piece of the reply's text."""

    text: str


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """The answer is complete (`finish_reason == "stop"`).

    Token counts are None where nobody told.
    """

    model: str
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class RequestSent:
    """A request goes out now (the first, or a retry).

    A row can be written before the network is touched. `after` is the code of why the one before it
    failed.
    """

    attempt: int
    after: str | None = None


ModelEvent = RequestSent | JudgementGrew | JudgementClosed | ReplyDelta | AnswerEnded


@dataclass(slots=True)
class RequestBudget:
    """What one click may still ask of a model: requests (ladder, retries and repair) and time.

    `ends_at` is a monotonic time; the first answer sets it, and the repair keeps to it.
    """

    left: int = 3
    ends_at: float | None = None

    def take(self) -> bool:
        """Take one request; say whether there was one left."""
        if self.left <= 0:
            return False
        self.left -= 1
        return True


@dataclass(frozen=True, slots=True)
class Message:
    """One chat message."""

    role: str
    content: str


class Model(Protocol):
    """A language model behind an OpenAI-compatible server."""

    @property
    def name(self) -> str:
        """Return the model's name as the server knows it."""
        ...

    def count_tokens(self, text: str) -> int:
        """Return the tokens of `text`, counted or estimated; never waits."""
        ...

    def answer(
        self,
        messages: Sequence[Message],
        *,
        schema: Mapping[str, Any],
        budget: RequestBudget,
        cancelled: Callable[[], bool] | None = None,
    ) -> Generator[ModelEvent, None, None]:
        """Stream one answer: a JSON object with `judgement`, `reply`, `why`, or plain text.

        Where `schema` knows no `judgement`, the reply comes as it grows. Events come in the order
        RequestSent, JudgementGrew*, JudgementClosed?, ReplyDelta*,
        AnswerEnded. Where the first character is no `{`, all text comes as ReplyDelta. Retries
        (before the first token only) and the ladder of response formats take from `budget`. Closing
        the iterator closes the connection; `cancelled` is asked at least four times a second while
        waiting, and True ends the answer with ModelError `model_cancelled`. Raises ModelError:
        `model_unreachable`, `model_refused_key`, `model_unknown`, `model_rate_limited`,
        `model_failed`, `model_timeout`, `model_cut`, `model_not_json`, `model_empty`,
        `model_refused`.
        """
        ...


@dataclass(frozen=True, slots=True)
class ModelProbe:
    """What a test of the model's server found. `code` is None where all is well.

    The rest is None where it could not be found out. `shape` is how well the model keeps to a given
    shape: `schema` (as asked), `object` (JSON of its own), `plain` (text). `tells_usage`: the
    server counts the tokens; else we do.
    """

    reachable: bool
    code: str | None = None
    params: Mapping[str, str | int | float] = field(default_factory=dict)
    models: tuple[str, ...] = ()
    first_token_ms: float | None = None
    shape: str | None = None
    tells_usage: bool | None = None
    tokens_per_second: float | None = None
