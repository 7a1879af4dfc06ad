"""What a draft tells while it comes about; the wire sends these as server-sent events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StreamEvent:
    """One event: `case`, `triage`, `plan`, `delta`, `checks`, `replaced`, `done` or `error`.

    `data` is what the wire shows as JSON, in codes; sentences are added at the edge.
    """

    name: str
    data: dict[str, Any]

    @property
    def last(self) -> bool:
        """Say whether the stream ends with it."""
        return self.name in ("done", "error")
