"""Prompts of one's own: prompts/README.md is true, and a mistake is named at the start."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from e2e.harness.service import ROOT, clean_environment
from entendu.playbook.wordlists import LISTS
from entendu.promptbook import PROMPTS, Promptbook

README = (ROOT / "prompts" / "README.md").read_text(encoding="utf-8")


def told(heading: str) -> str:
    """Return the part of the README below a heading, to the next one."""
    return re.split(r"(?m)^#+ ", README.partition(f"{heading}\n")[2])[0]


def rows(text: str) -> set[str]:
    """Return what the first column of its tables names."""
    first = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {name for cell in first for name in re.findall(r"`([^`]+)`", cell)}


def test_the_readme_names_each_file_that_is_in_force() -> None:
    paths = {file.path for file in Promptbook.find(None).files()}
    named = rows(README.partition("## Prompts of your own")[0])
    prose = {path for path in paths if not path.startswith(("phrasebook/", "triage/"))}
    patterns = {"phrasebook/<language>.yaml", "triage/<language>.yaml"}
    assert named == prose | patterns | {"examples/*.yaml"}


def test_the_readme_names_each_input_and_no_other() -> None:
    prompts = Promptbook.find(None)
    first, second = (prompts.inputs(name) for name in PROMPTS)
    assert rows(told("### Inputs of `draft-reply`")) == first
    repair = told("### Inputs of `repair-reply`")
    without = set(re.findall(r"`(\w+)`", repair.partition(", and with these")[0]))
    assert without == first - second
    assert rows(repair) == second - first


def test_the_readme_tells_what_each_list_of_words_is_for() -> None:
    assert rows(told("## The triage words")) == set(LISTS)


@pytest.mark.parametrize("command", [["serve"], ["draft", "Cold soup again."]])
def test_a_mistake_in_a_file_of_ones_own_is_named_at_the_start(
    tmp_path: Path, command: list[str]
) -> None:
    own = tmp_path / "own" / "partials"
    own.mkdir(parents=True)
    text = (ROOT / "prompts" / "partials" / "wording.md").read_text(encoding="utf-8")
    (own / "wording.md").write_text(f"{text}Speak as {{{{ vioce }}}}.\n", encoding="utf-8")

    ended = subprocess.run(
        [sys.executable, "-c", "from entendu.cli import main; main()", *command],
        env=clean_environment(
            ENTENDU_DATA_DIR=str(tmp_path / "data"),
            ENTENDU_PROMPTS_DIR=str(tmp_path / "own"),
            ENTENDU_PORT="0",
            ENTENDU_OPEN_BROWSER="0",
            PYTHONPATH=str(ROOT / "server"),
            LANG="C.UTF-8",
            LANGUAGE="en",
        ),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ended.returncode == 1
    assert "partials/wording.md" in ended.stderr
    assert "vioce" in ended.stderr
    assert "Traceback" not in ended.stderr
