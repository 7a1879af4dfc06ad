"""`private_data`: no identifier and no diagnosis is repeated, and none is asked for in public.

Identifiers are known in every language; illnesses and questions in English, French, Spanish and
German. Handles, and telephones and emails that the comment does not hold, belong to `contact`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..diagnoses import find_diagnoses, speaks_of
from ..identifiers.finding import Identifier, IdentifierKind, same_identifier
from ..identifiers.plain_spelling import spelled_plainly
from ..published import is_published, private_in
from ..reaches import find_reaches
from ..said_words import in_small_letters, said
from ..sentences import split_sentences
from .asking_words import (
    ABROAD_DETAILS,
    ABROAD_PUBLIC,
    ALTERNATIVE,
    ASKS,
    DETAILS,
    IT_GOES,
    NEVER,
    NOT_HERE,
    OR_ELSE,
    PRIVATE,
    PUBLIC,
    WITH_IT,
)
from .base import (
    WORD_LANGUAGES,
    CheckContext,
    Found,
    block,
    language_of,
    ok,
    unknown_language,
)

NAME = "private_data"

_LEFT_TO_CONTACT = (IdentifierKind.PHONE, IdentifierKind.EMAIL)
_LAST_FOUR = (IdentifierKind.CARD, IdentifierKind.IBAN, IdentifierKind.PHONE)
_TELLING = 4
"""Characters of an identifier that are found again without the word that stood before it."""
_PARTICLES = said("de du des la le les del las los der den dem van von di da do the")
_LONG_NAME = 8
_WAY = "\x02"
"""Stands for a phone, an email or a link: a way that is not public."""
_OR = "\x03"
"""Stands before what may be done instead of answering."""
_FAR = 80
"""Characters between what is asked for and the verb that asks."""
_MOST_DETAILS = 12
"""Things of one sentence that may be asked for; a person asks for two or three."""
_NEAR = 40


def check(text: str, context: CheckContext) -> Found:
    """Block each identifier that shows, each illness repeated, and each question for them."""
    found: Found = ()
    for repeated in _repeated(text, context):
        found += (block(NAME, "repeats", {"found": repeated}),)
    spoken_of = context.comment
    for diagnosis, words in find_diagnoses(text).items():
        if speaks_of(spoken_of, diagnosis) and not _is_published(diagnosis, context):
            found += (block(NAME, "illness", {"words": words}),)
    language = language_of(text, context)
    asked = next(_asked_in_public(text, language in WORD_LANGUAGES), None)
    if asked is not None:
        found += (block(NAME, "asks", {"words": asked}),)
    if found:
        return found
    return (ok(NAME) if language in WORD_LANGUAGES else unknown_language(NAME, language),)


def _repeated(text: str, context: CheckContext) -> list[str]:
    """Return the words of the text that give somebody away, each once."""
    company = context.company
    theirs = [
        each
        for each in private_in(context.comment, company.region)
        if not is_published(each, company) and each.kind is not IdentifierKind.HANDLE
    ]
    shown: dict[str, str] = {}
    for each in private_in(text, company.region):
        if is_published(each, company) or each.kind is IdentifierKind.HANDLE:
            continue
        own = any(same_identifier(each, their) for their in theirs)
        if own or each.kind not in _LEFT_TO_CONTACT:
            shown.setdefault(each.value, each.text)
    for words in _taken_up(text, theirs):
        if not any(_compact(words) in _compact(value) for value in shown):
            shown.setdefault(words, words)
    return list(shown.values())


def _compact(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()


def _taken_up(text: str, theirs: list[Identifier]) -> Iterator[str]:
    """Yield what of the comment's identifiers stands in the text without any word beside it."""
    plain = spelled_plainly(text).plain
    folded = " ".join(re.findall(r"\w+", plain.casefold()))
    digits = {re.sub(r"\W", "", run) for run in re.findall(r"\d[\d ./-]{2,40}", plain)}
    for each in theirs:
        if each.kind is IdentifierKind.ADDRESS:
            street = _street(each.value)
            if street and re.search(rf"\b{re.escape(street)}\b", folded):
                yield street
            continue
        value = re.sub(r"[\W_]", "", each.value).upper()
        if len(value) >= _TELLING and any(c.isdigit() for c in value):
            spread = r"[\s./-]?".join(map(re.escape, value))
            again = re.search(rf"(?<![^\W_]){spread}(?![^\W_])", plain, re.IGNORECASE)
            if again:
                yield again.group()
        number = re.sub(r"\D", "", value)
        if each.kind in _LAST_FOUR and number[-4:] in digits:
            yield number[-4:]
        elif number != value and len(number) > _TELLING and number in digits:
            yield number


def _street(address: str) -> str | None:
    """Return the name of the street, where it is long enough to be known again."""
    words = address.split()
    first = next((i for i, word in enumerate(words) if not word[0].isdigit()), len(words))
    named: list[str] = []
    for word in words[first:]:
        if word[0].isdigit():
            break
        named.append(word)
        if sum(each not in _PARTICLES for each in named) > 1:
            break
    name = " ".join(named)
    return name if len(named) > 1 or len(name) >= _LONG_NAME else None


def _is_published(diagnosis: str, context: CheckContext) -> bool:
    """Say whether the company itself speaks of that illness: a clinic, a menu for coeliacs."""
    company = context.company
    told = (company.name, company.kind or "", *(f.text for f in company.facts_on(context.today)))
    return any(diagnosis in find_diagnoses(each) for each in told)


def _asked_in_public(text: str, known: bool) -> Iterator[str]:
    """Yield what is asked for without a word that the answer goes another way than this one."""
    plain = text
    for reach in find_reaches(plain):
        if reach.kind != "handle":
            plain = plain.replace(reach.written, _WAY)
    plain = in_small_letters(plain).replace("’", "'")
    sentences = split_sentences(OR_ELSE.sub(f"\n{_OR}", plain))  # the other way is another sentence
    ways = [_WAY in sentence or PRIVATE.search(sentence) is not None for sentence in sentences]
    for place, sentence in enumerate(sentences):
        for detail in islice(DETAILS.finditer(sentence), _MOST_DETAILS):
            if not _is_question(sentence, detail, plain):
                continue
            if _is_public(sentence) or not _goes_elsewhere(sentences, ways, place):
                yield detail.group()
                break
        asked = None if known else ABROAD_DETAILS.search(sentence)
        if asked and ABROAD_PUBLIC.search(sentence) and _WAY not in sentence:
            yield asked.group()


def _is_question(sentence: str, detail: re.Match[str], text: str) -> bool:
    if NOT_HERE.search(sentence, detail.end()):
        return False
    if f"{detail.group()}?" in text:
        return True
    for asks in ASKS.finditer(sentence, max(0, detail.start() - _FAR), detail.end() + _FAR):
        first, last = min(asks.start(), detail.start()), max(asks.end(), detail.end())
        if not NEVER.search(sentence[max(0, first - _NEAR) : last]):
            return True
    return False


def _is_public(sentence: str) -> bool:
    public = PUBLIC.search(sentence)
    if public is None:
        return False
    return NEVER.search(sentence[max(0, public.start() - _NEAR) : public.start()]) is None


def _goes_elsewhere(sentences: list[str], ways: list[bool], place: int) -> bool:
    """Say whether this sentence, one before or the next one tells of a private way."""
    if ways[place]:
        return True
    if any(ways[:place]) and WITH_IT.search(sentences[place]):
        return True
    after = place + 1
    if after == len(sentences) or not ways[after] or ALTERNATIVE.match(sentences[after]):
        return False
    return IT_GOES.search(sentences[after]) is not None
