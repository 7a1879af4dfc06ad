"""Is there an Ollama on this machine? Asked when somebody opens a page that can offer it.

One request, one deadline over all of it: a program that took the port and hangs, drips or talks
another protocol costs a fifth of a second and is not mentioned.
"""

from __future__ import annotations

import http.client
import io
import json
import socket
from typing import Any

from ..domain.clock import Clock, SystemClock
from ..domain.local_seam import CLOUD, LocalServer

OLLAMA_PORT = 11434
WITHIN_SECONDS = 0.18
"""Of the fifth of a second that a page may wait; the rest is for reading what came."""
BODY_BYTES_MOST = 1_000_000
MODELS_MOST = 50
NAME_CHARACTERS_MOST = 200


def find_ollama(
    port: int = OLLAMA_PORT, *, within: float = WITHIN_SECONDS, clock: Clock | None = None
) -> LocalServer | None:
    """Return the Ollama that listens on `port` of this machine, if one answers `within` seconds.

    Never raises.
    """
    deadline = _Deadline(clock or SystemClock(), within)
    try:
        with socket.create_connection(("127.0.0.1", port), deadline.left()) as sock:
            told = json.loads(_tags(sock, port, deadline))
    except (OSError, http.client.HTTPException, ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("models"), list):
        return None
    names = [name for each in told["models"][:MODELS_MOST] if (name := _name_of(each))]
    return LocalServer("Ollama", f"http://127.0.0.1:{port}/v1", tuple(dict.fromkeys(names)))


def _tags(sock: socket.socket, port: int, deadline: _Deadline) -> bytes:
    """Return the body of Ollama's list of models. Raises OSError, HTTPException."""
    request = f"GET /api/tags HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
    sock.settimeout(deadline.left())
    sock.sendall(request.encode("ascii"))
    answer = http.client.HTTPResponse(_Timed(sock, deadline))  # type: ignore[arg-type]
    try:
        answer.begin()
        if answer.status != http.HTTPStatus.OK:
            raise http.client.HTTPException
        return answer.read(BODY_BYTES_MOST)
    finally:
        answer.close()


def _name_of(listed: Any) -> str | None:
    """Return a model's name, unless it only makes embeddings or Ollama passes it to its cloud."""
    if not isinstance(listed, dict) or not isinstance(name := listed.get("name"), str):
        return None
    if listed.get("remote_host") or name.endswith(CLOUD):
        return None
    details = listed.get("details")
    family = str(details.get("family")) if isinstance(details, dict) else ""
    if "bert" in family or "embed" in name.lower():
        return None
    name = name.removesuffix(":latest")
    return name if name.isprintable() and 0 < len(name) <= NAME_CHARACTERS_MOST else None


class _Deadline:
    def __init__(self, clock: Clock, seconds: float) -> None:
        self._now = clock.monotonic
        self._end = self._now() + seconds

    def left(self) -> float:
        """Return the seconds left. Raises TimeoutError where none is."""
        left = self._end - self._now()
        if left <= 0:
            raise TimeoutError
        return left


class _Timed(io.RawIOBase):
    """What comes in, as `http.client` reads it; every read keeps to the one deadline."""

    def __init__(self, sock: socket.socket, deadline: _Deadline) -> None:
        self._sock = sock
        self._deadline = deadline

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return itself as a file: `http.client` takes a socket for granted."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._sock.settimeout(self._deadline.left())
        return self._sock.recv_into(buffer)
