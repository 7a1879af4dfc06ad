"""Where the pages live."""

from __future__ import annotations

PAGE_HOST = "entendu.localhost"
"""A cookie of 127.0.0.1 would reach every other local port; one of this name does not."""

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def page_origin(host: str, port: int) -> str:
    """Return the origin of the pages of a service that listens on `host` and `port`."""
    return f"http://{PAGE_HOST if host in LOOPBACK else host}:{port}"
