"""What a check is given, and the three verdicts it can give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ...domain.comment import Platform
from ...domain.company import Company
from ...domain.draft import Drafter
from ...domain.triage import History, Plan, Triage
from ...domain.verdict import Level, Verdict
from ..language import UNKNOWN, guess_with_certainty

WORD_LANGUAGES = frozenset({"en", "fr", "es", "de"})
"""Languages whose words the checks know; of others they say that they cannot judge them."""


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


def unknown_language(check: str, language: str) -> Verdict:
    """Return the verdict that passes because the check has no words of the language."""
    return Verdict(check, Level.OK, f"{check}_unknown_language", {"language": language})


def language_of(text: str, context: CheckContext) -> str:
    """Return the language that the text is in; where it cannot be told, the one it should be in.

    A company answers in its own first language where the commenter's has no phrasebook, so the
    words that are looked for are those of the text.
    """
    expected = context.language or context.triage.language
    said, sure = guessed(text)
    if sure or (expected == UNKNOWN and said != UNKNOWN):
        return said
    return expected if expected != UNKNOWN else next(iter(context.company.languages), UNKNOWN)


@lru_cache(maxsize=16)
def guessed(text: str) -> tuple[str, bool]:
    """Return the language and whether it is sure; kept, as several checks ask the same."""
    return guess_with_certainty(text)
