"""`instructions`: nothing of the prompt shows; no markup, no invisible characters, no JSON."""

from __future__ import annotations

import re
import unicodedata

from .base import CheckContext, Found, block, ok

NAME = "instructions"

_MARKUP = re.compile(
    r"```|~~~|</?(?:p|br|b|i|a|div|span|script|img|html|body|strong|em|ul|li|h[1-6]|system|user)\b[^>]*>"
    r"|\*\*[^*\n]+\*\*|(?<!\w)__[^_\n]+__(?!\w)|^\s{0,3}#{1,6}\s|^\s*[-*]\s+\S.*\n\s*[-*]\s"
    r"|!?\[[^\]\n]+\]\([^)\n]+\)|&(?:amp|lt|gt|quot|nbsp|#\d+);|^\s*>\s",
    re.IGNORECASE | re.MULTILINE,
)
_JSON = re.compile(r"^\s*[{\[]\s*[\"{\[]|\"(?:judgement|reply|why|severity|route)\"\s*:")
_TRACES = re.compile(
    r"\b(?:as an ai|as a language model|language model|system prompt|my instructions|the prompt"
    r"|previous instructions|ignore (?:all|any|the|previous)"
    r"|i (?:can(?:no|')t|am unable to) (?:assist|comply|help) with (?:that|this) request"
    r"|large language|chatgpt|openai"
    r"|en tant qu'(?:ia|intelligence artificielle|modèle)|mes instructions|instructions précédentes"
    r"|modèle de langage|als ki\b|como (?:una )?ia\b)"
    r"|^\s*(?:sure|certainly|of course|here is|here's|voici)\b[^.!?\n]{0,60}"
    r"\b(?:reply|response|draft|réponse|brouillon|text)\b[^.!?\n]{0,30}:"
    r"|^\s*(?:reply|response|draft|réponse)\s*:",
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
