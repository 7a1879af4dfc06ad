"""`instructions`: nothing of the prompt or of the comment's instructions shows; no markup, no
invisible characters, no data.
"""

from __future__ import annotations

from functools import lru_cache

from ..words import tokens_of
from .base import CheckContext, Found, block, ok
from .dictated import echo_of
from .markup import hidden_in, is_data, markup_in
from .trace_words import FRAMES, ITSELF, TOLD

NAME = "instructions"

_LEAST_PROMPT_WORDS = 6
_RUN = 7
"""Words of the prompt in a row that nobody writes by chance."""


def check(text: str, context: CheckContext) -> Found:
    """Block markup, hidden characters, data, and what belongs to the prompt or its orders."""
    found: Found = ()
    if hidden := hidden_in(text):
        found += (block(NAME, "invisible", {"character": f"U+{ord(hidden):04X}"}),)
    if markup := markup_in(text):
        found += (block(NAME, "markup", {"words": markup}),)
    if is_data(text):
        found += (block(NAME, "data"),)
    if words := _trace(text, context):
        found += (block(NAME, "trace", {"words": words}),)
    return found or (ok(NAME),)


def _trace(text: str, context: CheckContext) -> str | None:
    plain = text.replace("’", "'").lower()
    published = _published(context)
    for pattern in (ITSELF, TOLD, FRAMES):
        for trace in pattern.finditer(plain):
            words = trace.group().strip()
            if words not in published:
                return words[:40]
    return (
        _prompt_word(text, context)
        or _piece_of_prompt(text, context.prompt_text, published)
        or echo_of(text, context.comment)
    )


def _published(context: CheckContext) -> str:
    """Return what the company says of itself, which is no trace of a prompt."""
    company = context.company
    facts = (fact.text for fact in company.facts_on(context.today))
    contacts = (f"{contact.value} {contact.hours or ''}" for contact in company.contacts)
    return "\n".join((company.name, *facts, *contacts)).replace("’", "'").casefold()


def _prompt_word(text: str, context: CheckContext) -> str | None:
    folded = text.casefold()
    for word in context.prompt_words:
        if len(word) >= _LEAST_PROMPT_WORDS and word.casefold() in folded:
            return word[:40]
    return None


def _piece_of_prompt(text: str, prompt: str, published: str) -> str | None:
    if not prompt:
        return None
    pieces = _pieces(prompt)
    tokens = tokens_of(text)
    for first in range(len(tokens) - _RUN + 1):
        run = tokens[first : first + _RUN]
        if " ".join(token.folded for token in run) in pieces:
            words = text[run[0].start : run[-1].end]
            if words.replace("’", "'").casefold() not in published:
                return words[:40]
    return None


@lru_cache(maxsize=8)
def _pieces(prompt: str) -> frozenset[str]:
    """Return all runs of words of a prompt; kept, as the same one judges every draft."""
    words = [token.folded for token in tokens_of(prompt)]
    return frozenset(" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
