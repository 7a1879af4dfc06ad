"""One draft's talk with a model: what it is asked, what it says, what that spends.

Everything passes here once: the budget of requests and time, the mask over private data, the
budget of the context, the row of each request and the tokens.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

from ..costs import Prices
from ..domain.model_seam import (
    AnswerEnded,
    JudgementClosed,
    JudgementGrew,
    Message,
    Model,
    ModelEvent,
    ReplyDelta,
    RequestBudget,
    RequestSent,
)
from ..domain.prompt_seam import Prompts
from ..domain.triage import Triage
from ..errors import EntenduError
from ..playbook.hostile_characters import shown_plainly
from .briefing import Brief
from .calls import COSTS_NOTHING, Calls, Used
from .context import Context, context_for
from .context_budget import Shown, within_budget
from .masking import Mask

DRAFT, REPAIR = "draft-reply", "repair-reply"

REFUSED = 1_000
"""Characters of a refused reply that are shown to who repairs it."""


@dataclass(frozen=True, slots=True)
class ModelInUse:
    """The model that drafts, and on which terms.

    `masks`: private data is hidden from it. `context_tokens` is the most that it is shown.
    """

    model: Model
    masks: bool = True
    prices: Prices = field(default_factory=Prices)
    context_tokens: int = 6_000


class Answering:
    """Asks for the draft, and perhaps for its repair."""

    def __init__(
        self,
        prompts: Prompts,
        brief: Brief,
        used: ModelInUse,
        calls: Calls,
        cancelled: Callable[[], bool],
    ) -> None:
        self.budget = RequestBudget()
        self.used_tokens = Used()
        self.shown: Shown | None = None
        self.fences = [secrets.token_hex(8)]
        """The words that marked data so far: a text that knows one may not close the next."""
        self.fault: str | None = None
        """The code of why the answer under way is closed, where the asker closes it."""
        self._prompts = prompts
        self._brief = brief
        self._used = used
        self._calls = calls
        self._cancelled = cancelled
        self._mask = Mask(brief.company) if used.masks else None
        self._hashes: list[str] = []

    @property
    def prompt_hash(self) -> str | None:
        """Return the hash of the prompt, `draft+repair` where there were two."""
        return "+".join(self._hashes) or None

    def context(self, rules: Triage, topics: tuple[str, ...]) -> Context:
        """Return what the model is shown of this draft's brief."""
        return context_for(self._brief, rules, topics, self.fences[-1], self._mask)

    def for_repair(self, refused: str) -> dict[str, str | None]:
        """Return a refused reply as the model may see it, behind a fence that it cannot know."""
        self.fences.append(secrets.token_hex(8))
        plain = shown_plainly(refused)
        shown = self._mask.hide(plain) if self._mask else plain
        return {"refused": shown[:REFUSED] or None, "fence": self.fences[-1]}

    def ask(self, name: str, context: Context) -> Generator[ModelEvent, None, None]:
        """Ask by the prompt `name`; yield what the model says, private data put back in.

        Raises ModelError. Closing the iterator ends the answer.
        """
        model = self._used.model
        prompt, shown = within_budget(
            context.values,
            lambda values: self._prompts.render(name, values),
            model.count_tokens,
            budget=self._used.context_tokens,
            relevant=context.relevant,
            dropped=context.dropped,
        )
        self.shown = self.shown or replace(shown, masked=self._mask.count if self._mask else 0)
        self._hashes.append(prompt.hash)
        messages = [Message("system", prompt.system), Message("user", prompt.user)]
        heard = _Heard(self._mask)
        self.fault = None
        answer = model.answer(
            messages,
            schema=self._prompts.output_schema(name),
            budget=self.budget,
            cancelled=self._cancelled,
        )
        try:
            # Closed for certain: a reply that is not wanted must not go on costing.
            with closing(answer):
                for event in answer:
                    if isinstance(event, RequestSent):
                        self._calls.sent(model.name, messages, event.after)
                    yield from heard.plainly(event)
        except EntenduError as error:
            self.fault = error.code
            raise
        except GeneratorExit:
            if heard.ended is None:
                self.fault = self.fault or "model_cancelled"
            raise
        finally:
            if heard.ended is not None:
                self.used_tokens.ended(model, messages, heard.ended)
            elif heard.anything or (self.fault or "") not in COSTS_NOTHING:
                self.used_tokens.broken(model, messages, heard.raw)
            self._calls.ended(heard.raw or None, self.fault)


class _Heard:
    """What came of one answer so far, as the model said it, and as the person reads it."""

    def __init__(self, mask: Mask | None) -> None:
        self._mask = mask
        self._revealing = mask.revealing() if mask else None
        self._fields: Mapping[str, Any] | None = None
        self._said: list[str] = []
        self.ended: AnswerEnded | None = None

    @property
    def anything(self) -> bool:
        """Say whether anything was heard."""
        return self._fields is not None or bool(self._said)

    @property
    def raw(self) -> str:
        """Return the answer, whole or as far as it came."""
        if self.ended is not None:
            return self.ended.raw
        said = "".join(self._said)
        if self._fields is None:
            return said
        cut = {"judgement": dict(self._fields), "reply": said}
        return json.dumps(cut, ensure_ascii=False)

    def plainly(self, event: ModelEvent) -> Iterator[ModelEvent]:
        """Yield the event with every stand-in put back."""
        match event:
            case JudgementGrew(fields=fields):
                self._fields = fields
                yield JudgementGrew(self._revealed(fields))
            case JudgementClosed(fields=fields):
                self._fields = fields
                yield JudgementClosed(self._revealed(fields))
            case ReplyDelta(text=text):
                self._said.append(text)
                plain = self._revealing.feed(text) if self._revealing else text
                if plain:
                    yield ReplyDelta(plain)
            case AnswerEnded():
                self.ended = event
                if self._revealing and (rest := self._revealing.end()):
                    yield ReplyDelta(rest)
                yield event
            case _:
                yield event

    def _revealed(self, value: Any) -> Any:
        if self._mask is None:
            return value
        if isinstance(value, str):
            return self._mask.reveal(value)
        if isinstance(value, list):
            return [self._revealed(each) for each in value]
        if isinstance(value, Mapping):
            return {key: self._revealed(each) for key, each in value.items()}
        return value
