"""README is true: it names every setting, every command and every route, and no other ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from entendu.app import close_app, create_app
from entendu.cli import main
from entendu.settings import SETTINGS, read_settings
from house.sources import ROOT, text_of

README = Path("README.md")
README_OF_THE_SERVICE = Path("server/README.md")  # README links to it for the routes
SLOT = re.compile(r"<[^<>\s]+>|\{[^{}\s]+\}")
HTTP = ("GET", "POST", "PUT", "PATCH", "DELETE")


def names(text: str, whole: str) -> bool:
    """Say whether a text names something as a whole, not as a part of a longer name."""
    return bool(re.search(rf"(?<![\w/{{}}-]){re.escape(whole)}(?![\w/{{}}-])", text))


def commands(group: click.Command, before: str) -> Iterator[str]:
    """Yield each command below a group in the words a person types."""
    if not isinstance(group, click.Group):
        yield before
        return
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if not command.hidden:
            yield from commands(command, f"{before} {name}")


def slots_apart(path: str) -> str:
    """Return a path in which each slot reads `{}`, however it is called and typed."""
    return SLOT.sub("{}", path)


@pytest.mark.parametrize("setting", SETTINGS)
def test_readme_names_each_setting(setting: str) -> None:
    assert names(text_of(README), setting)


def test_readme_names_no_setting_that_is_not_read() -> None:
    named = set(re.findall(r"\b(?:ENTENDU|OPENAI)_[A-Z_]*[A-Z]\b", text_of(README)))
    assert {name.removesuffix("_FILE") for name in named} - set(SETTINGS) == set()


def test_readme_names_each_command() -> None:
    found = list(commands(main, "entendu"))
    assert len(found) >= 6
    assert [command for command in found if not names(text_of(README), command)] == []


def test_readme_names_each_route(data_dir: Path) -> None:
    app = create_app(read_settings({}, data_dir))
    close_app(app)
    routes = {
        f"{method} {slots_apart(rule.rule)}"
        for rule in app.url_map.iter_rules()
        if not rule.endpoint.split(".")[-1].startswith("static")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert len(routes) > 20
    text = slots_apart(text_of(README) + text_of(README_OF_THE_SERVICE))
    assert sorted(route for route in routes if not names_route(text, route)) == []


def names_route(text: str, route: str) -> bool:
    """Say whether a line names a path with its method: `GET /api/cases` or `GET, POST /company`."""
    method, path = route.split(" ")
    return any(
        names(line, method) and names(line, path)
        for line in text.splitlines()
        if any(names(line, each) for each in HTTP)
    )


def test_readme_links_to_files_that_are_there() -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text_of(README))
    sources = re.findall(r"<img[^>]*src=\"([^\"]+)\"", text_of(README))
    assert [link for link in links + sources if not (ROOT / link).exists()] == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("`POST /api/drafts`", True),
        ("| `GET, POST` | `/api/drafts` |", True),
        ("`GET /api/drafts`", False),
        ("`POST /api/drafts/{}/stop`", False),
        ("`POST /api/drafts` was", True),
        ("POST something\n/api/drafts", False),
    ],
)
def test_what_counts_as_naming_a_route(text: str, named: bool) -> None:
    assert names_route(slots_apart(text), "POST /api/drafts") is named
