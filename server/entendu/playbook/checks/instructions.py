"""`instructions`: nothing of the prompt shows; no markup, no invisible characters, no JSON."""

from __future__ import annotations

import re
import unicodedata

from .base import CheckContext, Found, block, ok

NAME = "instructions"

_MARKUP = re.compile(
    r"```|~~~|</?(?:p|br|b|i|a|div|span|script|img|html|body|strong|em|ul|li|h[1-6]|system|user)\b[^<>]{0,500}>"
    r"|\*\*[^*\n]{1,500}\*\*|(?<!\w)__[^_\n]{1,500}__(?!\w)|^[^\S\n]{0,3}#{1,6}\s"
    r"|^[^\S\n]{0,20}[-*][^\S\n]{1,20}\S.{0,500}\n\s{0,20}[-*]\s"
    r"|!?\[[^\[\]\n]{1,300}\]\([^\[)\n]{1,500}\)|&(?:amp|lt|gt|quot|nbsp|#\d{1,8});"
    r"|^[^\S\n]{0,20}>\s",
    re.IGNORECASE | re.MULTILINE,
)
_JSON = re.compile(
    r"^\s{0,99}[{\[]\s{0,99}[\"{\[]|\"(?:judgement|reply|why|severity|route)\"\s{0,99}:"
)
_TRACES = re.compile(
    r"\b(?:as an ai|as a language model|language model|system prompt|my instructions|the prompt"
    r"|previous instructions|ignore (?:all|any|the|previous)"
    r"|i (?:can(?:no|')t|am unable to) (?:assist|comply|help) with (?:that|this) request"
    r"|large language|chatgpt|openai"
    r"|en tant qu'(?:ia|intelligence artificielle|modèle)|mes instructions|instructions précédentes"
    r"|modèle de langage|als ki\b|como (?:una )?ia\b)"
    r"|^\s{0,99}(?:sure|certainly|of course|here is|here's|voici)\b[^.!?\n]{0,60}"
    r"\b(?:reply|response|draft|réponse|brouillon|text)\b[^.!?\n]{0,30}:"
    r"|^\s{0,99}(?:reply|response|draft|réponse)\s{0,99}:",
    re.IGNORECASE,
)
_JOINERS = frozenset("\u200c\u200d")  # needed within emoji and in Persian
_LEAST_PROMPT_WORDS = 6


def check(text: str, context: CheckContext) -> Found:
    """Block markup, hidden characters, data, and what belongs to the prompt."""
    found: Found = ()
    if hidden := _hidden(text):
        found += (block(NAME, "invisible", {"character": f"U+{ord(hidden):04X}"}),)
    if markup := _MARKUP.search(text):
        found += (block(NAME, "markup", {"words": markup.group().strip()[:40]}),)
    if _JSON.search(text):
        found += (block(NAME, "data"),)
    trace = _TRACES.search(text)
    words = trace.group().strip()[:40] if trace else _prompt_word(text, context)
    if words:
        found += (block(NAME, "trace", {"words": words}),)
    return found or (ok(NAME),)


def _prompt_word(text: str, context: CheckContext) -> str | None:
    folded = text.casefold()
    for word in context.prompt_words:
        if len(word) >= _LEAST_PROMPT_WORDS and word.casefold() in folded:
            return word[:40]
    return None


def _hidden(text: str) -> str | None:
    """Return the first character that a reader cannot see."""
    for i, character in enumerate(text):
        category = unicodedata.category(character)
        if category == "Cc" and character not in "\n\r\t":
            return character
        if category not in ("Cf", "Co", "Cn"):
            continue
        if character in _JOINERS and 0 < i < len(text) - 1 and not text[i - 1].isascii():
            continue
        return character
    return None
