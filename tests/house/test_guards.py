"""The guards of `tests/conftest.py` guard: each is tried on what it must refuse."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
from pathlib import Path

import pytest

from conftest import started_since
from fixtures.network_guard import NetworkGuard, NetworkRefused, stays_here


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "10.0.0.1", "0.0.0.0", "::"])
def test_a_connection_to_another_machine_is_refused(host: str, network_guard: NetworkGuard) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as door, pytest.raises(NetworkRefused, match="this machine"):
        door.connect((host, 80))
    with socket.socket(family) as door, pytest.raises(NetworkRefused):
        door.bind((host, 0))
    with socket.socket(family, socket.SOCK_DGRAM) as door, pytest.raises(NetworkRefused):
        door.sendto(b"?", (host, 53))
    network_guard.refused.clear()


def test_a_name_of_another_machine_is_never_looked_up(network_guard: NetworkGuard) -> None:
    for look_up in (socket.gethostbyname, lambda name: socket.getaddrinfo(name, 443)):
        with pytest.raises(NetworkRefused):
            look_up("api.example.com")
    with pytest.raises(NetworkRefused):
        socket.create_connection(("api.example.com", 443), timeout=1)
    network_guard.refused.clear()


def test_a_refusal_that_the_code_swallowed_is_remembered(network_guard: NetworkGuard) -> None:
    with contextlib.suppress(AssertionError):
        socket.create_connection(("192.0.2.1", 443), timeout=1)
    assert network_guard.refused == ["192.0.2.1"]
    network_guard.refused.clear()


def test_loopback_stays_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        for host in ("127.0.0.1", "localhost"):
            with socket.create_connection((host, server.getsockname()[1]), timeout=5):
                pass


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("entendu.localhost", True),
        (b"localhost", True),
        ("localhost.example.com", False),
        ("127.0.0.1.nip.io", False),
        ("169.254.169.254", False),
    ],
)
def test_what_counts_as_this_machine(host: str | bytes, here: bool) -> None:
    assert stays_here(host) is here


def test_a_thread_left_behind_is_named_and_a_daemon_is_not_meant() -> None:
    before, end = set(threading.enumerate()), threading.Event()
    threads = [
        threading.Thread(target=end.wait, name="left behind"),
        threading.Thread(target=end.wait, name="daemon", daemon=True),
    ]
    for thread in threads:
        thread.start()
    assert started_since(before, 0.05) == ["left behind"]
    end.set()
    assert started_since(before, 5) == []


def test_no_setting_of_the_person_reaches_a_test(tmp_path: Path) -> None:
    ours = {name for name in os.environ if name.startswith(("ENTENDU_", "OPENAI_"))}
    assert ours == {"ENTENDU_DATA_DIR"}
    assert os.environ["ENTENDU_DATA_DIR"] == str(tmp_path / "data")
