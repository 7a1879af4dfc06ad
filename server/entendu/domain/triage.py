"""The judgement of a comment, and the plan that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .company import Contact, Department, Fact, Place


class Kind(StrEnum):
    """What sort of comment it is."""

    COMPLAINT = "complaint"
    QUESTION = "question"
    PRAISE = "praise"
    SPAM = "spam"
    TROLLING = "trolling"


class Arousal(StrEnum):
    """How hot it is."""

    CALM = "calm"
    UPSET = "upset"
    FURIOUS = "furious"


class TriageSource(StrEnum):
    """Who judged."""

    RULES = "rules"
    MODEL = "model"
    AGENT = "agent"


class Route(StrEnum):
    """What to do. ASK: no draft before the person said whether it is a compliment or irony."""

    ESCALATE = "escalate"
    IGNORE = "ignore"
    THANK = "thank"
    ANSWER = "answer"
    CONCEDE = "concede"
    INVITE = "invite"
    SOLVE = "solve"
    ASK = "ask"


class StepKey(StrEnum):
    """The six steps of the playbook, in order."""

    ACKNOWLEDGE = "acknowledge"
    EMPATHISE = "empathise"
    APOLOGISE = "apologise"
    RESOLVE_OR_INVITE = "resolve_or_invite"
    FOLLOW_UP = "follow_up"
    ESCALATE_OR_CONCEDE = "escalate_or_concede"


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    TO_DO = "to_do"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was judged so.

    What it led to (`risk`, `kind`, …), the rule, the comment's words.
    """

    about: str
    rule: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Triage:
    """What was judged before a word is written (PLAYBOOK.md, triage).

    `severity` and `risk` go from 1 to 4. `department` and `place` are ids of the company.
    `language` is ISO 639-1 ("und" where it cannot be told); `register` is `formal`, `familiar` or
    None. `detail` is a short concrete thing of the comment that a reply can name, in the comment's
    own words. `doubt`: it looks like praise but may be irony.
    """

    kind: Kind
    severity: int = 1
    risk: int = 1
    simple: bool = False
    persists: bool = False
    doubt: bool = False
    arousal: Arousal = Arousal.CALM
    topic: str = "other"
    department_id: str | None = None
    place_id: str | None = None
    language: str = "und"
    register: str | None = None
    detail: str | None = None
    reasons: tuple[Reason, ...] = ()
    source: TriageSource = TriageSource.RULES


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One of the six steps in this plan, with the code of the reason for its state."""

    key: StepKey
    state: StepState
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What applies, and why. `reason` is the code of the first condition that held.

    `contact` is the one to invite to (None where none is published or none is wanted);
    `fact` is the published statement that settles a simple matter.
    """

    route: Route
    reason: str
    steps: tuple[PlannedStep, ...] = ()
    contact: Contact | None = None
    fact: Fact | None = None
    department: Department | None = None
    place: Place | None = None
    approval_needed: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """One earlier public message on the matter. `ours`: a posted reply of the company."""

    ours: bool
    text: str


@dataclass(frozen=True, slots=True)
class History:
    """What the log knows about the matter before this comment; the log decides, not the model.

    `posted_replies` counts our *posted* replies; `touches` our contacts elsewhere.
    """

    turns: tuple[Turn, ...] = ()
    posted_replies: int = 0
    touches: int = 0
