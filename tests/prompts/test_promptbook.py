"""Prompt files are strict: what does not fit fails with the name of its file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from entendu.domain.prompt_seam import PromptFile
from entendu.errors import EntenduError, InvalidError
from entendu.promptbook import Promptbook

BUILT_IN = Path(__file__).parents[2] / "prompts"
PROMPT = """---
name: draft-reply
version: 1
inputs:
  who: somebody
output: {type: object, additionalProperties: false}
---
=== system ===
Be kind.
=== user ===
Hello {{ who }}.
"""


WORDING = "partials/wording.md"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a folder of one's own that replaces the prompt; the rest is built in."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "draft-reply.md").write_text(PROMPT, encoding="utf-8")
    return folder


def rewritten(own: Path, old: str, new: str) -> Promptbook:
    text = PROMPT.replace(old, new)
    assert text != PROMPT
    (own / "draft-reply.md").write_text(text, encoding="utf-8")
    return Promptbook.find(own)


def put(folder: Path, path: str, text: str, name: str | None = None) -> None:
    """Write a piece, with its header."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    header = f"---\nname: {name or file.stem}\nversion: 1\n---\n"
    file.write_text(f"{header}{text}\n", encoding="utf-8")


def file_of(book: Promptbook, path: str) -> PromptFile:
    """Return the file in force."""
    return next(file for file in book.files() if file.path == path)


def test_a_prompt_is_filled_and_hashed(own: Path) -> None:
    rendered = Promptbook.find(own).render("draft-reply", {"who": "Ana"})

    assert (rendered.system.strip(), rendered.user.strip()) == ("Be kind.", "Hello Ana.")
    assert len(rendered.hash) == 12


def test_what_a_stranger_wrote_is_a_value_and_never_a_template(own: Path) -> None:
    rendered = Promptbook.find(own).render("draft-reply", {"who": "{{ 7 * 7 }} {% include 'x' %}"})

    assert rendered.user.strip() == "Hello {{ 7 * 7 }} {% include 'x' %}."


def test_a_missing_value_and_an_unknown_one_are_errors(own: Path) -> None:
    with pytest.raises(InvalidError) as raised:
        Promptbook.find(own).render("draft-reply", {"why": 1})

    assert raised.value.code == "prompt_values"
    assert (raised.value.params["missing"], raised.value.params["unknown"]) == ("who", "why")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("version: 1\n", "", "missing key in the header: version"),
        ("version:", "verison: 2\nversion:", "unknown key in the header: verison"),
        ("name: draft-reply", "name: other", "name is 'other'"),
        ("{{ who }}", "{{ whom }}", "no input of draft-reply.md is called whom"),
        ("  who:", "  why: x\n  who:", "inputs that are never used: why"),
        ("=== user ===\n", "", "needs a line"),
        ("{{ who }}", "{{ who }", "unexpected"),
        ("---\nname", "name", "needs a header"),
        ("Be kind.", "{% include 'absent.md' %}", "not found"),
        ("Be kind.", "{% include '../../secrets.md' %}", "outside the folder"),
        ("Be kind.", "{% include who %}", "needs the name of a file in quotes"),
    ],
)
def test_a_malformed_file_is_named_with_what_is_wrong(
    own: Path, old: str, new: str, what: str
) -> None:
    with pytest.raises(InvalidError) as raised:
        rewritten(own, old, new)

    assert raised.value.code == "prompts_unusable"
    assert what in str(raised.value.params["problem"])


def test_a_template_cannot_reach_into_python(own: Path) -> None:
    book = rewritten(own, "{{ who }}", "{{ who.__class__.__mro__ }}")

    with pytest.raises(InvalidError, match="unsafe"):
        book.render("draft-reply", {"who": "Ana"})


def test_the_hash_changes_with_an_included_piece(own: Path) -> None:
    hashes = set()
    for text in ("one", "two"):
        put(own, "piece.md", text)
        book = rewritten(own, "Be kind.", "{% include 'piece.md' %}")
        hashes.add(book.render("draft-reply", {"who": "Ana"}).hash)

    assert len(hashes) == 2


def test_the_hash_changes_with_a_piece_that_a_piece_includes(own: Path) -> None:
    hashes = set()
    for text in ("one", "two"):
        put(own, "piece.md", "{% include 'inner.md' %}")
        put(own, "inner.md", text)
        book = rewritten(own, "Be kind.", "{% include 'piece.md' %}")
        hashes.add(book.render("draft-reply", {"who": "Ana"}).hash)

    assert len(hashes) == 2


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Be {{ brief }}.", "no input of draft-reply.md is called brief"),
        ("Be\n{% if %}", "line 6: Expected"),
        ("{% include 'piece.md' %}", "includes piece.md, which includes it"),
        ("{% include 'absent.md' %}", "not found"),
    ],
)
def test_a_mistake_in_an_included_piece_is_told_of_that_piece(
    own: Path, text: str, what: str
) -> None:
    put(own, "piece.md", text)

    with pytest.raises(InvalidError) as raised:
        rewritten(own, "Be kind.", "{% include 'piece.md' %}")

    assert str(raised.value.params["file"]) in ("piece.md", "absent.md")
    assert what in str(raised.value.params["problem"])


def test_a_piece_whose_header_names_another_file_is_refused(own: Path) -> None:
    put(own, "piece.md", "Be kind.", name="other")

    with pytest.raises(InvalidError, match=r"piece\.md") as raised:
        rewritten(own, "Be kind.", "{% include 'piece.md' %}")

    assert raised.value.params["problem"] == "name is 'other'"


def test_what_is_in_force_was_read_at_the_start(own: Path) -> None:
    put(own, "piece.md", "one")
    book = rewritten(own, "Be kind.", "{% include 'piece.md' %}")
    put(own, "piece.md", "two")

    rendered = book.render("draft-reply", {"who": "Ana"})

    assert rendered.system.strip() == "one"
    assert "one" in (file_of(book, "piece.md").text or "")


def test_one_piece_of_ones_own_is_used_and_changes_the_hash_of_what_includes_it(
    tmp_path: Path,
) -> None:
    put(tmp_path, WORDING, "Always mention the sea.")
    built_in, book = Promptbook.find(None), Promptbook.find(tmp_path)

    assert "Always mention the sea." in book.wording()
    for name in ("draft-reply.md", "repair-reply.md", WORDING):
        assert file_of(book, name).hash != file_of(built_in, name).hash
    assert file_of(book, "partials/data.md") == file_of(built_in, "partials/data.md")
    assert [file.path for file in book.files() if file.own] == [WORDING]


def test_every_file_that_is_there_is_in_force_and_told_with_its_version() -> None:
    files = Promptbook.find(None).files()

    there = {path.relative_to(BUILT_IN).as_posix() for path in BUILT_IN.rglob("*.*")}
    examples = {path for path in there if path.startswith("examples/")}
    assert {file.path for file in files} == there - examples - {"README.md"}
    assert all(file.version.isdigit() and len(file.hash) == 12 for file in files)
    assert [file.path for file in files[:3]] == ["draft-reply.md", "repair-reply.md", "playbook.md"]


def test_the_hash_that_is_shown_is_that_on_the_drafts(own: Path) -> None:
    book = Promptbook.find(own)

    rendered = book.render("draft-reply", {"who": "Ana"})

    assert rendered.hash == file_of(book, "draft-reply.md").hash


def test_a_file_that_nothing_uses_is_told(own: Path) -> None:
    put(own, "partial/wording.md", "Misspelt.")
    (own / "README.md").write_text("What we changed.", encoding="utf-8")
    (own / "examples").mkdir()
    for name in ("ours.yaml", "companies.yaml"):
        (own / "examples" / name).write_text("[]", encoding="utf-8")

    assert Promptbook.find(own).unused() == ("partial/wording.md",)


def test_examples_of_ones_own_stand_beside_the_built_in_ones(own: Path) -> None:
    (own / "examples").mkdir()
    (own / "examples" / "ours.yaml").write_text("[]", encoding="utf-8")

    found = Promptbook.find(own).examples()

    assert own / "examples" / "ours.yaml" in found
    assert set(Promptbook.find(None).examples()) < set(found)
    assert "companies.yaml" not in {path.name for path in found}


def test_a_phrasebook_of_ones_own_replaces_one_language_only(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "phrasebook").mkdir(parents=True)
    file = own / "phrasebook" / "fr.yaml"
    shutil.copy(BUILT_IN / "phrasebook" / "fr.yaml", file)
    file.write_text(file.read_text(encoding="utf-8") + "\n# ours\n", encoding="utf-8")

    book = Promptbook.find(own)

    assert set(book.phrasebook()) == set(Promptbook.find(None).phrasebook())


def test_a_folder_that_is_not_there_names_the_three_places(tmp_path: Path) -> None:
    with pytest.raises(EntenduError) as raised:
        Promptbook.find(tmp_path / "nowhere")

    assert raised.value.code == "prompts_not_found"
    assert set(raised.value.params) == {"setting", "package", "checkout"}


def test_the_built_in_prompt_is_valid_and_orders_its_keys_for_streaming() -> None:
    schema: Any = Promptbook.find(None).output_schema("draft-reply")

    judgement = schema["properties"]["judgement"]
    assert list(schema["properties"]) == ["judgement", "reply", "why"]
    assert list(judgement["properties"]) == sorted(judgement["properties"])
    assert judgement["required"] == list(judgement["properties"])
    assert schema["additionalProperties"] is False, "YAML's false is no word"


def test_words_that_yaml_takes_for_switches_stay_words() -> None:
    assert "no" in Promptbook.find(None).triage_words()["en"]["negators"]
