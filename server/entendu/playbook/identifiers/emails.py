"""Email addresses, also spelt: "name (at) host.example", "first dot last at host dot com".

Only an address that is meant is one: nobody's is "bought at shop.example" or "at this point".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from ..said_words import Reading
from .digit_runs import Found

_TOP = (
    r"(?:com|net|org|info|biz|io|co|eu|fr|uk|de|es|it|nl|ch|at|be|pt|pl|ie|ca|au|nz|in|br|mx|ru|jp"
    r"|me|app|dev|example|invalid|test)"
)
_TOP_WORDS = (
    r"(?:com|net|org|info|io|fr|uk|nl|ch|eu|app|dev|example|invalid|test)"  # no "at … point it"
)
_PROVIDER = (
    r"(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|icloud|proton(?:mail)?|aol|gmx|web"
    r"|t-online|freenet|orange|wanadoo|free|sfr|laposte|bbox|terra|telefonica|mail|fastmail|zoho)"
)
_LETTERS = r"A-Za-z0-9_\u00c0-\u052f"
"""Letters of scripts that leave a blank between words: others may stand beside an address."""
_EMAIL = LatePattern(
    rf"(?<![{_LETTERS}.+-])[{_LETTERS}.+-]{{1,64}}@[{_LETTERS}-]{{1,63}}"
    rf"(?:\.[{_LETTERS}-]{{1,63}}){{1,5}}"
)
_AT_ALONE = r"(?:ät|arobase|arrobase|arroba|chiocciola|apenstaartje|klammeraffe)"
"""Words that mean nothing but the sign."""
_AT = rf"(?:at|{_AT_ALONE})"
_DOT = r"(?:dot|point|punto|punkt|ponto|punt)"
_SIGN = (
    r"(?:underscore|underline|unterstrich|tiret(?: du bas)?|gui[oó]n(?: bajo)?|dash|hyphen|minus)"
)
_OPEN, _SHUT = r"[ ]{0,3}[\[({<][ ]{0,3}", r"[ ]{0,3}[\])}>][ ]{0,3}"
_SPELT_DOT = rf"(?:{_OPEN}(?:{_DOT}|\.){_SHUT}|[ ]{{1,3}}{_DOT}[ ]{{1,3}}|[ ]?\.[ ]?)"
_WORD_DOT = rf"(?:{_OPEN}(?:{_DOT}|\.){_SHUT}|[ ]{{1,3}}{_DOT}[ ]{{1,3}})"
_JOINT = rf"(?:{_OPEN}(?:{_DOT}|{_SIGN}|[._-]){_SHUT}|[ ]{{1,3}}(?:{_DOT}|{_SIGN}|[._])[ ]{{1,3}})"
_NAME = rf"(?<![\w.+-])[\w.+-]{{1,64}}+(?:{_JOINT}[\w+-]{{1,64}}+){{0,3}}"
_HOST = r"[\w-]{1,63}"
_SPELT_EMAIL = LatePattern(
    # name (at) host.example, name [at] host [dot] example, name @ host . example
    rf"(?P<name>{_NAME})(?:(?:{_OPEN}(?:{_AT}|@){_SHUT}|[ ]{{0,2}}@[ ]{{0,2}}"
    rf"|[ ]{{1,3}}{_AT_ALONE}[ ]{{1,3}})"
    rf"(?P<signed>{_HOST}(?:{_SPELT_DOT}{_HOST}){{0,3}}{_SPELT_DOT}{_TOP})(?![\w-])"
    # name at host dot example
    rf"|[ ]{{1,3}}at[ ]{{1,3}}"
    rf"(?:(?P<said>{_HOST}(?:{_WORD_DOT}{_HOST}){{0,3}}{_WORD_DOT}{_TOP_WORDS})(?![\w-])"
    # first.last at gmail.com
    rf"|(?P<plain>(?:{_PROVIDER}(?=\.)|{_HOST})(?:\.{_HOST}){{0,3}}\.{_TOP})(?![\w-])))",
    re.IGNORECASE,
)
_SIGN_OF_ONE = LatePattern(
    rf"@|[\[({{<] {{0,3}}{_AT}|[ ]{_AT_ALONE}[ ]|{_DOT} {{1,3}}{_TOP_WORDS}"
    rf"|[ ]at {{1,3}}[\w-]{{1,63}}(?:\.|[ ]?[\[({{<])",
    re.IGNORECASE,
)
_IS_PROVIDER = LatePattern(rf"{_PROVIDER}\.", re.IGNORECASE)
_WRITE = LatePattern(
    r"(?:\be-?mails?|\bmails?|\bcourriel|\bcorreo|\bwrite|\bécri\w{1,5}|\bschreib\w{0,4}|\bescrib\w{1,4}"
    r"|\badresse?|\baddress|\bcontact)\b[^\n.!?]{0,20}\Z",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    [
        "me",
        "us",
        "you",
        "them",
        "him",
        "her",
        "it",
        "is",
        "was",
        "are",
        "mail",
        "email",
        "account",
        "address",
    ]
)
_INNER = LatePattern(r"[^\W\d_]\w*[._+-]\w|[^\W\d]_\w")
_SPELT_STOP = LatePattern(
    rf"\s*[\[({{<]\s*(?:\.|{_DOT})\s*[\])}}>]\s*|\s+{_DOT}\s+|\s*\.\s*", re.IGNORECASE
)
_SPELT_LINE = LatePattern(
    rf"\s*[\[({{<]\s*[_-]\s*[\])}}>]\s*|\s*[\[({{<]?\s*\b{_SIGN}\b\s*[\])}}>]?\s*|\s+_\s+",
    re.IGNORECASE,
)


def find_emails(reading: Reading) -> Iterator[Found]:
    """Yield `email`, its value as it would be typed."""
    text = reading.text
    if "@" in text:
        for found in _EMAIL.finditer(text):
            written = found.group().rstrip(".-")
            yield "email", found.start(), found.start() + len(written), written.lower()
    if _SIGN_OF_ONE.search(text):
        for found in _SPELT_EMAIL.finditer(text):
            if found.group("plain") and not _is_meant(found):
                continue
            name = _SPELT_LINE.sub("_", _SPELT_STOP.sub(".", found.group("name")))
            host = found.group("signed") or found.group("said") or found.group("plain")
            value = f"{name}@{_SPELT_STOP.sub('.', host)}".lower()
            yield "email", *found.span(), value


def _is_meant(found: re.Match[str]) -> bool:
    """Say whether "name at host.com" is an address: "bought at shop.com" is none."""
    name, host = found.group("name"), found.group("plain")
    if name.lower() in _NO_NAME or not any(c.isalpha() for c in name):
        return False
    if _INNER.search(name) or " " in name or "(" in name:
        return True
    if not _IS_PROVIDER.match(host):
        return False
    before = found.string[max(0, found.start() - 40) : found.start()]
    return any(c.isdigit() for c in name) or _WRITE.search(before) is not None
