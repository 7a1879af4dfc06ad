"""How the words of one draft come about: the model's streamed answer, or the phrasebook.

Judgement first, and the plan by code as soon as the judgement is closed; a reply that belongs to
another route is closed unshown. A reply that does not fit is asked for once more, with the plan and
what was wrong; what does not fit then either is written by the phrasebook.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from ..domain.clock import Clock
from ..domain.draft import Drafter
from ..domain.model_seam import (
    JudgementClosed,
    JudgementGrew,
    ModelEvent,
    ReplyDelta,
)
from ..domain.prompt_seam import Prompts
from ..domain.stream import StreamEvent
from ..domain.triage import Plan, Route, Triage
from ..domain.verdict import Verdict
from ..errors import InvalidError, ModelError
from ..playbook.checks import review
from ..playbook.checks.length import is_far_too_long
from ..playbook.phrasebook import Phrasebook
from ..playbook.triage import TriageRules
from ..shapes import plan_shape, triage_shape
from .answering import DRAFT, REPAIR, Answering, ModelInUse
from .briefing import Brief, check_context
from .calls import Calls
from .context import Context
from .judgement import Judging
from .repair import UNFIT, may_stand, problems_of, repair_values
from .signing import signed

WORDLESS = (Route.IGNORE, Route.ASK)
"""Routes without a public reply."""

AGREED = "model_wants_none"


@dataclass(frozen=True, slots=True)
class Tools:
    """What writing is done with. `model_for` gives a model, or the code of why there is none."""

    prompts: Prompts
    rules: TriageRules
    phrasebook: Phrasebook
    clock: Clock
    model_for: Callable[[], ModelInUse | str]


@dataclass(slots=True)
class Writing:
    """One draft while it is written: what stands so far; the events are a view of it."""

    tools: Tools
    brief: Brief
    calls: Calls
    cancelled: Callable[[], bool]
    started: float
    judging: Judging = field(init=False)
    triage: Triage = field(init=False)
    plan: Plan | None = None
    text: str = ""
    shown: bool = False
    drafter: Drafter = Drafter.PHRASEBOOK
    note: str | None = None
    talk: Answering | None = None
    cost_micros: int | None = None
    first_token_ms: float | None = None

    def __post_init__(self) -> None:
        """Judge by rules, so that there is a judgement whatever comes."""
        self.judging = Judging(self.tools.rules, self.brief)
        self.triage = self.judging.by_rules()

    def by_anyone(self) -> Iterator[StreamEvent]:
        """Stream the draft: the model's where the brief asks for it, else the phrasebook's.

        Raises ModelError `model_cancelled` only: every other fault of the model ends in the
        phrasebook, and `note` says why.
        """
        if self.brief.draft.drafter is Drafter.MODEL:
            used = self.tools.model_for()
            if isinstance(used, str):
                self.note = used
            else:
                try:
                    yield from self._by_model(used)
                except ModelError as error:
                    if error.code == "model_cancelled":
                        raise
                    # A model that wants no reply where none is due did as it was told.
                    self.note = None if error.code == AGREED else error.code
                except InvalidError:
                    self.note = "model_prompt_unusable"
                else:
                    return
        elif self.brief.wishes.instruction:
            self.note = "instruction_needs_model"
        yield from self._by_phrasebook()

    def verdicts(self) -> tuple[Verdict, ...]:
        """Return the checks' verdicts on the text as it stands; none where no reply is wanted."""
        return self._reviewed(self.text, self.drafter)

    def since_start(self) -> float:
        """Return milliseconds since the draft was started."""
        return round((self.tools.clock.monotonic() - self.started) * 1000, 1)

    def _by_model(self, used: ModelInUse) -> Iterator[StreamEvent]:
        """Stream the model's answer, repaired once where it needs to be.

        Raises ModelError; what was shown until then stays in `text`.
        """
        rules = self.triage
        yield self._triage_event(rules, complete=False)
        self.talk = Answering(self.tools.prompts, self.brief, used, self.calls, self.cancelled)
        context = self.talk.context(rules, tuple(self.tools.rules.topics))
        try:
            yield from self._answered(self.talk, context, rules)
        finally:
            self.cost_micros = used.prices.micros(self.talk.used_tokens.as_tokens())
        self.drafter = Drafter.MODEL

    def _answered(self, talk: Answering, context: Context, rules: Triage) -> Iterator[StreamEvent]:
        try:
            with closing(talk.ask(DRAFT, context)) as answer:
                for event in answer:
                    yield from self._heard(event, rules)
            if self.plan is None or not self.text.strip():
                raise ModelError("model_empty")
        except ModelError as error:
            if error.code not in UNFIT:
                raise
            first: str | None = None
            problems: tuple[str, ...] = (error.code,)
        else:
            yield from self._signed()
            verdicts = self._reviewed(self.text, Drafter.MODEL)
            problems = problems_of(verdicts)
            first = self.text if may_stand(verdicts) else None
        if problems:
            yield from self._repaired(talk, context, problems, first)

    def _repaired(
        self, talk: Answering, context: Context, problems: Sequence[str], first: str | None
    ) -> Iterator[StreamEvent]:
        """Ask once more; keep the better of the two. `first` is the first text if it may stand.

        Raises ModelError where neither may: with the fault of the first.
        """
        fault = problems[0] if problems[0] in UNFIT else "draft_replaced_by_checks"
        try:
            better = yield from self._asked_again(talk, context, problems)
        except ModelError as error:
            if error.code == "model_cancelled" or first is None:
                code = error.code if error.code == "model_cancelled" else fault
                raise ModelError(code, error.params) from error
            return
        verdicts = self._reviewed(better, Drafter.MODEL)
        if first is not None and len(problems_of(verdicts)) >= len(problems):
            return
        if not may_stand(verdicts):
            raise ModelError("draft_replaced_by_checks")
        if self.text != better:
            self.text = better
            yield StreamEvent("replaced", {"text": better, "code": "draft_repaired"})

    def _asked_again(
        self, talk: Answering, context: Context, problems: Sequence[str]
    ) -> Generator[StreamEvent, None, str]:
        """Stream the repaired reply where nothing was shown before; return it whole.

        Raises ModelError, also where no request is left.
        """
        if self.plan is None:
            self.plan = self.judging.plan(self.triage)
        if talk.budget.left < 1:
            raise ModelError("model_failed", {"problem": "budget"})
        more = talk.for_repair(self.text)
        values = repair_values(context.values, self.plan, problems, more)
        live = not self.shown
        said = ""
        with closing(talk.ask(REPAIR, replace(context, values=values))) as answer:
            for event in answer:
                if not isinstance(event, ReplyDelta):
                    continue
                said += event.text
                if is_far_too_long(said):
                    raise self._unfit("model_too_long")
                if live:
                    yield from self._shown(event.text)
        if not said.strip():
            raise ModelError("model_empty")
        if live:
            yield from self._signed()
            return self.text
        return signed(said, self.brief.company)

    def _by_phrasebook(self) -> Iterator[StreamEvent]:
        """Write from the phrasebook; what a model has shown before is replaced."""
        brief = self.brief
        if self.plan is None:
            yield from self._planned(self.triage)
        plan = self.plan or self.judging.plan(self.triage)
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

    def _heard(self, event: ModelEvent, rules: Triage) -> Iterator[StreamEvent]:
        match event:
            case JudgementGrew(fields=fields):
                yield self._triage_event(self.judging.by_model(fields, rules), complete=False)
            case JudgementClosed(fields=fields):
                yield from self._planned(self.judging.by_model(fields, rules))
                self._refuse_unfit(fields.get("route"))
            case ReplyDelta(text=text):
                if self.plan is None:
                    # No judgement came: the text is the reply, under the rules' triage.
                    yield from self._planned(rules)
                    self._refuse_unfit(None)
                if is_far_too_long(self.text + text):
                    raise self._unfit("model_too_long")
                yield from self._shown(text)

    def _shown(self, text: str) -> Iterator[StreamEvent]:
        text = text if self.text else text.lstrip()
        if text:
            self._note_first_token()
            self.text += text
            self.shown = True
            yield StreamEvent("delta", {"text": text})

    def _signed(self) -> Iterator[StreamEvent]:
        """Put the company's signature after the reply, unless the model signed already."""
        before, self.text = self.text.strip(), signed(self.text, self.brief.company)
        if self.text.startswith(before) and (ending := self.text[len(before) :]):
            yield StreamEvent("delta", {"text": ending})

    def _planned(self, triage: Triage) -> Iterator[StreamEvent]:
        self.triage = triage
        self.plan = self.judging.plan(triage)
        yield self._triage_event(triage, complete=True)
        yield StreamEvent("plan", plan_shape(self.plan))

    def _refuse_unfit(self, route: object) -> None:
        """Raise where the model's reply cannot fit the plan.

        Another route, or one without words.
        """
        plan = self.plan
        if plan is None or plan.route in WORDLESS:
            agreed = isinstance(route, str) and route in WORDLESS
            raise self._unfit(AGREED if agreed else "model_reply_not_wanted")
        if isinstance(route, str) and route != plan.route.value:
            raise self._unfit("model_route_differs")

    def _unfit(self, code: str) -> ModelError:
        if self.talk is not None:
            self.talk.fault = code
        return ModelError(code)

    def _reviewed(self, text: str, drafter: Drafter) -> tuple[Verdict, ...]:
        if self.plan is None or self.plan.route in WORDLESS:
            return ()
        fences = tuple(self.talk.fences) if self.talk else ()
        prompt = self.tools.prompts.wording()
        return review(
            text, check_context(self.brief, self.triage, self.plan, drafter, fences, prompt)
        )

    def _triage_event(self, triage: Triage, *, complete: bool) -> StreamEvent:
        shape = triage_shape(triage, self.brief.company)
        return StreamEvent("triage", {"triage": shape, "complete": complete})

    def _note_first_token(self) -> None:
        if self.first_token_ms is None:
            self.first_token_ms = self.since_start()
