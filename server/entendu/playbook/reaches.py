"""Phones, emails, links and handles in a text, and whether two of them are the same.

A text is read as a person would act on it: other digits, invisible characters, "(at)" and "dot",
hxxp, numbers in words, the name of an account beside that of a messenger. Letters that only look
alike are kept apart: they reach somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .identifiers.plain_spelling import Spelling, spelled_plainly
from .numbers_dialled import dialled_numbers

_COUNTRIES = (
    "ac|ad|ae|af|ag|ai|al|am|ao|ar|as|at|au|aw|az|ba|bb|bd|be|bf|bg|bh|bi|bj|bm|bn|bo|br|bs|bt|bw"
    "|by|bz|ca|cc|cd|cf|cg|ch|ci|ck|cl|cm|cn|co|cr|cu|cv|cw|cx|cy|cz|de|dj|dk|dm|do|dz|ec|ee|eg|er"
    "|es|et|eu|fi|fj|fk|fm|fo|fr|ga|gb|gd|ge|gf|gg|gh|gi|gl|gm|gn|gp|gq|gr|gs|gt|gu|gw|gy|hk|hm|hn"
    "|hr|ht|hu|id|ie|il|im|in|io|iq|ir|is|it|je|jm|jo|jp|ke|kg|kh|ki|km|kn|kp|kr|kw|ky|kz|la|lb|lc"
    "|li|lk|lr|ls|lt|lu|lv|ly|ma|mc|md|me|mg|mh|mk|ml|mm|mn|mo|mp|mq|mr|ms|mt|mu|mv|mw|mx|my|mz|na"
    "|nc|ne|nf|ng|ni|nl|no|np|nr|nu|nz|om|pa|pe|pf|pg|ph|pk|pl|pm|pn|pr|ps|pt|pw|py|qa|re|ro|rs|ru"
    "|rw|sa|sb|sc|sd|se|sg|sh|si|sk|sl|sm|sn|so|sr|ss|st|su|sv|sx|sy|sz|tc|td|tf|tg|th|tj|tk|tl|tm"
    "|tn|to|tr|tt|tv|tw|tz|ua|ug|uk|us|uy|uz|va|vc|ve|vg|vi|vn|vu|wf|ws|ye|yt|za|zm|zw"
)
_OTHERS = (
    "com|net|org|info|biz|edu|gov|mil|int|pro|name|mobi|travel|app|dev|shop|store|online|site|xyz"
    "|link|click|top|club|help|support|chat|page|web|website|space|live|world|today|life|email|team"
    "|group|company|services|service|care|center|centre|solutions|digital|media|network|tech|cloud"
    "|blog|news|forum|social|ltd|gmbh|inc|llc|bank|pay|money|cash|fund|credit|zone|city|house|tools"
    "|works|run|one|fun|icu|vip|buzz|gifts|promo|deals|sale|market|claims|refund|example|test"
    "|invalid|localhost|local|onion|cat|gal|eus|bzh|paris|berlin|london|swiss"
)
_KNOWN = rf"(?:{_OTHERS}|{_COUNTRIES})"
_SPOKEN_ENDS = "com|net|org|io|fr|uk|nl|ch|eu|app|dev|example|invalid|test|shop"
_OPEN, _SHUT = r"[ ]{0,3}[\[({<][ ]{0,3}", r"[ ]{0,3}[\])}>][ ]{0,3}"
_AT_WORD = r"(?:at|ät|arobase|arrobase|arroba|chiocciola|apenstaartje|klammeraffe|małpa|собака)"
_DOT_WORD = r"(?:dot|point|punto|punkt|ponto|punt|точка|kropka)"
_AT = rf"(?:@|{_OPEN}(?:{_AT_WORD}|@){_SHUT})"
_DOT = rf"(?:\.|{_OPEN}(?:{_DOT_WORD}|\.){_SHUT}|(?<=[a-z0-9])。(?=[a-z0-9]))"
_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,5}}", re.IGNORECASE
)
_SAID_EMAIL = re.compile(  # "name at host dot example", "name @ host . example"
    rf"(?<![\w.+-])[\w.+-]{{1,64}}(?:[ ]{{1,2}}{_AT_WORD}[ ]{{1,2}}|[ ]{{0,2}}@[ ]{{0,2}})"
    rf"[\w-]{{1,63}}(?:[ ]{{1,2}}{_DOT_WORD}[ ]{{1,2}}|[ ]{{0,2}}\.[ ]{{0,2}})"
    rf"(?:{_SPOKEN_ENDS})(?!\w)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?<![^\W_])(?:h(?:tt|xx|\*\*|__)ps?(?::|\[:\])//|ftps?://|www\.)[^\s<>\"”»\x1e]{2,300}"
    r"|(?<![^\W_])(?:mailto|tel|sms|whatsapp|tg|viber|skype|line|intent|javascript):[^\s<>\"”»\x1e]{2,300}",
    re.IGNORECASE,
)
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_DOMAIN = re.compile(
    rf"(?<![@\w./-])(?P<host>{_LABEL}(?:{_DOT}{_LABEL}){{1,5}})(?![\w-])"
    r"(?P<path>(?::\d{2,5})?/[^\s<>\"”»\x1e]{0,300})?",
    re.IGNORECASE,
)
_SAID_DOMAIN = re.compile(
    rf"(?<![@\w./-])[\w-]{{2,63}}[ ]{{1,2}}{_DOT_WORD}[ ]{{1,2}}(?:{_SPOKEN_ENDS})(?!\w)",
    re.IGNORECASE,
)
_END = re.compile(rf"{_KNOWN}\Z|[A-Z]{{2,3}}\Z")
_ANY_END = re.compile(r"xn--[a-z0-9-]{2,59}\Z|[^\W\d_]{2,24}\Z")
_HANDLE = re.compile(r"(?<![\w@/.])@(\w[\w.]{1,49})")
_MESSENGER = re.compile(
    r"\b(?:(?i:whats ?app|telegram|viber|we ?chat|skype|discord|snap(?:chat)?|messenger|instagram"
    r"|insta|facebook|threema|kakao ?talk|zalo|tik ?tok|twitter|linkedin)|LINE|Line|Signal|ICQ)"
    r"(?![^\W_])"
)
_ACCOUNT = re.compile(
    r"[^.!?\n\w]{0,3}(?:[^.!?\n]{0,30}?(?:[「『“\"'«‹:]|\bID\b)\s{0,2}(?P<quoted>[a-z][a-z0-9_.-]{3,40})"
    r"(?![\w@/])|[^.!?\n]{0,40}?(?<![\w@/.])(?P<bare>[a-z0-9]{1,40}_[a-z0-9_]{1,40})(?![\w@/]))",
    re.IGNORECASE,
)
_ACCOUNT_BEFORE = re.compile(
    r"(?<![\w@/.])([a-z0-9]{1,40}_[a-z0-9_]{1,40})[^.!?\n\w]{0,3}(?:\w{1,10}[ ]){0,3}\Z",
    re.IGNORECASE,
)
_AT_SAID = re.compile(rf"{_AT}|[ ]{{1,2}}{_AT_WORD}[ ]{{1,2}}|[ ]{{0,2}}@[ ]{{0,2}}", re.IGNORECASE)
_DOT_SAID = re.compile(
    rf"{_DOT}|[ ]{{1,2}}{_DOT_WORD}[ ]{{1,2}}|[ ]{{0,2}}\.[ ]{{0,2}}", re.IGNORECASE
)
_WITHOUT_SPACES = re.compile(
    r"[\u2e80-\u300b\u3010-\u30ff\u31f0-\ua4cf\uac00-\ud7af\uf900-\ufaff\u0e00-\u0eff]"
)
"""Scripts that write no blank between a contact and the next word."""
_TRAILING = ".,;:!?)]}'’\"»”"
_TRUNK = 7
"""National digits from which a number with a country code may be the same as one without."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A way to be reached: `phone`, `email`, `link` or `handle`; normalised and as written.

    A phone's value begins with `+` where it was written with its country code.
    """

    kind: str
    value: str
    written: str


def find_reaches(text: str) -> list[Reach]:
    """Return all ways to be reached that the text gives, each once."""
    spelling = spelled_plainly(text)
    rest = _WITHOUT_SPACES.sub("\x1e", spelling.plain)
    found: dict[tuple[str, str], Reach] = {}
    for finder in (_emails, _links, _handles):
        taken: list[tuple[int, int]] = []
        for kind, start, end, value in finder(rest):
            found.setdefault(
                (kind, value), Reach(kind, value, _written(text, spelling, start, end))
            )
            taken.append((start, end))
        for start, end in taken:
            rest = rest[:start] + "\x1f" * (end - start) + rest[end:]
    for start, end, value in dialled_numbers(rest):
        found.setdefault(
            ("phone", value), Reach("phone", value, _written(text, spelling, start, end))
        )
    return list(found.values())


def same_reach(one: Reach, other: Reach, region_code: str | None = None) -> bool:
    """Say whether both reach the same; phones with and without their country code are the same.

    `region_code` ("44") is the only country code that a national number may have.
    """
    if one.kind != other.kind:
        return False
    if one.kind != "phone" or one.value == other.value:
        return one.value == other.value
    if one.value.startswith("+") and other.value.startswith("+"):
        return False
    longer, shorter = sorted((_bare(one.value), _bare(other.value)), key=len, reverse=True)
    if longer == shorter:
        return True
    if len(shorter) < _TRUNK or not longer.endswith(shorter):
        return False
    if not (one.value.startswith("+") or other.value.startswith("+")):
        return False
    code = longer.removesuffix(shorter)
    return code == region_code if region_code else len(code) <= 3


def _bare(value: str) -> str:
    """Return the digits without what is only dialled inside the country."""
    return value[1:] if value.startswith("+") else value.lstrip("0")


def _written(text: str, spelling: Spelling, start: int, end: int) -> str:
    first, last = spelling.span(start, end)
    return text[first:last]


_Found = tuple[str, int, int, str]


def _emails(text: str) -> Iterator[_Found]:
    signs = "@" in text
    if not (signs or re.search(rf"\b{_AT_WORD}\b", text, re.IGNORECASE)):
        return
    last = -1
    for pattern in (_EMAIL, _SAID_EMAIL):
        for found in pattern.finditer(text):
            if found.start() < last:
                continue
            written = found.group().rstrip(_TRAILING + "-")
            name, host = _AT_SAID.split(written, maxsplit=1)
            last = found.start() + len(written)
            yield "email", found.start(), last, f"{name}@{_DOT_SAID.sub('.', host)}".lower()


def _links(text: str) -> Iterator[_Found]:
    covered: list[tuple[int, int]] = []
    for found in _LINK.finditer(text):
        written = found.group().rstrip(_TRAILING)
        covered.append((found.start(), found.end()))
        yield "link", found.start(), found.start() + len(written), _link(written)
    for found in _DOMAIN.finditer(text):
        if any(start <= found.start() < end for start, end in covered):
            continue
        written = found.group().rstrip(_TRAILING)
        if _is_domain(_DOT_SAID.sub(".", found.group("host")), bool(found.group("path"))):
            yield "link", found.start(), found.start() + len(written), _link(written)
    for found in _SAID_DOMAIN.finditer(text):
        yield "link", *found.span(), _link(found.group())


def _is_domain(host: str, path: bool) -> bool:
    """Say whether it is a host and not two sentences, a time or a version."""
    labels = host.split(".")
    if not any(c.isalpha() for c in "".join(labels[:-1])):
        return False
    if _END.match(labels[-1]):
        return True
    if not _ANY_END.match(labels[-1]) or not labels[-1].islower():
        return False
    return path or len(labels) > 2 or "-" in host or any(c.isdigit() for c in host)


def _handles(text: str) -> Iterator[_Found]:
    last = -1
    for found in _HANDLE.finditer(text):
        name = found.group(1).rstrip(".")
        last = found.start(1) + len(name)
        yield "handle", found.start(), last, name.lower()
    last = -1
    for service in _MESSENGER.finditer(text):
        if service.end() <= last:
            continue
        account = _ACCOUNT.match(text, service.end())
        if account:
            sort = "quoted" if account.group("quoted") else "bare"
            last = account.end()
            yield "handle", *account.span(sort), account.group(sort).rstrip(".-").lower()
        before = _ACCOUNT_BEFORE.search(text, max(0, service.start() - 60), service.start())
        if before:
            yield "handle", *before.span(1), before.group(1).lower()


def _link(written: str) -> str:
    value = re.sub(r"^[a-z*_]{3,6}(?::|\[:\])//", "", written.strip(), flags=re.IGNORECASE)
    value = re.sub(r"^(?:www|m)\.", "", value, flags=re.IGNORECASE)
    host, slash, path = value.partition("/")
    return (_DOT_SAID.sub(".", host).lower() + slash + path).rstrip("/")
