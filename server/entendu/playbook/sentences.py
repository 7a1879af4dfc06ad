"""Counting words and sentences of a reply; links and addresses are one word, no sentence end."""

from __future__ import annotations

import re

_LINKS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|\b\w+\.(?:com|net|org|fr|io|example)\S*")
_ENDS = re.compile(r"[.!?…。！？]+[\"'»”’)]*(?=\s|$)|[。！？]|\n+")
_ABBREVIATIONS = re.compile(r"\b(?:[Mm]rs?|[Dd]r|[Mm]me|[Nn]o|e\.g|i\.e|etc|p\.m|a\.m|St|n°)\.")
_LETTERS = re.compile(r"\w")


def split_sentences(text: str) -> list[str]:
    """Return the sentences; a signature or a link behind the last full stop is none."""
    plain = _LINKS.sub("link", text)
    plain = _ABBREVIATIONS.sub(lambda found: found.group().replace(".", ""), plain)
    pieces = [piece.strip() for piece in _ENDS.split(plain)]
    pieces = [piece for piece in pieces if _LETTERS.search(piece)]
    if len(pieces) > 1 and re.match(r"^[-–—^~]", pieces[-1]):
        pieces.pop()
    return pieces


def count_words(text: str) -> int:
    """Return how many words the text has; a phone number counts as one."""
    plain = _LINKS.sub("link", text)
    plain = re.sub(r"(?<=\d)[ .-](?=\d)", "", plain)
    return sum(1 for word in plain.split() if _LETTERS.search(word))
