"""X's own count of a text: NFC, emoji 2, links 23, CJK 2."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

X_LIMIT = 280
_LONG = 1_000
_DOTTED = re.compile(r"(?:[^\s.]{1,64}\.){11}")
"""A word of so many dots is no link, and X's patterns take seconds for hundreds of them."""
_MAYBE_LINK = re.compile(r"\S+\.\w\S*")
_PRACTICE = re.compile(
    r"(https?://[^\s/]{1,253}\.)(?:example|test|invalid)(?![\w.-])", re.IGNORECASE
)
"""Links of the practice, whose ends X does not know; they weigh what a real one would."""
_LIGHT = re.compile(r"[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]*")
"""Code points of weight 1 in twitter-text's configuration 3; all others weigh 2."""


@lru_cache(maxsize=64)
def weighted_length(text: str) -> int:
    """Return the weighted length that X would count (twitter-text, configuration 3).

    Kept, as several ask it of the same text within one draft. A text over 1,000 characters is far
    over the limit, and one of many dots holds no link: each of their characters weighs for itself.
    """
    if not text:
        return 0
    if len(text) > _LONG or _DOTTED.search(text):
        return sum(1 if _LIGHT.fullmatch(c) else 2 for c in unicodedata.normalize("NFC", text))
    # Its patterns take 0.4 s to compile: at first need, so that nothing else waits for them.
    from twitter_text import parse_tweet

    return int(parse_tweet(_PRACTICE.sub(r"\1com", text)).weightedLength)


def fits_x(text: str) -> bool:
    """Say whether X takes the text.

    The exact count costs milliseconds and the phrasebook asks for dozens of candidates: only words
    with a dot inside may be links, and each of those is weighed once.
    """
    plain = unicodedata.normalize("NFC", text)
    if not _LIGHT.fullmatch(plain):
        return weighted_length(text) <= X_LIMIT
    links = _MAYBE_LINK.findall(plain)
    weight = len(plain) - sum(map(len, links)) + sum(map(_weight_of_word, links))
    return weight <= X_LIMIT


@lru_cache(maxsize=1_024)
def _weight_of_word(word: str) -> int:
    return weighted_length(word)
