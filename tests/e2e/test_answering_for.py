"""A person answers for a block with name and reason, or notes what they did; the case shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from e2e.flows import PANEL, api_client, connect_extension, draft_from_menu, sign_in, wait_for_draft
from e2e.harness.chromium import HeadedChromium
from e2e.harness.display import Display
from e2e.harness.service import Service
from fixtures.api_client import comment

PROMISE = " We will refund you 40 pounds."
DONE = "I have called the depot."


def test_a_promise_is_blocked_answered_for_and_copied(
    service: Service,
    headed: HeadedChromium,
    display: Display,
    keep_picture: Callable[[Page, str], Path],
) -> None:
    connect_extension(headed.worker, service)
    feed = headed.open(f"{service.pages}/practice/x")
    panel = draft_from_menu(headed, feed)
    text = wait_for_draft(panel).split(".")[0] + ". I am sorry." + PROMISE
    panel.locator("#reply-text").fill(text)
    copy, verdicts = panel.locator("#copy"), panel.locator("#checks .block")
    expect(verdicts.first).to_be_visible()
    expect(copy).to_have_attribute("aria-disabled", "true")

    # By keyboard alone, as far as Copy.
    while panel.get_by_role("button", name="Answer for it…").count():
        panel.get_by_role("button", name="Answer for it…").first.focus()
        panel.keyboard.press("Enter")
        name = panel.get_by_label("Your name")
        if not name.input_value():
            expect(name).to_be_focused()
            panel.keyboard.type("Ida Rowan")
            panel.keyboard.press("Tab")
        reason = panel.get_by_label("Your reason")
        expect(reason).to_be_focused()
        expect(name).to_have_value("Ida Rowan")
        panel.keyboard.type("The shop lead agreed by phone.")
        keep_picture(panel, "panel-answering")
        panel.keyboard.press("Tab")
        panel.keyboard.press("Enter")
        expect(copy).to_be_focused()
    expect(panel.locator("#checks .lifted").first).to_contain_text("Ida Rowan answers for it:")
    expect(copy).to_have_attribute("aria-disabled", "false")
    display.set_clipboard("something else")
    copy.click()
    expect(panel.locator("#copied")).to_contain_text("Copied")
    keep_picture(panel, "panel-answered")
    assert display.clipboard() == text

    pages = headed.open("about:blank")
    sign_in(pages, service)
    pages.goto(f"{service.pages}/cases?practice=1")
    pages.locator("main a[href*='/cases/']").first.click()
    beside = pages.locator("article.reply .overrides")
    expect(beside).to_contain_text("The shop lead agreed by phone.")
    expect(beside).to_contain_text("Ida Rowan")
    expect(pages.locator(".timeline")).to_contain_text("answered for a block")
    keep_picture(pages, "case-answered-for")
    pages.goto(f"{pages.url.partition('?')[0]}?lang=fr")
    narrow_and_dark(pages)
    expect(pages.get_by_label("Ce que j’ai fait (la réponse peut le dire)")).to_be_visible()
    assert sideways(pages) <= 0
    keep_picture(pages, "case-320-answered-for")


def narrow_and_dark(page: Page) -> None:
    """Show the page as narrow as a panel gets, in the dark."""
    page.set_viewport_size({"width": 320, "height": 720})
    page.emulate_media(color_scheme="dark")


def sideways(page: Page) -> int:
    """Return by how much the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.fixture
def panel(
    playwright: Playwright, display: Display, extension: Path, tmp_path: Path, service: Service
) -> Iterator[Page]:
    """Return a panel with a draft, in French, in the dark, as narrow as a panel gets."""
    folder = tmp_path / "french"
    with HeadedChromium(
        playwright, display, extension, folder, language="fr", dark=True
    ) as browser:
        connect_extension(browser.worker, service)
        page = browser.open(browser.extension_url(PANEL))
        narrow_and_dark(page)
        said = comment("The parcel lay in the rain and the books are ruined.", key="c")
        browser.worker.evaluate(PICK, said)
        wait_for_draft(page)
        yield page


def test_what_was_noted_as_done_may_be_said(
    panel: Page, service: Service, keep_picture: Callable[[Page, str], Path]
) -> None:
    box = panel.locator("#reply-text")
    expect(panel.locator("#stop")).to_be_hidden()
    box.fill(box.input_value().replace(". ", f". {DONE} ", 1))
    expect(panel.locator("#checks .block").first).to_be_visible()
    keep_picture(panel, "panel-320-blocked")
    panel.get_by_role("button", name="J’en réponds…").first.click()
    keep_picture(panel, "panel-320-answering")
    panel.keyboard.press("Escape")
    expect(panel.get_by_role("button", name="J’en réponds…").first).to_be_focused()

    panel.get_by_label("J’ai").fill("called the depot")
    with panel.expect_response("**/api/checks") as checked_again:
        panel.keyboard.press("Enter")
    assert checked_again.value.ok

    expect(panel.locator("#done")).to_contain_text("called the depot")
    expect(panel.get_by_label("J’ai")).to_have_value("")
    keep_picture(panel, "panel-320-noted")
    assert sideways(panel) <= 0
    _, listed = api_client(service).call("GET", "/api/cases?practice=true")
    _, case = api_client(service).call("GET", f"/api/cases/{listed['cases'][0]['id']}")
    assert [(note["kind"], note["text"]) for note in case["notes"]] == [
        ("done", "called the depot")
    ]


PICK = """async (picked) => {
  const comment = {...picked, url: null, postedAt: null, timePrecision: 'unknown', parentText: null,
    replyAs: null, warnings: []};
  const item = {id: crypto.randomUUID(), kind: 'comment', comment, companyId: null, held: false,
    pickedAt: new Date().toISOString(), trouble: null};
  await chrome.storage.local.set({['queue:' + item.id]: item});
  const current = {itemId: item.id, comment, companyId: null, receipt: null, edited: null,
    notice: null};
  for (const {id} of await chrome.windows.getAll()) {
    await chrome.storage.session.set({['current:' + id]: current});
  }
}"""
"""What a click on a comment leaves in the browser's storage."""
