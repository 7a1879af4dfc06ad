"""Chromium with the unpacked extension, headed on a display or headless.

What it takes, found by trying (Chromium 156, Playwright 1.65):

- Both `--disable-extensions-except` and `--load-extension`, with an absolute path.
- `--remote-debugging-port=0`; the port then stands in the first line of `DevToolsActivePort` in
  the profile. The extension's id is fixed by the manifest's `key`, without one by its path.
- A letter pressed in the native menu runs the item whose title starts with it *only if no other
  item answers to that letter*: Chromium's "Send to your device" takes `d`. `SendTabToSelf` and
  `--allow-browser-signin=false` take it away. `--test-type` hides the bar about `--no-sandbox`,
  which would otherwise move the page while the test clicks.
- The menu is a window of its own: wait for it (`Display.wait_for_new_window`) before the key.
- A Playwright connection does not see a side panel that opens after it was made. `panel()` waits
  for the panel in the list of targets and makes a new connection; the pages of the older one stay
  good. Closing a connection leaves the browser as it is.
- No name but those of this machine is resolved, so that no test reaches the network. Pages of X or
  Facebook come from `page.route("https://x.com/**", …)`, and content scripts run on them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import time
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, Worker

from e2e.harness.display import HEIGHT, WIDTH, Display
from e2e.harness.processes import Program

ONLY_THIS_MACHINE = "MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1"
FLAGS = (
    "--no-sandbox",  # root in a container has no other way; only pages of the tests are opened
    "--test-type",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--use-mock-keychain",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--allow-browser-signin=false",
    "--disable-features=SendTabToSelf,SharingHub,Translate,MediaRouter,ReadAnything",
    f"--host-resolver-rules={ONLY_THIS_MACHINE}",
)


def executable() -> str:
    """Return the path of Chromium. Branded Chrome no longer loads unpacked extensions."""
    for name in ("chromium", "chromium-browser"):
        if path := shutil.which(name):
            return path
    raise AssertionError("Chromium is missing: `make test` installs it, or says how to")


def extension_flags(folder: Path) -> list[str]:
    """Return the two flags that load an unpacked extension; one of them alone does nothing."""
    path = folder.resolve()
    return [f"--disable-extensions-except={path}", f"--load-extension={path}"]


def extension_id(folder: Path) -> str:
    """Return the id: from the manifest's `key`, else from where the folder lies."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    source = (
        base64.b64decode(manifest["key"]) if "key" in manifest else str(folder.resolve()).encode()
    )
    digits = hashlib.sha256(source).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digits)


def worker_of(context: BrowserContext, folder: Path, seconds: float = 10) -> Worker:
    """Return the extension's service worker, waiting until it has started."""
    start = f"chrome-extension://{extension_id(folder)}/"
    deadline = time.monotonic() + seconds
    while True:
        for worker in context.service_workers:
            if worker.url.startswith(start):
                return worker
        if time.monotonic() > deadline:
            raise AssertionError(f"no service worker of {start}: does its manifest load?")
        if context.pages:
            context.pages[0].wait_for_timeout(50)


def look_for_service_at(worker: Worker, address: str) -> None:
    """Tell the extension of a service on another port than its usual one.

    Connecting by the service's own page does the same. The key is ADDRESS_KEY of
    `extension/shared/messages.js`. Patterns of content scripts name no port: any port will do.
    """
    worker.evaluate("address => chrome.storage.local.set({address})", address)


def choose_without_gesture(worker: Worker, page: Page, info: dict[str, Any]) -> None:
    """Run the menu's listener in a headless browser, where no native menu can open.

    Right-click the page first, so that the content script remembers the element. The side panel
    stays closed: it opens by a true gesture only. Open its page in a tab instead.
    """
    worker.evaluate(
        """async ({info, url}) => {
            const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === url);
            if (!tab) throw new Error(`no tab shows ${url}`);
            chrome.contextMenus.onClicked.dispatch({pageUrl: url, frameId: 0, ...info}, tab);
        }""",
        {"info": info, "url": page.url},
    )


def launch_headless(
    playwright: Playwright, extension: Path, profile: Path, **options: Any
) -> BrowserContext:
    """Return a headless context that runs the extension; `options` are Playwright's own."""
    return playwright.chromium.launch_persistent_context(
        profile,
        executable_path=executable(),
        headless=True,
        args=[*FLAGS, *extension_flags(extension)],
        **options,
    )


class HeadedChromium:
    """Chromium on a display, with the extension, for what only a true gesture does."""

    def __init__(
        self,
        playwright: Playwright,
        display: Display,
        extension: Path,
        profile: Path,
        *,
        language: str = "en-US",
        dark: bool = False,
    ) -> None:
        self._playwright = playwright
        self._display = display
        self._extension = extension
        self._connections: list[Browser] = []
        profile.mkdir(parents=True, exist_ok=True)
        # fmt: off
        self._program = Program(
            [executable(), *FLAGS, *extension_flags(extension), f"--user-data-dir={profile}",
             "--remote-debugging-port=0", "--window-position=0,0",
             f"--window-size={WIDTH},{HEIGHT}", f"--lang={language}",
             *(["--force-dark-mode"] if dark else []), "about:blank"],
            log=profile / "chromium.log",
            # The language of menus comes from here on Linux, not from --lang.
            environment={**display.environment, "LANGUAGE": language.replace("-", "_")},
        )
        # fmt: on
        port = profile / "DevToolsActivePort"
        self._address = self._program.wait_until(
            lambda: port.read_text(encoding="utf-8").partition("\n")[0] if port.exists() else "",
            what="the debugging port",
        )
        self.context = self._connect()
        self.worker = worker_of(self.context, extension)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for connection in self._connections:
            connection.close()
        self._program.stop(5)

    def extension_url(self, path: str) -> str:
        """Return the address of one of the extension's own pages."""
        return f"chrome-extension://{extension_id(self._extension)}/{path}"

    def open(self, url: str) -> Page:
        """Return a new tab in front that shows `url`."""
        page = self.context.new_page()
        page.goto(url)
        page.bring_to_front()
        return page

    def choose_from_menu(self, target: Locator, letter: str = "d", **click: Any) -> None:
        """Right-click `target` and press the letter of the extension's item, as a person does.

        A selection made before stays if the click falls on it (pass `position`).
        """
        target.page.bring_to_front()
        target.scroll_into_view_if_needed()
        before = self._display.windows()
        target.click(button="right", **click)
        self._display.wait_for_new_window(before)
        self._display.press(letter)

    def panel(self, path: str, seconds: float = 10) -> Page:
        """Return the side panel's page, waiting until it has opened.

        `path` is the panel's in the extension, without what stands after a question mark.
        """
        url = self.extension_url(path)
        deadline = time.monotonic() + seconds
        while not any(target["url"].partition("?")[0] == url for target in self.targets()):
            if time.monotonic() > deadline:
                raise AssertionError(f"{url} did not open; open: {self.targets()}")
            time.sleep(0.05)
        for page in self._connect().pages:
            if page.url.partition("?")[0] == url:
                return page
        raise AssertionError(f"{url} closed again")

    def targets(self) -> list[dict[str, str]]:
        """Return what the browser has open: pages, panels, workers."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self._address}/json", timeout=5) as answer:
            found: list[dict[str, str]] = json.load(answer)
        return [{"type": each["type"], "url": each["url"]} for each in found]

    def _connect(self) -> BrowserContext:
        connection = self._playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{self._address}")
        self._connections.append(connection)
        return connection.contexts[0]
