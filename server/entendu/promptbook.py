"""The files in `prompts/`: found, checked, hashed, rendered.

They are found in the folder of the setting, else in the installed package, else in the checkout.
A company's own folder may hold only the files it changes; the rest comes from the built-in ones.
A prompt begins with a header between two `---` lines, and the header is strict: an unknown key, an
input that the text never uses or a variable that no input names is an error at start, not in the
middle of a draft. prompts/README.md tells the format to those who edit them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import jinja2
import yaml
from jinja2 import meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from .domain.prompt_seam import RenderedPrompt
from .errors import EntenduError, InvalidError

PROMPTS = ("draft-reply", "repair-reply")
HASH_DIGITS = 12
_HEADER = re.compile(r"\A---\n(.*?\n)---\n(.*)\Z", re.DOTALL)
_PARTS = re.compile(r"\A\s*=== system ===\n(.*?)\n=== user ===\n(.*)\Z", re.DOTALL)
_INCLUDE = re.compile(r"{%-?\s*include\s+['\"]([^'\"]+)['\"]")
_MARKS = re.compile(r"{%.*?%}|{{.*?}}")
_PROMPT_KEYS = {"name", "version", "inputs", "output"}
_PARTIAL_KEYS = {"name", "version"}


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
class _Prompt:
    """One prompt, read and checked."""

    inputs: frozenset[str]
    output: Mapping[str, Any]
    system: jinja2.Template
    user: jinja2.Template
    hash: str


class Promptbook:
    """Fulfils `domain.prompt_seam.Prompts`. All files are read and checked when it is made."""

    def __init__(self, *folders: Path) -> None:
        """Read from `folders`, the first that has a file wins.

        Raises InvalidError `prompts_unusable` with `file` and `problem`.
        """
        self._folders = folders
        self._environment = ImmutableSandboxedEnvironment(
            loader=jinja2.FunctionLoader(self._partial),
            undefined=jinja2.StrictUndefined,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        self._prompts = {name: self._read_prompt(f"{name}.md") for name in PROMPTS}
        self._wording = "\n".join(
            self._own_text(f"{name}.md") for name in (*PROMPTS, "playbook", "partials/wording")
        )
        self._phrasebook = self._read_all("phrasebook")
        self._triage = self._read_all("triage")

    @classmethod
    def find(cls, setting: Path | None) -> Promptbook:
        """Find the prompts. Raises EntenduError `prompts_not_found`, which names all places."""
        packaged = Path(str(resources.files(__package__ or "entendu"))) / "prompts"
        checkout = Path(__file__).resolve().parents[2] / "prompts"
        built_in = next((place for place in (packaged, checkout) if _is_prompts(place)), None)
        if built_in is None or (setting is not None and not setting.is_dir()):
            raise EntenduError(
                "prompts_not_found",
                {
                    "setting": str(setting or "–"),
                    "package": str(packaged),
                    "checkout": str(checkout),
                },
            )
        return cls(*((setting, built_in) if setting is not None else (built_in,)))

    def render(self, name: str, values: Mapping[str, Any]) -> RenderedPrompt:
        """Fill the prompt. Raises InvalidError `prompt_values` on a missing or unknown value."""
        prompt = self._prompts[name]
        missing, unknown = prompt.inputs - set(values), set(values) - prompt.inputs
        if missing or unknown:
            raise InvalidError(
                "prompt_values",
                {
                    "prompt": name,
                    "missing": ", ".join(sorted(missing)),
                    "unknown": ", ".join(sorted(unknown)),
                },
            )
        try:
            system, user = prompt.system.render(values), prompt.user.render(values)
        except jinja2.TemplateError as error:
            raise _unusable(f"{name}.md", str(error)) from error
        return RenderedPrompt(_tidy(system), _tidy(user), prompt.hash)

    def wording(self) -> str:
        """Return the prompts' own text, before anything is filled in."""
        return self._wording

    def output_schema(self, name: str) -> Mapping[str, Any]:
        """Return the JSON schema of the answer."""
        return self._prompts[name].output

    def inputs(self, name: str) -> frozenset[str]:
        """Return the names of the values that the prompt needs."""
        return self._prompts[name].inputs

    def phrasebook(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the phrasebook's files as read, by language code."""
        return self._phrasebook

    def triage_words(self) -> Mapping[str, Mapping[str, Any]]:
        """Return the triage words' files as read, by language code."""
        return self._triage

    def _text(self, path: str) -> str:
        for folder in self._folders:
            try:
                return (folder / path).read_text(encoding="utf-8")
            except FileNotFoundError:
                continue
            except (OSError, UnicodeDecodeError) as error:
                raise _unusable(path, str(error)) from error
        raise _unusable(path, "not found")

    def _partial(self, path: str) -> str:
        """Return the text of an included file without its header."""
        if path.startswith(("/", "\\")) or ".." in Path(path).parts:
            raise _unusable(path, "outside the folder")
        header, text = _split(path, self._text(path))
        _check_keys(path, header, _PARTIAL_KEYS)
        return text

    def _own_text(self, path: str) -> str:
        """Return a file's text without its header and without its template's marks."""
        return _MARKS.sub(" ", _split(path, self._text(path))[1])

    def _read_prompt(self, path: str) -> _Prompt:
        raw = self._text(path)
        header, text = _split(path, raw)
        _check_keys(path, header, _PROMPT_KEYS)
        parts = _PARTS.match(text)
        if header["name"] != Path(path).stem:
            raise _unusable(path, f"name is {header['name']!r}")
        if parts is None:
            raise _unusable(path, "needs a line `=== system ===` and a line `=== user ===`")
        inputs, output = header["inputs"], header["output"]
        if not isinstance(inputs, dict) or not isinstance(output, dict):
            raise _unusable(path, "inputs and output are mappings")
        try:
            used = self._variables(text)
            system = self._environment.from_string(parts.group(1))
            user = self._environment.from_string(parts.group(2))
        except jinja2.TemplateError as error:
            raise _unusable(path, str(error)) from error
        if used != set(inputs):
            odd = ", ".join(sorted(used ^ set(inputs)))
            raise _unusable(path, f"inputs and variables differ: {odd}")
        included = "".join(self._text(name) for name in sorted(set(_INCLUDE.findall(text))))
        digest = hashlib.sha256((raw + included).encode()).hexdigest()[:HASH_DIGITS]
        return _Prompt(frozenset(inputs), output, system, user, digest)

    def _variables(self, text: str) -> set[str]:
        """Return the variables of the text and of all that it includes."""
        found = meta.find_undeclared_variables(self._environment.parse(text))
        for name in _INCLUDE.findall(text):
            found |= self._variables(self._partial(name))
        return found

    def _read_all(self, kind: str) -> dict[str, Mapping[str, Any]]:
        """Read every language of `kind`; a file of an earlier folder replaces a later one."""
        names = {
            path.stem
            for folder in self._folders
            if (folder / kind).is_dir()
            for path in (folder / kind).glob("*.yaml")
        }
        read = {name: self._read_yaml(f"{kind}/{name}.yaml") for name in sorted(names)}
        for name, given in read.items():
            if given.get("language") != name:
                raise _unusable(f"{kind}/{name}.yaml", f"language is {given.get('language')!r}")
        if "en" not in read:
            raise _unusable(f"{kind}/en.yaml", "not found")
        return read

    def _read_yaml(self, path: str) -> Mapping[str, Any]:
        return _load(path, self._text(path))


def _is_prompts(place: Path) -> bool:
    return (place / "draft-reply.md").is_file()


def _split(path: str, raw: str) -> tuple[Mapping[str, Any], str]:
    found = _HEADER.match(raw.replace("\r\n", "\n"))
    if found is None:
        raise _unusable(path, "needs a header between two lines of ---")
    return _load(path, found.group(1)), found.group(2)


def _load(path: str, text: str) -> Mapping[str, Any]:
    try:
        read = yaml.load(text, Loader=_Words)  # noqa: S506 - a SafeLoader without booleans
    except yaml.YAMLError as error:
        raise _unusable(path, " ".join(str(error).split())) from error
    if not isinstance(read, dict):
        raise _unusable(path, "not a mapping")
    return read


def _check_keys(path: str, header: Mapping[str, Any], keys: set[str]) -> None:
    odd = set(header) ^ keys
    if odd:
        what = "unknown" if odd & set(header) else "missing"
        raise _unusable(path, f"{what} key in the header: {', '.join(sorted(map(str, odd)))}")


def _tidy(text: str) -> str:
    """Return the text with no more than one empty line in a row."""
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _unusable(path: str, problem: str) -> InvalidError:
    return InvalidError("prompts_unusable", {"file": path, "problem": problem})
