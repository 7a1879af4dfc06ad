"""First words: from the model server's first reply character to the client's first `delta`.

Eight staggered streams against a scripted OpenAI server, through Entendu and, in the same run,
through a bare Flask relay (waitress, the same client library) that does nothing else.
Goal: ≤ 8 ms at p50; a bare relay adds 3 to 5 ms, the usual proxy 12.
"""

from __future__ import annotations

import http.client
import json
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from e2e.harness.processes import Program
from e2e.harness.service import Service, clean_environment, free_port
from fixtures.api_client import ApiClient, pairing_code
from fixtures.model_answers import Answer
from fixtures.model_server import ModelServer

STREAMS = 8
ROUNDS = 6
COMMENT = "My parcel is nine days late and nobody answers the phone. Number {n}."

BARE = """
import sys
from flask import Flask, Response, request
from openai import OpenAI
from waitress import serve
client = OpenAI(base_url=sys.argv[2] + "/v1", api_key="none", max_retries=0)
app = Flask(__name__)
@app.post("/relay")
def relay():
    text = request.get_json()["text"]
    def words():
        stream = client.chat.completions.create(
            model="scripted-1", stream=True, messages=[{"role": "user", "content": text}])
        for chunk in stream:
            if chunk.choices and (word := chunk.choices[0].delta.content):
                yield word
    return Response(words(), mimetype="text/plain")
serve(app, host="127.0.0.1", port=int(sys.argv[1]), threads=32, _quiet=True)
"""


def main() -> None:
    """Measure and print."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        model = stack.enter_context(ModelServer())
        service = stack.enter_context(
            Service(
                folder / "data",
                folder / "service.log",
                {"ENTENDU_MODEL_BASE_URL": f"{model.url}/v1", "ENTENDU_MODEL": "scripted-1"},
            )
        )
        client = ApiClient(service.address).pair(pairing_code(folder / "data"))
        port = free_port()
        bare = Program(
            [sys.executable, "-c", BARE, str(port), model.url], log=folder / "bare.log",
            environment=clean_environment(),
        )  # fmt: skip
        stack.callback(bare.stop, 5)
        _wait_for(port)
        ours = _rounds(model, lambda n: _first_delta(client, n))
        plain = _rounds(model, lambda n: _first_word(port, n))
    ours_p50, plain_p50 = statistics.median(ours), statistics.median(plain)
    print(f"first delta after the model's first reply character, {STREAMS} staggered streams:")
    print(f"  Entendu    p50 {ours_p50:5.1f} ms   p99 {_p99(ours):5.1f} ms   (n = {len(ours)})")
    print(f"  bare Flask p50 {plain_p50:5.1f} ms   p99 {_p99(plain):5.1f} ms   (n = {len(plain)})")
    print(f"  ratio at p50: {ours_p50 / plain_p50:.2f}")


def _rounds(model: ModelServer, first: Callable[[int], float]) -> list[float]:
    """Return milliseconds of every stream; the first round warms up and is left out."""
    found: list[float] = []
    for turn in range(ROUNDS + 1):
        model.enqueue(*(Answer(chunk_seconds=0.02) for _ in range(STREAMS)))
        seen = len(model.requests)
        heard: list[float] = [0.0] * STREAMS
        threads = []
        for n in range(STREAMS):
            number = turn * STREAMS + n

            def run(n: int = n, number: int = number, heard: list[float] = heard) -> None:
                heard[n] = first(number)

            threads.append(threading.Thread(target=run))
            threads[-1].start()
            time.sleep(0.05)
        for thread in threads:
            thread.join()
        if turn:
            said = sorted(r.first_reply_at or 0.0 for r in model.requests[seen:])
            found += [(h - s) * 1000 for h, s in zip(sorted(heard), said, strict=True)]
    return found


def _first_delta(client: ApiClient, number: int) -> float:
    ids = client.draft(COMMENT.format(n=number))
    at = 0.0
    for _, name, _ in client.events(ids["draft_id"]):
        if name == "delta" and not at:
            at = time.monotonic()
    return at


def _first_word(port: int, number: int) -> float:
    """Return when the bare relay's client sees the first character of the reply's value."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    body = json.dumps({"text": COMMENT.format(n=number)})
    connection.request("POST", "/relay", body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    text, at = b"", 0.0
    while piece := answer.read1(65536):
        text += piece
        _, key, value = text.partition(b'"reply"')
        if key and not at and value.partition(b'"')[2]:
            at = time.monotonic()
    connection.close()
    return at


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=1).connect()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the bare relay did not start")


def _p99(values: list[float]) -> float:
    return sorted(values)[min(len(values) - 1, round(len(values) * 0.99))]


if __name__ == "__main__":
    main()
