"""What a check is given, and the three verdicts it can give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...domain.comment import Platform
from ...domain.company import Company
from ...domain.draft import Drafter
from ...domain.triage import History, Plan, Triage
from ...domain.verdict import Level, Verdict


@dataclass(frozen=True, slots=True)
class CheckContext:
    """All that a text is held against.

    `instruction` is what the person asked of the draft, `language` the language they asked for;
    `noted` is what agents noted as done on the case ("I have called the depot"). `prompt_words` are
    strings of the prompt that must never show (its fence), `prompt_text` the prompt's own text, of
    which no longer piece may show; `drafter` is None
    where a person wrote the text; `author_handle` may be mentioned without being a contact.
    """

    comment: str
    triage: Triage
    plan: Plan
    company: Company
    history: History
    platform: Platform
    today: date
    instruction: str | None = None
    noted: tuple[str, ...] = ()
    prompt_words: tuple[str, ...] = ()
    prompt_text: str = ""
    drafter: Drafter | None = None
    language: str | None = None
    author_handle: str | None = None


Found = tuple[Verdict, ...]
Params = dict[str, str | int | float]


def ok(check: str, params: Params | None = None) -> Verdict:
    """Return the verdict that passes."""
    return Verdict(check, Level.OK, f"{check}_ok", params or {})


def warn(check: str, what: str, params: Params | None = None) -> Verdict:
    """Return a verdict that is shown."""
    return Verdict(check, Level.WARN, f"{check}_{what}", params or {})


def block(
    check: str, what: str, params: Params | None = None, *, overridable: bool = False
) -> Verdict:
    """Return a verdict that keeps the text from being copied."""
    return Verdict(check, Level.BLOCK, f"{check}_{what}", params or {}, overridable)
