"""An origin that the team named may call the API from its pages; nobody else's may."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from entendu.app import close_app, create_app
from entendu.settings import read_settings
from fixtures.api_browser import Browser

TEAM = "https://team.example"
ASKED = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization, content-type, entendu-wire, idempotency-key",
}


@pytest.fixture
def team(data_dir: Path) -> Iterator[Flask]:
    app = create_app(
        read_settings({"ENTENDU_DATA_DIR": str(data_dir), "ENTENDU_TEAM_ORIGINS": TEAM})
    )
    yield app
    close_app(app)


def preflight(app: Flask, origin: str) -> Any:
    return app.test_client().options("/api/drafts", headers={"Origin": origin, **ASKED})


def test_a_team_origin_is_let_in_before_it_has_shown_its_token(team: Flask) -> None:
    answer = preflight(team, TEAM)

    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == TEAM
    allowed = answer.headers["Access-Control-Allow-Headers"].lower()
    assert {"authorization", "idempotency-key"} <= set(allowed.split(", "))


def test_a_team_origin_still_needs_its_token_and_can_read_what_is_said(team: Flask) -> None:
    services = team.extensions["entendu"]
    token = services.gate.pair(services.gate.mint_pairing_code(), "Team").token

    stranger = Browser(team.test_client(), None).post("/api/drafts", {}, Origin=TEAM)
    known = Browser(team.test_client(), token).post("/api/drafts", {}, Origin=TEAM)

    assert (stranger.status_code, stranger.json["error"]["code"]) == (401, "token_missing")
    assert known.json["error"]["code"] == "comment_empty"
    for answer in (stranger, known):
        assert answer.headers["Access-Control-Allow-Origin"] == TEAM
        assert answer.headers["Access-Control-Expose-Headers"] == "Entendu-Wire"


def test_another_origin_is_not_let_in(team: Flask, app: Flask) -> None:
    for asked, origin in ((team, "https://evil.example"), (app, TEAM)):
        answer = preflight(asked, origin)

        assert answer.status_code == 401
        assert "Access-Control-Allow-Origin" not in answer.headers
