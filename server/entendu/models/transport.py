"""HTTP below the `openai` client: `http.client` over watched sockets.

The client's own transport costs 90 µs a chunk, knows no deadline but the read timeout, and cannot
be cancelled while it waits. This one reads a chunk in a few µs and asks the watch in every wait.
Connections are kept for the next request. Redirects are not followed: the key goes to no one else.
"""

from __future__ import annotations

import base64
import functools
import http.client
import socket
import ssl
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import unquote, urlsplit

import httpx2

from ..domain.clock import Clock
from .address import is_loopback
from .deadlines import WATCH, Watch
from .wire import Wire, connect_within

IDLE_SECONDS = 30.0
IDLE_MOST = 8
ERROR_BYTES_MOST = 65_536
READ_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class _Proxy:
    host: str
    port: int
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Route:
    """Where a request goes, and through whom."""

    tls: bool
    host: str
    port: int
    proxy: _Proxy | None = None


class WatchedTransport(httpx2.BaseTransport):
    """Sends requests under the watch that the calling thread has set in `WATCH`."""

    def __init__(self, clock: Clock, tls: ssl.SSLContext | None = None) -> None:
        self._now = clock.monotonic
        self._tls = tls
        self._idle: dict[_Route, list[tuple[float, Wire]]] = {}
        self._lock = threading.Lock()
        self._closed = False

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send `request`; return its response as soon as the headers are there.

        Raises httpx2.ConnectError, ConnectTimeout, ReadError or RemoteProtocolError, and the
        watch's ModelError.
        """
        watch = WATCH.get()
        route = _route(request.url)
        wire = self._take(route, watch) or self._connect(route, watch)
        try:
            answer = _exchange(wire, route, request)
        except (OSError, http.client.HTTPException, ValueError) as error:
            wire.shut()
            _raise_as_httpx(error)
        except BaseException:
            wire.shut()
            raise
        return httpx2.Response(
            answer.status,
            headers=[
                (name.encode("latin-1"), value.encode("latin-1"))
                for name, value in answer.getheaders()
            ],
            stream=_Body(self, route, wire, answer),
        )

    def close(self) -> None:
        """Close the connections that are kept."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, {}
        for kept in idle.values():
            for _, wire in kept:
                wire.shut()

    def keep(self, route: _Route, wire: Wire) -> None:
        """Keep a connection whose response was read to its end."""
        with self._lock:
            kept = [] if self._closed else self._idle.setdefault(route, [])
            kept.append((self._now(), wire))
            surplus = kept.pop(0)[1] if self._closed or len(kept) > IDLE_MOST else None
        if surplus is not None:
            surplus.shut()

    def _take(self, route: _Route, watch: Watch) -> Wire | None:
        while True:
            with self._lock:
                kept = self._idle.get(route)
                if not kept:
                    return None
                since, wire = kept.pop()
            if self._now() - since < IDLE_SECONDS and not wire.is_stale():
                wire.watch = watch
                return wire
            wire.shut()

    def _connect(self, route: _Route, watch: Watch) -> Wire:
        establish = functools.partial(self._establish, route, watch.connect_seconds)
        try:
            return Wire(connect_within(watch, establish), watch)
        except TimeoutError as error:
            raise httpx2.ConnectTimeout("no connection in time") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise httpx2.ConnectError("no connection") from error

    def _establish(self, route: _Route, seconds: float) -> socket.socket:
        if route.proxy and route.tls:
            tunnel = http.client.HTTPConnection(route.proxy.host, route.proxy.port, seconds)
            tunnel.set_tunnel(route.host, route.port, dict(route.proxy.headers))
            tunnel.connect()
            sock: socket.socket = tunnel.sock
        else:
            peer = route.proxy or route
            sock = socket.create_connection((peer.host, peer.port), seconds)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if not route.tls:
            return sock
        with self._lock:
            self._tls = self._tls or httpx2.create_ssl_context()
        try:
            return self._tls.wrap_socket(sock, server_hostname=route.host)
        except BaseException:
            sock.close()
            raise


class _Body(httpx2.SyncByteStream):
    """The response's bytes as they come. Closing it early closes the connection."""

    def __init__(
        self,
        transport: WatchedTransport,
        route: _Route,
        wire: Wire,
        answer: http.client.HTTPResponse,
    ) -> None:
        self._transport = transport
        self._route = route
        self._wire: Wire | None = wire
        self._answer = answer
        self._most = ERROR_BYTES_MOST if answer.status >= 400 else None

    def __iter__(self) -> Iterator[bytes]:
        came = 0
        try:
            while piece := self._answer.read1(READ_BYTES):
                yield piece
                came += len(piece)
                if self._most is not None and came >= self._most:
                    return
        except (OSError, http.client.HTTPException, ValueError) as error:
            _raise_as_httpx(error)

    def close(self) -> None:
        wire, self._wire = self._wire, None
        if wire is None:
            return
        complete = self._answer.isclosed() or self._answer.length == 0
        if complete and not self._answer.will_close:
            self._transport.keep(self._route, wire)
        else:
            wire.shut()
        self._answer.close()


def _exchange(wire: Wire, route: _Route, request: httpx2.Request) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(route.host, route.port)
    connection.sock = wire
    target = request.url.raw_path.decode("ascii")
    headers = list(request.headers.raw)
    if route.proxy and not route.tls:
        target = str(request.url)
        headers += [(name.encode(), value.encode()) for name, value in route.proxy.headers]
    connection.putrequest(request.method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in headers:
        connection.putheader(name, value)
    connection.endheaders(request.read())
    return connection.getresponse()


def _raise_as_httpx(error: Exception) -> NoReturn:
    if isinstance(error, OSError):
        raise httpx2.ReadError("the connection broke") from error
    raise httpx2.RemoteProtocolError("no proper HTTP") from error


def _route(url: httpx2.URL) -> _Route:
    tls = url.scheme == "https"
    port = url.port or (443 if tls else 80)
    return _Route(tls, url.host, port, _proxy_for(url.scheme, url.host, port))


def _proxy_for(scheme: str, host: str, port: int) -> _Proxy | None:
    """Return the HTTP proxy that the machine names for `host`; none for the machine itself."""
    if is_loopback(f"{scheme}://[{host}]" if ":" in host else f"{scheme}://{host}"):
        return None
    named = urllib.request.getproxies()
    address = named.get(scheme) or named.get("all")
    if not address or urllib.request.proxy_bypass(f"{host}:{port}"):
        return None
    parts = urlsplit(address if "://" in address else f"http://{address}")
    if parts.scheme != "http" or not parts.hostname:
        return None
    headers: tuple[tuple[str, str], ...] = ()
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers = (
            ("Proxy-Authorization", "Basic " + base64.b64encode(pair.encode()).decode("ascii")),
        )
    return _Proxy(parts.hostname, parts.port or 80, headers)
