"""What is imported is named in pyproject.toml, and what is named there is pinned and imported."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from house.floors import PACKAGE, imports, module_name
from house.sources import ROOT, below, text_of

PROJECT = tomllib.loads(text_of(Path("pyproject.toml")))
DEPENDENCIES = PROJECT["project"]["dependencies"]
FURTHER = [
    name
    for group in (
        *PROJECT["project"]["optional-dependencies"].values(),
        *PROJECT["dependency-groups"].values(),
    )
    for name in group
]


def plain(requirement: str) -> str:
    """Return the name in a requirement as indexes compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ;]", requirement)[0]).lower()


def imported_packages() -> set[str]:
    """Return the outer packages that the service imports, by the names of their distributions."""
    tops = set()
    for path in below("server", ".py"):
        module, package = module_name(ROOT / path, ROOT / "server")
        inside = module if package else module.rpartition(".")[0]
        tops |= {each.name.partition(".")[0] for each in imports(ast.parse(text_of(path)), inside)}
    outer = {top for top in tops - sys.stdlib_module_names - {PACKAGE} if not top.startswith("_")}
    distributions = packages_distributions()
    return {plain(name) for top in outer for name in distributions.get(top, [top])[:1]}


def test_each_imported_package_is_a_dependency() -> None:
    assert imported_packages() - {plain(each) for each in DEPENDENCIES} == set()


def test_each_dependency_is_imported() -> None:
    assert {plain(each) for each in DEPENDENCIES} - imported_packages() == set()


def test_the_constraints_pin_every_dependency_and_hold_no_address() -> None:
    lines = [
        line
        for line in text_of(Path("constraints.txt")).splitlines()
        if line and not line.startswith("#")
    ]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.!+-]+", line)] == []
    pinned = {plain(line) for line in lines}
    assert {plain(each) for each in [*DEPENDENCIES, *FURTHER]} - pinned == set()
