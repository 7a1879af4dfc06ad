"""Where the unpacked extension lies."""

from __future__ import annotations

from pathlib import Path


def extension_dir() -> Path:
    """Return its folder: inside the installed package, or in the checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "extension"
    return installed if installed.is_dir() else package.parents[1] / "extension"
