"""What the checks say of a text: the codes of `Verdict`."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {}
