"""`promises`: no refund, amount, deadline or compensation that is no published fact; nothing is
claimed as done that nobody noted. A person may override it with name and reason.

Knows the words of English, French, Spanish and German, the commonest of eight more languages, and
amounts in every language. To name what the comment complains of is no promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ...domain.verdict import Verdict
from ..facts import stems_of
from ..identifiers.plain_spelling import spelled_plainly
from ..language import UNKNOWN
from ..sentences import all_sentences
from ..words import Hit, tokens_of
from .base import (
    WORD_LANGUAGES,
    CheckContext,
    Found,
    block,
    guessed,
    language_of,
    ok,
    unknown_language,
)
from .contact import reaches_in
from .promise_amounts import AMOUNT, DEADLINE, FUTURE, IN_DIGITS, SOON
from .promise_deeds import DEEDS, DONE_TO
from .promise_words import GIVES
from .promise_words_more import DONE_WRITTEN, GIFTS_WRITTEN, GIVES_MORE, GIVES_WRITTEN
from .spoken import Listed, Spoken, said

NAME = "promises"

_COVERED = 0.5
"""Share of a sentence's telling words that a fact must hold for the sentence to state it."""
_STEM = 5
_TOLD = re.compile(
    r"(?:^|(?<=[.!?;\n,]))[^.!?;\n,]{0,60}\b(?:i have|i've|we have|we've|j'ai|nous avons|he|hemos"
    r"|ich habe|wir haben|habe|ho|heb)\b[^.!?;\n]{0,200}",
    re.IGNORECASE,
)
_LETTERS = {
    "pl": re.compile("[ąęłśźż]", re.IGNORECASE),
    "tr": re.compile("[ğışİ]"),
    "pt": re.compile("[ãõ]", re.IGNORECASE),
    "ru": re.compile("[а-яё]{3}", re.IGNORECASE),
    "ar": re.compile("[\u0620-\u064a]{3}"),
    "ja": re.compile("[\u3040-\u30ff]{2}"),
}
"""Letters that tell a language where few words mislead the guess."""
_TALK = frozenset({"spoke", "forwarded"})


def _in_one(listed: Listed) -> Listed:
    """Return the lists with choices that go over a line's end in one piece."""
    return {
        language: {label: re.sub(r"\s*\|\s*", "|", words) for label, words in labels.items()}
        for language, labels in listed.items()
    }


_GIVES = Spoken(_in_one(GIVES), _in_one(GIVES_MORE))
_DEEDS = Spoken(_in_one(DEEDS))
_DONE_TO = Spoken(_in_one(DONE_TO))


def check(text: str, context: CheckContext) -> Found:
    """Block the first promise of each sort that no published fact covers."""
    bare = text
    for reach in reaches_in(text):
        bare = bare.replace(reach.written, "…")
    plain = spelled_plainly(bare).plain
    facts = [fact.text for fact in context.company.facts_on(context.today)]
    languages = _languages(text, context)
    found: dict[str, Verdict] = {}
    for sentence in all_sentences(_without_facts(plain, facts)):
        for what, words in _promised(sentence, languages, context, facts):
            if what not in found:
                found[what] = block(NAME, what, {"words": words}, overridable=True)
    if found:
        return tuple(found.values())
    if unknown := next((each for each in languages if each not in WORD_LANGUAGES), None):
        return (unknown_language(NAME, unknown),)
    return (ok(NAME),)


def _languages(text: str, context: CheckContext) -> tuple[str, ...]:
    """Return the languages whose words are looked for: all four where the text's is unsure."""
    expected = context.language or context.triage.language
    spoken = [language_of(text, context), expected]
    if not guessed(text)[1]:
        spoken += sorted(WORD_LANGUAGES)
    spoken += (language for language, letters in _LETTERS.items() if letters.search(text))
    return tuple(dict.fromkeys(each for each in spoken if each != UNKNOWN))


def _promised(
    sentence: str, languages: tuple[str, ...], context: CheckContext, facts: list[str]
) -> Iterator[tuple[str, str]]:
    """Yield the sort of each promise of a sentence, and its words."""
    yield from _offers(sentence, languages, context, facts)
    for amount in AMOUNT.finditer(sentence):
        if not _number_stands(amount.group(), facts, context.comment, languages):
            yield "amount", amount.group().strip()
    yield from _deadlines(sentence, context, facts, stated=_states(sentence, facts))
    yield from _deeds(sentence, languages, context)


def _offers(
    sentence: str, languages: tuple[str, ...], context: CheckContext, facts: list[str]
) -> Iterator[tuple[str, str]]:
    for hit in _found(_GIVES, sentence, languages):
        words = said(sentence, hit)
        if hit.label == "gift" and _stands(words, (context.comment, *facts)):
            continue
        if hit.label != "guarantee" and _tells_of(sentence, words, facts):
            continue
        yield ("guarantee" if hit.label == "guarantee" else "compensation"), words
    if not WORD_LANGUAGES.issuperset(languages):
        written = GIVES_WRITTEN.search(sentence) or GIFTS_WRITTEN.search(sentence)
        if written and (
            written.re is GIVES_WRITTEN or not _stands(written.group(), (context.comment, *facts))
        ):
            yield "compensation", written.group()


def _deadlines(
    sentence: str, context: CheckContext, facts: list[str], *, stated: bool
) -> Iterator[tuple[str, str]]:
    future = FUTURE.search(sentence) is not None
    found = DEADLINE.search(sentence) or (SOON.search(sentence) if future else None)
    if found is None:
        return
    words = found.group()
    numbers = [IN_DIGITS.get(each, each) for each in re.findall(r"\d+|[^\W\d_]+(?:-\w+)?", words)]
    numbers = [each for each in numbers if each.isdigit()]
    if numbers:
        if any(_has_numbers(fact, numbers) for fact in facts):
            return
        if not future and _has_numbers(context.comment, numbers):
            return  # names how long it took
    elif (
        ((found.re is SOON or not future) and _stands(words, (context.comment,)))
        or stated
        or any(words.lower() in fact.lower() for fact in facts)
    ):
        return
    yield "deadline", words


def _found(listed: Spoken, sentence: str, languages: tuple[str, ...]) -> Iterator[Hit]:
    for language in languages:
        yield from listed.find(sentence, language)


def _deeds(
    sentence: str, languages: tuple[str, ...], context: CheckContext
) -> Iterator[tuple[str, str]]:
    noted = _noted(context)
    for hit in _found(_DEEDS, sentence, languages):
        if not _is_noted(hit.label, sentence, noted):
            yield "done", said(sentence, hit)
    if not (noted or WORD_LANGUAGES.issuperset(languages)):
        done = DONE_WRITTEN.search(sentence)
        if done:
            yield "done", done.group()
    for hit in _found(_DONE_TO, sentence, languages):
        words = said(sentence, hit)
        verb = words.split()[-1]
        if not _stands(verb, (context.comment, *noted, context.instruction or "")):
            yield "done", words


def _is_noted(deed: str, sentence: str, noted: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a noted deed is of the same class, or was done to the same thing."""
    for told, deeds in noted.items():
        if deed in deeds:
            return True
        if deed in _TALK and deeds & _TALK and _stems(told) & _stems(sentence):
            return True
    return False


def _noted(context: CheckContext) -> Mapping[str, frozenset[str]]:
    """Return what was noted or said as done, each with its classes of deeds."""
    told = [*context.noted, *_TOLD.findall(context.instruction or "")]
    return {each: _deeds_of(each) for each in told}


@lru_cache(maxsize=256)
def _deeds_of(told: str) -> frozenset[str]:
    plain = told.replace("’", "'")
    return frozenset(hit.label for language in DEEDS for hit in _DEEDS.find(plain, language))


def _without_facts(text: str, facts: list[str]) -> str:
    """Take published statements out, whether or not their first letter and full stop were kept."""
    for fact in facts:
        core = spelled_plainly(fact).plain.strip().rstrip(".!")
        if len(core) > 1:
            pattern = f"[{re.escape(core[0].lower() + core[0].upper())}]{re.escape(core[1:])}"
            text = re.sub(pattern, " ", text)
    return text


def _states(sentence: str, facts: list[str]) -> bool:
    """Say whether a fact says the same: most of its words and each of its numbers."""
    spoken = _stems(sentence)
    numbers = re.findall(r"\d+", sentence)
    for fact in facts:
        told = _stems(fact)
        shared = spoken & told
        if len(shared) < 2 or not _has_numbers(fact, numbers):
            continue
        if len(shared) >= _COVERED * len(spoken) or len(shared) >= _COVERED * len(told):
            return True
    return False


def _tells_of(sentence: str, words: str, facts: list[str]) -> bool:
    """Say whether a fact gives just this, in other words: its gift, its numbers, its matter."""
    given = _stems(words)
    numbers = re.findall(r"\d+", sentence)
    return any(
        len(given & _stems(fact)) >= _COVERED * len(given) > 0
        and len(_stems(sentence) & _stems(fact)) > 1
        and _has_numbers(fact, numbers)
        for fact in facts
    )


def _number_stands(amount: str, facts: list[str], comment: str, languages: tuple[str, ...]) -> bool:
    """Say whether an amount is published, or names what the comment complains of."""
    numbers = re.findall(r"\d+", amount)
    if not numbers:
        return _stands(amount, (comment, *facts))
    sign = re.search(r"[$€£¥%]", amount)
    for fact in facts:
        if _has_numbers(fact, numbers) and (sign is None or sign.group() in fact):
            return True
    return WORD_LANGUAGES.issuperset(languages) and _has_numbers(comment, numbers)


def _has_numbers(text: str, numbers: list[str]) -> bool:
    return all(number in _numbers(text) for number in numbers)


@lru_cache(maxsize=512)
def _numbers(text: str) -> frozenset[str]:
    words = re.findall(r"\d+|[^\W\d_]+(?:-\w+)?", spelled_plainly(text).plain.lower())
    return frozenset(
        IN_DIGITS.get(word, word) for word in words if word.isdigit() or word in IN_DIGITS
    )


def _stands(words: str, texts: tuple[str, ...]) -> bool:
    """Say whether the telling words stand in one of the texts, in whatever form."""
    heads = _heads(words)
    stems = {head for head in heads if len(head) > 3} or heads
    return any(stems <= _heads(text) for text in texts)


@lru_cache(maxsize=512)
def _heads(text: str) -> frozenset[str]:
    return frozenset(token.folded[:_STEM] for token in tokens_of(text))


@lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    """Return the stems; kept, as each sentence is held against every fact."""
    return frozenset(stems_of(text))
