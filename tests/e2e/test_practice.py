"""The practice feeds in a real browser: read exactly by the extension's readers, replied to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, Route, expect

from e2e.harness.chromium import FLAGS, executable
from e2e.harness.service import ROOT, Service
from entendu.web.practice_feed import OURS, Said, feed

SITES = ROOT / "extension" / "sites"
READ = """async (articles) => {
    const { readComment } = await import('/extension-sites/index.js');
    const options = { location, selection: '', now: new Date() };
    return [...document.querySelectorAll(articles)].map((article) =>
        readComment(article.querySelector('[dir=auto]') ?? article, options));
}"""
ARTICLES = {"x": "article[data-testid=tweet]", "facebook": "[role=article]"}


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
    yield browser
    browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that also finds the extension's readers, as modules beside its own scripts."""

    def reader(route: Route) -> None:
        name = Path(route.request.url).name
        route.fulfill(path=SITES / name, content_type="text/javascript")

    page = browser.new_page()
    page.route("**/extension-sites/*.js", reader)
    yield page
    page.close()


@pytest.mark.parametrize("site", ["x", "facebook"])
def test_every_practice_comment_is_read_exactly(page: Page, service: Service, site: str) -> None:
    page.goto(f"{service.pages}/practice/{site}")
    read: list[dict[str, Any]] = page.evaluate(READ, ARTICLES[site])
    said = [each for post in feed(site) for each in post.everything()]
    assert [told(comment) for comment in read] == [wanted(each) for each in said]
    for comment, each in zip(read, said, strict=True):
        assert comment["url"].startswith(f"{service.pages}/practice/{site}/")
        assert each.id in comment["url"]
        assert comment["timePrecision"] == ("exact" if site == "x" else "about")


def told(comment: dict[str, Any]) -> dict[str, Any]:
    return {
        name: comment[name] for name in ("platform", "text", "key", "author", "surface", "warnings")
    }


def wanted(said: Said) -> dict[str, Any]:
    handle = said.author.handle
    return {
        "platform": "x" if len(said.id) == 19 else "facebook",
        "text": said.shown,
        "key": said.id,
        "author": {"name": said.author.name, "handle": handle, "key": handle.lower()},
        "surface": "practice",
        "warnings": ["text-collapsed"] if said.collapsed else [],
    }


def test_a_quoted_post_is_read_as_its_own_authors(page: Page, service: Service) -> None:
    page.goto(f"{service.pages}/practice/x")
    read = page.evaluate(
        """async () => {
            const { readComment } = await import('/extension-sites/index.js');
            const quoted = document.querySelector('div[role=link] [data-testid=tweetText]');
            return readComment(quoted, { location, selection: '', now: new Date() });
        }"""
    )
    assert read["author"]["handle"] == OURS
    assert read["warnings"] == ["no-permalink"]


@pytest.mark.parametrize("site", ["x", "facebook"])
def test_a_reply_is_pasted_and_posted_into_the_page_only(
    page: Page, service: Service, site: str
) -> None:
    page.goto(f"{service.pages}/practice/{site}")
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.locator("[data-practice=reply]").nth(1).click()
    box = page.get_by_role("textbox")
    expect(box).to_be_focused()
    box.evaluate(
        """(box) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', 'I am sorry.\\n\\n<b>Camille</b>');
            clipboardData.setData('text/html', '<b>styled</b>');
            const event = { clipboardData, bubbles: true, cancelable: true };
            box.dispatchEvent(new ClipboardEvent('paste', event));
        }"""
    )
    page.get_by_role("button", name="Post").click()

    posted = page.locator("[data-practice=text]")
    expect(posted).to_have_text("I am sorry.\n\n<b>Camille</b>", use_inner_text=True)
    expect(box).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("on this page only")
    assert sent == []


def test_an_empty_box_posts_nothing_and_goes_when_another_opens(
    page: Page, service: Service
) -> None:
    page.goto(f"{service.pages}/practice/facebook")
    page.locator("[data-practice=reply]").nth(0).press("Enter")
    page.get_by_role("button", name="Post").click()
    expect(page.locator("[data-practice=text]")).to_have_count(0)
    page.locator("[data-practice=reply]").nth(2).click()
    expect(page.get_by_role("textbox")).to_have_count(1)


def test_see_more_shows_the_whole_comment_and_it_is_read_whole(
    page: Page, service: Service
) -> None:
    page.goto(f"{service.pages}/practice/facebook")
    cut = next(s for p in feed("facebook") for s in p.everything() if s.collapsed)
    page.locator("[data-practice=more]").press("Enter")
    read = page.evaluate(READ, ARTICLES["facebook"])
    whole = next(comment for comment in read if comment["key"] == cut.id)
    assert "".join(whole["text"].split()) == "".join(cut.text.split())
    assert whole["warnings"] == []
