"""The address of a model's server, as people paste it and as requests need it."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from ..errors import InvalidError

_VERSION = re.compile(r"v\d+[a-z0-9]*")
_ENDPOINTS = ("/chat/completions", "/completions", "/models")


def normalise_address(text: str) -> str:
    """Return the base address up to and with its version, without a trailing slash.

    People paste `http://localhost:11434/` or the address of an endpoint: `/v1` is added where the
    path names no version (`/v1beta/openai` does), an endpoint's own path goes. Raises
    InvalidError `model_address_unusable` with `problem`: `empty`, `scheme`, `host`, `port` or
    `credentials` (a key belongs into its own field).
    """
    parts = _split(text.strip())
    path = parts.path.rstrip("/")
    for endpoint in _ENDPOINTS:
        path = path.removesuffix(endpoint)
    if not any(_VERSION.fullmatch(segment) for segment in path.split("/")):
        path += "/v1"
    return f"{parts.scheme}://{parts.netloc}{path}"


def host_of(address: str) -> str:
    """Return host and port as the address gives them: what an error may show of it."""
    return urlsplit(address).netloc


def is_loopback(address: str) -> bool:
    """Say whether the address is this very machine (localhost, 127.0.0.0/8, ::1)."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        ip = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return (mapped or ip).is_loopback


def _split(text: str) -> SplitResult:
    if not text:
        raise _unusable("empty")
    try:
        parts = urlsplit(text)
    except ValueError:
        raise _unusable("host") from None
    if parts.scheme not in ("http", "https"):
        raise _unusable("scheme")
    if "@" in parts.netloc:
        raise _unusable("credentials")
    if not parts.hostname or re.search(r"[\s\\]", parts.netloc):
        raise _unusable("host")
    try:
        parts.port  # noqa: B018  (reading it is the check: it raises on what is no port)
    except ValueError:
        raise _unusable("port") from None
    return parts


def _unusable(problem: str) -> InvalidError:
    return InvalidError("model_address_unusable", {"problem": problem})
