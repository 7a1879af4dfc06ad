"""What holds for every test: no network, no thread left behind, no setting of the person's own.

The model in tests is a real HTTP server on this machine, scripted by the test
(`fixtures.model_server`); anything beyond loopback is refused and fails the test, even where the
code under test swallows the refusal.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures.network_guard import NetworkGuard

THREADS_MAY_TAKE_SECONDS = 2.0
PLAYWRIGHTS_OWN = "asyncio_"
"""The executor of Playwright's event loop lives as long as its session; ours has none."""


@pytest.fixture(scope="session")
def network_guard() -> Iterator[NetworkGuard]:
    """Stand between the tests and the network for the whole session."""
    guard = NetworkGuard()
    guard.install()
    yield guard
    guard.remove()


@pytest.fixture(autouse=True)
def _no_network(network_guard: NetworkGuard) -> Iterator[None]:
    network_guard.refused.clear()
    yield
    refused = list(network_guard.refused)
    network_guard.refused.clear()
    assert not refused, f"the test tried to reach {', '.join(refused)}"


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail where a thread that keeps the program alive outlives the test that started it.

    Fixtures of a wider scope are set up before this one, so their threads are not meant.
    """
    before = set(threading.enumerate())
    yield
    left = started_since(before, THREADS_MAY_TAKE_SECONDS)
    assert not left, f"threads left running: {', '.join(sorted(left))}"


def started_since(before: set[threading.Thread], seconds: float) -> list[str]:
    """Return the names of new threads that are no daemons and do not end within `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        left = [
            thread
            for thread in threading.enumerate()
            if thread not in before
            and not thread.daemon
            and not thread.name.startswith(PLAYWRIGHTS_OWN)
        ]
        if not left or time.monotonic() > deadline:
            return [thread.name for thread in left]
        time.sleep(0.01)


@pytest.fixture(autouse=True)
def _scrubbed_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Take away the person's own settings; a test that names no data folder gets an empty one."""
    for name in list(os.environ):
        if name.startswith(("ENTENDU_", "OPENAI_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("ENTENDU_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Return the data folder of this test; it exists and is empty."""
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    return folder
