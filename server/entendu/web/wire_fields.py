"""Fields of the wire that never refuse a click: what cannot be used of them is cut or left out.

What a page gave beside the comment's text (a name, an address, a time) is worth having, not worth
an error: a person who clicked gets their draft without it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationError, ValidatorFunctionWrapHandler, WrapValidator

SIDE_LIMIT = 2000
"""Characters of a side field; the use cases cut further."""

PARENT_LIMIT = 50_000
WARNING_LIMIT = 20
TOKEN_LIMIT = 60

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def whole(value: object) -> object:
    """Return a text without halves of characters (lone surrogates); anything else as it is."""
    if not isinstance(value, str) or value.isascii():
        return value
    return "".join(c for c in value if not 0xD800 <= ord(c) <= 0xDFFF)


def cut_at(limit: int) -> Callable[[object], object]:
    """Return what cuts a text at `limit`; None for what is no text."""

    def cut(value: object) -> object:
        return whole(value[:limit]) if isinstance(value, str) else None

    return cut


def token(value: object) -> str:
    """Return a short word of a program, printable; empty for what is no text."""
    kept = value[:TOKEN_LIMIT] if isinstance(value, str) else ""
    return "".join(c for c in kept if c.isprintable())


def tokens(value: object) -> list[str]:
    """Return the first usable words of a list."""
    given = value[:WARNING_LIMIT] if isinstance(value, list) else []
    return [word for each in given if (word := token(each))]


def address(value: object) -> object:
    """Return an address; None for one too long to be kept, as half an address leads elsewhere."""
    return whole(value) if isinstance(value, str) and len(value) <= SIDE_LIMIT else None


def known_time(value: Any, read: ValidatorFunctionWrapHandler) -> datetime | None:
    """Return a time in UTC, which it is in already if it names no zone; None for any other."""
    try:
        time = read(value)
    except ValidationError:
        return None
    if not isinstance(time, datetime):
        return None
    try:
        time = time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except OverflowError:
        return None
    return time if _FIRST_YEAR <= time.year <= _LAST_YEAR else None


Text = Annotated[str, BeforeValidator(whole)]
"""A text that counts: refused if it is none, read without halves of characters."""

Side = Annotated[str | None, BeforeValidator(cut_at(SIDE_LIMIT))]
ParentText = Annotated[str | None, BeforeValidator(cut_at(PARENT_LIMIT))]
Address = Annotated[str | None, BeforeValidator(address)]
Token = Annotated[str, BeforeValidator(token)]
Tokens = Annotated[list[str], BeforeValidator(tokens)]
Time = Annotated[datetime | None, WrapValidator(known_time)]
