"""What a database can fail with that a person can be told about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from ..errors import EntenduError

# Primary result codes, https://www.sqlite.org/rescode.html
_SQLITE = {
    3: ("database_unavailable", "not_allowed"),
    5: ("database_locked", "busy"),
    6: ("database_locked", "busy"),
    8: ("database_unavailable", "read_only"),
    10: ("database_unavailable", "disk_error"),
    11: ("database_damaged", "malformed"),
    13: ("database_full", "disk_full"),
    14: ("database_unavailable", "cannot_open"),
    26: ("database_damaged", "not_a_database"),
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html, the longest prefix counts.
_POSTGRESQL = {
    "08": ("database_unavailable", "no_connection"),
    "25006": ("database_unavailable", "read_only"),
    "28": ("database_unavailable", "not_allowed"),
    "3D": ("database_unavailable", "no_such_database"),
    "40": ("database_locked", "busy"),
    "42501": ("database_unavailable", "not_allowed"),
    "53100": ("database_full", "disk_full"),
    "53": ("database_unavailable", "overloaded"),
    "55P03": ("database_locked", "busy"),
    "57P": ("database_unavailable", "no_connection"),
    "58": ("database_unavailable", "disk_error"),
    "XX001": ("database_damaged", "malformed"),
    "XX002": ("database_damaged", "malformed"),
}
_RETRYABLE = {"busy", "disk_full", "disk_error", "no_connection", "overloaded"}


@contextmanager
def told() -> Iterator[None]:
    """Turn a failure of the database into the EntenduError that says it; others pass as they are.

    `params` hold the `reason` as a code and never an address.
    """
    try:
        yield
    except PoolTimeoutError as error:
        raise _said("database_locked", "busy") from error
    except StatementError as error:
        if isinstance(error.orig, EntenduError):
            raise error.orig from error
        if (known := _known(error)) is None:
            raise
        raise _said(*known) from error


def _said(code: str, reason: str) -> EntenduError:
    return EntenduError(code, {"reason": reason}, retryable=reason in _RETRYABLE)


def _known(error: StatementError) -> tuple[str, str] | None:
    """Return code and reason of a failure that is not a bug of ours."""
    cause: Any = error.orig
    if (number := getattr(cause, "sqlite_errorcode", None)) is not None:
        return _SQLITE.get(number & 0xFF)
    if not hasattr(cause, "sqlstate"):
        return None
    if cause.sqlstate is None:  # libpq failed before the server could answer.
        lost = isinstance(error, DBAPIError) and type(cause).__name__ == "OperationalError"
        return ("database_unavailable", "no_connection") if lost else None
    for length in (5, 3, 2):
        if known := _POSTGRESQL.get(cause.sqlstate[:length]):
            return known
    return None
