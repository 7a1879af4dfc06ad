"""What a check says of a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """OK passes, WARN is shown, BLOCK keeps the text from being copied."""

    OK = "ok"
    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict of one check: `code` is `<check>_<what>` and names the sentence shown.

    `overridable`: a block that the person may lift with a name and a reason.
    """

    check: str
    level: Level
    code: str
    params: dict[str, str | int | float] = field(default_factory=dict)
    overridable: bool = False


def blocks(verdicts: tuple[Verdict, ...]) -> bool:
    """Say whether any verdict keeps the text from being copied."""
    return any(verdict.level is Level.BLOCK for verdict in verdicts)
