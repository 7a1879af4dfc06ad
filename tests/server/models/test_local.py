"""An Ollama on this machine is found; whatever else holds its port is passed over, in no time."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from entendu.models.local import find_ollama

TAGS = {
    "models": [
        {"name": "llama3.1:latest", "details": {"family": "llama"}},
        {"name": "qwen3:8b", "details": {"family": "qwen3"}},
        {"name": "nomic-embed-text:latest", "details": {"family": "nomic-bert"}},
        {"name": "gpt-oss:120b-cloud"},
        {"name": "mine", "remote_host": "https://elsewhere.example:443"},
    ]
}
LIMIT_SECONDS = 0.2
SLACK_SECONDS = 0.3
"""What a busy machine may add before the test fails; the promise is the limit."""


class Ollama(ThreadingHTTPServer):
    """Answers `/api/tags` with `body`, as Ollama does."""

    daemon_threads = True

    def __init__(self, body: bytes, status: int = 200) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.body = body
        self.status = status
        self.asked: list[str] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Handler(BaseHTTPRequestHandler):
    server: Ollama
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


@pytest.fixture
def ollama() -> Iterator[Callable[..., Ollama]]:
    """Return a maker of servers that run until the test ends."""
    made: list[Ollama] = []

    def make(body: bytes, status: int = 200) -> Ollama:
        server = Ollama(body, status)
        made.append(server)
        threading.Thread(target=server.serve_forever, args=(0.005,), daemon=True).start()
        return server

    yield make
    for server in made:
        server.shutdown()
        server.server_close()


@pytest.fixture
def rude() -> Iterator[Callable[[Callable[[socket.socket], None]], int]]:
    """Return what makes a port whose every caller is treated as the test says."""
    doors: list[socket.socket] = []

    def make(treat: Callable[[socket.socket], None]) -> int:
        door = socket.create_server(("127.0.0.1", 0))
        doors.append(door)

        def serve() -> None:
            try:
                while True:
                    with door.accept()[0] as caller:
                        treat(caller)
            except OSError:
                return

        threading.Thread(target=serve, daemon=True).start()
        return int(door.getsockname()[1])

    yield make
    for door in doors:
        door.shutdown(socket.SHUT_RDWR)
        door.close()


def test_an_ollama_is_found_with_the_models_that_write_and_stay_here(
    ollama: Callable[..., Ollama],
) -> None:
    server = ollama(json.dumps(TAGS).encode())
    found = find_ollama(server.port, within=2)
    assert found is not None
    assert (found.name, found.models) == ("Ollama", ("llama3.1", "qwen3:8b"))
    assert found.address == f"http://127.0.0.1:{server.port}/v1"
    assert server.asked == ["/api/tags"]


def test_an_ollama_without_models_is_found_too(ollama: Callable[..., Ollama]) -> None:
    found = find_ollama(ollama(b'{"models": []}').port, within=2)
    assert found is not None
    assert found.models == ()


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><title>Sign in</title>",
        b"",
        b"[]",
        b"null",
        b'{"models": null}',
        b'{"object": "list", "data": []}',
        b"[" * 100_000,
        b"\xff\xfe{}",
    ],
)
def test_another_program_on_the_port_is_passed_over(
    ollama: Callable[..., Ollama], body: bytes
) -> None:
    assert find_ollama(ollama(body).port, within=2) is None


def test_a_refusal_is_no_ollama(ollama: Callable[..., Ollama]) -> None:
    assert find_ollama(ollama(json.dumps(TAGS).encode(), 404).port, within=2) is None


def test_names_that_are_none_are_left_out(ollama: Callable[..., Ollama]) -> None:
    listed = [{"name": 5}, {"name": ""}, "x", {}, {"name": "a\u202eb"}, {"name": "x" * 999},
              {"name": "mistral", "details": None}]  # fmt: skip
    found = find_ollama(ollama(json.dumps({"models": listed}).encode()).port, within=2)
    assert found is not None
    assert found.models == ("mistral",)


def hang(caller: socket.socket) -> None:
    caller.recv(65_536)
    caller.recv(65_536)  # until the other side leaves


def drip(caller: socket.socket) -> None:
    for letter in b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + b" " * 1000:
        caller.sendall(bytes([letter]))
        time.sleep(0.01)


def promise_and_hang(caller: socket.socket) -> None:
    caller.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"models": [')
    hang(caller)


def never_end(caller: socket.socket) -> None:
    while True:
        caller.sendall(b"x" * 65_536)


def other_protocol(caller: socket.socket) -> None:
    caller.sendall(b"SSH-2.0-OpenSSH_9.6\r\n")


def slam(caller: socket.socket) -> None:
    caller.close()


@pytest.mark.parametrize("treat", [hang, drip, promise_and_hang, never_end, other_protocol, slam])
def test_a_program_that_hangs_drips_or_babbles_costs_a_fifth_of_a_second(
    rude: Callable[[Callable[[socket.socket], None]], int],
    treat: Callable[[socket.socket], None],
) -> None:
    port = rude(treat)
    started = time.monotonic()
    assert find_ollama(port) is None
    assert time.monotonic() - started < LIMIT_SECONDS + SLACK_SECONDS


def test_a_door_that_is_never_opened_costs_no_more() -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen(0)
        port = door.getsockname()[1]
        waiting = [socket.socket() for _ in range(3)]
        for each in waiting:  # the queue is full: who comes now waits for the connection itself
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        started = time.monotonic()
        assert find_ollama(port) is None
        assert time.monotonic() - started < LIMIT_SECONDS + SLACK_SECONDS
        for each in waiting:
            each.close()


def test_nobody_there_is_told_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    started = time.monotonic()
    assert find_ollama(port) is None
    assert time.monotonic() - started < LIMIT_SECONDS + SLACK_SECONDS


def test_nothing_is_asked_when_the_program_is_loaded() -> None:
    code = (
        "import socket\n"
        "def refuse(*_, **__): raise SystemExit('a connection at import')\n"
        "socket.socket.connect = socket.create_connection = refuse\n"
        "import entendu.app, entendu.cli, entendu.models.local\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
