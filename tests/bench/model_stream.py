"""What a chunk costs in `ChatModel.answer`, against a bare socket that reads the same stream.

    PYTHONPATH=server:tests python tests/bench/model_stream.py [--chunks 12000] [--rounds 5]

The scripted server runs as a process of its own and sends one chunk per four characters. Both
readers take turns in one run, the best round of each counts; the bare one does nothing but receive.
`wall` is from the first byte to the last (the server's pace included), `cpu` the reader's own work.
"""

from __future__ import annotations

import argparse
import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from entendu.domain.model_seam import Message, RequestBudget, RequestSent
from entendu.models import ChatModel

Cost = tuple[float, float]
"""Seconds by the wall and of the processor."""


def main() -> None:
    """Measure both, print both, and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--chunks", type=int, default=12_000)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    text = f'{{"judgement": {{}}, "reply": "{"so, " * chosen.chunks}"}}'
    chunks = -(-len(text) // 4)
    with scripted_server() as address:
        bare: list[Cost] = []
        ours: list[Cost] = []
        for _ in range(chosen.rounds):
            script(address, text)
            bare.append(by_bare_socket(address))
            script(address, text)
            ours.append(by_chat_model(address))
    print(f"{chunks} chunks, best of {chosen.rounds} rounds, µs a chunk")
    for column, name in enumerate(("wall", "cpu")):
        one, other = (min(cost[column] for cost in each) / chunks * 1e6 for each in (bare, ours))
        print(f"{name:4}  bare socket {one:6.2f}  ChatModel {other:6.2f}  ratio {other / one:.2f}")


@contextmanager
def scripted_server() -> Iterator[str]:
    """Run the scripted server; give its address."""
    command = [sys.executable, "-m", "fixtures.model_server", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def script(address: str, text: str) -> None:
    """Let the server's next answer be `text`."""
    body = json.dumps([{"mode": "normal", "text": text}]).encode()
    url = f"{address.removesuffix('/v1')}/script"
    urllib.request.urlopen(urllib.request.Request(url, body)).close()


def by_bare_socket(address: str) -> Cost:
    """Return what receiving the stream costs."""
    parts = urlsplit(address)
    body = b'{"stream": true}'
    head = f"POST {parts.path}/chat/completions HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n"
    with socket.create_connection((parts.hostname or "", parts.port or 0)) as door:
        door.sendall(head.encode() + body)
        tail = door.recv(8192)
        wall, cpu = time.perf_counter(), time.thread_time()
        while not tail.endswith(b"\r\n0\r\n\r\n"):
            tail = tail[-16:] + door.recv(8192)
        return time.perf_counter() - wall, time.thread_time() - cpu


def by_chat_model(address: str) -> Cost:
    """Return what reading the answer as events costs."""
    answer = ChatModel(address, "scripted-1").answer(
        [Message("user", "Hello")], schema={"type": "object"}, budget=RequestBudget()
    )
    while isinstance(next(answer), RequestSent):
        pass
    wall, cpu = time.perf_counter(), time.thread_time()
    for _ in answer:
        pass
    return time.perf_counter() - wall, time.thread_time() - cpu


if __name__ == "__main__":
    main()
