"""A proposed text and how it came about; and the reply that a person made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class DraftState(StrEnum):
    """Where a draft stands."""

    QUEUED = "queued"
    WRITING = "writing"
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"

    @property
    def ended(self) -> bool:
        """Say whether nothing more will come."""
        return self in (DraftState.DONE, DraftState.FAILED, DraftState.STOPPED)


class Drafter(StrEnum):
    """Who wrote the text."""

    MODEL = "model"
    PHRASEBOOK = "phrasebook"


class ReplyState(StrEnum):
    """COPIED: the person took the text; POSTED: it stands in public."""

    COPIED = "copied"
    POSTED = "posted"
    NOT_POSTED = "not_posted"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person asked of a draft. `kind` is their own answer to "compliment or irony?"."""

    instruction: str | None = None
    tone: str | None = None
    length: str | None = None
    language: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Text proposed by a model or the phrasebook; never public.

    `triage`, `plan` and `checks` are JSON as the wire shows them (None until they were made).
    `context` says what the model was shown (`context.Shown` as JSON), `cost_micros` what it cost in
    millionths of the currency unit (None: nobody named a price). `note` is the code of what the
    person should know (`model_timeout`: the phrasebook wrote instead). `timings` are milliseconds;
    `tokens` has `prompt`, `completion`, and `estimated` (1) where the server told none.
    """

    id: str
    case_id: str
    capture_id: str
    state: DraftState
    drafter: Drafter
    wishes: Wishes
    text: str = ""
    prompt_hash: str | None = None
    triage: dict[str, Any] | None = None
    plan: dict[str, Any] | None = None
    checks: list[dict[str, Any]] | None = None
    error_code: str | None = None
    note: str | None = None
    tokens: dict[str, int] = field(default_factory=dict)
    timings: dict[str, float] = field(default_factory=dict)
    lease_until: datetime | None = None
    created_at: datetime | None = None
    finished_at: datetime | None = None
    context: dict[str, Any] | None = None
    cost_micros: int | None = None


@dataclass(frozen=True, slots=True)
class DraftCall:
    """One request to a model: the exact messages sent and what came back; erasable."""

    id: str
    draft_id: str
    seq: int
    model: str
    messages: list[dict[str, str]]
    raw: str | None
    error_code: str | None
    started_at: datetime
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The text a person copied. A later copy of the same draft supersedes the earlier."""

    id: str
    case_id: str
    draft_id: str | None
    agent_id: str | None
    text: str
    state: ReplyState
    copied_at: datetime
    posted_at: datetime | None = None
    posted_url: str | None = None
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class Override:
    """A block of a check that a person lifted for one reply, with their name and their reason.

    `code` is the verdict's (`promises_amount`).
    """

    id: str
    reply_id: str
    code: str
    agent_id: str | None
    name: str
    reason: str
    at: datetime
