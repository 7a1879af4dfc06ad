"""A screen nobody sees, with real keys and a real clipboard.

Xvfb chooses a free display itself (`-displayfd`). A window manager is needed: without one the
browser's windows get no focus and keys go nowhere. With `-fbdir` the whole screen lies in a file
in XWD form, so that a picture of a native menu needs no further program.
"""

from __future__ import annotations

import os
import struct
import subprocess
import time
import zlib
from pathlib import Path
from types import TracebackType
from typing import Self

from e2e.harness.processes import Program

WIDTH, HEIGHT = 1360, 900


class Display:
    """A running X server with a window manager."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        reading, writing = os.pipe()
        screen = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen]
        command += ["-nolisten", "tcp", "-fbdir", str(folder)]
        try:
            self._server = Program(command, log=folder / "xvfb.log", keep_open=[writing])
        finally:
            os.close(writing)
        with os.fdopen(reading) as line:
            number = line.readline().strip()
        if not number:
            raise AssertionError(f"Xvfb did not start:\n{self._server.printed()}")
        self.name = f":{number}"
        self.environment = {**os.environ, "DISPLAY": self.name}
        self._windows = Program(
            ["openbox", "--sm-disable"], log=folder / "openbox.log", environment=self.environment
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._windows.stop(2)
        self._server.stop(2)

    def press(self, *keys: str) -> None:
        """Press keys as a person does, for example `press("d")` or `press("alt+shift+y")`."""
        self._run("xdotool", "key", "--delay", "40", *keys)

    def windows(self) -> set[str]:
        """Return the visible windows; an open native menu is one of them."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", ".*", allow=(0, 1))
        return set(found.split())

    def wait_for_new_window(self, before: set[str], seconds: float = 5) -> None:
        """Wait until a window is there that was not among `before`, and painted."""
        deadline = time.monotonic() + seconds
        while not self.windows() - before:
            if time.monotonic() > deadline:
                raise AssertionError("no menu opened")
            time.sleep(0.03)
        time.sleep(0.15)  # a menu takes keys only after it has been painted

    def clipboard(self) -> str:
        """Return the text that a person would paste now."""
        return self._run("xclip", "-selection", "clipboard", "-out", "-target", "UTF8_STRING")

    def set_clipboard(self, text: str) -> None:
        """Put other text there, so that a later `clipboard()` proves something."""
        subprocess.run(
            # xclip stays to serve the text; it must not hold our pipes meanwhile.
            ["xclip", "-selection", "clipboard", "-in"],
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.environment,
            timeout=10,
            check=True,
        )

    def picture(self, path: Path) -> Path:
        """Write the whole screen, menus included, as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_png_of_xwd((self._folder / "Xvfb_screen0").read_bytes()))
        return path

    def _run(self, *command: str, allow: tuple[int, ...] = (0,)) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, timeout=10, check=False
        )
        if done.returncode not in allow:
            raise AssertionError(f"{' '.join(command)}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()


def _png_of_xwd(data: bytes) -> bytes:
    header = struct.unpack(">25I", data[:100])
    header_size, width, height, bits = header[0], header[4], header[5], header[11]
    line_size, colours = header[12], header[19]
    assert bits == 32, "the screen is 24 bits deep, which X keeps in 32"
    start = header_size + colours * 12
    rows = bytearray()
    for y in range(height):
        line = data[start + y * line_size :][: width * 4]
        row = bytearray(width * 3)
        row[0::3], row[1::3], row[2::3] = line[2::4], line[1::4], line[0::4]
        rows += b"\0" + row
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in (
            (b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(bytes(rows), 6)),
            (b"IEND", b""),
        )
    )
