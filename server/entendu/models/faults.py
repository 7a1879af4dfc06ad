"""What went wrong with a request, and whether another one may help.

A fault is sorted by what the server said, never shown in its words: they may hold the key, the
prompt or the comment.
"""

from __future__ import annotations

import math
import re
import socket
import ssl
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal

from ..domain.clock import Clock
from ..errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import openai

Remedy = Literal["none", "wait", "simpler", "no_usage"]

_RETRIED = frozenset({408, 409, 425, 429})
_COMPLAINS = frozenset({400, 404, 422})
_ABOUT_USAGE = re.compile(r"stream_options|include_usage")
_ABOUT_FORMAT = re.compile(r"response.?format|json.?schema|json.?object|structured.?output")
_ABOUT_MODEL = re.compile(
    r"model_not_found|(invalid|unknown|no such) model|model.{0,160}?(not found|not exist|unknown)"
    r"|model.{0,160}?(not available|n't exist|no longer|not loaded|not installed)",
    re.DOTALL,
)
_PERHAPS_FORMAT = re.compile(
    r"schema|json|grammar|guided|format|requested parameters|not permitted|not supported"
    r"|unsupported|(unknown|unrecogni[sz]ed|unexpected|extra|invalid)\W+(\w+\W+){0,3}"
    r"(name|field|param|argument|input|key|property|request)"
)
_NO_CREDIT = re.compile(r"insufficient_quota|billing|credit")


@dataclass(frozen=True, slots=True)
class Fault:
    """An error, and what may help: nothing, a wait, a simpler request.

    `after`: seconds that the server asked to wait (None: it did not say).
    """

    error: ModelError
    remedy: Remedy = "none"
    after: float | None = None


class AttemptFailed(Exception):
    """One request failed before its first token."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.error.code)
        self.fault = fault


def unreachable(error: BaseException, *, model: str, host: str) -> Fault:
    """Sort a connection that did not come about. One that timed out is not tried again."""
    problem = _connection_problem(error)
    return Fault(
        ModelError(
            "model_unreachable",
            {"model": model, "host": host, "problem": problem},
            retryable=True,
        ),
        "none" if problem in ("timeout", "certificate") else "wait",
    )


def refused(error: openai.APIStatusError, *, model: str, formatted: bool, clock: Clock) -> Fault:
    """Sort a response whose status is no success. `formatted`: it asked for a response format."""
    status = error.status_code
    said = error.response.text.lower()
    params: dict[str, str | int | float] = {"model": model, "status": status}
    if status in (401, 403):
        return Fault(ModelError("model_refused_key", params))
    if status in _COMPLAINS:
        return _complaint(status, said, params, formatted=formatted)
    after = retry_after(error.response.headers, clock)
    if status == 429:
        if after is not None:
            params["seconds"] = math.ceil(after)
        spent = bool(_NO_CREDIT.search(said))
        limited = ModelError("model_rate_limited", params, retryable=not spent)
        return Fault(limited, "none" if spent else "wait", after)
    again = status in _RETRIED or status >= 500
    failed = ModelError("model_failed", params, retryable=again)
    return Fault(failed, "wait" if again else "none", after)


def retry_after(headers: Mapping[str, str], clock: Clock) -> float | None:
    """Return the seconds that the server asks to wait, from seconds, milliseconds or a date."""
    try:
        if (milliseconds := headers.get("retry-after-ms")) is not None:
            return _finite(float(milliseconds) / 1000)
        value = headers.get("retry-after")
        if value is None:
            return None
        try:
            return _finite(float(value))
        except ValueError:
            date = parsedate_to_datetime(value)
            return _finite((date - clock.now()).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


def _complaint(
    status: int, said: str, params: dict[str, str | int | float], *, formatted: bool
) -> Fault:
    failed = ModelError("model_failed", params)
    if _ABOUT_USAGE.search(said):
        return Fault(failed, "no_usage")
    if formatted and _ABOUT_FORMAT.search(said):
        return Fault(failed, "simpler")
    if _ABOUT_MODEL.search(said):
        return Fault(ModelError("model_unknown", params))
    vague = not said.strip() and status != 404
    if formatted and (vague or _PERHAPS_FORMAT.search(said)):
        return Fault(failed, "simpler")
    return Fault(failed)


def _finite(seconds: float) -> float | None:
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _connection_problem(error: BaseException) -> str:
    found: BaseException | None = error
    while found is not None:
        if isinstance(found, ssl.SSLCertVerificationError):
            return "certificate"
        if isinstance(found, socket.gaierror):
            return "name"
        if isinstance(found, TimeoutError):
            return "timeout"
        if isinstance(found, ConnectionRefusedError):
            return "refused"
        found = found.__cause__
    return "connection"
