"""`entendu serve`: one service on one folder, on loopback, the browser opened signed in."""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from types import FrameType
from typing import TYPE_CHECKING

from .errors import InvalidError
from .ground import alone, listening
from .settings import Settings, make_data_folder
from .web.address import page_origin

if TYPE_CHECKING:
    from flask import Flask

SWITCH_SECONDS = 0.001
"""How long a busy thread may keep the others waiting: a draft being written must not delay streams
(Python's default is 0.005)."""

THREADS = 32
"""Each attached reader holds one; with waitress' default of 4 the fifth stream waits seconds."""


def serve(settings: Settings, say: Callable[[str], None], locale: str) -> None:
    """Run the service until it is told to stop (Ctrl+C, SIGTERM).

    Raises ConflictError `service_already_running` or `port_in_use`, InvalidError
    `data_folder_unusable` or `setting_unusable`.
    """
    make_data_folder(settings)
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()  # what is loaded now stays: looking it over for garbage only takes time
    with alone(settings), listening(settings) as listener:
        port = listener.getsockname()[1]
        # What takes long to load comes after the port is known to be free.
        from .app import build_house, close_app, create_app
        from .loops import SWEEP_SECONDS, Loop
        from .web.greeting import greeting

        _log_to_file(settings)
        house = build_house(settings)
        app = create_app(settings, house=house, port=port)
        runner = app.extensions["entendu"].runner
        runner.sweep()
        loop = Loop("orphaned-drafts", runner.sweep, SWEEP_SECONDS)
        link = f"{page_origin(settings.host, port)}/sign-in#{house.gate.mint_sign_in_code()}"
        opened = settings.open_browser and _open_browser(link)
        services = app.extensions["entendu"]
        for line in greeting(services, port, link, opened=opened, locale=locale):
            say(line)
        gc.freeze()
        gc.enable()
        threading.Thread(target=house.warm, name="warm", daemon=True).start()
        try:
            _listen(app, listener)
        finally:
            loop.close()
            close_app(app)


def _listen(app: Flask, listener: socket.socket) -> None:
    from waitress.server import create_server

    server = create_server(
        app,
        sockets=[listener],
        threads=THREADS,
        asyncore_use_poll=True,  # select() dies past 1,024 descriptors
        ident=None,
        channel_timeout=600,
        clear_untrusted_proxy_headers=True,
    )
    runner = app.extensions["entendu"].runner

    def stop(_number: int, _frame: FrameType | None) -> None:
        # Streams end with an event before waitress cuts their connections.
        runner.close()
        sys.exit(0)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    server.run()


def _open_browser(link: str) -> bool:
    """Open the pages; the code stands in the fragment, so no log and no other program sees it."""
    try:
        browser = webbrowser.get()
        if type(browser) is webbrowser.GenericBrowser:
            return False  # one that would take this terminal over
        return browser.open(link)
    except webbrowser.Error:
        return False


def _log_to_file(settings: Settings) -> None:
    """Log to a file beside the database; the screen keeps only warnings."""
    file = settings.data_dir / "entendu.log"
    try:
        file.touch(mode=0o600)
        handler = RotatingFileHandler(file, maxBytes=2_000_000, backupCount=3, encoding="utf-8")
    except OSError as error:
        folder = str(settings.data_dir)
        raise InvalidError("data_folder_unusable", {"folder": folder}) from error
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.setLevel(settings.log_level)
    root.addHandler(handler)
