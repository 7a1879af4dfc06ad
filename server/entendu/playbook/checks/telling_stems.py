"""What a text says concretely, in a form in which comment and reply can be compared.

Words become stems without their endings, numbers written out become digits, kindred words one
group (`parcel` and `delivery`); generic words are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..words import fold
from .generic_words import GENERIC
from .kindred_words import KINDRED, NUMBERS
from .spoken import words_of

_ENDINGS = {
    "en": "ations ation ments ment ingly ings ing edly ies ied ness less ful est ers ed es ly "
    "al y e s",
    "fr": "issements issement issants issant ements ement ations ation euses euse eurs eur ages "
    "age iers iere ier ees ee aient antes ante ants ant ions ons ait ais ent ez er ir re "
    "es s e x t d",
    "es": "amientos amiento imientos imiento aciones acion adores ador iendo ando ieron aron "
    "adas ados idas idos ada ado ida ido aba ares amos emos ar er ir ias ia es as os a e "
    "o s",
    "de": "ungen ung heiten heit keiten keit ischen ische isch lichen liche lich test ten tes "
    "ter tet te en er em es et e n s t",
}
_BY_LENGTH = {name: tuple(sorted(all_.split(), key=len)[::-1]) for name, all_ in _ENDINGS.items()}
_LEAST = {"en": 3, "fr": 4, "es": 4, "de": 4}
_MOST = {"en": 6, "fr": 6, "es": 6, "de": 8}
_SEPARABLE = re.compile(
    r"(ab|an|auf|aus|bei|dar|ein|fort|her|hin|los|mit|nach|uber|um|unter|vor|weg|zu|zuruck)"
    r"(?:ge|zu)(.{3,30})"
)
_PARTICIPLE = re.compile(r"ge(.{3,30}(?:t|en))")
_FEWEST = 3
"""Letters of a word that can name something (`bag`, `app`)."""


def _read_generic(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    words = [fold(word) for word in GENERIC[language].split()]
    exact = frozenset(word for word in words if not word.endswith("*"))
    return exact, tuple(word[:-1] for word in words if word.endswith("*"))


_GENERIC = {language: _read_generic(language) for language in GENERIC}
_KINDRED = {
    language: {
        fold(word): group.split()[0] for group in groups.splitlines() for word in group.split()
    }
    for language, groups in KINDRED.items()
}
_NUMBERS = {
    fold(word): str(value)
    for words in NUMBERS.values()
    for value, written in enumerate(words.split(), 2)
    for word in written.split("|")
}


def is_generic(word: str, language: str) -> bool:
    """Say whether a folded word may stand in a reply to any comment."""
    exact, prefixes = _GENERIC[language]
    return word in exact or word.startswith(prefixes)


@lru_cache(maxsize=4_096)
def stems_of(word: str, language: str) -> tuple[str, ...]:
    """Return the stems of a folded word, none of a generic one; the first names its group."""
    if word in _KINDRED[language]:
        return (f"={_KINDRED[language][word]}", _stem(word, language))
    if len(word) < _FEWEST or is_generic(word, language):
        return ()
    found = [_stem(word, language)]
    if language == "de":
        for pattern in (_SEPARABLE, _PARTICIPLE):
            if whole := pattern.fullmatch(word):
                found.append(_stem("".join(whole.groups()), language))
    group = next((_KINDRED[language][each] for each in found if each in _KINDRED[language]), None)
    return (f"={group}", *found) if group else tuple(found)


def _stem(word: str, language: str) -> str:
    least = _LEAST[language]
    for ending in _BY_LENGTH[language]:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: -len(ending)]
            break
    if len(word) > least and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[: _MOST[language]]


_LETTERS = 16
"""Characters of a text that are read for each word that is wanted of it."""


@lru_cache(maxsize=64)
def telling(text: str, language: str, most: int = 400) -> frozenset[str]:
    """Return the stems, groups and numbers (`#3`) that the text names."""
    return frozenset(_all(text, language, most))


def _all(text: str, language: str, most: int) -> Iterator[str]:
    for token in words_of(text[: most * _LETTERS])[:most]:
        if token.number:
            value = token.folded.lstrip("0")
            if len(value) > 1 or value > "1":
                yield f"#{value}"
        elif token.folded in _NUMBERS:
            yield f"#{_NUMBERS[token.folded]}"
        else:
            yield from stems_of(token.folded, language)
