"""Texts made fit to be kept: what people and pages send is cleaned once, here."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

from .domain.comment import PickedComment, TimePrecision
from .errors import InvalidError

COMMENT_LIMIT = 50_000
REPLY_LIMIT = 10_000
_CLOCK_SKEW = timedelta(minutes=5)


def cleaned(picked: PickedComment, now: datetime) -> PickedComment:
    """Return the comment fit to be kept: no NUL or control characters, NFC, with a key if possible.

    A time in the future is a wrong clock somewhere: it counts as unknown. Only web addresses are
    kept. Raises InvalidError `comment_empty`, `comment_too_long`, `comment_unreadable`.
    """
    if len(picked.text) > COMMENT_LIMIT:
        raise InvalidError("comment_too_long", {"limit": COMMENT_LIMIT, "length": len(picked.text)})
    text = plain_text(picked.text)
    if not text:
        raise InvalidError("comment_empty")
    unreadable = sum(1 for c in picked.text if _is_control(c) or c == "\ufffd")
    if unreadable * 5 > len(picked.text):
        raise InvalidError("comment_unreadable")
    picked = replace(
        picked,
        text=text,
        parent_text=plain_text(picked.parent_text or "")[:COMMENT_LIMIT] or None,
        author_name=one_line(picked.author_name, 120),
        author_handle=one_line(picked.author_handle, 120),
        author_key=one_line(picked.author_key, 200),
        url=_web_address(picked.url),
        reply_as=one_line(picked.reply_as, 120),
        key=one_line(picked.key, 200),
    )
    if picked.posted_at is not None and picked.posted_at > now + _CLOCK_SKEW:
        picked = replace(picked, posted_at=None, time_precision=TimePrecision.UNKNOWN)
    return picked if picked.key else replace(picked, key=_derived_key(picked))


def plain_text(text: str) -> str:
    """Return text in NFC with line breaks kept and control characters dropped."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(c for c in text if not _is_control(c) and not 0xD800 <= ord(c) <= 0xDFFF).strip()


def visible_text(text: str | None) -> str:
    """Return the text as `plain_text` does; empty where nothing in it can be seen."""
    plain = plain_text(text or "")
    seen = any(unicodedata.category(c)[0] not in "CZ" for c in plain)
    return plain if seen else ""


def _is_control(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character not in "\n\t"


def _web_address(url: str | None) -> str | None:
    line = one_line(url, 2000)
    return line if line and line.startswith(("https://", "http://")) else None


def one_line(text: str | None, longest: int) -> str | None:
    """Return the text on one line, cut to `longest` characters; None where nothing is left."""
    return " ".join(plain_text(text or "").split())[:longest] or None


def _derived_key(picked: PickedComment) -> str | None:
    """Find a comment without a key again by where it stood, who wrote it and its words.

    Without place and author nothing is derived: two people may write the same two words.
    """
    if not (picked.url or picked.author_handle or picked.author_name):
        return None
    parts = (picked.platform, picked.url, picked.author_handle, picked.author_name, picked.text)
    digest = hashlib.sha256("\x1f".join(part or "" for part in parts).encode()).hexdigest()
    return f"derived:{digest[:40]}"
