"""The prompts, checked, hashed and rendered.

They are found in the folder of the setting, else in the installed package, else in the checkout.
A company's own folder may hold only the files it changes; the rest comes from the built-in ones.
A prompt begins with a header between two `---` lines, and the header is strict: an unknown key, an
input that the text never uses or a variable that no input names is an error at start, not in the
middle of a draft.
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
from jinja2 import meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..domain.prompt_seam import PromptFile, RenderedPrompt
from ..errors import EntenduError, InvalidError
from .reading import Folders, load, split, unusable

PROMPTS = ("draft-reply", "repair-reply")
HASH_DIGITS = 12
_PARTS = re.compile(r"\A\s*=== system ===\n(.*?)\n=== user ===\n(.*)\Z", re.DOTALL)
_MARKS = re.compile(r"{%.*?%}|{{.*?}}")
_PROMPT_KEYS = frozenset({"name", "version", "inputs", "output"})
_PARTIAL_KEYS = frozenset({"name", "version"})
_BY_LANGUAGE = ("phrasebook", "triage")
_EXAMPLES = "examples"
_COMPANIES = "companies.yaml"


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
        """Read from `folders`, the first that has a file wins; the last is the built-in one.

        Raises InvalidError `prompts_unusable` with `file` and `problem`.
        """
        self._folders = Folders(*folders)
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
            _MARKS.sub(" ", self._body(f"{name}.md"))
            for name in (*PROMPTS, "playbook", "partials/wording")
        )
        self._phrasebook, self._triage = (self._read_all(kind) for kind in _BY_LANGUAGE)
        self._files = tuple(self._file(path) for path in sorted(self._folders.read, key=_in_order))

    @classmethod
    def find(cls, setting: Path | None) -> Promptbook:
        """Find the prompts. Raises EntenduError `prompts_not_found`, which names all places."""
        packaged = Path(str(resources.files("entendu"))) / "prompts"
        checkout = Path(__file__).resolve().parents[3] / "prompts"
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
        except (jinja2.TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
            raise unusable(f"{name}.md", str(error)) from error
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

    def files(self) -> tuple[PromptFile, ...]:
        """Return every file in force: prompts, what they include, phrasebook, triage words."""
        return self._files

    def unused(self) -> tuple[str, ...]:
        """Return the files of the company's own folder that nothing uses: misspelt names."""
        examples = {f"{_EXAMPLES}/{name}" for name in self._folders.names(_EXAMPLES)}
        return tuple(sorted(self._folders.own() - set(self._folders.read) - examples))

    def examples(self) -> tuple[Path, ...]:
        """Return the files of examples, the company's own in place of the built-in ones."""
        found = self._folders.names(_EXAMPLES)
        return tuple(path for name, path in found.items() if name != _COMPANIES)

    def _partial(self, path: str) -> str:
        """Return the text of an included file without its header."""
        if path.startswith(("/", "\\")) or ".." in Path(path).parts:
            raise unusable(path, "outside the folder")
        return self._body(path)

    def _body(self, path: str) -> str:
        keys = _PROMPT_KEYS if path.removesuffix(".md") in PROMPTS else _PARTIAL_KEYS
        return split(path, self._folders.text(path), keys)[1]

    def _read_prompt(self, path: str) -> _Prompt:
        raw = self._folders.text(path)
        header, text = split(path, raw, _PROMPT_KEYS)
        parts = _PARTS.match(text)
        if parts is None:
            raise unusable(path, "needs a line `=== system ===` and a line `=== user ===`")
        inputs, output = header["inputs"], header["output"]
        if not isinstance(inputs, dict) or not isinstance(output, dict):
            raise unusable(path, "inputs and output are mappings")
        used: dict[str, set[str]] = {}
        self._gather(path, text, used)
        for each, variables in used.items():
            if odd := variables - set(inputs):
                raise unusable(each, f"no input of {path} is called {', '.join(sorted(odd))}")
        if odd := set(inputs) - set().union(*used.values()):
            raise unusable(path, f"inputs that are never used: {', '.join(sorted(odd))}")
        try:
            system = self._environment.from_string(parts.group(1))
            user = self._environment.from_string(parts.group(2))
        except jinja2.TemplateError as error:
            raise unusable(path, str(error)) from error
        included = (self._folders.text(each) for each in sorted(set(used) - {path}))
        return _Prompt(frozenset(inputs), output, system, user, _hash(raw, *included))

    def _gather(
        self, path: str, text: str, used: dict[str, set[str]], within: tuple[str, ...] = ()
    ) -> None:
        """Put the variables of a text, and of all that it includes, into `used` by their file."""
        try:
            tree = self._environment.parse(text)
        except jinja2.TemplateSyntaxError as error:
            header = self._folders.text(path).count("\n") - text.count("\n")
            raise unusable(path, f"line {header + error.lineno}: {error.message}") from error
        used[path] = meta.find_undeclared_variables(tree)
        for name in meta.find_referenced_templates(tree):
            if name is None:
                raise unusable(path, "an include needs the name of a file in quotes")
            if name in (path, *within):
                raise unusable(path, f"includes {name}, which includes it")
            self._gather(name, self._partial(name), used, (path, *within))

    def _read_all(self, kind: str) -> dict[str, Mapping[str, Any]]:
        """Read every language of `kind`; a file of an earlier folder replaces a later one."""
        read: dict[str, Mapping[str, Any]] = {}
        for file in self._folders.names(kind):
            path, name = f"{kind}/{file}", file.removesuffix(".yaml")
            given = read[name] = load(path, self._folders.text(path))
            if given.get("language") != name:
                raise unusable(path, f"language is {given.get('language')!r}")
        if "en" not in read:
            raise unusable(f"{kind}/en.yaml", "not found")
        return read

    def _file(self, path: str) -> PromptFile:
        read = self._folders.read[path]
        kind, _, file = path.partition("/")
        if kind in _BY_LANGUAGE:
            given = getattr(self, f"_{kind}")[file.removesuffix(".yaml")]
            return PromptFile(path, str(given.get("version", "")), _hash(read.text), read.own)
        prompt = self._prompts.get(path.removesuffix(".md"))
        header, _ = split(path, read.text, _PROMPT_KEYS if prompt else _PARTIAL_KEYS)
        digest = prompt.hash if prompt else _hash(read.text)
        return PromptFile(path, str(header["version"]), digest, read.own, read.text)


def _is_prompts(place: Path) -> bool:
    return (place / "draft-reply.md").is_file()


def _hash(*texts: str) -> str:
    return hashlib.sha256("".join(texts).encode()).hexdigest()[:HASH_DIGITS]


def _in_order(path: str) -> tuple[bool, bool, bool, str]:
    """Order prompts before what they include, and the words of languages last."""
    is_prompt = path.removesuffix(".md") in PROMPTS
    return path.startswith(_BY_LANGUAGE), "/" in path, not is_prompt, path


def _tidy(text: str) -> str:
    """Return the text with no more than one empty line in a row."""
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"
