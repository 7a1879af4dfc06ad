"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, TIMESTAMP, Dialect, Text, TypeDecorator
from sqlalchemy.types import TypeEngine


def storable(text: str) -> str:
    """Return `text` without what PostgreSQL cannot hold (NUL) or UTF-8 cannot say.

    Halves of surrogate pairs are joined where both are there, else they become U+FFFD.
    """
    text = text.replace("\x00", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def dump_json(value: object) -> str:
    """Return compact JSON of `value`, every text in it storable."""
    dumped = _dumped(value)
    try:
        dumped.encode()
    except UnicodeEncodeError:
        return _dumped(_storable_in(value))
    return _dumped(_storable_in(value)) if r"\u0000" in dumped else dumped


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _storable_in(value: object) -> object:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {storable(str(key)): _storable_in(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_storable_in(item) for item in value]
    return value


class Words(TypeDecorator[str]):
    """Text of any length; what cannot be stored is dropped on the way in (see `storable`)."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return what the database gets."""
        return None if value is None else storable(value)


class UtcTime(TypeDecorator[datetime]):
    """A timezone-aware time, in UTC both ways.

    On SQLite ISO text of fixed width (`2026-01-31T08:00:00.000000Z`): it sorts as time does, and
    who opens the file can read it. A time without a zone is refused: it is a bug.
    """

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the database's own type."""
        own: TypeEngine[Any] = Text()
        if dialect.name == "postgresql":
            own = TIMESTAMP(timezone=True)
        return dialect.type_descriptor(own)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Return what the database gets."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time needs its zone")
        if dialect.name == "postgresql":
            return value.astimezone(UTC)
        return utc_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the time."""
        if value is None:
            return None
        read = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return read.astimezone(UTC)


def utc_text(at: datetime) -> str:
    """Return the time as SQLite keeps it."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


class Coded(TypeDecorator[StrEnum]):
    """The code of an enum, as text; comes back as the enum."""

    impl = Text
    cache_ok = True

    def __init__(self, noun: type[StrEnum]) -> None:
        super().__init__()
        self.noun = noun

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the code."""
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        """Return the enum's member."""
        return None if value is None else self.noun(value)


class Shaped(TypeDecorator[Any]):
    """JSON that comes back in the domain's own shape (a tuple, a dataclass).

    `write` and `read` must be module-level functions: SQLAlchemy caches statements by them.
    """

    impl = JSON(none_as_null=True)
    cache_ok = True

    def __init__(self, write: Callable[[Any], object], read: Callable[[Any], object]) -> None:
        super().__init__()
        self.write = write
        self.read = read

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """Return what is dumped as JSON."""
        return None if value is None else self.write(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        """Return the domain's shape."""
        return None if value is None else self.read(value)
