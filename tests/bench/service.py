"""The service's own figures, without a model.

POST to 201 (goal ≤ 10 ms at p50), phrasebook draft from POST to `done` (≤ 40 ms at p50), memory of
an idle service before the first draft (≤ 120 MB), listening after the start (≤ 2 s), `--help`
(≤ 150 ms).
Beside the POST stands, in the same run, a bare durable insert on the same disk.
"""

from __future__ import annotations

import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from e2e.harness.service import ROOT, Service, clean_environment
from fixtures.api_client import ApiClient, pairing_code

ROUNDS = 60
_POSTS = re.compile(r"method=POST route=/api/drafts status=201 ms=([\d.]+)")
COMMENT = "Third time the delivery to my flat was missed, and still no answer. Number {n}."


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        started = time.monotonic()
        with Service(folder / "data", folder / "service.log") as service:
            listening = time.monotonic() - started
            memory = _resident_megabytes(service)
            code = pairing_code(folder / "data")
            client = ApiClient(service.address).pair(code)
            posts, drafts = [], []
            with client.connected():
                for n in range(ROUNDS):
                    started = time.monotonic()
                    ids = client.draft(COMMENT.format(n=n))
                    posts.append((time.monotonic() - started) * 1000)
                    last = [name for _, name, _ in client.events(ids["draft_id"])][-1]
                    drafts.append((time.monotonic() - started) * 1000)
                    assert last == "done", last
        told = (folder / "data" / "entendu.log").read_text(encoding="utf-8")
        inside = [float(ms) for ms in _POSTS.findall(told)]
        insert = _bare_insert(folder / "bare.sqlite3")
    print(f"listening after the start          {listening:6.2f} s")
    print(f"idle memory before the first draft {memory:6.0f} MB")
    print(f"entendu --help                     {_help():6.0f} ms (p50 of 9)")
    print(f"POST /api/drafts to 201            {_p50(posts):6.1f} ms at p50 (n = {len(posts)})")
    print(f"  of which in the service          {_p50(inside):6.1f} ms by its own log")
    print(f"  a bare durable insert            {insert:6.1f} ms; ratio {_p50(posts) / insert:.1f}")
    print(f"phrasebook draft, POST to done     {_p50(drafts):6.1f} ms at p50 (n = {len(drafts)})")


def _p50(values: list[float]) -> float:
    return statistics.median(values)


def _resident_megabytes(service: Service) -> float:
    assert service.program is not None
    status = Path(f"/proc/{service.program.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _help() -> float:
    command = [sys.executable, "-m", "entendu.cli", "--help"]
    took = []
    for _ in range(9):
        started = time.monotonic()
        environment = clean_environment(PYTHONPATH=str(ROOT / "server"))
        subprocess.run(command, check=True, capture_output=True, env=environment)
        took.append((time.monotonic() - started) * 1000)
    return _p50(took)


def _bare_insert(path: Path) -> float:
    """Return the median milliseconds of one committed insert, WAL and FULL as in the store."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")
    took = []
    for _ in range(ROUNDS):
        started = time.monotonic()
        connection.execute("INSERT INTO t (text) VALUES (?)", ("x" * 2000,))
        took.append((time.monotonic() - started) * 1000)
    connection.close()
    return _p50(took)


if __name__ == "__main__":
    main()
