"""`length`: at most 60 words in 2 to 4 sentences; on X at most 280 as X weighs them."""

from __future__ import annotations

from ...domain.comment import Platform
from ..sentences import count_words, split_sentences
from ..weighing import X_LIMIT, weighted_length
from .base import CheckContext, Found, block, ok, warn

NAME = "length"
MOST_WORDS = 60
SENTENCES = (2, 4)
MOST_CHARACTERS = 3_000
"""No public reply is longer on any platform; the other checks do not read what is."""


def is_far_too_long(text: str) -> bool:
    """Say whether the text is refused for its length alone."""
    return len(text) > MOST_CHARACTERS


def check(text: str, context: CheckContext) -> Found:
    """Block none, far too much and more than X takes; warn of too many words or sentences."""
    if not text.strip():
        return (block(NAME, "empty"),)
    if is_far_too_long(text):
        params: dict[str, str | int | float] = {"length": len(text), "limit": MOST_CHARACTERS}
        return (block(NAME, "far_too_long", params),)
    found: Found = ()
    if context.platform is Platform.X and (weight := weighted_length(text)) > X_LIMIT:
        found += (block(NAME, "over_limit", {"weight": weight, "limit": X_LIMIT}),)
    words = count_words(text)
    if words > MOST_WORDS:
        found += (warn(NAME, "too_long", {"words": words, "most": MOST_WORDS}),)
    sentences = len(split_sentences(text))
    if sentences > SENTENCES[1]:
        found += (warn(NAME, "many_sentences", {"sentences": sentences, "most": SENTENCES[1]}),)
    elif sentences < SENTENCES[0]:
        found += (warn(NAME, "one_sentence", {"least": SENTENCES[0]}),)
    return found or (ok(NAME, {"words": words}),)
