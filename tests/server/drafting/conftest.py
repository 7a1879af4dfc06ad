"""The whole engine over a fresh SQLite file and the scripted model, without the web."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from entendu.app import House, build_house
from entendu.domain.comment import PickedComment, Platform
from entendu.domain.draft import Wishes
from entendu.drafting.draft import draft
from entendu.models.servers import close_servers
from entendu.settings import read_settings
from fixtures.model_server import ModelServer, model_server

__all__ = ["model_server"]

COMPLAINT = "My lamp came broken and nobody answers the phone!"


@pytest.fixture
def house(data_dir: Path, model_server: ModelServer) -> Iterator[House]:
    """Wire everything with the scripted model as the drafter."""
    built = build_house(
        read_settings(
            {
                "ENTENDU_DATA_DIR": str(data_dir),
                "ENTENDU_MODEL_BASE_URL": model_server.url,
                "ENTENDU_MODEL": model_server.model,
            }
        )
    )
    yield built
    built.store.close()
    close_servers()


@pytest.fixture
def opened(house: House) -> Callable[..., str]:
    """Return `opened(text, **wishes)`, which queues a draft and returns its id."""

    def open_one(text: str = COMPLAINT, **wishes: Any) -> str:
        picked = PickedComment(platform=Platform.X, text=text, surface="practice")
        agent = house.gate.owner()
        found = house.intake.open_draft(agent.id, picked, wishes=replace(Wishes(), **wishes))
        assert found.draft_id
        return found.draft_id

    return open_one


@pytest.fixture
def told(house: House) -> Callable[[str], list[tuple[str, dict[str, Any]]]]:
    """Return `told(draft_id)`, which drives a draft to its end and returns its events."""

    def drive(draft_id: str) -> list[tuple[str, dict[str, Any]]]:
        return [(e.name, e.data) for e in draft(house.store, house.tools, draft_id, lambda: False)]

    return drive
