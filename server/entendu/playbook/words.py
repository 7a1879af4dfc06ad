"""Find phrases in a text, word by word.

A word list is written by people who do not program, so a phrase is plain words with few signs:

- `late` is that word, `late*` any word that begins so, `late|delayed` either of them;
- `...` stands for up to four other words of the same sentence;
- `#` is a number written in digits; `<time>` is a class of words named in the same file;
- `word?` may be there or not.

Case, accents and apostrophes do not matter. Phrases are found through an index of their first
word, in one pass and without regular expressions over the text: a comment of 50,000 characters
takes tens of milliseconds and none can make it backtrack.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .stops import ends_sentence

GAP = 4
"""How many words `...` may stand for."""

_NOT_WORDS = re.compile(
    r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}|@\w{1,50}", re.IGNORECASE
)
_PIECES = re.compile(
    # A run of stops begins once: without the look behind, each of its places would be tried.
    r"(?P<stop>(?<![.!?…\n])[.!?…\n]+(?=[\s\"'»”)]|$))"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+(?:'(?:t|s|re|ve|ll|d|m)\b)?)"
)
_HASHTAG = re.compile(r"#(\w{2,60})")
_HUMPS = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])|(?<=\d)(?=[^\W\d])")
_DIGRAPH = re.compile(r"(?<=[fghm])ue(?=ll)|(?<![aeq])ue(?!ll)|ae|oe")
"""Umlauts spelt with two letters, not `neue`, `Quelle`, `aktuell`."""
_NO_UMLAUT = ("zuerst", "zueinander", "soeben", "israel", "michael", "poesie")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "`": "'"})


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Return the word as lists compare it: lower case, no accents, no apostrophes."""
    if word.isascii():
        return word.lower().replace("'", "")
    decomposed = unicodedata.normalize("NFD", word.lower().translate(_LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("'", "")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number: folded, where it stands in the text, and in which sentence."""

    folded: str
    start: int
    end: int
    sentence: int
    number: bool = False


@lru_cache(maxsize=8192)
def without_digraphs(word: str) -> str:
    """Return a folded German word as if its umlauts had been typed: `zurueck` is `zuruck`."""
    if word.startswith(_NO_UMLAUT):
        return word
    return _DIGRAPH.sub(lambda found: found.group()[0], word)


def tokens_of(text: str, language: str | None = None) -> list[Token]:
    """Return the words of `text`; links, addresses and handles are none, hashtags are split.

    In German, umlauts may be spelt with two letters.
    """
    plain = text.replace("’", "'").replace("ʼ", "'")
    if "@" in plain or "http" in plain or "www." in plain:
        plain = _NOT_WORDS.sub(lambda found: " " * len(found.group()), plain)
    found: list[Token] = []
    sentence = 0
    for piece in _PIECES.finditer(plain):
        if piece.lastgroup == "stop":
            last = found[-1] if found and found[-1].end == piece.start() else None
            words = [token.folded for token in found[-2:]] if last else []
            sentence += ends_sentence(plain, piece.start(), piece.end(), words)
            continue
        start, end = piece.span()
        if start and plain[start - 1] == "#" and piece.lastgroup == "word":
            found.extend(_hashtag_words(piece.group(), start, sentence))
            continue
        number = piece.lastgroup == "number"
        folded = fold(piece.group())
        if language == "de" and not number:
            folded = without_digraphs(folded)
        found.append(Token(folded, start, end, sentence, number))
    return found


def _hashtag_words(word: str, start: int, sentence: int) -> Iterable[Token]:
    """Split `#SoLate` at its humps."""
    offset = start
    for part in _HUMPS.split(word):
        yield Token(fold(part), offset, offset + len(part), sentence)
        offset += len(part)


@dataclass(frozen=True, slots=True)
class _Word:
    """One place of a phrase: what may stand there."""

    exact: frozenset[str]
    prefixes: tuple[str, ...]
    number: bool
    gap: bool = False
    optional: bool = False

    def fits(self, token: Token) -> bool:
        if token.folded in self.exact or (self.number and token.number):
            return True
        return bool(self.prefixes) and token.folded.startswith(self.prefixes)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: its label, and the tokens `first` to `last` (inclusive)."""

    label: str
    first: int
    last: int


_Phrase = tuple[str, tuple[_Word, ...], tuple[frozenset[str], ...]]
"""A label, the places, and choices of words of which a text must hold one each."""


class Phrases:
    """Labelled phrases, indexed by their first word."""

    def __init__(
        self,
        phrases: Mapping[str, Sequence[str]],
        classes: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Compile `label → phrases`. Raises ValueError with the phrase that cannot be read."""
        self._exact: dict[str, list[_Phrase]] = defaultdict(list)
        self._prefix: dict[str, list[_Phrase]] = defaultdict(list)
        self._number: list[_Phrase] = []
        for label, listed in phrases.items():
            for phrase in listed:
                for words in _read(phrase, classes or {}):
                    self._add(label, words)

    def _add(self, label: str, words: tuple[_Word, ...]) -> None:
        first = words[0]
        phrase = (label, words, _needed(words))
        for word in first.exact:
            self._exact[word].append(phrase)
        for prefix in first.prefixes:
            self._prefix[prefix[:2]].append(phrase)
        if first.number:
            self._number.append(phrase)

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """Return what was found, in the order of the text; a label once for each first word."""
        hits: list[Hit] = []
        spoken = {token.folded for token in tokens}
        begun: dict[str, list[_Phrase]] = {}
        for i, token in enumerate(tokens):
            possible = begun.get(token.folded)
            if possible is None:
                # Looked up once for each word of the text, however often it is repeated.
                possible = begun[token.folded] = self._possible(token, spoken)
            told: set[str] = set()
            for label, words, _ in possible:
                if label in told:
                    continue
                last = _match(words, 1, tokens, i + 1, token.sentence)
                if last is not None:
                    hits.append(Hit(label, i, last))
                    told.add(label)
        return hits

    def _possible(self, token: Token, spoken: set[str]) -> list[_Phrase]:
        """Return the phrases that may begin with the word in a text that holds `spoken`."""
        candidates = (
            *self._exact.get(token.folded, ()),
            *self._prefix.get(token.folded[:2], ()),
            *(self._number if token.number else ()),
        )
        return [
            phrase
            for phrase in candidates
            if not any(needed.isdisjoint(spoken) for needed in phrase[2])
            and phrase[1][0].fits(token)
        ]


def _needed(words: tuple[_Word, ...]) -> tuple[frozenset[str], ...]:
    """Return the choices of plain words of which the phrase, after its first, needs one each."""
    return tuple(
        word.exact
        for word in words[1:]
        if not (word.gap or word.optional or word.prefixes or word.number)
    )


def _match(
    words: tuple[_Word, ...], place: int, tokens: Sequence[Token], at: int, sentence: int
) -> int | None:
    """Return the last token of the match of `words[place:]` from token `at`, or None."""
    if place == len(words):
        return at - 1
    if words[place].optional:
        without = _match(words, place + 1, tokens, at, sentence)
        if without is not None:
            return without
    reach = 1
    if words[place].gap:
        place += 1
        reach = GAP + 1
    for i in range(at, min(at + reach, len(tokens))):
        if tokens[i].sentence != sentence:
            return None
        if words[place].fits(tokens[i]):
            last = _match(words, place + 1, tokens, i + 1, sentence)
            if last is not None:
                return last
    return None


def _read(phrase: str, classes: Mapping[str, Sequence[str]]) -> list[tuple[_Word, ...]]:
    """Read a phrase; an option of two words (`j'ai`, `4g`) makes a phrase of its own."""
    variants: list[tuple[_Word, ...]] = [()]
    for part in phrase.split():
        places: list[tuple[_Word, ...]]
        if part == "...":
            places = [(_Word(frozenset(), (), False, gap=True),)]
        else:
            places = _read_place(part, classes, phrase)
        variants = [(*variant, *place) for variant in variants for place in places]
    for words in variants:
        if not words or words[0].gap or words[-1].gap or words[0].optional:
            raise ValueError(f"phrase begins or ends with nothing: {phrase!r}")
    return variants


def _read_place(
    part: str, classes: Mapping[str, Sequence[str]], phrase: str
) -> list[tuple[_Word, ...]]:
    """Return what may stand there: all single words in one, each longer option by itself."""
    optional = part.endswith("?")
    exact: set[str] = set()
    prefixes: list[str] = []
    number = False
    longer: list[tuple[_Word, ...]] = []
    for option in _options(part.rstrip("?"), classes, phrase):
        pieces = _words_of(option.rstrip("*"))
        if option == "#":
            number = True
        elif not pieces:
            raise ValueError(f"not a word: {option!r} in {phrase!r}")
        elif len(pieces) > 1:
            longer.append(_sequence(pieces, option.endswith("*")))
        elif not option.endswith("*"):
            exact.add(pieces[0])
        elif len(pieces[0]) < 2:
            raise ValueError(f"too short before the star: {option!r} in {phrase!r}")
        else:
            prefixes.append(pieces[0])
    single = [(_Word(frozenset(exact), tuple(prefixes), number, optional=optional),)]
    return [*(single if exact or prefixes or number else []), *longer]


@lru_cache(maxsize=32_768)
def _words_of(option: str) -> tuple[str, ...]:
    """Return the folded words of an option; the lists say the same ones again and again."""
    if option.isalpha():
        return (fold(option),)
    return tuple(token.folded for token in tokens_of(option))


def _options(part: str, classes: Mapping[str, Sequence[str]], phrase: str) -> Iterable[str]:
    for option in part.split("|"):
        if not (option.startswith("<") and option.endswith(">")):
            yield option
        elif option[1:-1] in classes:
            yield from (str(word) for word in classes[option[1:-1]])
        else:
            raise ValueError(f"unknown class {option} in {phrase!r}")


def _sequence(words: tuple[str, ...], open_end: bool) -> tuple[_Word, ...]:
    *heads, last = words
    end = _Word(frozenset(), (last,), False) if open_end else _Word(frozenset({last}), (), False)
    return (*(_Word(frozenset({word}), (), False) for word in heads), end)
