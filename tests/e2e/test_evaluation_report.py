"""The report of an evaluation in real Chromium: nothing of a comment runs, loads or leads away."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from playwright.sync_api import Playwright

from e2e.conftest import PICTURES
from e2e.harness.chromium import FLAGS, executable
from entendu.cli import main

EVIL = (
    "<script>document.title='pwned'</script>",
    "<img src=x onerror=\"document.title='pwned'\">",
    "</blockquote></details></main><svg onload=\"document.title='pwned'\">",
    "</style><script>document.title='pwned'</script>",
    '" onmouseover="document.title=\'pwned\'" autofocus onfocus="document.title=\'pwned\'" x="',
    "<iframe src=\"javascript:parent.document.title='pwned'\"></iframe>",
    "<a href=\"javascript:document.title='pwned'\">here</a>",
    "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css><base href=http://127.0.0.1:9/>",
    "{{ 7 * 7 }}{% include 'base.html' %}${alert(1)}",
)


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the report of two runs over comments, authors, ids and companies made to break it."""
    monkeypatch.chdir(tmp_path)
    rows: list[dict[str, Any]] = [
        {
            "id": f"{n} {evil}",
            "platform": evil,
            "author": evil,
            "lang": evil[:35],
            "text": f"My parcel never arrived! {evil}",
            "company": {"name": evil[:100], "email": "care@crumb.example", "signature": evil},
            "labels": {"kind": evil, "severity": 1},
            "expect": {"topic": evil},
            "history": [{"from": evil, "text": evil}],
        }
        for n, evil in enumerate(EVIL)
    ]
    rows.append({"id": EVIL[0], "text": "Hello there", "company": EVIL[1]})
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    runner = CliRunner()
    for more in (["-o", "one.jsonl"], ["-o", "two.jsonl", "--compare", "one.jsonl"]):
        done = runner.invoke(main, ["eval", "rows.jsonl", *more])
        assert done.exit_code == 1, done.output  # the last row's company is not known
        if "--compare" not in more:
            told = Path("one.jsonl").read_text(encoding="utf-8").replace("I'm", EVIL[0][:8])
            Path("one.jsonl").write_text(told, encoding="utf-8")
    return tmp_path / "two.html"


def test_a_report_is_inert_whatever_stands_in_the_rows(
    playwright: Playwright, report: Path
) -> None:
    browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
    try:
        page = browser.new_page()
        asked: list[str] = []
        complaints: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(report.as_uri())
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        page.keyboard.press("Tab")
        for quote in page.locator("blockquote").all()[:12]:
            quote.hover()
        page.wait_for_timeout(200)

        assert page.title() == "Evaluation of two.jsonl · Entendu"
        assert asked == [report.as_uri()]
        assert complaints == []
        assert page.url == report.as_uri()
        assert (
            page.locator("script, img, svg, iframe, link, base, [onerror], [onfocus]").count() == 0
        )
        assert page.locator("meta[http-equiv=refresh], a[href^='javascript']").count() == 0
        shown = page.locator("blockquote.comment").all_inner_texts()
        assert all(any(evil in text for text in shown) for evil in EVIL)
        assert "49" not in page.locator("blockquote.comment", has_text="7 * 7").first.inner_text()
    finally:
        browser.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "light"), (1280, "dark")])
def test_a_report_fits_its_window(
    playwright: Playwright, report: Path, width: int, scheme: Any
) -> None:
    browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
    try:
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page.goto(report.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        PICTURES.mkdir(exist_ok=True)
        page.screenshot(path=PICTURES / f"evaluation-{width}-{scheme}.png")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == ("rgb(18, 24, 28)" if scheme == "dark" else "rgb(246, 243, 236)")
    finally:
        browser.close()


def test_a_printed_report_shows_the_rows_that_are_folded(
    playwright: Playwright, report: Path
) -> None:
    browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
    try:
        page = browser.new_page()
        page.goto(report.as_uri())
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = false")
        quote = page.locator("#rows ~ details blockquote.comment").first
        assert quote.bounding_box() is None or not quote.is_visible()
        page.emulate_media(media="print")
        box = quote.bounding_box()
        assert box is not None
        assert box["height"] > 10
    finally:
        browser.close()
