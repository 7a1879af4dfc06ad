"""Prompt files are strict: what does not fit fails with the name of its file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

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
        ("{{ who }}", "{{ whom }}", "inputs and variables differ: who, whom"),
        ("  who:", "  why: x\n  who:", "inputs and variables differ: why"),
        ("=== user ===\n", "", "needs a line"),
        ("{{ who }}", "{{ who }", "unexpected"),
        ("---\nname", "name", "needs a header"),
        ("Be kind.", "{% include 'absent.md' %}", "not found"),
        ("Be kind.", "{% include '../../secrets.md' %}", "outside the folder"),
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
    piece = own / "piece.md"
    hashes = set()
    for text in ("one", "two"):
        piece.write_text(f"---\nname: piece\nversion: 1\n---\n{text}\n", encoding="utf-8")
        book = rewritten(own, "Be kind.", "{% include 'piece.md' %}")
        hashes.add(book.render("draft-reply", {"who": "Ana"}).hash)

    assert len(hashes) == 2


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
