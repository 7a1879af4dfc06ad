"""A file that passes 300 lines has a second subject; a composition root wires and delegates."""

from __future__ import annotations

from pathlib import Path

import pytest

from house.sources import ROOT, below

MOST_LINES = 300
MOST_LINES_OF_A_ROOT = 150
ROOTS = (
    "server/entendu/app.py",
    "server/entendu/cli.py",
    "server/entendu/serving.py",
    "extension/background.js",
    "extension/panel/panel.js",
)
SOURCES = below("server", ".py", ".js", ".css", ".html") + below(
    "extension", ".js", ".mjs", ".css", ".html", ".ts"
)


def lines_of(path: Path) -> int:
    return len((ROOT / path).read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_file_has_one_subject(path: Path) -> None:
    assert lines_of(path) <= MOST_LINES, "split it where its second subject starts"


@pytest.mark.parametrize("root", ROOTS)
def test_a_composition_root_only_wires(root: str) -> None:
    assert lines_of(Path(root)) <= MOST_LINES_OF_A_ROOT, "what it does belongs to a lower floor"
