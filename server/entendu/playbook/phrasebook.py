"""Write a reply from the phrasebook: sentences chosen, filled, weighed; no model, no chance.

A reply is a row of parts (heard, sorry, step …), each a list of sentences. All combinations that
can be filled are ranked: those that name a detail of the comment first, those that repeat words or
sentences of the newest drafts last, ties by the seed. The first that fits the limits is written;
if none does, a leaner row of parts is tried, and the contact is what goes last.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any

from ..domain.comment import Platform
from ..domain.company import Company, Register
from ..domain.draft import Wishes
from ..domain.triage import Plan, Route, Triage
from .facts import stems_of
from .hearing import hear
from .phrases import Book, Sentences, read_book
from .sentences import count_words, split_sentences
from .shapes import Shape, shapes_of
from .slots import (
    choose_register,
    contact_phrases,
    department_phrase,
    detail_phrase,
    duration_phrase,
    fact_phrase,
)
from .weighing import fits_x
from .words import tokens_of

MOST_WORDS = 60
MOST_SENTENCES = 4
_READ = 4_000
_WIDTH, _MANY, _WIDTH_OF_MANY = 7, 4, 5
"""How many sentences of a part are combined; all of them would be thousands of replies."""
_REPEATED = 1.5
_SAID_LATELY = 3.0
_LONG = 80
"""Characters that lower a sentence by one: of two as good as each other, the shorter."""
_SHARED = 2.0
_MOST_SHARED = 2
"""What a telling word of the comment is worth in a sentence, and how many of them count."""
_WORTH = {
    "detail": 3.0,
    "duration": 3.0,
    "department": 2.0,
    "Department": 2.0,
    "to_department": 2.0,
}
_SLOT = re.compile(r"\{(\w+)\}")
_SIGNED = ("-", "–", "—", "^", "~")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A filled sentence: how good it is by itself, and its longer words."""

    text: str
    rank: float
    stems: frozenset[str]


class Phrasebook:
    """The sentences of all languages."""

    def __init__(self, books: Mapping[str, Book]) -> None:
        self._books = books

    @classmethod
    def from_files(cls, files: Mapping[str, Mapping[str, Any]]) -> Phrasebook:
        """Read `prompts/phrasebook/<lang>.yaml`. Raises InvalidError `prompts_unusable`."""
        return cls({name: read_book(name, given) for name, given in files.items()})

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages it can write."""
        return tuple(self._books)

    def language_for(self, triage: Triage, company: Company, wishes: Wishes = Wishes()) -> str:  # noqa: B008
        """Return the language of the reply: wished, the comment's, the company's first, English."""
        wanted = (wishes.language, triage.language, *company.languages, "en", *self._books)
        return next(code for code in wanted if code and code in self._books)

    def write(
        self,
        comment: str,
        triage: Triage,
        plan: Plan,
        company: Company,
        *,
        platform: Platform,
        wishes: Wishes = Wishes(),  # noqa: B008 - frozen, shared on purpose
        avoid: Sequence[str] = (),
        seed: str = "",
    ) -> str:
        """Return the reply, always the same for the same arguments; "" where none is due.

        It never equals a text of `avoid` while any other can be written, and on X never weighs
        more than 280.
        """
        if plan.route in (Route.IGNORE, Route.ASK):
            return ""
        book = self._books[self.language_for(triage, company, wishes)]
        writer = _Writer(book, comment, triage, plan, company, platform, wishes, avoid, seed)
        return writer.write()


class _Writer:
    """One reply in the making."""

    def __init__(
        self,
        book: Book,
        comment: str,
        triage: Triage,
        plan: Plan,
        company: Company,
        platform: Platform,
        wishes: Wishes,
        avoid: Sequence[str],
        seed: str,
    ) -> None:
        self.book, self.triage, self.plan = book, triage, plan
        self.platform, self.wishes, self.seed = platform, wishes, seed
        self.avoid = frozenset(text.strip() for text in avoid)
        self.avoided = frozenset(s for text in avoid for s in _sentences_of(text))
        self.familiar = _familiar(company, triage, wishes)
        self.signature = as_signature(company.signature)
        who = department_phrase(plan, company, book)
        spoken = triage.language == book.language
        tokens = tokens_of(comment[:_READ], book.language) if spoken else []
        self.spoken = _spoken(comment[:_READ]) if spoken else frozenset()
        self.told = hear(book, triage, plan, tokens)
        self.slots: dict[str, tuple[str, ...]] = {
            "topic": (self.told.name,),
            "purpose": self.told.topic.purpose,
            "detail": _one(detail_phrase(triage, book, self.told.key)),
            "duration": _one(duration_phrase(tokens, book)),
            "department": _one(who and who[0]),
            "Department": _one(who and who[0][:1].upper() + who[0][1:]),
            "to_department": _one(who and who[1]),
            "contact": contact_phrases(plan.contact, plan.place),
            "fact": _one(fact_phrase(plan, book)),
        }

    def write(self) -> str:
        shapes = shapes_of(
            self.book,
            self.told,
            self.triage,
            self.plan,
            channel=self._channel(),
            fact=bool(self.slots["fact"]),
            optional=self._optional(),
        )
        for signature in dict.fromkeys((self.signature, "")):
            for repeat in (False, True):
                for shape in shapes:
                    found = self._best(shape, signature, repeat=repeat)
                    if found:
                        return found
        return ""

    def _optional(self) -> Sentences:
        """Return the sentences from which one more is taken where there is room for it."""
        if self.wishes.length == "shorter":
            return ()
        if self.wishes.tone == "warmer":
            return self.book.lists["warm"]
        roomy = self.platform is not Platform.X and _number(self.seed, "extra") % 4 == 0
        return self.book.lists["extra"] if roomy else ()

    def _channel(self) -> str:
        if self.plan.contact is not None:
            return self.plan.contact.kind.value
        return "none" if self.platform is Platform.WEB else "social"

    def _best(self, shape: Shape, signature: str, *, repeat: bool) -> str | None:
        width = _WIDTH if len(shape) < _MANY else _WIDTH_OF_MANY
        parts = [self._filled(part)[:width] for part in shape]
        rows = sorted(product(*parts), key=self._order)
        for row in rows:
            text = " ".join(sentence.text for sentence in row) + signature
            if (repeat or text not in self.avoid) and self._fits(text):
                return text
        return None

    def _order(self, row: tuple[_Sentence, ...]) -> tuple[float, float]:
        """Return what the rows are sorted by: the best first, or the shortest where wished."""
        rank, seen = 0.0, frozenset[str]()
        for sentence in row:
            rank += sentence.rank - _REPEATED * len(sentence.stems & seen)
            seen |= sentence.stems
        if self.wishes.length == "shorter":
            return float(sum(len(sentence.text) for sentence in row)), -rank
        return -rank, 0.0

    def _fits(self, text: str) -> bool:
        if self.platform is Platform.X and not fits_x(text):
            return False
        return count_words(text) <= MOST_WORDS and len(split_sentences(text)) <= MOST_SENTENCES

    def _filled(self, part: Sentences) -> list[_Sentence]:
        """Return the part's sentences with every filling, the best few."""
        found: list[_Sentence] = []
        for template in part:
            names = _SLOT.findall(template)
            for values in product(*(self.slots[name] for name in names)):
                text = template
                for name, value in zip(names, values, strict=True):
                    text = text.replace(f"{{{name}}}", value, 1)
                found.append(self._sentence(text, names, self.told.worth.get(template, 0.0)))
        found.sort(key=lambda sentence: -sentence.rank)
        return found

    def _sentence(self, filled: str, names: Sequence[str], worth: float) -> _Sentence:
        text = choose_register(filled, familiar=self.familiar)
        if self.wishes.tone == "more_formal":
            text = _without_contractions(text, self.book)
        text = text[:1].upper() + text[1:]
        shared = len(self.spoken & _spoken(text))
        rank = worth + _SHARED * min(shared, _MOST_SHARED) - len(text) / _LONG
        rank += sum(_WORTH.get(name, 0.0) for name in names)
        if self.avoided:
            rank -= _SAID_LATELY * sum(sentence in self.avoided for sentence in _sentences_of(text))
        return _Sentence(text, rank + _number(self.seed, text) % 1000 / 500, _stems(text))


@lru_cache(maxsize=4_096)
def _sentences_of(text: str) -> tuple[str, ...]:
    return tuple(split_sentences(text))


@lru_cache(maxsize=4_096)
def _spoken(text: str) -> frozenset[str]:
    """Return the telling words, cut, that a comment and a sentence may share."""
    return frozenset(stems_of(text))


@lru_cache(maxsize=4_096)
def _stems(text: str) -> frozenset[str]:
    """Return the longer words, cut; kept, as the same sentences are weighed for every reply."""
    return frozenset(t.folded[:6] for t in tokens_of(text) if len(t.folded) >= 5)


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _familiar(company: Company, triage: Triage, wishes: Wishes) -> bool:
    if wishes.tone == "more_formal":
        return False
    if company.register is Register.MIRROR:
        return triage.register == "familiar"
    return company.register is Register.FAMILIAR


def as_signature(signature: str | None) -> str:
    """Return what follows the last sentence: a dash and the name, or nothing."""
    name = " ".join((signature or "").split())
    if not name:
        return ""
    return f" {name}" if name.startswith(_SIGNED) else f" – {name}"


def _without_contractions(text: str, book: Book) -> str:
    for short, full in book.contractions.items():
        text = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", full, text)
    return text


def _number(seed: str, text: str) -> int:
    """Return a number that only seed and text decide (hash() differs between processes)."""
    digest = hashlib.blake2b(f"{seed}\n{text}".encode(), digest_size=4).digest()
    return int.from_bytes(digest)
