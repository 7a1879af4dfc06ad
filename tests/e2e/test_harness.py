"""The harness itself, tried on a tiny extension: when a flow fails, look here first."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from e2e.harness.chromium import (
    HeadedChromium,
    choose_without_gesture,
    launch_headless,
    worker_of,
)
from e2e.harness.display import Display
from e2e.harness.processes import Program
from e2e.harness.service import ROOT

MANIFEST = {
    "manifest_version": 3,
    "name": "Tiny",
    "version": "1",
    "permissions": ["contextMenus", "sidePanel", "storage", "tabs"],
    "background": {"service_worker": "background.js"},
    "side_panel": {"default_path": "panel.html"},
}
BACKGROUND = """
chrome.runtime.onInstalled.addListener(() =>
  chrome.contextMenus.create({id: "draft", title: "Draft a reply", contexts: ["all"]}));
chrome.contextMenus.onClicked.addListener((info, tab) => {
  chrome.sidePanel.open({tabId: tab.id}).catch(() => {});
  chrome.storage.local.set({clicked: info.selectionText ?? "nothing selected"});
});
"""
PANEL = """<!doctype html><meta charset="utf-8"><title>Panel</title>
<output></output><button>Copy</button><script src="panel.js"></script>"""
PANEL_SCRIPT = """
document.querySelector("button").onclick = () => navigator.clipboard.writeText("Sorry – 😀\\nA.");
setInterval(async () => {
  document.querySelector("output").textContent = (await chrome.storage.local.get()).clicked;
}, 50);
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def extension(tmp_path: Path) -> Path:
    folder = tmp_path / "tiny extension"
    folder.mkdir()
    (folder / "manifest.json").write_text(json.dumps(MANIFEST))
    (folder / "background.js").write_text(BACKGROUND)
    (folder / "panel.html").write_text(PANEL)
    (folder / "panel.js").write_text(PANEL_SCRIPT)
    return folder


@pytest.fixture
def page_url(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "www"
    folder.mkdir()
    (folder / "index.html").write_text("<!doctype html><p>My parcel never came!</p>")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_true_right_click_opens_the_menu_the_panel_and_the_clipboard(
    headed: HeadedChromium,
    display: Display,
    page_url: str,
    tmp_path: Path,
) -> None:
    page = headed.open(page_url)
    display.set_clipboard("something else")

    headed.choose_from_menu(page.locator("p"))
    panel = headed.panel("panel.html")

    expect(panel.locator("output")).to_have_text("nothing selected")
    panel.get_by_role("button").click()
    panel.wait_for_timeout(100)
    assert display.clipboard() == "Sorry – 😀\nA."
    picture = display.picture(tmp_path / "screen.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 5_000, "the screen is not empty"


def test_a_right_click_on_a_selection_keeps_it(headed: HeadedChromium, page_url: str) -> None:
    page = headed.open(page_url)
    page.locator("p").dblclick(position={"x": 45, "y": 8})

    headed.choose_from_menu(page.locator("p"), position={"x": 45, "y": 8})

    expect(headed.panel("panel.html").locator("output")).to_have_text("parcel")


def test_without_a_screen_the_listener_runs_by_dispatch(
    playwright: Playwright, extension: Path, page_url: str, tmp_path: Path
) -> None:
    context = launch_headless(playwright, extension, tmp_path / "profile")
    page = context.pages[0]
    page.goto(page_url)
    worker = worker_of(context, extension)

    choose_without_gesture(worker, page, {"menuItemId": "draft", "selectionText": "parcel"})

    stored = "async () => (await chrome.storage.local.get()).clicked"
    deadline = time.monotonic() + 5
    while worker.evaluate(stored) != "parcel":
        assert time.monotonic() < deadline
        page.wait_for_timeout(20)
    context.close()


def test_the_pages_of_the_tests_reach_no_other_machine(
    headed: HeadedChromium, page_url: str
) -> None:
    page = headed.open(page_url)
    reached = page.evaluate("fetch('https://example.com/').then(() => 'reached', () => 'refused')")
    assert reached == "refused"


def test_a_page_of_x_can_be_served_by_the_test(headed: HeadedChromium) -> None:
    headed.context.route(
        "https://x.com/**", lambda route: route.fulfill(body="<p>A saved page</p>")
    )
    assert headed.open("https://x.com/someone/status/1").inner_text("p") == "A saved page"


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
def test_programs_end_with_the_tests_however_those_end(end: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "tests_that_end_badly.py"
    script.write_text(
        "import sys, time\nfrom pathlib import Path\n"
        "from e2e.harness.processes import Program\n"
        # A shell with a child of its own: both have to go.
        "program = Program(['/bin/sh', '-c', 'sleep 60 & echo $! && wait'], "
        "log=Path(sys.argv[1]))\n"
        "program.wait_until(program.printed, what='its child')\n"
        "print(program.pid, program.printed(), flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, script, tmp_path / "log"],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests")},
    ) as tests:
        assert tests.stdout is not None
        started = [int(number) for number in tests.stdout.readline().split()]
        tests.send_signal(end)

    deadline = time.monotonic() + 10
    while any(runs(pid) for pid in started):
        assert time.monotonic() < deadline, f"{started} still run"
        time.sleep(0.05)


def runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_program_that_ends_early_fails_with_what_it_printed(tmp_path: Path) -> None:
    command = ["/bin/sh", "-c", "echo the reason; exit 3"]
    with (
        Program(command, log=tmp_path / "log") as program,
        pytest.raises(AssertionError, match=r"ended with 3:\nthe reason"),
    ):
        program.wait_until(lambda: None, what="an answer")


def test_a_picture_is_kept_where_git_ignores_it(
    headed: HeadedChromium, page_url: str, keep_picture: Callable[..., Path]
) -> None:
    path = keep_picture(headed.open(page_url), "harness")
    assert f"/{path.parent.relative_to(ROOT)}/" in (ROOT / ".gitignore").read_text().splitlines()
    path.unlink()
