"""`entendu serve` as a process: alone on its data, gone within five seconds, private files."""

from __future__ import annotations

import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.harness.service import ROOT, Service, clean_environment
from fixtures.api_client import ApiClient, pairing_code


@pytest.fixture
def service(data_dir: Path, tmp_path: Path) -> Iterator[Service]:
    with Service(data_dir, tmp_path / "service.log") as started:
        yield started


def test_it_prints_a_few_friendly_lines(service: Service) -> None:
    assert service.sign_in_link.startswith(f"{service.pages}/sign-in#")
    assert service.program is not None
    printed = service.program.printed()
    assert "phrasebook" in printed
    assert f"{service.pages}/model" in printed
    assert "extension" in printed
    assert str(service.data_dir) in printed


def test_a_second_service_on_the_same_data_refuses_with_a_sentence(service: Service) -> None:
    with service.run("serve", "--port", "0", "--no-open") as second:
        second.wait_until(lambda: not second.running, what="its refusal")
        assert second.stop() == 1
        assert "running on this data already" in second.printed()
    assert ApiClient(service.address).call("GET", "/api/health")[0] == 200


def test_a_port_that_is_taken_is_named(tmp_path: Path, data_dir: Path, service: Service) -> None:
    with service.run("serve", "--data-dir", str(tmp_path / "other"), "--no-open") as other:
        other.wait_until(lambda: not other.running, what="its refusal")
        assert other.stop() == 1
        assert str(service.port) in other.printed()


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "a\u200bb"])
def test_an_address_that_is_not_this_machines_is_named(data_dir: Path, host: str) -> None:
    done = subprocess.run(  # a process of its own: the guard of the tests would refuse it first
        [sys.executable, "-m", "entendu.cli", "serve", "--port", "0", "--no-open"],
        env=clean_environment(
            ENTENDU_DATA_DIR=str(data_dir), ENTENDU_HOST=host, PYTHONPATH=str(ROOT / "server")
        ),
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "ENTENDU_HOST" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_it_keeps_is_the_owners_alone(service: Service, data_dir: Path) -> None:
    for file in data_dir.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name


def test_the_log_names_routes_and_never_a_text_a_name_or_a_secret(
    service: Service, data_dir: Path
) -> None:
    code = pairing_code(data_dir)
    client = ApiClient(service.address).pair(code)
    ids = client.draft("The CANARYTEXT soup was cold", author={"name": "CANARYNAME"})
    list(client.events(ids["draft_id"]))
    client.call("GET", "/api/cases?q=CANARYQUERY")

    log = (data_dir / "entendu.log").read_text(encoding="utf-8")

    assert "route=/api/drafts status=201" in log
    for secret in ("CANARY", code, client.token or "-", service.sign_in_link.partition("#")[2]):
        assert secret not in log


def test_it_ends_within_five_seconds_although_a_reader_is_attached(service: Service) -> None:
    client = ApiClient(service.address).pair(pairing_code(service.data_dir))
    ids = client.draft("The soup was cold.")
    reader = socket.create_connection(("127.0.0.1", service.port), timeout=5)
    reader.sendall(
        f"GET /api/drafts/{ids['draft_id']}/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: Bearer {client.token}\r\n\r\n".encode()
    )
    reader.recv(100)
    assert service.program is not None

    started = time.monotonic()
    status = service.stop()
    reader.close()

    assert time.monotonic() - started < 5
    assert status in (0, -signal.SIGTERM)
