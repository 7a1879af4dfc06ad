"""The main job as a person does it: from the first start to a reply copied and a case kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.flows import (
    answer_three_questions,
    connect_extension,
    draft_from_menu,
    sign_in,
    wait_for_draft,
)
from e2e.harness.chromium import HeadedChromium
from e2e.harness.display import Display
from e2e.harness.service import Service


def test_from_the_first_start_to_a_copied_reply_by_a_true_right_click(
    service: Service,
    headed: HeadedChromium,
    display: Display,
    keep_picture: Callable[[Page, str], Path],
) -> None:
    pages = headed.open("about:blank")
    sign_in(pages, service)
    expect(pages).to_have_url(f"{service.pages}/welcome")
    keep_picture(pages, "first-run")
    answer_three_questions(pages)

    pages.get_by_role("button", name="Show a pairing code").click()
    pages.get_by_role("button", name="Connect this browser").click()
    expect(pages.locator("html")).to_have_attribute("data-entendu-connected", "yes")

    feed = headed.open(f"{service.pages}/practice/x")
    comment = feed.locator("[data-testid=tweetText]").first
    said = comment.inner_text()
    panel = draft_from_menu(headed, feed)
    text = wait_for_draft(panel)
    assert said.split()[0] in panel.locator("#comment").inner_text()
    display.set_clipboard("something else")
    panel.locator("#copy").click()
    expect(panel.locator("#copied")).to_be_visible()
    keep_picture(panel, "panel-copied")
    display.picture(Path(__file__).parents[1] / ".artifacts" / "panel-beside-practice.png")

    assert display.clipboard() == text
    pages.goto(f"{service.pages}/cases?practice=1")
    rows = pages.locator("main a[href*='/cases/']")
    expect(rows.first).to_be_visible()
    rows.first.click()
    expect(pages.get_by_text(text.split(".")[0]).first).to_be_visible()


def test_a_selection_is_enough_on_a_page_that_no_reader_knows(
    service: Service, headed: HeadedChromium
) -> None:
    connect_extension(headed.worker, service)
    page = headed.open("about:blank")
    page.route(
        "https://forum.example/**",
        lambda route: route.fulfill(
            content_type="text/html",
            body="<p id=c>The kettle leaked on day one.<br>Nobody answers my emails.</p>",
        ),
    )
    page.goto("https://forum.example/thread/7")
    sign_in(headed.open("about:blank"), service)
    page.bring_to_front()
    page.evaluate("getSelection().selectAllChildren(document.getElementById('c'))")

    headed.choose_from_menu(page.locator("#c"), position={"x": 40, "y": 8})
    panel = headed.panel("panel/panel.html")

    expect(panel.locator("#comment")).to_contain_text("Nobody answers my emails.")
