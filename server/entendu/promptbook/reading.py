"""Files of the prompts' folders, each read once, with their headers.

The first folder that has a file wins; the last one is the built-in one. What was read stays as it
is until the next start, so that the text shown, the hash and the prompt that is sent are one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ..errors import InvalidError

_HEADER = re.compile(r"\A---\n(.*?\n)---\n(.*)\Z", re.DOTALL)


class _Words(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads `no` and `on` as the words they are: lists of words are full of them.

    Only `true` and `false` mean what they say: the schema of an answer needs them.
    """


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":bool", ":timestamp"))]
    for first, found in _Words.yaml_implicit_resolvers.items()
}
_Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it was read; `own`: not the built-in one."""

    text: str
    own: bool


class Folders:
    """The folders of the prompts, the company's own before the built-in one."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self.read: dict[str, ReadFile] = {}

    def text(self, path: str) -> str:
        """Return a file's text as it was when it was first asked for.

        Raises InvalidError `prompts_unusable`.
        """
        if path not in self.read:
            self.read[path] = self._find(path)
        return self.read[path].text

    def names(self, folder: str) -> dict[str, Path]:
        """Return the YAML files of a folder by name, each as the first folder has it."""
        found: dict[str, Path] = {}
        for place in self._folders:
            for path in (place / folder).glob("*.yaml"):
                found.setdefault(path.name, path)
        return dict(sorted(found.items()))

    def own(self) -> set[str]:
        """Return every file of the company's own folder that looks as if it should be used."""
        return {
            path.relative_to(place).as_posix()
            for place in self._folders[:-1]
            for path in place.rglob("*")
            if path.suffix in (".md", ".yaml", ".yml") and path.name != "README.md"
        }

    def _find(self, path: str) -> ReadFile:
        for place in self._folders:
            try:
                text = (place / path).read_text(encoding="utf-8-sig")
            except FileNotFoundError:
                continue
            except (OSError, UnicodeDecodeError) as error:
                raise unusable(path, str(error)) from error
            return ReadFile(text, own=place != self._folders[-1])
        raise unusable(path, "not found")


def split(path: str, raw: str, keys: Set[str]) -> tuple[Mapping[str, Any], str]:
    """Return header and text; the header has exactly `keys`, and its name is that of the file.

    Raises InvalidError `prompts_unusable`.
    """
    found = _HEADER.match(raw.replace("\r\n", "\n"))
    if found is None:
        raise unusable(path, "needs a header between two lines of ---")
    header = load(path, found.group(1))
    odd = set(header) ^ keys
    if odd:
        what = "unknown" if odd & set(header) else "missing"
        raise unusable(path, f"{what} key in the header: {', '.join(sorted(map(str, odd)))}")
    if header["name"] != Path(path).stem:
        raise unusable(path, f"name is {header['name']!r}")
    return header, found.group(2)


def load(path: str, text: str) -> Mapping[str, Any]:
    """Return what a YAML file says. Raises InvalidError `prompts_unusable`."""
    try:
        read = yaml.load(text, Loader=_Words)  # noqa: S506 - a SafeLoader without booleans
    except yaml.YAMLError as error:
        raise unusable(path, " ".join(str(error).split())) from error
    if not isinstance(read, dict):
        raise unusable(path, "not a mapping")
    return read


def unusable(path: str, problem: str) -> InvalidError:
    """Return the error that names a file and what is wrong with it."""
    return InvalidError("prompts_unusable", {"file": path, "problem": problem})
