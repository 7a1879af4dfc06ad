"""Text as it is searched: accents folded, cut into words, the same for both databases.

Done here and not in the databases, so that "Élodie", "elodie" and "ÉLODIE" are one word on each,
and so that nothing a person types can be search syntax: what comes out is words and blanks.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

DOCUMENT_LIMIT = 150_000
"""Characters of one document; the 1 MB that PostgreSQL allows a tsvector is then never reached."""

_WORD_LIMIT = 60
_QUERY_WORDS = 12

# Letters that are no letter with an accent to Unicode, but are typed as these.
_PLAIN = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)


def fold(text: str) -> str:
    """Return the words of `text`, folded and parted by one blank.

    Scripts without blanks (Chinese, Japanese, Thai …) are cut into overlapping pairs, so that a
    part of a sentence is found too.
    """
    if text.isascii():
        plain = text.lower()
        words = "".join(c if c.isalnum() else " " for c in plain).split()
        return " ".join(word[:_WORD_LIMIT] for word in words)
    parted = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in parted if not unicodedata.combining(c)).casefold().translate(_PLAIN)
    words = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in bare).split()
    return " ".join(piece[:_WORD_LIMIT] for word in words for piece in _pieces(word))


def query_words(query: str) -> tuple[str, ...]:
    """Return the words a document must have, each as the beginning of one of its own."""
    return tuple(dict.fromkeys(fold(query[:1000]).split()))[:_QUERY_WORDS]


def joined(document: str, more: str) -> str:
    """Return the folded document with more folded words; what it has already is not repeated.

    Past the limit the oldest words go.
    """
    known = set(document.split())
    fresh = [word for word in dict.fromkeys(more.split()) if word not in known]
    text = " ".join([document, *fresh]).strip()
    return text if len(text) <= DOCUMENT_LIMIT else text[-DOCUMENT_LIMIT:].partition(" ")[2]


def _pieces(word: str) -> list[str]:
    """Cut the runs of a word that are written without blanks into pairs of characters."""
    pieces: list[str] = []
    for unparted, run in groupby(word, _is_unparted):
        letters = "".join(run)
        if unparted:
            pieces += [letters[i : i + 2] for i in range(len(letters))]
        else:
            pieces.append(letters)
    return pieces


def _is_unparted(character: str) -> bool:
    """Say whether the character's script is written without blanks between words."""
    return (
        "\u0e00" <= character <= "\u109f"  # Thai, Lao, Tibetan, Burmese
        or "\u1780" <= character <= "\u17ff"  # Khmer
        or "\u3040" <= character <= "\u30ff"  # Hiragana, Katakana
        or "\u3400" <= character <= "\u9fff"  # Han
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )
