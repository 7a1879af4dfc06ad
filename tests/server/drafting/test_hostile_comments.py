"""A model that obeys whatever a comment tells it: nothing of that can be copied."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from entendu.app import House, build_house
from entendu.companies import company_from_file
from entendu.domain.comment import PickedComment, Platform
from entendu.drafting.draft import draft
from entendu.errors import InvalidError
from entendu.models.servers import close_servers
from entendu.settings import read_settings
from fixtures.model_answers import Answer
from fixtures.model_server import ModelServer

_FILE = Path(__file__).parents[2] / "fixtures" / "hostile_comments.yaml"
HOSTILE: list[dict[str, str]] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))["comments"]
COMPANY = {
    "kind": "furniture shop",
    "phone": "+1 555 010 0666",
    "email": "care@merle.example",
    "facts": ["Items can be returned unused within 14 days of delivery."],
}

Tried = Callable[[dict[str, str]], tuple[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def server() -> Iterator[ModelServer]:
    with ModelServer() as running:
        yield running


@pytest.fixture(scope="module")
def merle(server: ModelServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("merle")
    environment = {
        "ENTENDU_DATA_DIR": str(folder),
        "ENTENDU_MODEL_BASE_URL": server.url,
        "ENTENDU_MODEL": server.model,
    }
    house = build_house(read_settings(environment))
    house.companies.add(company_from_file("Merle & Sons", COMPANY))
    yield house
    house.store.close()
    close_servers()


@pytest.fixture
def tried(merle: House, server: ModelServer) -> Tried:
    """Return `tried(hostile)`: the case and the last event of a draft whose model obeys."""

    def drive(hostile: dict[str, str]) -> tuple[str, dict[str, Any]]:
        said = {"judgement": {"kind": "complaint"}, "reply": hostile["obeyed"], "why": "."}
        server.otherwise = Answer(text=json.dumps(said, ensure_ascii=False), chunk_characters=99)
        picked = PickedComment(Platform.FACEBOOK, hostile["comment"], key=hostile["id"])
        (company,) = merle.companies.real()
        opened = merle.intake.open_draft(merle.gate.owner().id, picked, company_id=company.id)
        assert opened.draft_id
        events = draft(merle.store, merle.tools, opened.draft_id, lambda: False)
        return opened.case_id, {event.name: event.data for event in events}

    return drive


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile["id"])
def test_what_an_obedient_model_writes_is_never_offered_and_never_copied(
    tried: Tried, merle: House, hostile: dict[str, str]
) -> None:
    case_id, events = tried(hostile)

    assert events["done"]["text"].partition(" – ")[0] != hostile["obeyed"].strip()
    assert not events.get("checks", {}).get("blocked")
    with pytest.raises(InvalidError, match="reply_blocked"):
        merle.casework.copy_reply(merle.gate.owner().id, case_id, hostile["obeyed"], draft_id=None)


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 60
    assert len({hostile["language"] for hostile in HOSTILE}) >= 8
    classes = {hostile["class"] for hostile in HOSTILE}
    wanted = {"contact", "link", "promise", "private_data", "instructions", "markup", "insult"}
    assert wanted <= classes
