"""Formatting that a platform shows as signs, data instead of words, and characters unseen."""

from __future__ import annotations

import re
import unicodedata

from ..hostile_characters import shown_plainly

_MARKUP = re.compile(
    # HTML and XML
    r"</?[a-z][a-z0-9:_-]{0,30}(?:[ \n/][^<>]{0,500})?>|<!--|<!\[CDATA|<[?!][a-z]"
    r"|<\|[a-z_]{1,20}\|>"
    r"|&(?:amp|lt|gt|quot|nbsp|apos|[a-z]{2,8}|#x?[0-9a-f]{1,8});"
    # Markdown
    r"|```|~~~|~~[^~\n]{1,300}~~|(?<![`\w])`[^`\n]{1,300}`(?!\w)"
    r"|\*\*[^*\n]{1,500}\*\*|(?<![\w*])\*(?![\s*])[^*\n]{1,300}(?<!\s)\*(?![\w*])"
    r"|(?<!\w)__[^_\n]{1,500}__(?!\w)|(?<![\w@./])_(?![\s_])[^_\n]{1,300}(?<!\s)_(?![\w@])"
    r"|^[^\S\n]{0,3}#{1,6}[^\S\n]|^[^\S\n]{0,3}(?:[-*_=][^\S\n]{0,2}){3,80}$|^[^\S\n]{0,20}>\s"
    r"|^[^\S\n]{0,20}[-*+•][^\S\n]{1,20}\S.{0,500}\n\s{0,20}[-*+•]\s"
    r"|^[^\S\n]{0,20}\d{1,2}[.)][^\S\n]{1,20}\S.{0,500}\n\s{0,20}\d{1,2}[.)]\s"
    r"|!?\[[^\[\]\n]{0,300}\]\([^\[)\n]{1,500}\)|!?\[[^\[\]\n]{1,300}\]:? ?\[?https?:"
    r"|\|[^\S\n]{0,3}:?-{3,}|^[^\S\n]{0,3}\|[^|\n]{1,200}\|[^|\n]{0,200}\|"
    # BBCode, LaTeX, templates, encodings
    r"|\[/?(?:b|i|u|s|url|img|quote|code|size|color|list|center|font|email)(?:=[^\]\n]{1,200})?\]"
    r"|\\[a-z]{2,20}\{|\$\$[^$\n]{1,200}\$\$|\\\(|\\begin|\\n(?![a-z])|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}"
    r"|(?:%[0-9A-F]{2}){2}|(?:%[0-9A-F]{2}[A-Za-z]{1,30}){2}"
    # code
    r"|\bprint\(|\bconsole\.log\(|\breturn [\"'{]|\bimport \w{1,30} from\b|=> ?\{|\);\s{0,3}$"
    r"|<\?php",
    re.IGNORECASE | re.MULTILINE,
)
_DATA = re.compile(
    r"^\s{0,99}[{\[]\s{0,99}[\"'{\[]|[\"'][\w -]{1,40}[\"']\s{0,9}:\s{0,9}[\"'{\[\d]"
    r"|^\s{0,9}(?:reply|judgement|why|status|text|response|message)\s?:\s?[\"'|>]",
    re.IGNORECASE,
)
_ACCENTED = ("Mn", "Me")
_NEW_LINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def markup_in(text: str) -> str | None:
    """Return the first piece of formatting."""
    found = _MARKUP.search(text)
    return found.group().strip()[:40] if found else None


def is_data(text: str) -> bool:
    """Say whether the text is, or holds, an object of data."""
    return _DATA.search(text) is not None


def hidden_in(text: str) -> str | None:
    """Return the first character that a reader cannot see.

    What an emoji or a script needs to be drawn is seen: a joiner in a family or in Persian.
    """
    if text.isascii() and text.isprintable():
        return None
    text = _NEW_LINES.sub("\n", text)
    shown = shown_plainly(text)
    if shown == text:
        return None
    place = next(
        (i for i, (one, other) in enumerate(zip(text, shown, strict=False)) if one != other),
        min(len(text), len(shown)),
    )
    if place >= len(text):
        return None
    character = text[place]
    seen = character.isprintable() and not _is_blank(character)
    return None if seen or character in "\n\t" else character


def _is_blank(character: str) -> bool:
    return unicodedata.category(character) in _ACCENTED or character in "\u2800\u3164\uffa0\u034f"
