"""Real browsers for the flows: see `e2e/harness/` for how each part works and what it needs.

A flow that needs a true gesture (the native menu, the side panel, the clipboard) takes `headed`;
anything else takes `headless`, which starts faster. Each test has a profile, a data folder and a
service of its own. Pictures go to `tests/.artifacts/`, which git ignores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from e2e.harness.chromium import HeadedChromium, launch_headless
from e2e.harness.display import Display
from e2e.harness.service import ROOT, Service
from fixtures.model_server import ModelServer, model_server

__all__ = ["model_server"]

EXTENSION = ROOT / "extension"
PICTURES = ROOT / "tests" / ".artifacts"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Display]:
    with Display(tmp_path_factory.mktemp("display")) as started:
        yield started


@pytest.fixture
def service(data_dir: Path, tmp_path: Path) -> Iterator[Service]:
    """Run the service without a model: the phrasebook drafts."""
    with Service(data_dir, tmp_path / "service.log") as started:
        yield started


@pytest.fixture
def service_with_model(
    data_dir: Path, tmp_path: Path, model_server: ModelServer
) -> Iterator[Service]:
    """Run the service with the scripted model; the test scripts `model_server`."""
    model = {"ENTENDU_MODEL_BASE_URL": model_server.url, "ENTENDU_MODEL": model_server.model}
    with Service(data_dir, tmp_path / "service.log", model) as started:
        yield started


@pytest.fixture
def extension() -> Path:
    """Return the extension's folder as it lies in the checkout."""
    return EXTENSION


@pytest.fixture
def headed(
    playwright: Playwright, display: Display, extension: Path, tmp_path: Path
) -> Iterator[HeadedChromium]:
    with HeadedChromium(playwright, display, extension, tmp_path / "profile") as browser:
        yield browser


@pytest.fixture
def headless(playwright: Playwright, extension: Path, tmp_path: Path) -> Iterator[BrowserContext]:
    context = launch_headless(playwright, extension, tmp_path / "profile")
    yield context
    context.close()


@pytest.fixture
def keep_picture() -> Callable[[Page, str], Path]:
    """Return `keep_picture(page, name)`, which writes the whole page to `tests/.artifacts/`."""

    def keep(page: Page, name: str) -> Path:
        path = PICTURES / f"{name}.png"
        page.screenshot(path=path, full_page=True, animations="disabled")
        return path

    return keep
