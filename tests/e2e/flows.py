"""Steps that a person takes, shared by the flows."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, Worker, expect

from e2e.harness.chromium import HeadedChromium
from e2e.harness.service import Service
from fixtures.api_client import ApiClient, pairing_code

PANEL = "panel/panel.html"
FIRST_TWEET = "article[data-testid=tweet] [data-testid=tweetText]"


def api_client(service: Service) -> ApiClient:
    """Return a paired client of the wire."""
    code = pairing_code(service.data_dir)
    return ApiClient(service.address).pair(code)


def connect_extension(worker: Worker, service: Service) -> None:
    """Give the extension a connection as pairing does, where the pairing itself is not tried."""
    client = api_client(service)
    connection = {
        "address": service.address,
        "token": client.token,
        "browserId": client.browser_id,
        "agent": {"id": "-", "name": "Tester"},
    }
    worker.evaluate(
        "connection => chrome.storage.local.set({connection, address: connection.address})",
        connection,
    )


def sign_in(page: Page, service: Service) -> None:
    """Follow the link that the service printed at its start."""
    page.goto(service.sign_in_link)
    page.wait_for_url(lambda url: "/sign-in" not in url)


def answer_three_questions(page: Page, name: str = "Corner Bakery") -> None:
    """Fill the first run."""
    page.get_by_label("What is your company called?").fill(name)
    page.get_by_label("The address, number or link").fill("hello@corner-bakery.example")
    page.get_by_role("button", name="Start").click()


def draft_from_menu(browser: HeadedChromium, page: Page, selector: str = FIRST_TWEET) -> Page:
    """Right-click a comment, choose the item, and return the panel."""
    browser.choose_from_menu(page.locator(selector).first)
    return browser.panel(PANEL)


def wait_for_draft(panel: Page, seconds: float = 20) -> str:
    """Return the drafted text, once it may be copied."""
    copy = panel.locator("#copy")
    expect(copy).to_be_visible(timeout=seconds * 1000)
    expect(panel.locator("#reply-text")).not_to_have_value("")
    return panel.locator("#reply-text").input_value()


def stored(worker: Worker) -> dict[str, Any]:
    """Return everything the extension keeps on disk."""
    kept: dict[str, Any] = worker.evaluate("() => chrome.storage.local.get(null)")
    return kept
