"""Evaluate: rows in, results out, through the engine as it drafts, without any case log.

    rows = examples_in(path, companies)
    for result in evaluated(Evaluation(tools, Drafter.MODEL, "model qwen3"), rows, concurrency=4):
        …

A result is the JSON of one line: `{id, triage, plan, reply, checks, needs_human, drafter, tokens,
timings}` and what the report needs besides. One row's fault becomes a result with `error`.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Any

from ..domain.case import Case, CaseState
from ..domain.comment import (
    Author,
    Capture,
    Comment,
    CommentRole,
    PickedComment,
    TimePrecision,
)
from ..domain.draft import Draft, Drafter, DraftState, Wishes
from ..domain.triage import Kind, Plan, Route
from ..domain.verdict import Verdict, blocks
from ..drafting.briefing import Brief
from ..drafting.calls import CountedCalls
from ..drafting.writing import WORDLESS, Tools, Writing
from ..errors import EntenduError
from ..playbook.language import guess_language
from ..shapes import plan_shape, triage_shape, verdict_shape
from ..texts import cleaned
from .examples import Example
from .rows import Row, RowFault

LABELS = ("kind", "severity", "risk", "persists")
"""What a person may have judged of a row, under `labels` or `expect`."""

CANCELLED = "model_cancelled"

_SHOWN = 2_000
"""Characters of a comment that is shown although it could not be answered."""

_UNCLEAR = "mflk zrt wpq"
"""Of no language: it loads what tells languages, once and not in each thread, nor in a timing."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How rows are answered. `asked` names the drafter so that another run can tell it apart."""

    tools: Tools
    drafter: Drafter
    asked: str

    def result(
        self, example: Example | RowFault, cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, Any]:
        """Answer one row. Raises ModelError `model_cancelled` only."""
        if isinstance(example, RowFault):
            return self._failed(example, example.error)
        try:
            return self._answered(example, cancelled)
        except EntenduError as error:
            if error.code == CANCELLED:
                raise
            return self._failed(example.row, error)
        except Exception as error:  # noqa: BLE001 - one row's fault never stops the rest
            _log.error("row %s", example.row.where, exc_info=True)
            problem = type(error).__name__
            return self._failed(example.row, EntenduError("row_failed", {"problem": problem}))

    def _answered(self, example: Example, cancelled: Callable[[], bool]) -> dict[str, Any]:
        row = example.row
        brief = brief_of(row, self.drafter, self.tools)
        writing = Writing(
            self.tools, brief, CountedCalls(), cancelled, self.tools.clock.monotonic()
        )
        for _ in writing.by_anyone():
            pass
        timings = {"total_ms": writing.since_start()}
        if writing.first_token_ms is not None:
            timings["first_token_ms"] = writing.first_token_ms
        verdicts = writing.verdicts()
        talk, plan = writing.talk, writing.plan
        why = needs_human(plan, verdicts, writing.text)
        result = {
            **self._known(row),
            "comment": _comment_shape(row, brief.capture.text),
            "triage": triage_shape(writing.triage, row.company),
            "plan": plan_shape(plan) if plan else None,
            "reply": writing.text,
            "checks": [verdict_shape(verdict) for verdict in verdicts],
            "needs_human": bool(why),
            "needs_human_because": why,
            "drafter": writing.drafter.value,
            "note": writing.note,
            "tokens": talk.used_tokens.as_tokens() if talk else {},
            "timings": timings,
            "prompt_hash": talk.prompt_hash if talk else None,
            "labels": labels_of(row.given),
            "expected": None,
            "error": None,
        }
        return result | {"expected": example.failures(result) if example.expects else None}

    def _failed(self, row: Row | RowFault, error: EntenduError) -> dict[str, Any]:
        return {
            **self._known(row),
            "comment": _comment_shape(row, row.text[:_SHOWN]) if isinstance(row, Row) else None,
            "triage": None,
            "plan": None,
            "reply": "",
            "checks": [],
            "needs_human": True,
            "needs_human_because": ["failed"],
            "drafter": None,
            "note": None,
            "tokens": {},
            "timings": {},
            "prompt_hash": None,
            "labels": labels_of(row.given),
            "expected": None,
            "error": {"code": error.code, "params": error.params},
        }

    def _known(self, row: Row | RowFault) -> dict[str, Any]:
        fingerprint = row.fingerprint if isinstance(row, Row) else None
        return {"id": row.id, "where": row.where, "fingerprint": fingerprint, "asked": self.asked}


def evaluated(
    evaluation: Evaluation, examples: Sequence[Example | RowFault], *, concurrency: int = 4
) -> Iterator[dict[str, Any]]:
    """Yield the results as they are ready, `concurrency` rows at a time.

    Closing the iterator, or an interruption, stops what is being written within a second.
    """
    if len(examples) > 1:
        guess_language(_UNCLEAR)
    stopped = threading.Event()
    pool = ThreadPoolExecutor(concurrency, thread_name_prefix="row")
    try:
        running = [pool.submit(evaluation.result, each, stopped.is_set) for each in examples]
        for one in as_completed(running):
            yield one.result()
    finally:
        stopped.set()
        pool.shutdown(cancel_futures=True)


def brief_of(row: Row, drafter: Drafter, tools: Tools) -> Brief:
    """Return a brief made in memory: the same comment of the same row gets the same seed.

    Raises InvalidError `comment_empty`, `comment_too_long`, `comment_unreadable`.
    """
    now = tools.clock.now()
    picked = cleaned(PickedComment(row.platform, row.text, author_name=row.author), now)
    handle = row.author if row.author and row.author.startswith("@") else None
    author = Author(row.id, row.platform, None, picked.author_name, (handle or "")[1:] or None)
    return Brief(
        draft=Draft(row.id, row.id, row.id, DraftState.WRITING, drafter, Wishes()),
        case=Case(
            row.id, row.company.id, row.id, CaseState.OPEN, None, row.platform.value,
            row.company.practice, None, None, None, None, None, None, None, now, now,
        ),
        company=row.company,
        comment=Comment(
            row.id, row.company.id, row.id, row.id, row.platform, None, None,
            CommentRole.COMPLAINT, None, TimePrecision.UNKNOWN, now,
        ),
        capture=Capture(row.id, row.id, picked.text, None, "paste", (), now),
        author=author if row.author else None,
        history=row.history,
        recent=(),
        noted=(),
        known=bool(row.history.turns),
        today=now.date(),
        judged=None,
    )  # fmt: skip


def needs_human(plan: Plan | None, verdicts: tuple[Verdict, ...], text: str) -> list[str]:
    """Return why a person must act before anything can be posted; nothing where none need.

    `approval` (risk or severity 4), `hand_over` (another department takes it), `doubt` (compliment
    or irony?), `blocked` (a check keeps the text), `failed` (no text where one is wanted). That no
    reply is advised needs nobody.
    """
    if plan is None:
        return ["failed"]
    why = {
        "approval": plan.approval_needed,
        "hand_over": plan.route is Route.ESCALATE and not plan.approval_needed,
        "doubt": plan.route is Route.ASK,
        "blocked": blocks(verdicts),
        "failed": plan.route not in WORDLESS and not text.strip(),
    }
    return [code for code, holds in why.items() if holds]


def labels_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a person judged of a row, as far as it can be compared."""
    found: dict[str, Any] = {}
    for source in (given.get("expect"), given.get("labels")):
        if isinstance(source, Mapping):
            found |= {key: source[key] for key in LABELS if _comparable(key, source.get(key))}
    return found


def _comparable(key: str, value: object) -> bool:
    if key == "kind":
        return isinstance(value, str) and value in set(Kind)
    if key == "persists":
        return isinstance(value, bool)
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 4


def _comment_shape(row: Row, text: str) -> dict[str, Any]:
    return {
        "platform": row.platform.value,
        "author": row.author,
        "text": text,
        "language": row.language,
        "company": row.company.name,
    }
