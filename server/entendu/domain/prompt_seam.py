"""What drafting needs of the files in prompts/. `promptbook` fulfils it; F5 wires it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class RenderedPrompt:
    """A prompt filled in, and the hash of the files it came from (12 hex digits)."""

    system: str
    user: str
    hash: str


@dataclass(frozen=True, slots=True)
class PromptFile:
    """One file in force, as it was read at the start.

    `path` is that inside the folder (`partials/wording.md`); `own`: from the company's folder.
    The hash has 12 hex digits; that of a prompt covers all that it includes. `text` is None for
    phrasebook and triage words, which are long.
    """

    path: str
    version: str
    hash: str
    own: bool
    text: str | None = None


class Prompts(Protocol):
    """The prompts, the phrasebook and the triage words, as files that a company may replace."""

    def render(self, name: str, values: Mapping[str, Any]) -> RenderedPrompt:
        """Fill the prompt `name`. A missing or unknown variable is an error."""
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

    def files(self) -> tuple[PromptFile, ...]:
        """Return every file in force: prompts, what they include, phrasebook, triage words."""
        ...

    def unused(self) -> tuple[str, ...]:
        """Return the files of the company's own folder that nothing uses: misspelt names."""
        ...

    def examples(self) -> tuple[Path, ...]:
        """Return the files of examples, the company's own in place of the built-in ones."""
        ...
