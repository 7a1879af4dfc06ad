"""The command line as a person types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from entendu.cli import main

COMPANIES = {
    "Corner Bakery": {
        "kind": "bakery",
        "email": "hello@corner-bakery.example",
        "departments": ["orders"],
        "facts": ["Orders placed before noon are ready the next morning."],
    }
}
COMPLAINT = "My bread order never arrived and nobody answers the phone."


@pytest.fixture
def companies(tmp_path: Path) -> Path:
    file = tmp_path / "companies.json"
    file.write_text(json.dumps(COMPANIES), encoding="utf-8")
    return file


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(main, list(arguments), **options)


def test_a_draft_is_written_checked_and_logged(companies: Path) -> None:
    done = run("draft", COMPLAINT, "--platform", "x", "--companies", str(companies), "--json")
    listed = run("cases", "--json")

    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert set(told) == {"case_id", "triage", "plan", "reply", "checks", "drafter", "timings"}
    assert "hello@corner-bakery.example" in told["reply"]
    assert not [check for check in told["checks"] if check["level"] == "block"]
    assert [case["id"] for case in json.loads(listed.stdout)["cases"]] == [told["case_id"]]


def test_a_draft_reads_as_text_for_people(companies: Path) -> None:
    done = run("draft", "-", "--companies", str(companies), input=COMPLAINT)

    assert done.exit_code == 0
    assert "hello@corner-bakery.example" in done.stdout
    assert "Case " in done.stdout


def test_without_a_company_the_practice_company_answers_and_says_so() -> None:
    done = run("draft", COMPLAINT, "--json")

    assert done.exit_code == 0
    assert "Maison Lampion" in done.stderr
    assert json.loads(run("cases", "--json").stdout)["cases"] == []
    assert len(json.loads(run("cases", "--practice", "--json").stdout)["cases"]) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("draft", ""), "comment"),
        (("draft", "x" * 60_000), "50,000"),
        (("draft", "Cold soup", "--company", "Nobody"), "company"),
    ],
)
def test_bad_input_is_one_clear_sentence(arguments: tuple[str, ...], words: str) -> None:
    done = run(*arguments)

    assert done.exit_code == 1
    assert words in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"A": 3}', '{"A": {"facts": 7}}', '{"A": {}, "B": {}}']
)
def test_an_unusable_companies_file_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "broken.json"
    file.write_text(text, encoding="utf-8")

    done = run("draft", COMPLAINT, "--companies", str(file))

    assert done.exit_code == 1
    assert "Traceback" not in done.output
    assert done.output.startswith("Error: ")


def test_an_unusable_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENDU_PORT", "eighty")

    done = run("cases")

    assert done.exit_code == 1
    assert "ENTENDU_PORT" in done.output


def test_the_password_of_a_database_address_is_never_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ENTENDU_DATABASE_URL", "postgresql://me:hunter2@127.0.0.1:1/none")

    done = run("cases")

    assert done.exit_code == 1
    assert "hunter2" not in done.output


def test_a_pairing_code_and_a_sign_in_link_are_printed() -> None:
    assert "-" in run("pair").stdout
    assert "http://entendu.localhost:8367/sign-in#" in run("sign-in").stdout


def test_migrate_and_doctor_say_how_things_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENDU_PORT", "1")
    migrated = run("migrate")
    checked = run("doctor")

    assert "up to date" in migrated.stdout
    assert checked.exit_code == 0, checked.output
    assert "phrasebook" in checked.stdout
    assert "not running" in checked.stdout


def test_the_doctor_says_why_a_model_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENDU_MODEL_BASE_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv("ENTENDU_MODEL", "qwen3")

    checked = run("doctor")

    assert checked.exit_code == 1
    assert "qwen3" in checked.stdout
    assert "http://127.0.0.1:1/v1" in checked.stdout


def test_it_speaks_french_where_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENDU_LANGUAGE", "fr")

    assert "à jour" in run("migrate").stdout
    assert "Pas encore de dossier" in run("cases").stdout
    assert "commentaire" in run("draft", "").output


def test_hostile_text_is_only_text_in_a_list(companies: Path) -> None:
    run("draft", "[bold red]Cold[/] soup \x1b[31m again", "--companies", str(companies))

    listed = run("cases").stdout

    assert "[bold red]" in listed
    assert "\x1b[31m" not in listed


def test_help_loads_nothing_heavy() -> None:
    probe = (
        "import sys, entendu.cli; from click.testing import CliRunner;"
        "CliRunner().invoke(entendu.cli.main, ['--help']);"
        "heavy = {'flask', 'sqlalchemy', 'openai', 'pydantic', 'rich', 'babel'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=30
    )

    assert done.stdout.strip() == "[]"
