"""What drafting needs of the files in prompts/. `promptbook.py` fulfils it; F5 wires it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class RenderedPrompt:
    """A prompt filled in, and the hash of the files it came from (12 hex digits)."""

    system: str
    user: str
    hash: str


class Prompts(Protocol):
    """The prompts, the phrasebook and the triage words, as files that a company may replace."""

    def render(self, name: str, values: Mapping[str, Any]) -> RenderedPrompt:
        """Fill the prompt `name` (`draft-reply`, `repair-reply`). A missing or unknown variable is an error."""
        ...

    def wording(self) -> str:
        """Return the prompts' own text, before anything is filled in: nobody may read it."""
        ...

    def output_schema(self, name: str) -> Mapping[str, Any]:
        """Return the JSON schema of the answer that the prompt `name` asks for."""
        ...

    def phrasebook(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the phrasebook's files as read, by language code."""
        ...

    def triage_words(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the triage words' files as read, by language code."""
        ...
