"""The files of the project: what is tracked or about to be, never what was built or installed."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = {".git", ".venv", "node_modules", "__pycache__", "dist", "build", ".artifacts"}


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file of the project, relative to its root."""
    if (ROOT / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        names = [Path(name) for name in listed.stdout.split("\0") if name]
    else:  # an unpacked archive of the sources
        names = [
            path.relative_to(ROOT)
            for path in ROOT.rglob("*")
            if not MADE.intersection(path.relative_to(ROOT).parts)
        ]
    return tuple(sorted(name for name in set(names) if (ROOT / name).is_file()))


def below(folder: str, *suffixes: str) -> list[Path]:
    """Return the project's files below a folder, with one of the suffixes if any are given."""
    return [
        path
        for path in project_files()
        if path.is_relative_to(folder) and (not suffixes or path.suffix in suffixes)
    ]


def text_of(path: Path) -> str:
    """Return a file's text; one that holds something else gives an empty one."""
    try:
        return (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
