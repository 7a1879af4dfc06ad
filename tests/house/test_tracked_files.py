"""What must not be in the repository, and what each test file must have."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from house.sources import below, project_files, text_of

# Written so that this file does not match itself.
OF_ONE_MACHINE = {
    "a path of one machine": re.compile(
        r"(?<![\w.:/])/(?:w[o]rk|r[o]ot|h[o]me/[a-z]\w*|U[s]ers/[a-z]\w*)/"
    ),
    "a download address": re.compile(
        r'"resolved": *"h[t]tps?:|h[t]tps?://[^\s"]*/(?:simple|packages)/'
        r"|registry\.n[p]mjs\.org|registry\.y[a]rnpkg\.com|files\.p[y]thonhosted\.org"
    ),
    "an index of packages": re.compile(r"--(?:extra-)?i[n]dex-url|--f[i]nd-links|--tr[u]sted-host"),
}
# Ways to turn text into markup or code: a comment is hostile text.
MARKUP = re.compile(
    r"\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b"
    r"|\bcreateContextualFragment\b|\bparseFromString\b|\bsetHTML\w*\b|\beval\(|\bnew Function\("
)
NOT_TESTS = ("fixtures", "bench", "e2e/harness")


@pytest.mark.parametrize("what", OF_ONE_MACHINE)
def test_no_file_holds_what_belongs_to_one_machine(what: str) -> None:
    found = [
        f"{path}:{number}: {line.strip()[:100]}"
        for path in project_files()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if OF_ONE_MACHINE[what].search(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a path of one machine", 'Path("/{}/main/server")'.format("work")),
        ("a path of one machine", "cd /{}/.cache/x".format("root")),
        ("a path of one machine", "/{}/alice/entendu".format("home")),
        ("a download address", '"resolved": "{}://example.com/x.tgz"'.format("https")),
        ("a download address", "{}://mirror.example.com/simple/flask".format("http")),
        ("an index of packages", "--{}-url=x".format("index")),
    ],
)
def test_such_a_line_would_be_found(what: str, line: str) -> None:
    assert OF_ONE_MACHINE[what].search(line)


@pytest.mark.parametrize(
    "line", ["http://127.0.0.1/work/", "/workspace/", "see ./root/a", "/roots/"]
)
def test_an_address_or_another_word_is_not_a_path_of_a_machine(line: str) -> None:
    assert not OF_ONE_MACHINE["a path of one machine"].search(line)


SCRIPTS = below("extension", ".js", ".mjs", ".html") + below("server", ".js", ".html")


@pytest.mark.parametrize("path", SCRIPTS, ids=str)
def test_a_script_makes_no_markup_of_text(path: Path) -> None:
    assert MARKUP.findall(text_of(path)) == []


def test_the_extension_has_scripts_to_look_at() -> None:
    assert any(path.is_relative_to("extension") for path in SCRIPTS)


PYTHON_TESTS = [
    path
    for path in below("tests", ".py")
    if not any(path.is_relative_to(Path("tests") / folder) for folder in NOT_TESTS)
]


@pytest.mark.parametrize("path", PYTHON_TESTS, ids=str)
def test_a_test_file_has_tests(path: Path) -> None:
    tree = ast.parse(text_of(path))
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    tests = {name for name in functions if name.startswith("test_")}
    if path.name.startswith("test_"):
        assert tests, "it has none, or pytest does not see them"
    else:
        assert not tests, "pytest collects tests only from files named test_*.py"
