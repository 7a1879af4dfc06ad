"""What the checks say of a text: the codes of `Verdict`."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
}
