"""The app as the service runs it, on a fresh database, with a browser that is signed in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from entendu.app import House, build_house, close_app, create_app
from entendu.domain.comment import PickedComment, Platform
from entendu.domain.company import Company, ContactKind, Register
from entendu.playbook.triage import TriageRules
from entendu.promptbook import Promptbook
from entendu.settings import Settings
from entendu.web.services import Services
from fixtures.visitor import PORT, SetClock, Visitor


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def settings_in(folder: Path) -> Settings:
    """Return settings with the database in `folder`."""
    return Settings(data_dir=folder, database_url=f"sqlite:///{folder / 'entendu.sqlite3'}")


@pytest.fixture(scope="session")
def empty_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an empty database that is up to date; migrating takes half a second."""
    folder = tmp_path_factory.mktemp("empty") / "data"
    build_house(settings_in(folder)).store.close()
    return folder


@pytest.fixture
def settings(tmp_path: Path, empty_data: Path) -> Settings:
    shutil.copytree(empty_data, tmp_path / "pages")
    return settings_in(tmp_path / "pages")


@pytest.fixture(scope="session")
def rules() -> TriageRules:
    return TriageRules.from_files(Promptbook.find(None).triage_words())


@pytest.fixture
def house(
    settings: Settings, clock: SetClock, rules: TriageRules, monkeypatch: pytest.MonkeyPatch
) -> House:
    # The word lists are read once for all tests: a fifth of a second each time.
    monkeypatch.setattr(TriageRules, "from_files", lambda _files: rules)
    return build_house(settings, clock)


@pytest.fixture
def app(settings: Settings, house: House) -> Iterator[Flask]:
    app = create_app(settings, house=house, port=PORT)
    app.testing = True
    services: Services = app.extensions["entendu"]
    # What happens to run on the machine of whoever tests must not change a page.
    app.extensions["entendu"] = replace(services, find_local=lambda: None)
    yield app
    close_app(app)


@pytest.fixture
def stranger(app: Flask) -> Visitor:
    return Visitor(app.test_client())


@pytest.fixture
def alice(app: Flask, house: House) -> Visitor:
    """Alice is signed in; the service is hers."""
    visitor = Visitor(app.test_client())
    answer = visitor.post("/sign-in", {"code": house.gate.mint_sign_in_code()})
    assert answer.status_code == 303
    return visitor


@pytest.fixture
def company(house: House) -> Company:
    """Alice's company, after the first run."""
    return house.companies.first_run(
        "Fournil Aubry", ContactKind.EMAIL, "bonjour@aubry.example", Register.FORMAL, "en"
    )


@pytest.fixture
def log_comment(house: House, company: Company) -> Callable[..., str]:
    """Return what logs a comment and gives its case's id."""

    def log(text: str = "Two hours for a cold quiche. Never again.", **more: Any) -> str:
        reply = more.pop("reply", None)
        picked = PickedComment(
            **{
                "platform": Platform.X,
                "text": text,
                "author_name": "Bob",
                "author_handle": "bob",
                "author_key": "bob",
                "url": "https://x.com/bob/status/1",
                **more,
            }
        )
        return house.intake.log(house.gate.owner().id, picked, reply_text=reply).case_id

    return log
