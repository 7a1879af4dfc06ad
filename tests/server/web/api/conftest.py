"""A whole service over a fresh SQLite file, spoken to through Flask's test client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from entendu.app import close_app, create_app
from entendu.domain.company import ContactKind, Register
from entendu.settings import read_settings
from entendu.web.services import Services
from fixtures.api_browser import Browser


@pytest.fixture
def app(data_dir: Path) -> Iterator[Flask]:
    app = create_app(read_settings({"ENTENDU_DATA_DIR": str(data_dir)}))
    yield app
    close_app(app)


@pytest.fixture
def services(app: Flask) -> Services:
    found: Services = app.extensions["entendu"]
    return found


@pytest.fixture
def stranger(app: Flask) -> Browser:
    return Browser(app.test_client(), None)


@pytest.fixture
def browser(app: Flask, services: Services) -> Browser:
    paired = services.gate.pair(services.gate.mint_pairing_code(), "Chromium")
    return Browser(app.test_client(), paired.token)


@pytest.fixture
def company(services: Services) -> str:
    """Set up a company and return its id."""
    made = services.companies.first_run(
        "Corner Bakery", ContactKind.EMAIL, "hello@corner-bakery.example", Register.FORMAL, "en"
    )
    return made.id
