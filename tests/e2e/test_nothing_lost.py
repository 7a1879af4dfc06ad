"""A click is never lost: the service dies, the panel closes, the service is not there yet."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import expect

from e2e.flows import api_client, connect_extension, draft_from_menu, wait_for_draft
from e2e.harness.chromium import HeadedChromium
from e2e.harness.service import Service
from fixtures.model_answers import Answer
from fixtures.model_server import ModelServer

SLOW = Answer(chunk_seconds=0.15)


def test_a_service_killed_while_a_draft_streams_keeps_comment_and_case_and_marks_the_draft(
    service_with_model: Service, model_server: ModelServer
) -> None:
    service = service_with_model
    model_server.enqueue(SLOW)
    client = api_client(service)
    ids = client.draft("My sofa came with a torn cushion and nobody picks up the phone.")
    heard = []
    for _, name, _ in client.events(ids["draft_id"]):
        heard.append(name)
        if heard.count("delta") >= 3:
            break
    time.sleep(0.8)  # two ticks: the partial text is on the row

    service.kill()
    service.start()

    status, case = client.call("GET", f"/api/cases/{ids['case_id']}")
    assert status == 200
    assert case["comments"][0]["text"].startswith("My sofa came")
    deadline = time.monotonic() + 15  # its lease has to run out
    while case["drafts"][0]["state"] == "writing" and time.monotonic() < deadline:
        time.sleep(0.3)
        _, case = client.call("GET", f"/api/cases/{ids['case_id']}")
    assert [draft["state"] for draft in case["drafts"]] == ["failed"]
    assert case["drafts"][0]["text"], "what was written until then is kept"
    events = [(name, data) for _, name, data in client.events(ids["draft_id"])]
    assert events[-1][0] == "error"
    assert events[-1][1]["error"]["code"] == "draft_orphaned"


def test_a_panel_closed_and_opened_again_shows_the_running_draft_as_it_stands(
    service_with_model: Service, model_server: ModelServer, headed: HeadedChromium
) -> None:
    service = service_with_model
    model_server.enqueue(SLOW)
    connect_extension(headed.worker, service)
    feed = headed.open(f"{service.pages}/practice/x")
    panel = draft_from_menu(headed, feed)
    box = panel.locator("#reply-text")
    expect(box).not_to_have_value("", timeout=20_000)
    shown = box.input_value()

    panel.close()
    again = headed.open(headed.extension_url("panel/panel.html"))

    expect(again.locator("#reply-text")).not_to_have_value("", timeout=5_000)
    assert again.locator("#reply-text").input_value().startswith(shown)
    text = wait_for_draft(again, seconds=30)
    assert text.startswith(shown)
    assert len(model_server.requests) == 1, "the draft went on; nobody asked the model twice"


@pytest.mark.parametrize("clicks", [1, 2])
def test_a_click_while_the_service_is_down_is_kept_and_sent_once_it_is_back(
    service: Service, headed: HeadedChromium, clicks: int
) -> None:
    connect_extension(headed.worker, service)
    feed = headed.open(f"{service.pages}/practice/x")
    service.stop()

    for _ in range(clicks):
        panel = draft_from_menu(headed, feed)
    expect(panel.locator("#messages")).to_contain_text("Entendu")
    service.start()

    wait_for_draft(panel, seconds=40)
    _, found = api_client(service).call("GET", "/api/cases?practice=true")
    assert len(found["cases"]) == 1
