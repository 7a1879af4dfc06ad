"""A connected socket whose every wait is watched, and how one comes about.

`http.client` reads and writes it like a socket. Connecting (names, proxy, TLS) cannot be
interrupted, so it happens in a thread of its own: who waits for it asks the watch meanwhile.
"""

from __future__ import annotations

import contextlib
import io
import queue
import select
import socket
import threading
from collections.abc import Callable
from typing import Any

from .deadlines import SLICE_SECONDS, Watch


class Wire:
    """What `http.client` takes for a socket. `watch` is that of the request under way."""

    def __init__(self, sock: socket.socket, watch: Watch) -> None:
        sock.settimeout(SLICE_SECONDS)
        self.sock = sock
        self.watch = watch

    def sendall(self, data: bytes | bytearray | memoryview) -> None:
        """Send all of it, within the deadlines."""
        rest = memoryview(data)
        while rest:
            self.watch.check()
            try:
                rest = rest[self.sock.send(rest) :]
            except TimeoutError:
                continue

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return what comes in, as a file."""
        return io.BufferedReader(_Incoming(self))

    def close(self) -> None:
        """Do nothing: `http.client` lets go of it here, the transport alone shuts it."""

    def shut(self) -> None:
        """Close the connection at once; a thread that waits on it wakes up."""
        with contextlib.suppress(OSError):  # the other side was faster
            self.sock.shutdown(socket.SHUT_RDWR)
        self.sock.close()

    def is_stale(self) -> bool:
        """Say whether an idle connection was closed, or speaks out of turn."""
        try:
            return bool(select.select([self.sock], [], [], 0)[0])
        except (OSError, ValueError):
            return True


class _Incoming(io.RawIOBase):
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        receive, check = self._wire.sock.recv_into, self._wire.watch.check
        while True:
            check()
            try:
                return receive(buffer)
            except TimeoutError:
                continue


def connect_within(watch: Watch, establish: Callable[[], socket.socket]) -> socket.socket:
    """Return the socket that `establish` makes.

    Raises what it raises, TimeoutError after `watch.connect_seconds`, ModelError by the watch. A
    socket that comes too late is closed.
    """
    arrived: queue.SimpleQueue[socket.socket | Exception] = queue.SimpleQueue()
    given_up = threading.Event()

    def run() -> None:
        try:
            arrived.put(establish())
        except Exception as error:  # noqa: BLE001 (handed over to the thread that waits)
            arrived.put(error)
        if given_up.is_set():
            _close_late(arrived)

    threading.Thread(target=run, name="entendu-connect", daemon=True).start()
    try:
        found = _wait_for(arrived, watch)
    except BaseException:
        given_up.set()
        _close_late(arrived)
        raise
    if isinstance(found, Exception):
        raise found
    return found


def _wait_for(
    arrived: queue.SimpleQueue[socket.socket | Exception], watch: Watch
) -> socket.socket | Exception:
    slices = max(1, round(watch.connect_seconds / SLICE_SECONDS))
    for _ in range(slices):
        try:
            return arrived.get(timeout=watch.connect_seconds / slices)
        except queue.Empty:
            watch.check()
    raise TimeoutError


def _close_late(arrived: queue.SimpleQueue[socket.socket | Exception]) -> None:
    try:
        found = arrived.get_nowait()
    except queue.Empty:
        return
    if isinstance(found, socket.socket):
        found.close()
