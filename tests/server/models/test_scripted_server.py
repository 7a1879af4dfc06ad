"""The scripted model answers as a real one would, so that browsers and benchmarks can use it."""

from __future__ import annotations

import json
import urllib.request

from entendu.models import ChatModel
from fixtures.model_answers import Mode, sensible_text
from fixtures.model_calls import run
from fixtures.model_server import ModelServer

SYSTEM = """Published contacts:
- phone 01 23 45 67 89 (Mon–Fri), department Returns
- email hello@example.org (24/7)
- email shop@example.org, place Lyon
"""


def test_its_reply_is_in_the_comments_language_with_a_published_contact() -> None:
    user = "Parent:\n<<<f1\nThe best bus in town\nf1>>>\n<<<f1\nJe suis déçue\n\net vous ?\nf1>>>"
    messages = [{"content": SYSTEM}, {"content": user}]
    said = json.loads(sensible_text({"messages": messages}, Mode.NORMAL))
    assert said["judgement"]["language"] == "fr"
    assert said["reply"].startswith("Je suis désolée")
    assert "hello@example.org," in said["reply"]


def test_it_is_scripted_and_asked_over_http_too(model_server: ModelServer) -> None:
    root = model_server.url.removesuffix("/v1")
    script = json.dumps([{"mode": "plain", "text": "So sorry."}]).encode()
    urllib.request.urlopen(urllib.request.Request(f"{root}/script", script)).close()
    assert run(ChatModel(model_server.url, "scripted-1")).reply == "So sorry."
    with urllib.request.urlopen(f"{root}/requests") as response:
        (told,) = json.load(response)
    assert told["path"] == "/v1/chat/completions"
    assert told["came_at"] <= told["first_token_at"] <= told["first_reply_at"]
    assert told["left_at"] is None
