"""Counting words and sentences of a reply; links and addresses are one word, no sentence end."""

from __future__ import annotations

import re

_LONGEST_WORD = 300
_LINK = re.compile(
    r"https?://|www\.|[^@]@[\w-]+\.\w|^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|es|fr|io|example)\b",
    re.I,
)
_TRAILING = ".,;:!?…\"'»”’)"
_ENDS = re.compile(r"(?<![.!?…。！？])[.!?…。！？]+[\"'»”’)]*(?=\s|$)|[。！？]|\n+")
_ABBREVIATIONS = re.compile(
    r"\b(?:[Mm]rs?|[Dd]r|[Mm]me|[Nn]o|e\.g|i\.e|etc|p\.m|a\.m|St|Sra?|Uds?|Vds?|núm|n°)\."
)
_LETTERS = re.compile(r"\w")


def split_sentences(text: str) -> list[str]:
    """Return the sentences; a signature or a link behind the last full stop is none."""
    plain = _without_links(text)
    plain = _ABBREVIATIONS.sub(lambda found: found.group().replace(".", ""), plain)
    pieces = [piece.strip() for piece in _ENDS.split(plain)]
    pieces = [piece for piece in pieces if _LETTERS.search(piece)]
    if len(pieces) > 1 and re.match(r"^[-–—^~]", pieces[-1]):
        pieces.pop()
    return pieces


def count_words(text: str) -> int:
    """Return how many words the text has; a phone number counts as one."""
    plain = _without_links(text)
    plain = re.sub(r"(?<=\d)[ .-](?=\d)", "", plain)
    return sum(1 for word in plain.split() if _LETTERS.search(word))


def _without_links(text: str) -> str:
    """Put one word for each link and address; word by word, so that no text can make it slow."""
    return re.sub(r"\S+", lambda found: _plain_word(found.group()), text)


def _plain_word(word: str) -> str:
    if len(word) > _LONGEST_WORD:
        return "link"
    return "link" + word[len(word.rstrip(_TRAILING)) :] if _LINK.search(word) else word
