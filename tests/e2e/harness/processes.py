"""Programs that the tests start and that never outlive them.

Each program leads a process group of its own, so that its children go with it. A small shell waits
at the other end of a pipe that only the test process holds open: when that process ends in any way,
also by SIGKILL, the pipe closes and the shell ends the group. Nothing is ever ended by its name.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

Found = TypeVar("Found")
# $1 is the group; the read ends when the test process does.
WATCH = 'read -r _; kill -s TERM -- "-$1"; sleep 2; kill -s KILL -- "-$1"'


class Program:
    """A running program; what it prints is kept in `log`."""

    def __init__(
        self,
        command: Sequence[str | Path],
        *,
        log: Path,
        environment: Mapping[str, str] | None = None,
        keep_open: Sequence[int] = (),
    ) -> None:
        self.name = Path(command[0]).name
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=dict(environment) if environment is not None else None,
                pass_fds=keep_open,
                start_new_session=True,
            )
        self._watch = subprocess.Popen(
            ["/bin/sh", "-c", WATCH, "watch", str(self._process.pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

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
    def running(self) -> bool:
        """Say whether it still runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """Return its process id, which is that of its group too."""
        return self._process.pid

    def printed(self) -> str:
        """Return what it has printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_until(self, found: Callable[[], Found], *, what: str, seconds: float = 20) -> Found:
        """Return the first thing that `found` finds; fail with the log if none comes."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            result = found()
            if result:
                return result
            if not self.running:
                break
            time.sleep(0.03)
        state = "still runs" if self.running else f"ended with {self._process.returncode}"
        raise AssertionError(f"{self.name}: {what} never came; it {state}:\n{self.printed()}")

    def stop(self, seconds: float = 8) -> int:
        """Ask it to end, insist after `seconds`, and return its exit status."""
        if self.running:
            self._signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        return self.kill()

    def kill(self) -> int:
        """End it at once, as a crash would, with all its children."""
        if self._watch.returncode is None:  # once only: later the number may be somebody else's
            self._signal(signal.SIGKILL)
            self._process.wait(10)
            self._watch.kill()
            self._watch.wait(5)
            if self._watch.stdin:
                self._watch.stdin.close()
        return self._process.wait(10)

    def _signal(self, number: signal.Signals) -> None:
        # The group outlives its leader as long as a child is left.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)
