"""The requests made for one draft, and what they spent.

Each request has its row before it goes out; what came back, whole or cut, is kept beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ..domain.clock import Clock
from ..domain.draft import DraftCall
from ..domain.ids import new_id
from ..domain.model_seam import AnswerEnded, Message, Model
from ..domain.store_seam import Store

COSTS_NOTHING = frozenset(
    {"model_unreachable", "model_refused_key", "model_unknown", "model_rate_limited"}
    | {"model_failed", "model_address_unusable", "model_key_unusable"}
)
"""Faults of a request that no model has worked on."""


class Calls(Protocol):
    """Where the requests of one draft are kept."""

    def sent(self, model: str, messages: Sequence[Message], after: str | None) -> None:
        """Keep the request that goes out now; one still open has failed, `after` that code."""
        ...

    def ended(self, raw: str | None, error_code: str | None) -> None:
        """Keep what came back for the open request; nothing where none is open."""
        ...


class KeptCalls:
    """Keeps them in the store."""

    def __init__(self, store: Store, clock: Clock, draft_id: str) -> None:
        self._store = store
        self._clock = clock
        self._draft_id = draft_id
        self._open: str | None = None
        self._count = 0

    def sent(self, model: str, messages: Sequence[Message], after: str | None) -> None:
        """Keep the request that goes out now; one still open has failed, `after` that code."""
        self._count += 1
        now = self._clock.now()
        call = DraftCall(
            id=new_id(),
            draft_id=self._draft_id,
            seq=self._count,
            model=model,
            messages=[{"role": each.role, "content": each.content} for each in messages],
            raw=None,
            error_code=None,
            started_at=now,
        )
        with self._store.write() as work:
            if self._open is not None:
                work.drafts.end_call(self._open, None, after or "model_failed", now)
            work.drafts.add_call(call)
        self._open = call.id

    def ended(self, raw: str | None, error_code: str | None) -> None:
        """Keep what came back for the open request; nothing where none is open."""
        if self._open is None:
            return
        with self._store.write() as work:
            work.drafts.end_call(self._open, raw, error_code, self._clock.now())
        self._open = None


class CountedCalls:
    """Counts them and keeps nothing: an evaluation leaves no trace."""

    def __init__(self) -> None:
        self.count = 0

    def sent(self, model: str, messages: Sequence[Message], after: str | None) -> None:  # noqa: ARG002 - the protocol's
        """Count the request."""
        self.count += 1

    def ended(self, raw: str | None, error_code: str | None) -> None:
        """Keep nothing."""


@dataclass(slots=True)
class Used:
    """The tokens of all requests of one draft: as the server tells, else counted here."""

    prompt: int = 0
    completion: int = 0
    estimated: bool = False

    def ended(self, model: Model, messages: Sequence[Message], answer: AnswerEnded) -> None:
        """Add a whole answer."""
        self._add(model, messages, answer.raw, answer.prompt_tokens, answer.completion_tokens)

    def broken(self, model: Model, messages: Sequence[Message], raw: str) -> None:
        """Add an answer that was cut: the server has no more to tell of it."""
        self._add(model, messages, raw, None, None)

    def as_tokens(self) -> dict[str, int]:
        """Return them as a draft's row holds them; nothing where no request was made."""
        if not self.prompt and not self.completion:
            return {}
        told = {"prompt": self.prompt, "completion": self.completion}
        return told | {"estimated": 1} if self.estimated else told

    def _add(
        self,
        model: Model,
        messages: Sequence[Message],
        raw: str,
        prompt: int | None,
        completion: int | None,
    ) -> None:
        if prompt is None or completion is None:
            self.estimated = True
        if prompt is None:
            prompt = sum(model.count_tokens(message.content) for message in messages)
        self.prompt += prompt
        self.completion += model.count_tokens(raw) if completion is None else completion
