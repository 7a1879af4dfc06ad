"""Counting words and sentences of a reply; links and addresses are one word, no sentence end."""

from __future__ import annotations

import re

_LONGEST_WORD = 300
_LINK = re.compile(
    r"https?://|www\.|[^@]@[\w-]+\.\w|^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|es|fr|io|example)\b",
    re.I,
)
_TRAILING = ".,;:!?…\"'»”’)"
_ENDS = re.compile(
    r"(?<![.!?…。！？])(?:\.{2,9}|…)[\"'»”’)]*(?=\s+[A-ZÀ-ÞА-Я¿¡]|\s*$)"  # else it is a pause
    r"|(?<![.!?…。！？])(?!\.{2}|…)[.!?…。！？]+[\"'»”’)]*(?=\s|$)|[。！？]|\n+"
)
_ABBREVIATIONS = re.compile(
    r"\b(?:[Mm]rs?|[Mm]s|[Dd]ra?|[Pp]rof|[Mm]mes?|[Mm]lle|[Nn]o|Nr|Tel|Tél|Str|e\.g|i\.e|etc|p\.m"
    r"|a\.m"
    r"|St|Sra?|Srta|Uds?|Vds?|núm|n°|[zdu]\. ?[BhaÄ]|z\. ?Hd|p\. ?ej|p\. ?ex|vs|ca|bzw"
    r"|ggf|evtl|usw|inkl"
    r"|approx|Inc|Ltd|art|tlf|avda|bld|env)\."
    # German ordinals
    r"|(?<![\d.,])[0-3]?\d\.(?= [a-zà-ÿ]| (?:Januar|Februar|März|April|Mai|Juni|Juli|August"
    r"|September|Oktober|November|Dezember|Geburtstag|Mal|Stock|Tag|Woche|Klasse|Etage)\b)"
)
_SIGNATURE = re.compile(
    r"[A-ZÀ-ÞА-Я][\w'’-]{1,20}"
    r"(?:,? (?:(?:von|van|de|del|la|le|da|dos) )?[A-ZÀ-ÞА-Я][\w'’&-]{0,20}){0,3}"
)
_UNSPACED = re.compile(r"[\u2e80-\u30ff\u31f0-\ua4cf\uf900-\ufaff]")
_UNSPACED_LINK = re.compile(r"[!-~]{0,100}(?:https?://|www\.|@)[!-~]{1,200}")
_CHARACTERS_OF_A_WORD = 3
"""Of a script without blanks: Japanese says in three characters what English says in a word."""
_LETTERS = re.compile(r"\w")


def split_sentences(text: str) -> list[str]:
    """Return the sentences; a signature or a link behind the last full stop is none."""
    pieces, signed = _split(text)
    if len(pieces) > 1 and (
        re.match(r"^[-–—^~]", pieces[-1]) or (signed and _is_signature(pieces[-1]))
    ):
        pieces.pop()
    return pieces


def all_sentences(text: str) -> list[str]:
    """Return the sentences and whatever stands like a signature behind them."""
    return _split(text)[0]


def _split(text: str) -> tuple[list[str], bool]:
    """Return the pieces, and whether the last has no full stop."""
    plain = _without_links(text)
    plain = _ABBREVIATIONS.sub(lambda found: found.group().replace(".", ""), plain)
    pieces = [piece.strip() for piece in _ENDS.split(plain)]
    pieces = [piece for piece in pieces if _LETTERS.search(piece)]
    return pieces, not plain.rstrip().endswith(tuple(".!?…。！？"))


def count_words(text: str) -> int:
    """Return how many words the text has; a phone number counts as one."""
    plain = _without_links(text)
    plain = re.sub(r"(?<=\d)[ .-](?=\d)", "", plain)
    unspaced = len(_UNSPACED.findall(plain))
    spaced = _UNSPACED.sub(" ", plain) if unspaced else plain
    words = sum(1 for word in spaced.split() if _LETTERS.search(word))
    return words + -(-unspaced // _CHARACTERS_OF_A_WORD)


def _is_signature(piece: str) -> bool:
    return piece == "link" or _SIGNATURE.fullmatch(piece) is not None


def _without_links(text: str) -> str:
    """Put one word for each link and address; word by word, so that no text can make it slow."""
    return re.sub(r"\S+", lambda found: _plain_word(found.group()), text)


def _plain_word(word: str) -> str:
    if len(word) > _LONGEST_WORD:
        return "link"
    if _UNSPACED.search(word):
        return _UNSPACED_LINK.sub(" link", word)
    return "link" + word[len(word.rstrip(_TRAILING)) :] if _LINK.search(word) else word
