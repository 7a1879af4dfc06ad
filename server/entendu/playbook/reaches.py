"""Phones, emails, links and handles in a text, and whether two of them are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,100}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_TLDS = (
    "com|net|org|info|biz|io|co|me|app|dev|shop|store|online|site|xyz|link|ly|gl|tv|gg|to|cc|"
    "eu|fr|uk|de|es|it|nl|be|ch|at|pt|pl|us|ca|au|nz|in|br|mx|ru|cn|jp|ar|ma|tn|"
    "example|test|click|top|club|help|support|chat|page|pro|gov|edu"
)
_LINK = re.compile(
    r"\b(?:https?://|www\.)[^\s<>\"”»]{2,300}"
    rf"|(?<![@\w./-])(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,4}}(?:{_TLDS})\b(?:/[^\s<>\"”»]{{0,300}})?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@/.])@([A-Za-z0-9_][A-Za-z0-9_.]{1,49})")
_PHONE = re.compile(
    r"(?<![\w.,€$£/-])(?:(?:\+|00)\d{1,3}[\s.\-  ]?)?(?:\(\d{1,5}\)[\s.\-  ]?)?"
    r"\d(?:[\s.\-/  ]{0,2}\d){5,14}(?![\w%€$£])"
)
_SHORT = re.compile(
    r"\b(?:call|dial|ring|text|phone|appelez|appelle|appeler|composez|compose|téléphon\w+|llama\w*|"
    r"llame|marque|ruf\w*|anrufen)\b"
    r"[^.!?\n\d]{0,30}?(\d(?:[  ]?\d){2,5})(?![\w%])(?![\s]?(?:h|:)\d)",
    re.IGNORECASE,
)
_DATE = re.compile(r"^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$")
_SPELT = re.compile(
    r"\s{0,8}[\[(]\s{0,8}(?:at|dot)\s{0,8}[\])]\s{0,8}",  # bounded: no run of blanks makes it slow
    re.IGNORECASE,
)
_TRAILING = ".,;:!?)]}'’\"»”"
_LEAST = 7
"""Digits from which a number is taken for a phone number without a word that says so."""
_TAIL = 9
"""National digits that make two ways of writing one number the same (+33 1 … and 01 …)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A way to be reached: `phone`, `email`, `link` or `handle`; normalised and as written."""

    kind: str
    value: str
    written: str


def find_reaches(text: str) -> list[Reach]:
    """Return all ways to be reached that the text gives, each once."""
    plain = _SPELT.sub(lambda found: "@" if "at" in found.group().lower() else ".", text)
    found: dict[tuple[str, str], Reach] = {}

    def take(kind: str, value: str, written: str) -> None:
        found.setdefault((kind, value), Reach(kind, value, written))

    def blank(pattern: re.Pattern[str], kind: str, rest: str) -> str:
        for match in pattern.finditer(rest):
            written = match.group().rstrip(_TRAILING)
            value = _link(written) if kind == "link" else written.lower()
            take(kind, value, written)
        return pattern.sub(lambda match: " " * len(match.group()), rest)

    rest = blank(_EMAIL, "email", plain)
    rest = blank(_LINK, "link", rest)
    for match in _HANDLE.finditer(rest):
        take("handle", match.group(1).rstrip(".").lower(), match.group().rstrip("."))
    for match in _PHONE.finditer(rest):
        if not _DATE.match(match.group().strip()) and len(_digits(match.group())) >= _LEAST:
            take("phone", _digits(match.group()), match.group().strip())
    for match in _SHORT.finditer(rest):
        digits = _digits(match.group(1))
        if not any(digits in value for kind, value in found if kind == "phone"):
            take("phone", digits, match.group(1))
    return list(found.values())


def same_reach(one: Reach, other: Reach) -> bool:
    """Say whether both reach the same; phones with and without their country code are the same."""
    if one.kind != other.kind:
        return False
    if one.kind != "phone" or one.value == other.value:
        return one.value == other.value
    long_enough = min(len(one.value), len(other.value)) >= _TAIL
    return long_enough and one.value[-_TAIL:] == other.value[-_TAIL:]


def _digits(written: str) -> str:
    return re.sub(r"\D", "", re.sub(r"\(0\)", "", written))


def _link(written: str) -> str:
    value = re.sub(r"^https?://", "", written.strip(), flags=re.IGNORECASE)
    value = re.sub(r"^(?:www|m)\.", "", value, flags=re.IGNORECASE)
    host, slash, path = value.partition("/")
    return (host.lower() + slash + path).rstrip("/")
