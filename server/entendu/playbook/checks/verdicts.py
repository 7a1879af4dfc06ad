"""What each check can say beside `ok`, and what follows from it: for those who ask before a text.

A test reads the checks themselves and keeps this table true.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Consequence(StrEnum):
    """What a verdict does: it is shown; it keeps from copying; a person may answer for it."""

    WARNS = "warns"
    BLOCKS = "blocks"
    BLOCKS_UNLESS_ANSWERED_FOR = "blocks_unless_answered_for"


_WARNS, _BLOCKS = Consequence.WARNS, Consequence.BLOCKS
_UNLESS = Consequence.BLOCKS_UNLESS_ANSWERED_FOR

VERDICTS: Mapping[str, Mapping[str, Consequence]] = {
    "length": {
        "empty": _BLOCKS,
        "far_too_long": _BLOCKS,
        "over_limit": _BLOCKS,
        "too_long": _WARNS,
        "many_sentences": _WARNS,
        "one_sentence": _WARNS,
    },
    "language": {"wrong": _BLOCKS, "other": _WARNS, "fallback": _WARNS, "register": _WARNS},
    "names_the_issue": {"missing": _WARNS},
    "empathy": {"missing": _WARNS, "taken_back": _WARNS},
    "apology": {
        "admission": _BLOCKS,
        "hollow": _WARNS,
        "missing": _WARNS,
        "unwanted": _WARNS,
    },
    "contact": {"unknown": _BLOCKS, "out_of_scope": _BLOCKS, "missing": _WARNS, "unwanted": _WARNS},
    "promises": {
        "amount": _UNLESS,
        "deadline": _UNLESS,
        "compensation": _UNLESS,
        "guarantee": _UNLESS,
        "done": _UNLESS,
    },
    "private_data": {"repeats": _BLOCKS, "illness": _BLOCKS, "asks": _BLOCKS},
    "tone": {
        "placeholder": _BLOCKS,
        "insult": _BLOCKS,
        "blame": _WARNS,
        "sarcasm": _WARNS,
        "exclamation": _WARNS,
        "filler": _WARNS,
        "shouting": _WARNS,
    },
    "instructions": {
        "invisible": _BLOCKS,
        "markup": _BLOCKS,
        "data": _BLOCKS,
        "trace": _BLOCKS,
    },
    "public_replies": {"second_without_contact": _WARNS, "third": _UNLESS},
}
