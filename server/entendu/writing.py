"""How the words of one draft come about: the model's streamed answer, or the phrasebook.

Judgement first, and the plan by code as soon as the judgement is closed; a reply that belongs to
another route is closed unshown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

from .briefing import Brief, check_context
from .context import prompt_values
from .domain.clock import Clock
from .domain.draft import DraftCall, Drafter
from .domain.ids import new_id
from .domain.model_seam import (
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
from .domain.prompt_seam import Prompts
from .domain.store_seam import Store
from .domain.stream import StreamEvent
from .domain.triage import Kind, Plan, Route, Triage, TriageSource
from .domain.verdict import Verdict
from .errors import EntenduError, ModelError
from .judgement import judged_by_model
from .playbook.checks import review
from .playbook.phrasebook import Phrasebook, as_signature
from .playbook.plan import make_plan
from .playbook.triage import TriageRules
from .shapes import plan_shape, triage_shape

PROMPT = "draft-reply"
WORDLESS = (Route.IGNORE, Route.ASK)
"""Routes without a public reply."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What writing is done with. `model_for` gives a model, or the code of why there is none."""

    store: Store
    prompts: Prompts
    rules: TriageRules
    phrasebook: Phrasebook
    clock: Clock
    model_for: Callable[[], Model | str]


@dataclass(slots=True)
class Writing:
    """One draft while it is written: what stands so far; the events are a view of it."""

    tools: Tools
    brief: Brief
    cancelled: Callable[[], bool]
    started: float
    triage: Triage = field(init=False)
    plan: Plan | None = None
    text: str = ""
    shown: bool = False
    drafter: Drafter = Drafter.PHRASEBOOK
    note: str | None = None
    prompt_hash: str | None = None
    fence: str = ""
    tokens: dict[str, int] = field(default_factory=dict)
    first_token_ms: float | None = None

    def __post_init__(self) -> None:
        """Judge by rules, so that there is a judgement whatever comes."""
        brief = self.brief
        judged = brief.judged or self.tools.rules.judge(
            brief.capture.text,
            company=brief.company,
            history=brief.history,
            platform=brief.comment.platform,
        )
        self.triage = self._as_the_person_said(judged)

    def by_model(self, model: Model) -> Iterator[StreamEvent]:
        """Stream the model's answer.

        Raises ModelError; what was shown until then stays in `text`.
        """
        rules = self.triage
        yield self._triage_event(rules, complete=False)
        values = prompt_values(self.brief, rules, self.tools.rules.topics)
        prompt = self.tools.prompts.render(PROMPT, values)
        self.prompt_hash, self.fence = prompt.hash, values["fence"]
        messages = [Message("system", prompt.system), Message("user", prompt.user)]
        calls = _Calls(self.tools, self.brief.draft.id, model.name, messages)
        schema = self.tools.prompts.output_schema(PROMPT)
        answer = model.answer(
            messages, schema=schema, budget=RequestBudget(), cancelled=self.cancelled
        )
        try:
            # Closed for certain: a reply that is not wanted must not go on costing.
            with closing(answer):
                for event in answer:
                    yield from self._heard(event, rules, calls)
            if self.plan is None or not self.text.strip():
                raise ModelError("model_empty")
        except EntenduError as error:
            calls.error_code = error.code
            raise
        finally:
            calls.end(self.text)
        yield from self._signed()
        self.drafter = Drafter.MODEL

    def by_phrasebook(self) -> Iterator[StreamEvent]:
        """Write from the phrasebook; what a model has shown before is replaced."""
        brief = self.brief
        if self.plan is None:
            yield from self._planned(self.triage)
        plan = self.plan or self._plan_for(self.triage)
        self.text = self.tools.phrasebook.write(
            brief.capture.text,
            self.triage,
            plan,
            brief.company,
            platform=brief.comment.platform,
            wishes=brief.wishes,
            avoid=brief.recent,
            seed=brief.draft.id,
        )
        self.drafter = Drafter.PHRASEBOOK
        self._note_first_token()
        if self.shown:
            code = self.note or "draft_replaced_by_checks"
            yield StreamEvent("replaced", {"text": self.text, "code": code})
        elif self.text:
            yield StreamEvent("delta", {"text": self.text})

    def verdicts(self) -> tuple[Verdict, ...]:
        """Return the checks' verdicts on the text as it stands; none where no reply is wanted."""
        if self.plan is None or self.plan.route in WORDLESS:
            return ()
        words = (self.fence,) if self.fence else ()
        context = check_context(self.brief, self.triage, self.plan, self.drafter, words)
        return review(self.text, context)

    def since_start(self) -> float:
        """Return milliseconds since the draft was started."""
        return round((self.tools.clock.monotonic() - self.started) * 1000, 1)

    def _heard(self, event: ModelEvent, rules: Triage, calls: _Calls) -> Iterator[StreamEvent]:
        match event:
            case RequestSent(attempt=attempt):
                calls.sent(attempt)
            case JudgementGrew(fields=fields):
                yield self._triage_event(self._merged(rules, fields), complete=False)
            case JudgementClosed(fields=fields):
                yield from self._planned(self._merged(rules, fields))
                self._refuse_unfit(fields.get("route"))
            case ReplyDelta(text=text):
                if self.plan is None:
                    # No judgement came: the text is the reply, under the rules' triage.
                    yield from self._planned(rules)
                    self._refuse_unfit(None)
                self._note_first_token()
                self.text += text
                self.shown = True
                yield StreamEvent("delta", {"text": text})
            case AnswerEnded():
                calls.raw = event.raw
                self.tokens = {
                    "prompt": event.prompt_tokens or 0,
                    "completion": event.completion_tokens or 0,
                }

    def _signed(self) -> Iterator[StreamEvent]:
        """Put the company's signature after the reply, unless the model signed already."""
        name = self.brief.company.signature or ""
        text = self.text.rstrip()
        ending = "" if name and text.endswith(name) else as_signature(name)
        self.text = (text + ending).strip()
        if ending:
            yield StreamEvent("delta", {"text": ending})

    def _planned(self, triage: Triage) -> Iterator[StreamEvent]:
        self.triage = triage
        self.plan = self._plan_for(triage)
        yield self._triage_event(triage, complete=True)
        yield StreamEvent("plan", plan_shape(self.plan))

    def _refuse_unfit(self, route: object) -> None:
        """Raise where the model's reply cannot fit the plan.

        Another route, or one without words.
        """
        plan = self.plan
        if plan is None or plan.route in WORDLESS:
            raise ModelError("model_reply_not_wanted")
        if isinstance(route, str) and route != plan.route.value:
            raise ModelError("model_route_differs")

    def _plan_for(self, triage: Triage) -> Plan:
        brief = self.brief
        return make_plan(triage, brief.company, brief.history, today=brief.today)

    def _merged(self, rules: Triage, fields: Mapping[str, Any]) -> Triage:
        judged = judged_by_model(fields, rules, self.brief.company)
        return self._as_the_person_said(self.tools.rules.raise_to_floors(judged, rules))

    def _as_the_person_said(self, triage: Triage) -> Triage:
        """Apply the person's own answer to "compliment or irony?".

        It goes before rules and model.
        """
        kind = self.brief.wishes.kind
        if kind is None:
            return triage
        return replace(triage, kind=Kind(kind), doubt=False, source=TriageSource.AGENT)

    def _triage_event(self, triage: Triage, *, complete: bool) -> StreamEvent:
        shape = triage_shape(triage, self.brief.company)
        return StreamEvent("triage", {"triage": shape, "complete": complete})

    def _note_first_token(self) -> None:
        if self.first_token_ms is None:
            self.first_token_ms = self.since_start()


class _Calls:
    """The rows of one draft's requests: each is there before its request goes out."""

    def __init__(self, tools: Tools, draft_id: str, model: str, messages: list[Message]) -> None:
        self._tools = tools
        self._draft_id = draft_id
        self._model = model
        self._messages = [{"role": m.role, "content": m.content} for m in messages]
        self._open: str | None = None
        self.raw: str | None = None
        self.error_code: str | None = None

    def sent(self, attempt: int) -> None:
        """Keep the request that goes out now; the one before it has failed."""
        now = self._tools.clock.now()
        call = DraftCall(
            id=new_id(),
            draft_id=self._draft_id,
            seq=attempt,
            model=self._model,
            messages=self._messages,
            raw=None,
            error_code=None,
            started_at=now,
        )
        with self._tools.store.write() as work:
            if self._open is not None:
                work.drafts.end_call(self._open, None, "model_failed", now)
            work.drafts.add_call(call)
        self._open = call.id

    def end(self, text: str) -> None:
        """Keep what came back, whole or cut."""
        if self._open is None:
            return
        with self._tools.store.write() as work:
            raw = self.raw or text or None
            work.drafts.end_call(self._open, raw, self.error_code, self._tools.clock.now())
        self._open = None
