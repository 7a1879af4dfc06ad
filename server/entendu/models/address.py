"""The address of a model's server, as people paste it and as requests need it."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from ..errors import InvalidError

_VERSION = re.compile(r"v\d+[a-z0-9]*")
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}\.?", re.IGNORECASE)
_ENDPOINTS = ("/chat/completions", "/completions", "/models")


def normalise_address(text: str) -> str:
    """Return the base address up to and with its version, without a trailing slash.

    People paste `http://localhost:11434/` or the address of an endpoint: `/v1` is added where the
    path names no version (`/v1beta/openai` does), an endpoint's own path goes. Raises
    InvalidError `model_address_unusable` with `problem`: `empty`, `scheme`, `host`, `port`,
    `path` or `credentials` (a key belongs into its own field).
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


def shown_address(text: str) -> str:
    """Return scheme, host and port alone of any text: nothing else of it may be printed."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return "…"
    if not host or not host.isprintable() or parts.scheme not in ("http", "https"):
        return "…"
    try:
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:  # what stands there may be half of a password
        port = ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"


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
    if "@" in text.partition("?")[0]:  # a password with a slash in it looks like a path
        raise _unusable("credentials")
    # `urlsplit` drops some control characters without a word, so the text is asked, not the parts.
    rest = text.partition("://")[2]
    end = next((at for at, sign in enumerate(rest) if sign in "/?#"), len(rest))
    bracketed = parts.netloc.startswith("[")  # `urlsplit` takes more than IPv6 for one
    if (
        not parts.hostname
        or not _is_plain(rest[:end])
        or not _is_host(parts.hostname, bracketed=bracketed)
    ):
        raise _unusable("host")
    if not _is_plain(rest[end:]):
        raise _unusable("path")
    try:
        parts.port  # noqa: B018  (reading it is the check: it raises on what is no port)
    except ValueError:
        raise _unusable("port") from None
    return parts


def _is_plain(text: str) -> bool:
    """Say whether no sign is a space, a control or format character, or a backslash."""
    return text.isprintable() and not re.search(r"[\s\\]", text)


def _is_host(host: str, *, bracketed: bool) -> bool:
    """Say whether a name or a number can be looked up."""
    if bracketed:
        try:
            ipaddress.IPv6Address(host)
        except ValueError:
            return False
        return True
    if host.isascii() and "xn--" not in host:
        return bool(_NAME.fullmatch(host)) and len(host) <= 253
    import httpx2  # it knows the rules of IDNA; few addresses need them

    try:
        url = httpx2.URL(f"http://{host}/")
        _ = url.host  # reads names that are encoded already
        return bool(_NAME.fullmatch(url.raw_host.decode("ascii")))
    except (httpx2.InvalidURL, ValueError):
        return False


def _unusable(problem: str) -> InvalidError:
    return InvalidError("model_address_unusable", {"problem": problem})
