"""Prompt files are strict: what does not fit fails with the file's name, never with half a prompt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entendu.errors import EntenduError, InvalidError
from entendu.promptbook import Promptbook

HEADER = """---
name: greet
version: 1
about: Greets.
inputs:
  who: somebody
output: {type: object}
---
"""
BODY = "=== system ===\nBe kind.\n=== user ===\nHello {{ who }}.\n"


def book(folder: Path, text: str = HEADER + BODY, **files: str) -> Promptbook:
    folder.mkdir(exist_ok=True)
    (folder / "greet.md").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.md").write_text(content, encoding="utf-8")
    return Promptbook(folder)


def problem(book: Promptbook, **values: Any) -> str:
    with pytest.raises(InvalidError) as raised:
        book.render("greet", values)
    assert raised.value.code == "prompts_unusable"
    return str(raised.value.params["problem"])


def test_a_prompt_is_filled_and_hashed(tmp_path: Path) -> None:
    rendered = book(tmp_path).render("greet", {"who": "Ana"})

    assert (rendered.system, rendered.user) == ("Be kind.", "Hello Ana.")
    assert len(rendered.hash) == 12


def test_what_a_stranger_wrote_is_a_value_and_never_a_template(tmp_path: Path) -> None:
    rendered = book(tmp_path).render("greet", {"who": "{{ 7 * 7 }} {% include 'x' %}"})

    assert rendered.user == "Hello {{ 7 * 7 }} {% include 'x' %}."


def test_a_missing_value_and_an_unknown_one_are_errors(tmp_path: Path) -> None:
    assert "no value for who" in problem(book(tmp_path))
    assert "no input named extra" in problem(book(tmp_path), who="Ana", extra=1)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (HEADER.replace("about: Greets.\n", "") + BODY, "missing key about"),
        (HEADER.replace("about:", "abuot: x\nabout:") + BODY, "unknown key abuot"),
        (HEADER.replace("name: greet", "name: other") + BODY, "its name says other"),
        (HEADER + BODY.replace("who", "whom"), "undeclared variable whom"),
        (HEADER.replace("  who:", "  why: x\n  who:") + BODY, "unused input why"),
        (HEADER + "=== system ===\nBe kind {{ who }}.\n", "it needs the lines"),
        (HEADER + BODY.replace("}}", "}"), "unexpected"),
        ("no header", "it needs a header"),
        (HEADER + BODY.replace("kind", "kind {% include 'absent.md' %}"), "it is not there"),
    ],
)
def test_a_malformed_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, what: str) -> None:
    assert what in problem(book(tmp_path, text), who="Ana")


def test_a_template_cannot_reach_into_python(tmp_path: Path) -> None:
    text = HEADER + BODY.replace("{{ who }}", "{{ who.__class__.__mro__ }}")

    assert "unsafe" in problem(book(tmp_path, text), who="Ana")


def test_the_hash_changes_with_an_included_piece(tmp_path: Path) -> None:
    text = HEADER + BODY.replace("Be kind.", "{% include 'piece.md' %}")
    before = book(tmp_path / "a", text, piece="one").render("greet", {"who": "Ana"}).hash
    after = book(tmp_path / "b", text, piece="two").render("greet", {"who": "Ana"}).hash

    assert before != after


def test_a_folder_of_ones_own_goes_first_file_by_file(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "greet.md").write_text((HEADER + BODY).replace("Hello", "Dear"), encoding="utf-8")
    built_in = tmp_path / "built-in"
    book(built_in, **{"other": HEADER.replace("greet", "other") + BODY})

    both = Promptbook(own, built_in)

    assert both.render("greet", {"who": "Ana"}).user == "Dear Ana."
    assert both.render("other", {"who": "Ana"}).user == "Hello Ana."


def test_a_folder_that_is_not_there_names_the_three_places(tmp_path: Path) -> None:
    with pytest.raises(EntenduError) as raised:
        Promptbook.find(tmp_path / "nowhere")

    assert raised.value.code == "prompts_not_found"
    assert set(raised.value.params) == {"setting", "package", "checkout"}


def test_the_built_in_prompt_is_valid_and_orders_its_keys_for_streaming() -> None:
    schema = Promptbook.find(None).output_schema("draft-reply")

    judgement = list(schema["properties"]["judgement"]["properties"])
    assert list(schema["properties"]) == ["judgement", "reply", "why"]
    assert judgement == sorted(judgement)
    assert schema["properties"]["judgement"]["required"] == judgement
