"""What fills the slots of a sentence, taken from the comment, the plan and the company."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..domain.company import Company, Contact, ContactKind, Place
from ..domain.triage import Plan, Triage, TriageSource
from .language import UNKNOWN, guess_with_certainty
from .phrases import Book, Departments, Durations
from .words import Token, fold, without_digraphs

_ELIDED = re.compile(r"^(l)['’]\s*(.+)$", re.IGNORECASE)
_WORD = re.compile(r"^[^\W\d_]+(?:[-'’][^\W\d_]+)*$")
_HOURS = re.compile(r"^[\d\s:.,hH/–-]{1,16}$")
_CHOICE = re.compile(r"\(([^()|]*)\|([^()|]*)\)")
_JOINED = frozenset({"and", "et", "y", "und"})
_HALVES = frozenset({"half", "demie", "demi", "quart", "media", "medio", "cuarto", "halb", "halbe"})
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
    last = without_digraphs(fold(words[-1])) if book.language == "de" else fold(words[-1])
    article, spelt = book.articles.get(last, ("", words[-1]))
    determiner = book.determiners.get(fold(words[0]), {}).get(article)
    kind = book.nouns.get(last)
    if kind is None and triage.source is not TriageSource.RULES:
        return None  # rules name only things that were read through; a model may say "my wife"
    if article and len(words) > 2:
        return None  # the adjective would want the noun's case
    if determiner is None or (kind or _GOODS) not in book.topic(topic).details:
        return None
    noun = " ".join([*words[1:-1], spelt]).replace("’", "'")
    return determiner + noun if determiner.endswith("'") else f"{determiner} {noun}"


def duration_phrase(tokens: Sequence[Token], book: Book) -> str | None:
    """Return a span of time that the comment complains of (`3 weeks`), where a cue says so."""
    rules = book.durations
    for i, token in enumerate(tokens[:-1]):
        span = _span_at(i, tokens, rules)
        if span is None or _is_part_of_more(i, tokens, rules):
            continue
        around = {t.folded for t in tokens[max(0, i - _CUE) : i] if t.sentence == token.sentence}
        behind = {t.folded for t in tokens[i + 2 : i + 2 + _CUE] if t.sentence == token.sentence}
        if around & rules.before or behind & rules.after:
            return span
    return None


def _span_at(i: int, tokens: Sequence[Token], rules: Durations) -> str | None:
    number, word = tokens[i], tokens[i + 1].folded
    single = rules.singles.get(f"{number.folded} {word}")
    if single is not None:
        return single
    unit = rules.units.get(word)
    digits = number.number and 1 < int(number.folded[:4]) < 1000
    if unit is None or not (digits or number.folded in rules.numbers):
        return None
    return f"{rules.numbers.get(number.folded, number.folded)} {unit}"


def _is_part_of_more(i: int, tokens: Sequence[Token], rules: Durations) -> bool:
    """Say whether the span is a time of day (18 h 12) or part of one (an hour and ten minutes)."""
    before = tokens[i - 1] if i else None
    if before is not None and before.number and before.end + 1 == tokens[i].start:
        return True  # the end of 2.5 hours
    if i > 1 and tokens[i - 1].folded in _JOINED and _is_unit(tokens[i - 2].folded, rules):
        return True
    behind = [token.folded for token in tokens[i + 2 : i + 5]]
    if behind[:1] and behind[0] in _JOINED:  # "a week and nothing" is whole
        return any(_is_number(word, rules) or word in _HALVES for word in behind[1:])
    return bool(behind) and _is_number(behind[0], rules)


def _is_number(word: str, rules: Durations) -> bool:
    return word.isdigit() or word in rules.numbers


def _is_unit(word: str, rules: Durations) -> bool:
    return word in rules.units or any(single.endswith(f" {word}") for single in rules.singles)


def department_phrase(plan: Plan, company: Company, book: Book) -> tuple[str, str] | None:
    """Return the department as named and with `to`, or None where its name cannot be said."""
    name = plan.department.name.strip() if plan.department else ""
    words = name.split()
    sayable = 0 < len(words) <= _LONGEST_DEPARTMENT and all(map(_WORD.match, words))
    if not sayable or not _of_language(name, company, book):
        return None
    rules = book.departments
    article = _article_of(words, rules)
    phrase = (rules.plain if article is None else rules.titled[article]).format(name=name)
    return phrase, rules.to.format(department=phrase)


def _article_of(words: Sequence[str], rules: Departments) -> str | None:
    """Return the article of the title that the name holds ("" where none is asked for), or None.

    In a language that inflects, a word ends with its title (`Kundenservice`), and of several words
    the first is the title (`Abteilung Versand`): before the last an adjective may stand.
    """
    first, last, whole = fold(words[0]), fold(words[-1]), fold(" ".join(words))
    if "" in rules.titled:
        return "" if first in rules.titles or last in rules.titles else None
    if len(words) > 1:
        return rules.titles.get(whole, rules.titles.get(first))
    ends = [title for title in rules.titles if last.endswith(title)]
    return rules.titles[max(ends, key=len)] if ends else None


def _of_language(name: str, company: Company, book: Book) -> bool:
    """Say whether a name of two words may stand in the book's language without jarring."""
    if company.languages and company.languages[0] != book.language:
        return False
    said, sure = guess_with_certainty(name)
    return not sure or said == book.language


def contact_phrases(contact: Contact | None, place: Place | None = None) -> tuple[str, ...]:
    """Return the contact as written, the fullest first: with its place, and with its hours.

    Hours are told where they need no translation; the place where the contact is that of a place.
    """
    if contact is None:
        return ()
    if contact.kind not in (ContactKind.PHONE, ContactKind.EMAIL):
        return (contact.value,)  # a link ends its sentence, and nothing follows it
    beside = [place.name.strip()] if place and contact.place_id == place.id else []
    hours = (contact.hours or "").strip()
    if contact.kind is ContactKind.PHONE and _HOURS.match(hours):
        beside.append(hours)
    full = [f"{contact.value} ({', '.join(beside)})"] if beside else []
    return (*full, contact.value)


def fact_phrase(plan: Plan, book: Book) -> str | None:
    """Return the fact as a sentence of the book's language, or None."""
    if plan.fact is None:
        return None
    text = " ".join(plan.fact.text.split())
    language, sure = guess_with_certainty(text)
    if sure and language != book.language:
        return None
    return text if text.endswith((".", "!", "?")) else f"{text}."
