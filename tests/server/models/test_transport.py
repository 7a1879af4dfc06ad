"""Below the client: TLS, proxies, and connections that break or come too late."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import trustme

from entendu.domain.clock import SystemClock
from entendu.domain.model_seam import Message, RequestBudget
from entendu.errors import ModelError
from entendu.models import ChatModel, Deadlines
from entendu.models.deadlines import Watch
from entendu.models.wire import connect_within
from fixtures.model_answers import Answer, Mode
from fixtures.model_calls import SHORT, run
from fixtures.model_server import ModelServer

NAME = "models.example.test"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def tls_server(authority: trustme.CA) -> Iterator[ModelServer]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", NAME).configure_cert(context)
    with ModelServer(tls=context) as server:
        yield server


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))


class Tunnel:
    """An HTTP proxy for one CONNECT; it leads to this machine, whatever the name."""

    def __init__(self) -> None:
        self.door = socket.create_server(("127.0.0.1", 0))
        self.asked = b""
        self.url = f"http://nadia:s%20cret@127.0.0.1:{self.door.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        near, _ = self.door.accept()
        while b"\r\n\r\n" not in self.asked:
            self.asked += near.recv(4096)
        port = int(self.asked.split()[1].rpartition(b":")[2])
        far = socket.create_connection(("127.0.0.1", port))
        near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        threading.Thread(target=self._pass_on, args=(far, near), daemon=True).start()
        self._pass_on(near, far)

    @staticmethod
    def _pass_on(source: socket.socket, sink: socket.socket) -> None:
        with source, sink, suppress(OSError):
            while data := source.recv(65_536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)


@pytest.mark.usefixtures("trusted")
def test_a_trusted_server_is_spoken_to_over_tls(tls_server: ModelServer) -> None:
    model = ChatModel(tls_server.url, "scripted-1")
    for _ in range(2):
        assert run(model).error is None
    assert len({chat.connection for chat in tls_server.chats}) == 1


@pytest.mark.usefixtures("trusted")
def test_a_wait_over_tls_can_be_cancelled(tls_server: ModelServer) -> None:
    tls_server.enqueue(Answer(Mode.SILENT))
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()
    model = ChatModel(tls_server.url, "scripted-1", deadlines=Deadlines())
    call = run(model, cancelled=stopped.is_set)
    assert call.code == "model_cancelled"
    assert call.seconds < 1
    assert tls_server.chats[0].over.wait(1)


def test_a_certificate_that_nobody_vouches_for_is_told_at_once(tls_server: ModelServer) -> None:
    call = run(ChatModel(tls_server.url, "scripted-1", key="sk-test"))
    assert call.code == "model_unreachable"
    assert call.error is not None
    assert call.error.params["problem"] == "certificate"
    assert call.sent == [1]
    assert not tls_server.requests


def test_the_machines_proxy_is_used(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", model_server.url.removesuffix("/v1"))
    assert run(ChatModel(f"http://{NAME}:81", "scripted-1")).error is None
    (chat,) = model_server.chats
    assert chat.path == f"http://{NAME}:81/v1/chat/completions"
    assert chat.headers["Host"] == f"{NAME}:81"


@pytest.mark.usefixtures("trusted")
def test_a_proxy_sees_only_the_name_where_tls_is_spoken(
    tls_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Tunnel()
    monkeypatch.setenv("https_proxy", proxy.url)
    port = tls_server.server_address[1]
    with proxy.door:
        call = run(ChatModel(f"https://{NAME}:{port}", "scripted-1", key="k"))
    assert call.error is None
    assert proxy.asked.startswith(f"CONNECT {NAME}:{port} ".encode())
    assert b"Proxy-Authorization: Basic bmFkaWE6cyBjcmV0" in proxy.asked
    assert b"Bearer" not in proxy.asked


def test_no_proxy_stands_before_this_machine(
    model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert run(ChatModel(model_server.url, "scripted-1")).error is None


def test_a_connection_that_comes_too_late_is_closed() -> None:
    go_on = threading.Event()
    ours, theirs = socket.socketpair()

    def establish() -> socket.socket:
        go_on.wait(5)
        return ours

    watch = Watch(SHORT, SystemClock(), model="m")
    with pytest.raises(TimeoutError):
        connect_within(watch, establish)
    go_on.set()
    with theirs:
        theirs.settimeout(2)
        assert theirs.recv(1) == b""


def test_cancelling_does_not_wait_for_a_connection() -> None:
    stopped, go_on = threading.Event(), threading.Event()
    stopped.set()

    def establish() -> socket.socket:
        go_on.wait(5)
        raise OSError

    watch = Watch(Deadlines(), SystemClock(), model="m", cancelled=stopped.is_set)
    with pytest.raises(ModelError, match="model_cancelled"):
        connect_within(watch, establish)
    go_on.set()


def test_a_large_request_is_sent_whole(model_server: ModelServer) -> None:
    text = "é" * 3_000_000
    model = ChatModel(model_server.url, "scripted-1")
    list(model.answer([Message("user", text)], schema={}, budget=RequestBudget()))
    assert model_server.chats[0].body["messages"][0]["content"] == text
