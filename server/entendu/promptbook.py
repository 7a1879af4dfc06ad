"""Find, validate, hash and render what is in prompts/ (`prompts/README.md` says how a file looks).

A company's own folder goes first, file by file; what it does not have comes from the built-in one.
A file that cannot be used fails loudly, with its name: a draft from half a prompt helps nobody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from .domain.prompt_seam import RenderedPrompt
from .errors import EntenduError, InvalidError

HEADER_KEYS = frozenset({"name", "version", "about", "inputs", "output"})
_SYSTEM, _USER = "=== system ===", "=== user ==="


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt file, valid: its header, and the two templates of its body."""

    name: str
    version: int
    about: str
    inputs: Mapping[str, str]
    output: Mapping[str, Any]
    system: str
    user: str
    hash: str


class Promptbook:
    """Fulfils `domain.prompt_seam.Prompts` over one or two folders."""

    def __init__(self, *folders: Path) -> None:
        """Read from `folders`, the first that has a file winning."""
        self._folders = folders
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(folders),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,
        )
        self._prompts: dict[str, Prompt] = {}

    @classmethod
    def find(cls, setting: Path | None) -> Promptbook:
        """Return the prompts in force: the setting's folder over the built-in one.

        Raises EntenduError `prompts_not_found` with the three places that were looked at.
        """
        packaged = Path(str(resources.files("entendu"))) / "prompts"
        checkout = Path(__file__).resolve().parents[2] / "prompts"
        built_in = next((folder for folder in (packaged, checkout) if folder.is_dir()), None)
        if built_in is None or (setting is not None and not setting.is_dir()):
            places = {"setting": str(setting), "package": str(packaged), "checkout": str(checkout)}
            raise EntenduError("prompts_not_found", places)
        return cls(*([setting] if setting else []), built_in)

    def render(self, name: str, values: Mapping[str, Any]) -> RenderedPrompt:
        """Fill the prompt; InvalidError `prompts_unusable` for a missing or unknown variable."""
        prompt = self.prompt(name)
        if missing := prompt.inputs.keys() - values.keys():
            raise _unusable(name, f"no value for {', '.join(sorted(missing))}")
        if unknown := values.keys() - prompt.inputs.keys():
            raise _unusable(name, f"no input named {', '.join(sorted(unknown))}")
        try:
            system = self._environment.from_string(prompt.system).render(values)
            user = self._environment.from_string(prompt.user).render(values)
        except TemplateError as error:
            raise _unusable(name, str(error)) from error
        return RenderedPrompt(system.strip(), user.strip(), prompt.hash)

    def output_schema(self, name: str) -> Mapping[str, Any]:
        """Return the JSON schema of the answer."""
        return self.prompt(name).output

    def phrasebook(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the phrasebook's files as read, by language."""
        return self._languages("phrasebook")

    def triage_words(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the triage words' files as read, by language."""
        return self._languages("triage")

    def prompt(self, name: str) -> Prompt:
        """Return one prompt, read and checked once."""
        if name not in self._prompts:
            self._prompts[name] = self._read(name)
        return self._prompts[name]

    def _read(self, name: str) -> Prompt:
        file = f"{name}.md"
        text = self._text(file)
        head, body = _split(file, text)
        header = _mapping(file, head)
        if unknown := header.keys() - HEADER_KEYS:
            raise _unusable(file, f"unknown key {', '.join(sorted(map(str, unknown)))}")
        if missing := HEADER_KEYS - header.keys():
            raise _unusable(file, f"missing key {', '.join(sorted(missing))}")
        if header["name"] != name:
            raise _unusable(file, f"its name says {header['name']}")
        system, marker, user = body.partition(_USER)
        if not marker or _SYSTEM not in system:
            raise _unusable(file, f"it needs the lines {_SYSTEM} and {_USER}")
        system = system.partition(_SYSTEM)[2]
        included = self._check_variables(file, system + user, header["inputs"])
        digest = hashlib.sha256("\0".join([text, *included]).encode()).hexdigest()[:12]
        return Prompt(
            name=name,
            version=int(header["version"]),
            about=str(header["about"]),
            inputs=header["inputs"],
            output=header["output"],
            system=system,
            user=user,
            hash=digest,
        )

    def _check_variables(self, file: str, template: str, inputs: Mapping[str, str]) -> list[str]:
        """Raise for a variable that the header does not declare; return the included texts."""
        included: list[str] = []
        used: set[str] = set()
        texts = [template]
        while texts:
            text = texts.pop()
            try:
                tree = self._environment.parse(text)
            except TemplateError as error:
                raise _unusable(file, str(error)) from error
            used |= meta.find_undeclared_variables(tree)
            for other in meta.find_referenced_templates(tree):
                if other is None:
                    raise _unusable(file, "an include must name its file")
                included.append(self._text(other))
                texts.append(included[-1])
        if undeclared := used - inputs.keys():
            raise _unusable(file, f"undeclared variable {', '.join(sorted(undeclared))}")
        if unused := inputs.keys() - used:
            raise _unusable(file, f"unused input {', '.join(sorted(unused))}")
        return included

    def _languages(self, kind: str) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for folder in reversed(self._folders):
            for path in sorted((folder / kind).glob("*.yaml")):
                file = f"{kind}/{path.name}"
                found[path.stem] = _mapping(file, path.read_text(encoding="utf-8"))
        if not found:
            raise _unusable(kind, "there is no file in it")
        return found

    def _text(self, file: str) -> str:
        for folder in self._folders:
            path = folder / file
            if path.is_file():
                return path.read_text(encoding="utf-8")
        raise _unusable(file, "it is not there")


def _split(file: str, text: str) -> tuple[str, str]:
    parts = text.split("---\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise _unusable(file, "it needs a header between two lines of ---")
    return parts[1], parts[2]


def _mapping(file: str, text: str) -> dict[str, Any]:
    try:
        read = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _unusable(file, str(error).replace("\n", " ")) from error
    if not isinstance(read, dict):
        raise _unusable(file, "it holds no keys")
    return read


def _unusable(file: str, problem: str) -> InvalidError:
    return InvalidError("prompts_unusable", {"file": file, "problem": problem})
