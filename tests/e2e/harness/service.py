"""The real service as a process of its own, on a free port and a new data folder."""

from __future__ import annotations

import os
import re
import socket
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from e2e.harness.processes import Program

ROOT = Path(__file__).resolve().parents[3]
SIGN_IN_LINK = re.compile(r"https?://\S+/sign-in#\S+")


def free_port() -> int:
    """Return a port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def clean_environment(**more: str) -> dict[str, str]:
    """Return the environment without a setting of the person who runs the tests."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ENTENDU_", "OPENAI_"))
    }
    return {**kept, **more}


class Service:
    """`entendu serve`, stopped and started again on the same data and port as often as needed."""

    def __init__(
        self, data_dir: Path, log: Path, environment: Mapping[str, str] | None = None
    ) -> None:
        self.data_dir = data_dir
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.pages = f"http://entendu.localhost:{self.port}"
        self._log = log
        self._environment = clean_environment(
            ENTENDU_DATA_DIR=str(data_dir),
            ENTENDU_PORT=str(self.port),
            ENTENDU_OPEN_BROWSER="0",
            PYTHONPATH=str(ROOT / "server"),
            PYTHONUNBUFFERED="1",
            COLUMNS="400",  # a link must not be wrapped
            **(environment or {}),
        )
        self.program: Program | None = None
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def sign_in_link(self) -> str:
        """Return the link that was printed at the last start; it works once."""
        assert self.program is not None
        program = self.program
        found: list[str] = program.wait_until(
            lambda: SIGN_IN_LINK.findall(program.printed()), what="the sign-in link"
        )
        return found[-1]

    def start(self, **environment: str) -> None:
        """Start it and wait until it answers; `environment` is added to what it had."""
        self._environment.update(environment)
        self._log.unlink(missing_ok=True)
        self.program = Program(
            [sys.executable, "-m", "entendu.cli", "serve"],
            log=self._log,
            environment=self._environment,
        )
        self.program.wait_until(self._answers, what="an answer from /api/health")

    def stop(self) -> int:
        """Ask it to end, as Ctrl+C does, and return its exit status."""
        assert self.program is not None
        return self.program.stop()

    def kill(self) -> None:
        """End it as a power cut does."""
        assert self.program is not None
        self.program.kill()

    def run(self, *arguments: str) -> Program:
        """Start another `entendu` command on the same data."""
        return Program(
            [sys.executable, "-m", "entendu.cli", *arguments],
            log=self._log.with_name(f"{arguments[0]}.log"),
            environment=self._environment,
        )

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/api/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False
