"""What a comment's look tells in every language: emoji, capitals, money, spam shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ANGRY = frozenset("😡🤬😠👿💢👎🖕😤🤮🤢💩😒🙄😑😩😫😖😣☹🙁😞😔😢😭💔😾")
_FURIOUS = frozenset("😡🤬👿🖕💢")
_PLEASED = frozenset("❤🧡💛💚💙💜🖤😍🥰😊😀😃😄😁🙂☺👍🙏💪🌟⭐💯🎉🥳👌😘🤗✨💖💕")
_IRONIC = frozenset("🙄🙃😒👏🤡🤦💀😂🤣")
_SMIRKING = frozenset("🙃🙄🤡🤦")
_MOCKING = frozenset("🤡💀😂🤣")
_SENTENCE = re.compile(r"[^.!?？؟…\n]+|[.!?？؟…]+(?=[\s\"'»”)]|$)|[.!?？؟…\n]+")
_FACES = {
    ":(": "angry",
    ":-(": "angry",
    ":'(": "angry",
    ">:(": "angry",
    ":)": "pleased",
    ":-)": "pleased",
    "<3": "pleased",
}

_MONEY = re.compile(
    r"[$€£¥₹]\s?(\d[\d.,]{0,12})|\b(\d[\d.,]{0,12})\s?(?:[$€£¥₹]|eur\b|usd\b|gbp\b|euros?\b|k€)",
    re.I,
)
_PER = r"(?:/|a |per |par |al |pro |por |am |im |in der |die )\s?"
_TIME = (
    r"(?:day|week|hour|month|jour|semaine|heure|mois|tag|woche|stunde|monat|d[ií]a|semana|hora"
    r"|giorno|dag)"
)
_PER_TIME = re.compile(
    rf"[$€£₹]\s?\d[\d.,]{{0,12}}\s?(?:[-–]\s?[$€£]?\d[\d.,]{{0,12}}\s?)?{_PER}{_TIME}"
    rf"|\d[\d.,]{{0,12}}\s?[$€£]\s?{_PER}{_TIME}",
    re.I,
)
_PHONE = re.compile(r"\+?\d[\d ().-]{7,16}\d")
_LINK = re.compile(r"https?://|www\.|\bt\.me/|\bwa\.me/|\bbit\.ly/", re.I)
_QUOTED = re.compile(r"(?:[\"“„«‘]|(?<!\w)')[^\"”“»’'\n]{2,40}(?:[\"”“»]|[’'](?!\w))")
_SPOKEN = re.compile(r"(?<![@#\w])[^\W\d_]{2,}")
_SAMPLE = 5_000


@dataclass(frozen=True, slots=True)
class Signals:
    """Counts and flags; `asking` is the share of the words that stand in asking sentences."""

    angry: int = 0
    furious: int = 0
    pleased: int = 0
    ironic: int = 0
    shouted: int = 0
    shouting: bool = False
    pile_up: bool = False
    asks: bool = False
    asking: float = 0.0
    mocking: int = 0
    smirking: bool = False
    money: float = 0.0
    paid_by_time: bool = False
    phone: bool = False
    link: bool = False
    quoted: bool = False
    emoji_only: bool = False


def read_signals(text: str, words: int) -> Signals:
    """Read the first 5,000 characters."""
    sample = text[:_SAMPLE]
    faces = [kind for face, kind in _FACES.items() if face in sample]
    angry = sum(c in _ANGRY for c in sample) + faces.count("angry")
    pleased = sum(c in _PLEASED for c in sample) + faces.count("pleased")
    spoken: list[str] = _SPOKEN.findall(sample)
    capitals = [word for word in spoken if word.isupper() and len(word) > 2]
    return Signals(
        angry=angry,
        furious=sum(c in _FURIOUS for c in sample),
        pleased=pleased,
        ironic=sum(c in _IRONIC for c in sample),
        shouted=len(capitals),
        shouting=len(capitals) >= 3 and len(capitals) * 2 >= len(spoken),
        pile_up=bool(re.search(r"[!?]{3}", sample)),
        asks="?" in sample or "？" in sample or "؟" in sample,
        asking=_asking_share(sample),
        smirking=any(c in _SMIRKING for c in sample),
        mocking=sum(c in _MOCKING for c in sample),
        money=_largest_sum(sample),
        paid_by_time=bool(_PER_TIME.search(sample)),
        phone=bool(_PHONE.search(sample)),
        link=bool(_LINK.search(sample)),
        quoted=bool(_QUOTED.search(sample)),
        emoji_only=words == 0 and (angry + pleased > 0 or any(ord(c) > 0x2190 for c in sample)),
    )


def _asking_share(sample: str) -> float:
    """Return how much of the words stands in sentences that end in a question mark."""
    asked = said = pending = 0
    for piece in _SENTENCE.findall(sample):
        words = sum(any(c.isalnum() for c in word) for word in piece.split())
        if words:
            pending += words
            continue
        if any(mark in piece for mark in "?？؟"):
            asked += pending
        said += pending
        pending = 0
    said += pending
    return asked / said if said else 0.0


def _largest_sum(sample: str) -> float:
    largest = 0.0
    for found in _MONEY.finditer(sample):
        digits = (found.group(1) or found.group(2)).rstrip(".,")
        # 1,500 and 1.500 are thousands; 12,50 and 12.50 are cents.
        whole = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", digits).replace(",", ".")
        try:
            largest = max(largest, float(whole))
        except ValueError:
            continue
    return largest
