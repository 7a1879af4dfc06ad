"""A text cut into what the two sites mark up: words, line breaks, emoji, mentions, tags, links."""

from __future__ import annotations

import re
from dataclasses import dataclass

_EMOJI = (
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B50\u2B55]\uFE0F?[\U0001F3FB-\U0001F3FF]?"
    r"(?:\u200D[\U0001F000-\U0001FAFF\u2600-\u27BF]\uFE0F?)*"
)
_MARKED = re.compile(
    rf"(?P<emoji>{_EMOJI})"
    r"|(?<![\w.])@(?P<mention>\w{2,20})"
    r"|(?<!\w)#(?P<tag>\w+)"
    r"|(?P<link>\b(?:www\.|bit\.)[\w./-]*\w)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text. `kind`: `words`, `emoji`, `mention`, `tag`, `link`."""

    kind: str
    text: str


def pieces(text: str) -> tuple[Piece, ...]:
    """Return the text in pieces; put together again they are the text."""
    found: list[Piece] = []
    end = 0
    for match in _MARKED.finditer(text):
        if match.start() > end:
            found.append(Piece("words", text[end : match.start()]))
        found.append(Piece(str(match.lastgroup), match.group()))
        end = match.end()
    if end < len(text):
        found.append(Piece("words", text[end:]))
    return tuple(found)


def emoji_name(emoji: str) -> str:
    """Return the emoji's code points as the picture files are named: `1f621`, `2764`."""
    return "-".join(f"{ord(sign):x}" for sign in emoji if sign != "\ufe0f")
