"""The files in `prompts/`: found, checked, hashed, rendered. prompts/README.md tells the format."""

from __future__ import annotations

from .book import PROMPTS, Promptbook

__all__ = ["PROMPTS", "Promptbook"]
