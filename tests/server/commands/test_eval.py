"""`entendu eval` as a person types it: rows of a file through the engine, and no case log."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from entendu.cli import main
from entendu.store.database import Database
from fixtures.model_answers import WRONG_KEY, Answer
from fixtures.model_server import ModelServer, model_server

__all__ = ["model_server"]

COMPANIES = {
    "Corner Bakery": {"kind": "bakery", "email": "hello@corner-bakery.example"},
    "Nimbus Phones": {"kind": "telecom", "phone": "+44 20 7946 0155"},
}
WOES = (
    "My bread order never arrived and nobody answers the phone.",
    "The cake was stale and the box was crushed. Really disappointing.",
    "Three days without a connection and not a word from you!",
    "You charged me twice for the same loaf, please sort it out.",
    "Votre pain était rassis et personne ne répond à mes messages.",
    "Waited forty minutes for a coffee this morning, never again.",
)
TELLS = {"id", "triage", "plan", "reply", "checks", "needs_human", "drafter", "tokens", "timings"}


def rows(count: int = 6) -> list[dict[str, Any]]:
    return [
        {"id": f"r{n}", "platform": "x", "author": f"Alice {n}", "text": WOES[n % len(WOES)]}
        | {"company": "Corner Bakery"}
        for n in range(count)
    ]


def write(file: Path, given: list[Any]) -> Path:
    lines = [each if isinstance(each, str) else json.dumps(each) for each in given]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def results(file: Path) -> dict[str, dict[str, Any]]:
    told = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert len({each["id"] for each in told}) == len(told)
    return {each["id"]: each for each in told}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the command is typed; companies.json lies there."""
    here = tmp_path / "here"
    here.mkdir()
    (here / "companies.json").write_text(json.dumps(COMPANIES), encoding="utf-8")
    monkeypatch.chdir(here)
    return here


@pytest.fixture(autouse=True)
def _no_case_log(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_: object) -> None:
        raise AssertionError("a database was opened")

    monkeypatch.setattr(Database, "open", refuse)
    yield
    assert list(data_dir.iterdir()) == []


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["eval", *map(str, arguments)])


@pytest.fixture
def by_model(model_server: ModelServer) -> Callable[..., Result]:
    """Return `run` with the scripted model as the drafter."""

    def run_it(*arguments: object) -> Result:
        chosen = ("--drafter", "model", "--model", "scripted-1", "--base-url", model_server.url)
        return run(*arguments, *chosen)

    return run_it


def test_each_row_gets_a_line_and_a_place_in_the_report(folder: Path) -> None:
    done = run(write(folder / "woes.jsonl", rows()))

    assert done.exit_code == 0, done.output
    told = results(folder / "woes.phrasebook.jsonl")
    assert set(told) == {f"r{n}" for n in range(6)}
    for result in told.values():
        assert set(result) >= TELLS
        assert result["drafter"] == "phrasebook"
        assert result["tokens"] == {}
        assert result["timings"]["total_ms"] > 0
        assert "hello@corner-bakery.example" in result["reply"]
        assert {verdict["check"] for verdict in result["checks"]} >= {"length", "contact"}
    assert told["r4"]["triage"]["language"] == "fr"
    page = (folder / "woes.phrasebook.html").read_text(encoding="utf-8")
    assert all(f">r{n}<" in page for n in range(6))
    assert "6 of 6" in done.stderr
    assert "woes.phrasebook.html" in done.stdout


def test_the_same_rows_give_the_same_replies_whatever_runs_beside_them(folder: Path) -> None:
    file = write(folder / "woes.jsonl", rows())
    run(file, "-o", "one.jsonl", "--concurrency", 1)
    run(file, "-o", "many.jsonl", "--concurrency", 8)

    one, many = results(folder / "one.jsonl"), results(folder / "many.jsonl")
    assert {i: r["reply"] for i, r in one.items()} == {i: r["reply"] for i, r in many.items()}


def test_a_model_writes_and_its_tokens_are_told(
    folder: Path, by_model: Callable[..., Result], model_server: ModelServer
) -> None:
    model_server.otherwise = Answer(first_token_seconds=0.2)
    done = by_model(write(folder / "woes.jsonl", rows()), "--concurrency", 6)

    assert done.exit_code == 0, done.output
    told = results(folder / "woes.model.jsonl").values()
    assert {result["drafter"] for result in told} == {"model"}
    assert all(r["tokens"]["prompt"] > 0 and r["tokens"]["completion"] > 0 for r in told)
    assert all(result["timings"]["first_token_ms"] >= 200 for result in told)
    came = sorted(each.came_at for each in model_server.chats)
    assert came[5] - came[0] < 1.0, "six rows at a time"
    assert "The model wrote 6 of the 6 replies." in done.stdout


def test_a_row_that_cannot_be_used_is_named_with_its_line_and_stops_nothing(
    folder: Path,
) -> None:
    first, second = rows(2)
    given = [
        first,
        '{"id": "torn", "text": ',
        "[]",
        "",
        {**second, "company": "Nobody & Sons"},
        {"id": "silent", "company": "Corner Bakery"},
        {**second, "id": "empty", "text": " \n "},
        {**first, "text": "another comment under the same id"},
        {**second, "id": "odd", "history": [{"by": 3}]},
        {"text": "no id"},
        {**second, "id": "last"},
    ]
    file = write(folder / "woes.jsonl", given)
    file.write_bytes(file.read_bytes() + b'{"id": "latin", "text": "caf\xe9 \xe9tait froid"}\n')

    done = run(file)

    assert done.exit_code == 1
    told = results(folder / "woes.phrasebook.jsonl")
    assert {i for i, result in told.items() if not result["error"]} == {"r0", "last"}
    for line, words in (
        (2, "not JSON"), (3, "no object"), (5, "Nobody & Sons"), (6, "“text”"), (7, "no text"),
        (8, "woes.jsonl:1"), (9, "“history”"), (10, "“id”"), (12, "not JSON"),
    ):  # fmt: skip
        assert any(
            said.startswith(f"woes.jsonl:{line}:") and words in said
            for said in done.stderr.splitlines()
        ), (line, done.stderr)
    assert told["r1"]["needs_human_because"] == ["failed"]
    assert told["silent"]["where"] == "woes.jsonl:6"


def test_what_is_done_is_not_asked_again_but_what_changed_is(
    folder: Path, by_model: Callable[..., Result], model_server: ModelServer
) -> None:
    given = rows(4)
    file = write(folder / "woes.jsonl", given)
    by_model(file)
    asked = len(model_server.chats)

    assert by_model(file).exit_code == 0
    assert len(model_server.chats) == asked

    given[1]["text"] = "The rolls were burnt and the till was shut."
    del given[3]
    by_model(write(file, given))
    assert len(model_server.chats) == asked + 1
    assert set(results(folder / "woes.model.jsonl")) == {"r0", "r1", "r2"}

    changed = {**COMPANIES, "Corner Bakery": {"email": "new@corner-bakery.example"}}
    (folder / "companies.json").write_text(json.dumps(changed), encoding="utf-8")
    by_model(file)
    assert len(model_server.chats) == asked + 4

    run(file, "--drafter", "phrasebook", "-o", "woes.model.jsonl")
    assert {r["drafter"] for r in results(folder / "woes.model.jsonl").values()} == {"phrasebook"}


def test_fresh_forgets_what_was_done(
    folder: Path, by_model: Callable[..., Result], model_server: ModelServer
) -> None:
    file = write(folder / "woes.jsonl", rows(2))
    by_model(file)
    by_model(file, "--fresh")

    assert len(model_server.chats) == 4
    assert set(results(folder / "woes.model.jsonl")) == {"r0", "r1"}


def test_a_row_that_no_model_has_seen_is_asked_again(
    folder: Path, by_model: Callable[..., Result], model_server: ModelServer
) -> None:
    model_server.otherwise = WRONG_KEY
    file = write(folder / "woes.jsonl", rows(2))
    done = by_model(file)
    assert done.exit_code == 0
    assert "The model wrote 0 of the 2 replies." in done.stdout
    assert "key" in done.stdout

    model_server.otherwise = Answer()
    by_model(file)
    assert {r["drafter"] for r in results(folder / "woes.model.jsonl").values()} == {"model"}


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_was_ended_goes_on_where_it_was(
    folder: Path, by_model: Callable[..., Result], model_server: ModelServer, end: signal.Signals
) -> None:
    model_server.otherwise = Answer(first_token_seconds=0.25)
    file = write(folder / "woes.jsonl", rows(30))
    out = folder / "woes.model.jsonl"
    command = [sys.executable, "-m", "entendu.cli", "eval", "woes.jsonl", "--drafter", "model"]
    command += ["--model", "scripted-1", "--base-url", model_server.url, "--concurrency", "2"]
    started = subprocess.Popen(
        command,
        env=dict(os.environ),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        # A shell that runs the tests in the background has it ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    deadline = time.monotonic() + 60
    while not out.exists() or out.read_bytes().count(b"\n") < 3:
        assert started.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.02)
    started.send_signal(end)
    said = started.communicate(timeout=20)[1]
    if end is signal.SIGINT:
        assert started.returncode == 130
        assert "goes on from here" in said
        assert "Traceback" not in said
    done_before = set(results(out)) if out.read_bytes().endswith(b"\n") else None
    assert done_before is None or 3 <= len(done_before) < 30
    before = len(model_server.chats)
    with out.open("ab") as torn:
        torn.write(b'{"id": "r29", "where": "woes.jso')
    model_server.otherwise = Answer()

    assert by_model(file).exit_code == 0

    told = results(out)
    assert len(told) == 30
    assert {result["drafter"] for result in told.values()} == {"model"}
    if done_before is not None:
        assert len(model_server.chats) - before == 30 - len(done_before)


@pytest.mark.parametrize("more", [(), ("--fresh",)])
def test_a_file_that_holds_no_results_is_never_written_to(
    folder: Path, more: tuple[str, ...]
) -> None:
    file = write(folder / "woes.jsonl", rows(1))
    letter = folder / "letter.jsonl"
    for words in ("Dear all,\n", "Dear all,", '{"id": 1}\n', "\n\nx"):
        letter.write_text(words, encoding="utf-8")
        refused = run(file, "-o", letter, *more)
        assert refused.exit_code == 2
        assert "letter.jsonl" in refused.stderr
        assert letter.read_text(encoding="utf-8") == words
    assert run(file, "-o", file, *more).exit_code == 2
    assert json.loads(file.read_text(encoding="utf-8"))["id"] == "r0"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nowhere.jsonl",),
        ("woes.jsonl", "--concurrency", "0"),
        ("woes.jsonl", "--companies", "woes.jsonl"),
        ("woes.jsonl", "--drafter", "model", "--base-url", "ftp://x"),
        ("woes.jsonl", "--compare", "companies.json"),
        ("list.yaml",),
        ("report", "woes.jsonl"),
    ],
)
def test_a_wrong_call_does_nothing_and_ends_with_two(
    folder: Path, arguments: tuple[str, ...]
) -> None:
    write(folder / "woes.jsonl", rows(2))
    (folder / "list.yaml").write_text("a: [\n", encoding="utf-8")
    before = sorted(folder.iterdir())

    assert run(*arguments).exit_code == 2
    assert sorted(folder.iterdir()) == before


def test_examples_are_rows_that_say_what_is_expected(folder: Path) -> None:
    (folder / "companies.yaml").write_text("Corner Bakery: {email: a@b.example}", encoding="utf-8")
    (folder / "examples.yaml").write_text(
        """
- id: stale
  platform: x
  text: The bread I bought here was stale, what a shame.
  company: {name: Crumb, email: hello@crumb.example}
  expect: {kind: complaint, route: invite, persists: false}
  reply: {contains_any: [hello@crumb.example], contains_none: [refund], max_words: 60, passes: true}
- id: kind
  platform: x
  text: The bread I bought here was stale, what a shame.
  company: Corner Bakery
  expect: {kind: praise}
  reply: {contains_all: [bicycle]}
""",
        encoding="utf-8",
    )
    (folder / "companies.json").unlink()

    done = run("companies.yaml", "examples.yaml")

    assert done.exit_code == 0, done.output
    told = results(folder / "evaluation.phrasebook.jsonl")
    assert told["stale"]["expected"] == []
    assert told["kind"]["expected"] == [
        "kind: praise ≠ complaint",
        "reply.contains_all: bicycle",
    ]
    page = (folder / "evaluation.phrasebook.html").read_text(encoding="utf-8")
    assert "kind: praise ≠ complaint" in page


def test_a_history_of_ours_counts_as_posted_replies(folder: Path) -> None:
    turns = [
        {"from": "customer", "text": "My order is late."},
        {"from": "company", "text": "Sorry! Please write to hello@corner-bakery.example."},
        {"from": "customer", "text": "Nobody answers there."},
        {"ours": True, "text": "Sorry again."},
    ]
    row = rows(1)[0] | {"text": "Still no bread.", "history": turns}
    run(write(folder / "woes.jsonl", [row]))

    told = results(folder / "woes.phrasebook.jsonl")["r0"]
    assert told["triage"]["persists"] is True
    assert "public_replies_third" in {verdict["code"] for verdict in told["checks"]}
    assert told["needs_human_because"] == ["blocked"]


def test_a_row_without_a_company_is_written_to_the_practice_company(folder: Path) -> None:
    run(write(folder / "woes.jsonl", [{"id": 7, "text": WOES[0]}]))

    told = results(folder / "woes.phrasebook.jsonl")["7"]
    assert told["comment"]["company"] == "Maison Lampion"
    assert told["comment"]["platform"] == "web"


def test_labels_are_set_beside_what_was_judged(folder: Path) -> None:
    row = rows(1)[0] | {"labels": {"kind": "praise", "severity": 2, "risk": "high"}}
    run(write(folder / "woes.jsonl", [row]))

    assert results(folder / "woes.phrasebook.jsonl")["r0"]["labels"] == {
        "kind": "praise",
        "severity": 2,
    }
    page = (folder / "woes.phrasebook.html").read_text(encoding="utf-8")
    assert "Praise ≠ Complaint" in page


def test_two_runs_stand_side_by_side(folder: Path, by_model: Callable[..., Result]) -> None:
    file = write(folder / "woes.jsonl", rows(3))
    run(file)
    by_model(file, "--compare", "woes.phrasebook.jsonl")
    alone = run("report", "woes.phrasebook.jsonl", "woes.model.jsonl", "-o", "both.html")

    assert alone.exit_code == 0, alone.output
    for name in ("both.html", "woes.model.html"):
        page = (folder / name).read_text(encoding="utf-8")
        assert "Rows that both have: 3. Changed: 3." in page
        for made in ("woes.phrasebook.jsonl", "woes.model.jsonl"):
            assert all(
                each["reply"].split(".")[0].replace("'", "&#39;") in page
                for each in results(folder / made).values()
            )


def test_a_report_of_results_never_replaces_them(folder: Path) -> None:
    run(write(folder / "woes.jsonl", rows(1)))
    before = (folder / "woes.phrasebook.jsonl").read_bytes()

    refused = run("report", "woes.phrasebook.jsonl", "-o", "woes.phrasebook.jsonl")
    assert refused.exit_code == 2
    assert (folder / "woes.phrasebook.jsonl").read_bytes() == before


def test_the_key_goes_to_the_server_of_the_environment_alone(
    folder: Path, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-own")
    file = write(folder / "woes.jsonl", rows(1))
    done = run(file, "--drafter", "model", "--model", "m", "--base-url", model_server.url)
    assert "is not sent elsewhere" in done.stderr
    assert not [h for r in model_server.requests for h in r.headers.values() if "sk-own" in h]

    monkeypatch.setenv("ENTENDU_MODEL_BASE_URL", model_server.url)
    run(file, "--fresh")
    sent = {name.lower(): value for name, value in model_server.chats[-1].headers.items()}
    assert sent["authorization"] == "Bearer sk-own"


def test_half_a_character_and_escapes_of_terminals_do_no_harm(folder: Path) -> None:
    lone = (
        '{"id": "lone \\ud83d", "text": "My parcel is late \\ud83d again", "author": "\\u001b[2J"}'
    )
    bad = {"id": "x", "text": WOES[0], "company": "\u001b[2JNobody"}
    done = run(write(folder / "woes.jsonl", [lone, bad]))

    told = results(folder / "woes.phrasebook.jsonl")
    assert told["lone"]["reply"]
    assert "\u001b" not in done.stderr
    assert "Nobody" in done.stderr


def test_it_speaks_french(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENTENDU_LANGUAGE", "fr")
    done = run(write(folder / "woes.jsonl", [*rows(1), "{"]))

    assert "La ligne n’est pas du JSON." in done.stderr
    page = (folder / "woes.phrasebook.html").read_text(encoding="utf-8")
    assert '<html lang="fr">' in page
    assert "Lignes, les pires d’abord" in page


def test_the_help_explains_and_loads_nothing(folder: Path) -> None:
    told = run("--help").output
    assert all(code in told for code in ("approval", "hand_over", "doubt", "blocked", "failed"))
    assert "eval report" in told
    heavy = "{'yaml', 'jinja2', 'flask', 'rich', 'openai', 'entendu.evaluation'} & set(sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", f"import sys, entendu.cli; print({heavy})"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert loaded.stdout.strip() == "set()"
