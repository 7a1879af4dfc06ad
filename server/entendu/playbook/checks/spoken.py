"""Finding what a reply says: lists of phrases in the signs of `playbook/words.py`, by language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from ..words import Hit, Phrases, Token, tokens_of

Listed = Mapping[str, Mapping[str, str]]
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""


class Spoken:
    """The phrases of a check, made ready for a language when it is first asked for."""

    def __init__(self, *listed: Listed) -> None:
        self._listed = listed
        self._ready: dict[str, Phrases] = {}

    def find(self, text: str, language: str) -> list[Hit]:
        """Return what the text says, in its order; nothing where the language has no list."""
        ready = self._ready.get(language)
        if ready is None:
            ready = self._ready[language] = self._read(language)
        return ready.find(words_of(text))

    def _read(self, language: str) -> Phrases:
        labelled: dict[str, list[str]] = {}
        classes: dict[str, list[str]] = {}
        for listed in self._listed:
            for label, words in listed.get(language, {}).items():
                if label.startswith("<"):
                    classes[label[1:-1]] = "".join(words.split()).split("|")
                else:
                    phrases = (" ".join(phrase.split()) for phrase in words.split(";"))
                    labelled.setdefault(label, []).extend(phrases)
        return Phrases(labelled, classes)


@lru_cache(maxsize=32)
def words_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text; kept, as several checks read the same one."""
    return tuple(tokens_of(text))


def said(text: str, hit: Hit) -> str:
    """Return the words of a hit as they stand in the text, at most 60 characters."""
    words = words_of(text)
    return text[words[hit.first].start : words[hit.last].end][:60]
