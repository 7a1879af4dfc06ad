"""One `openai` client per server and key, kept: making one takes 16 to 44 ms.

Beside it lies what was found out about the server: which response format its models accept.
Nothing here imports `openai` before the first use.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Mapping
from enum import IntEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..domain.clock import Clock
from ..errors import ModelError

if TYPE_CHECKING:
    import openai

    from .faults import Remedy
    from .transport import WatchedTransport

SERVERS_MOST = 8


class Format(IntEnum):
    """How the answer's shape is asked for; each rung asks less of the server."""

    SCHEMA = 0
    OBJECT = 1
    PLAIN = 2


class Server:
    """A client, and what its server can do, by model. Safe for threads."""

    def __init__(
        self, client: openai.OpenAI, transport: WatchedTransport, headers: Mapping[str, Any]
    ) -> None:
        self.client = client
        self.headers = headers
        """What each request carries as `extra_headers`: without a key, none may be sent."""
        self._transport = transport
        self._lock = threading.Lock()
        self._formats: dict[str, Format] = {}
        self._no_usage: set[str] = set()

    def best_format(self, model: str) -> Format:
        """Return the best format that the model is not known to refuse."""
        with self._lock:
            return self._formats.get(model, Format.SCHEMA)

    def tells_usage(self, model: str) -> bool:
        """Say whether the server may be asked for token counts."""
        with self._lock:
            return model not in self._no_usage

    def learn(self, model: str, form: Format, remedy: Remedy) -> None:
        """Note what a refusal of a request in `form` has taught."""
        with self._lock:
            if remedy == "simpler":
                known = self._formats.get(model, Format.SCHEMA)
                self._formats[model] = max(known, Format(min(form + 1, Format.PLAIN)))
            elif remedy == "no_usage":
                self._no_usage.add(model)

    def close(self) -> None:
        """Close the connections that nobody uses; those in use close after their answer."""
        self._transport.close()


_servers: OrderedDict[tuple[str, str | None], Server] = OrderedDict()
_servers_lock = threading.Lock()


def server_at(address: str, key: str | None, clock: Clock) -> Server:
    """Return the kept server, made at the first call; the one used longest ago goes.

    Raises ModelError `model_key_unusable` or `model_address_unusable` where no request can be made.
    """
    if key is not None and not (key.isascii() and key.isprintable()):
        raise ModelError("model_key_unusable")
    with _servers_lock:
        server = _servers.get((address, key))
        if server is None:
            server = _servers[address, key] = _connect(address, key, clock)
        _servers.move_to_end((address, key))
        gone = _servers.popitem(last=False)[1] if len(_servers) > SERVERS_MOST else None
    if gone is not None:
        gone.close()
    return server


def close_servers() -> None:
    """Forget every server and close its idle connections."""
    with _servers_lock:
        servers = list(_servers.values())
        _servers.clear()
    for server in servers:
        server.close()


def _connect(address: str, key: str | None, clock: Clock) -> Server:
    import httpx2
    import openai

    from .transport import WatchedTransport

    for name in ("openai", "httpx2"):  # no address and no request of theirs in our logs
        logging.getLogger(name).setLevel(logging.WARNING)
    transport = WatchedTransport(clock)
    try:
        client = openai.OpenAI(
            api_key=key or "none",
            base_url=address,
            max_retries=0,
            default_headers={"Accept-Encoding": "identity"},  # packed streams arrive in lumps
            http_client=httpx2.Client(transport=transport, timeout=None, follow_redirects=False),
        )
    except httpx2.InvalidURL:
        raise ModelError("model_address_unusable", {"problem": "host"}) from None
    # The client takes these from the environment; they are no business of another server's.
    client.organization = client.project = None
    # The client loads its parts when they are first asked for: now, not within a deadline.
    _ = client.chat.completions.with_streaming_response
    import_module("tenacity")
    return Server(client, transport, {} if key else {"Authorization": openai.Omit()})
