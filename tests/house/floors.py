"""The law of the floors (DESIGN.md, "The house"), read from the syntax tree of each module.

Imports go down only. Below, floors are numbers; a module of the package that is not named is a use
case and stands on F3. The members of F2 see F0 and themselves, and only F5 sees them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "entendu"
USE_CASES = 3
FLOORS = {
    "": 0,  # the package itself: its version
    "domain": 0,
    "errors": 0,
    "settings": 0,
    "playbook": 1,
    "promptbook": 2,
    "secrets_file": 2,
    "models": 2,
    "store": 2,
    "notify": 2,
    "web": 4,
    "app": 5,
    "cli": 5,
    "commands": 5,  # the bodies of cli.py, loaded when called
    "ground": 5,  # the folder and the port it needs
    "serving": 5,  # the body of `entendu serve`
}
SEES = {0: {0}, 1: {0, 1}, 2: {0}, 3: {0, 1, 3}, 4: {0, 1, 3, 4}, 5: {0, 1, 2, 3, 4, 5}}

WEB = {"flask", "apiflask", "werkzeug", "wtforms", "marshmallow", "waitress", "webargs"}
DATABASE = {"sqlalchemy", "alembic", "pysqlite3", "sqlite3", "psycopg"}
MODEL = {"openai", "tenacity", "tiktoken", "httpx", "httpx2"}
PURE = {"phonenumbers", "py3langid", "regex", "stdnum", "twitter_text", "unicodedata"}
OUTSIDE = {"os", "pathlib", "io", "socket", "subprocess", "urllib", "http", "shutil", "tempfile"}

TIME = {
    *((name, call) for name in ("datetime", "date") for call in ("now", "utcnow", "today")),
    *(("time", call) for call in ("time", "time_ns", "localtime", "gmtime")),
    *(("time", call) for call in ("monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns")),
}
ENVIRONMENT = {("os", name) for name in ("environ", "environb", "getenv", "putenv", "unsetenv")}


@dataclass(frozen=True, slots=True)
class Import:
    """One name that a module imports, absolute: `entendu.store.rows`, `flask`."""

    name: str
    line: int


def breaches(source: str, module: str, *, package: bool = False) -> list[str]:
    """Return each breach of the law in a module, as `line N: sentence`.

    `module` is its dotted name; `package` says that it is an `__init__.py`.
    """
    tree = ast.parse(source)
    member = module.split(".")[1] if "." in module else ""
    floor = FLOORS.get(member, USE_CASES)
    found: list[tuple[int, str]] = []
    for each in imports(tree, module if package else module.rpartition(".")[0]):
        top, _, rest = each.name.partition(".")
        if top == PACKAGE:
            sentence = own_import(member, floor, rest.partition(".")[0])
        else:
            sentence = foreign_import(member, floor, module, top)
        if sentence:
            found.append((each.line, sentence))
    found += list(forbidden_names(tree, module))
    return [f"line {line}: {sentence}" for line, sentence in sorted(set(found))]


def own_import(member: str, floor: int, target: str) -> str | None:
    """Return what is wrong with importing `entendu.<target>`, if anything."""
    theirs = FLOORS.get(target, USE_CASES)
    if target == member or theirs in SEES[floor]:
        return None
    if floor == theirs == 2:
        return f"{member} and {target} are members of F2 and never see each other"
    return f"{member or PACKAGE} (F{floor}) does not see {target} (F{theirs})"


def foreign_import(member: str, floor: int, module: str, top: str) -> str | None:
    """Return what is wrong with importing the package `top`, if anything."""
    if (top in WEB or top.startswith("flask")) and floor < 4:
        return f"{top} belongs to F4 and F5"
    if top in DATABASE and member != "store":
        return f"{top} belongs to store/"
    if top in MODEL and member != "models":
        return f"{top} belongs to models/"
    if floor == 1 and top in OUTSIDE:
        return f"the playbook is pure: it reads nothing, so it needs no {top}"
    if floor <= 1 and top not in sys.stdlib_module_names:
        allowed = PURE if floor == 1 else {"platformdirs"} if member == "settings" else set()
        if top not in allowed:
            return f"{module} does without {top}"
    return None


def forbidden_names(tree: ast.Module, module: str) -> Iterator[tuple[int, str]]:
    """Yield each use of the environment and of the time outside the places they belong to."""
    rules = []
    if module != f"{PACKAGE}.settings":
        rules.append((ENVIRONMENT, "the environment is read in settings.py"))
    if module not in (f"{PACKAGE}.domain.clock", f"{PACKAGE}.domain.ids"):
        rules.append((TIME, "the time comes through a clock"))
    originals = {
        (alias.asname or alias.name): alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            used = {(originals.get(name, name), node.attr)}
        elif isinstance(node, ast.ImportFrom):
            used = {(node.module or "", alias.name) for alias in node.names}
        else:
            continue
        for names, sentence in rules:
            for owner_name, attribute in used & names:
                yield node.lineno, f"{sentence}, not by {owner_name}.{attribute}"


def imports(tree: ast.Module, inside: str) -> Iterator[Import]:
    """Yield everything that is imported anywhere, also within functions and for types only.

    `inside` is the package in which relative imports start.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            start = ""
            if node.level:
                parts = inside.split(".")
                start = ".".join(parts[: len(parts) - node.level + 1])
            origin = ".".join(part for part in (start, node.module) if part)
            # What is imported from the package itself may be one of its modules.
            names = [alias.name for alias in node.names] if origin == PACKAGE else [""]
            for name in names:
                known = name in FLOORS or not name.startswith("_")
                yield Import(f"{origin}.{name}" if name and known else origin, node.lineno)
        elif isinstance(node, ast.Call) and is_import_module(node):
            argument = node.args[0] if node.args else None
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield Import(argument.value, node.lineno)


def is_import_module(node: ast.Call) -> bool:
    """Say whether a call imports by name."""
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    return name in ("import_module", "__import__")


def module_name(path: Path, root: Path) -> tuple[str, bool]:
    """Return the dotted name of a file below the source root, and whether it is a package's."""
    parts = list(path.relative_to(root).with_suffix("").parts)
    package = parts[-1] == "__init__"
    return ".".join(parts[:-1] if package else parts), package
