"""A concrete thing of the comment that a reply can name, in the comment's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .wordlists import WordList
from .words import Token

_OWN = (
    "my our mon ma mes notre nos "
    "mein meine meinen meinem meiner meines unser unsere unseren unserem unserer unseres "
    "mi mis nuestro nuestra nuestros nuestras"
)
_POSSESSIVES = frozenset(_OWN.split())
_CAPITALISED = frozenset({"de"})
"""Languages that write every noun with a capital."""
_REACH = 3
"""How many words may stand between the determiner and the thing (`my new black shoes`)."""
_REACHES = {"es": 1}
"""Spanish says its adjectives after the thing, and `la` is a pronoun too (`la pedí sin queso`)."""
_PAUSE = re.compile(r"[,;:()«»\"]")
_BETWEEN = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "for",
        "with",
        "and",
        "to",
        "from",
        "de",
        "du",
        "des",
        "d",
        "au",
        "aux",
        "a",
        "en",
        "et",
        "pour",
        "dans",
        "sur",
        "avec",
        "par",
        "two",
        "three",
        "four",
        "five",
        "six",
        "deux",
        "trois",
        "quatre",
        "cinq",
    ]
)
"""Words that part a determiner from a thing: in `la vis du lit`, `la` is not that of the bed."""


def find_detail(text: str, tokens: Sequence[Token], words: WordList) -> str | None:
    """Return determiner and thing (`my guitar`), the commenter's own before any other.

    Only things of the list are named: a list can be read through, free nouns cannot ("my wife").
    """
    best: tuple[int, int, str] | None = None
    for i, token in enumerate(tokens):
        thing = _thing_at(i, tokens, words)
        if thing is None:
            continue
        determiner = _determiner_before(i, tokens, words)
        if determiner is None or _PAUSE.search(text, determiner.end, token.start):
            continue
        own = determiner.folded in _POSSESSIVES
        elided = text[determiner.end : determiner.end + 1] in ("'", "’")
        phrase = _as_written(text, determiner) + ("'" if elided else " ")
        noun = _as_written(text, token, tokens[thing])
        phrase += noun[:1].upper() + noun[1:] if words.language in _CAPITALISED else noun
        rank = (0 if own else 1, i, phrase)
        if best is None or rank < best:
            best = rank
    return best[2] if best else None


def _thing_at(i: int, tokens: Sequence[Token], words: WordList) -> int | None:
    """Return the last token of the thing that begins at `i`."""
    for thing in words.things.get(tokens[i].folded, ()):
        if tuple(t.folded for t in tokens[i : i + len(thing)]) == thing:
            return i + len(thing) - 1
    return None


def _determiner_before(i: int, tokens: Sequence[Token], words: WordList) -> Token | None:
    for back in range(1, _REACHES.get(words.language, _REACH) + 1):
        if i - back < 0 or tokens[i - back].sentence != tokens[i].sentence:
            return None
        if tokens[i - back].folded in words.determiners:
            return tokens[i - back]
        if tokens[i - back].number or tokens[i - back].folded in _BETWEEN:
            return None
    return None


def _as_written(text: str, first: Token, last: Token | None = None) -> str:
    written = text[first.start : (last or first).end]
    return written.lower() if not written[1:].islower() else written[:1].lower() + written[1:]
