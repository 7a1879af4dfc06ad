"""What fills the slots of a sentence, taken from the comment, the plan and the company."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..domain.company import Company, Contact, ContactKind
from ..domain.triage import Plan, Triage, TriageSource
from .language import UNKNOWN, guess_with_certainty
from .phrases import Book
from .words import Token, fold

_ELIDED = re.compile(r"^(l)['’]\s*(.+)$", re.IGNORECASE)
_WORD = re.compile(r"^[^\W\d_]+(?:[-'’][^\W\d_]+)*$")
_HOURS = re.compile(r"^[\d\s:.,hH/–-]{1,16}$")
_CHOICE = re.compile(r"\(([^()|]*)\|([^()|]*)\)")
_LONGEST_DETAIL = 4
_LONGEST_DEPARTMENT = 3
_CUE = 3
_GOODS = "goods"


def choose_register(template: str, *, familiar: bool) -> str:
    """Return the sentence in one register: `(vous|tu)` becomes one of the two."""
    return _CHOICE.sub(lambda found: found.group(2 if familiar else 1), template)


def detail_phrase(triage: Triage, book: Book, topic: str) -> str | None:
    """Return the detail as a reply names it (`my guitar` → `your guitar`), where it fits.

    None where it is in another language, not a plain noun with its determiner, or of a class that
    the topic's sentences cannot hold ("waiting for your app").
    """
    if not triage.detail or triage.language not in (book.language, UNKNOWN):
        return None
    detail = triage.detail.strip()
    elided = _ELIDED.match(detail)
    words = ["l'", *elided.group(2).split()] if elided else detail.split()
    if not 2 <= len(words) <= _LONGEST_DETAIL or not all(map(_WORD.match, words[1:])):
        return None
    determiner = book.determiners.get(fold(words[0]))
    kind = book.nouns.get(fold(words[-1]))
    if kind is None and triage.source is not TriageSource.RULES:
        return None  # rules name only things that were read through; a model may say "my wife"
    if determiner is None or (kind or _GOODS) not in book.topic(topic).details:
        return None
    noun = " ".join(words[1:]).replace("’", "'")
    return determiner + noun if determiner.endswith("'") else f"{determiner} {noun}"


def duration_phrase(tokens: Sequence[Token], book: Book) -> str | None:
    """Return a span of time that the comment complains of (`3 weeks`), where a cue says so."""
    rules = book.durations
    for i, token in enumerate(tokens[:-1]):
        unit = rules.units.get(tokens[i + 1].folded)
        digits = token.number and 1 < int(token.folded[:4]) < 1000
        if unit is None or not (digits or token.folded in rules.numbers):
            continue
        if i + 2 < len(tokens) and tokens[i + 2].number:
            continue  # a time of day, as in 18 h 12
        around = {t.folded for t in tokens[max(0, i - _CUE) : i] if t.sentence == token.sentence}
        behind = {t.folded for t in tokens[i + 2 : i + 2 + _CUE] if t.sentence == token.sentence}
        if around & rules.before or behind & rules.after:
            return f"{token.folded} {unit}"
    return None


def department_phrase(plan: Plan, company: Company, book: Book) -> tuple[str, str] | None:
    """Return the department as named and with `to`, or None where its name cannot be said."""
    name = plan.department.name.strip() if plan.department else ""
    words = name.split()
    sayable = 0 < len(words) <= _LONGEST_DEPARTMENT and all(map(_WORD.match, words))
    if not sayable or not _of_language(name, company, book):
        return None
    rules = book.departments
    titled = fold(words[0]) in rules.titles or fold(words[-1]) in rules.titles
    phrase = (rules.titled if titled else rules.plain).format(name=name)
    return phrase, rules.to.format(department=phrase)


def _of_language(name: str, company: Company, book: Book) -> bool:
    """Say whether a name of two words may stand in the book's language without jarring."""
    if company.languages and company.languages[0] != book.language:
        return False
    said, sure = guess_with_certainty(name)
    return not sure or said == book.language


def contact_phrases(contact: Contact | None) -> tuple[str, ...]:
    """Return the contact as written, with its hours first where they need no translation."""
    if contact is None:
        return ()
    if contact.kind is ContactKind.PHONE and contact.hours and _HOURS.match(contact.hours.strip()):
        return f"{contact.value} ({contact.hours.strip()})", contact.value
    return (contact.value,)


def fact_phrase(plan: Plan, book: Book) -> str | None:
    """Return the fact as a sentence of the book's language, or None."""
    if plan.fact is None:
        return None
    text = " ".join(plan.fact.text.split())
    language, sure = guess_with_certainty(text)
    if sure and language != book.language:
        return None
    return text if text.endswith((".", "!", "?")) else f"{text}."
