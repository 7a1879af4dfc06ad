"""The command line as a person types it."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
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
    "text",
    [
        *("[]", "{", '{"A": 3}', '{"A": {"facts": 7}}', '{"A": {}, "B": {}}'),
        *('{"A": {"kind": 5}}', '{"A": {"signature": {}}}', '{"A": {"email": ["a@b.example"]}}'),
        *('{"A": {"languages": []}}', '{"A": {"languages": "fr"}}'),
        *('{"A": {"languages": ["french"]}}', '{"A": {"languages": null}}'),
        *('{"A": {"departments": [null, 5]}}', '{"A": {"departments": {"a": 1}}}'),
    ],
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
    assert "http://127.0.0.1:1 " in checked.stdout


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENTENDU_MODEL_BASE_URL", "http://user:sk-secret@127.0.0.1:1/v1"),
        ("ENTENDU_MODEL_BASE_URL", "http://127.0.0.1:1/v1\u202e"),
        ("OPENAI_API_KEY", "sk-secret-é"),
    ],
)
def test_the_doctor_tells_what_no_request_can_use_and_no_secret(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("ENTENDU_PORT", "1")
    monkeypatch.setenv("ENTENDU_MODEL_BASE_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv(name, value)

    checked = run("doctor")

    assert isinstance(checked.exception, SystemExit)
    assert checked.exit_code == 1
    assert "does not answer" in checked.stdout
    assert "secret" not in checked.output


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


def test_what_is_no_text_on_standard_input_becomes_a_sign_for_it(companies: Path) -> None:
    done = run("draft", "-", "--companies", str(companies), input=b"The soup was cold \xff\xe9.")

    assert done.exit_code == 0, done.output
    assert "\ufffd" in run("cases").stdout


@pytest.mark.parametrize("command", [("serve", "--no-open"), ("doctor",), ("draft", COMPLAINT)])
def test_a_data_folder_that_cannot_be_made_is_named(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    in_the_way = tmp_path / "a-file"
    in_the_way.touch()
    for folder in (in_the_way, in_the_way / "x", Path("/dev/null/x")):
        done = run(*command, env={"ENTENDU_DATA_DIR": str(folder)})

        assert done.exit_code == 1
        assert isinstance(done.exception, SystemExit)
        assert str(folder) in done.output


def test_a_data_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # the superuser may write everywhere

    done = run("doctor", "--data-dir", str(tmp_path / "locked"))

    assert isinstance(done.exception, SystemExit)
    assert "locked" in done.output


@pytest.mark.parametrize("held", ["[]", "null", '"x"', "5", '{"session_key": null}', "{", "\xff"])
def test_secrets_that_cannot_be_read_are_named(data_dir: Path, held: str) -> None:
    (data_dir / "secrets.json").write_text(held, encoding="latin-1")

    done = run("doctor")

    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "secrets.json" in done.output


@pytest.mark.parametrize("option", ["nosuchopt=1", "connect_timeout=x&nosuchopt=hunter2"])
def test_an_unknown_option_of_a_database_address_is_told(option: str) -> None:
    url = f"postgresql://me:hunter2@127.0.0.1:1/none?{option}"

    done = run("cases", env={"ENTENDU_DATABASE_URL": url})

    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "ENTENDU_DATABASE_URL" in done.output
    assert "hunter2" not in done.output


def test_a_key_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_bytes(b"sk-\xff")

    done = run("doctor", env={"OPENAI_API_KEY_FILE": str(file)})

    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert "OPENAI_API_KEY_FILE" in done.output


def test_the_doctor_knows_another_protocol_on_its_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:

        def answer() -> None:
            with door.accept()[0] as caller:
                caller.recv(4096)
                caller.sendall(b"SSH-2.0-OpenSSH_9.6\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        port = str(door.getsockname()[1])
        done = run("doctor", env={"ENTENDU_PORT": port})
        thread.join()

    assert isinstance(done.exception, SystemExit)
    assert f"Another program answers on port {port}" in done.stdout


@pytest.mark.parametrize("host", ["a b", "\u200b"])
def test_a_host_that_is_none_is_told(host: str) -> None:
    checked = run("doctor", env={"ENTENDU_HOST": f"x{host}x"})

    assert isinstance(checked.exception, SystemExit)
    assert "ENTENDU_HOST" in checked.stdout


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
