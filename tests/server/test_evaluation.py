"""Evaluating below the command line: a row's fault, why a person is needed, figures, two runs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from entendu.domain.clock import SystemClock
from entendu.domain.draft import Drafter
from entendu.drafting.answering import ModelInUse
from entendu.drafting.writing import Tools
from entendu.errors import InvalidError
from entendu.evaluation.agreement import agreement, macro_f1, precision_recall_f1
from entendu.evaluation.beside import compare
from entendu.evaluation.evaluating import Evaluation, evaluated
from entendu.evaluation.examples import Example, example_of, read_examples
from entendu.evaluation.figures import figures_of, worst_first
from entendu.evaluation.rows import KnownCompanies, Row, RowFault, row_of
from entendu.models.client import ChatModel
from entendu.models.servers import close_servers
from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.triage import TriageRules
from entendu.practice import practice_company
from entendu.promptbook import Promptbook
from entendu.web.evaluation_page import evaluation_page
from fixtures.model_answers import Answer, Mode
from fixtures.model_server import ModelServer, model_server

__all__ = ["model_server"]

KNOWN = KnownCompanies({"Crumb": {"email": "hello@crumb.example"}}, practice_company())
WOE = "My bread order never arrived and nobody answers the phone."


@pytest.fixture(scope="module")
def tools() -> Tools:
    prompts = Promptbook.find(None)
    return Tools(
        prompts,
        TriageRules.from_files(prompts.triage_words()),
        Phrasebook.from_files(prompts.phrasebook()),
        SystemClock(),
        lambda: "model_unreachable",
    )


@pytest.fixture
def by_model(tools: Tools, model_server: ModelServer) -> Iterator[Evaluation]:
    used = ModelInUse(ChatModel(model_server.url, "scripted-1"))
    yield Evaluation(replace(tools, model_for=lambda: used), Drafter.MODEL, "model scripted-1")
    close_servers()


def example(text: str = WOE, **more: Any) -> Example:
    row = row_of({"id": "one", "text": text, "company": "Crumb", **more}, "rows.jsonl:1", KNOWN)
    assert isinstance(row, Row), row
    found = example_of(row)
    assert isinstance(found, Example), found
    return found


def result(tools: Tools, text: str = WOE, **more: Any) -> dict[str, Any]:
    return Evaluation(tools, Drafter.PHRASEBOOK, "phrasebook").result(example(text, **more))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (WOE, []),
        ("Your driver hit my daughter, she is in hospital with a broken arm.", ["approval"]),
        ("Win a free iPhone now!!! Click www.winner-prize.example and follow me", []),
        ("Thank you so much for the wonderful cake, everybody loved it!", []),
    ],
)
def test_a_person_is_needed_for_what_is_grave_and_not_for_what_is_left_alone(
    tools: Tools, text: str, why: list[str]
) -> None:
    told = result(tools, text)
    assert told["needs_human_because"] == why
    assert told["needs_human"] is bool(why)


def test_an_error_of_ours_in_one_row_leaves_the_others_alone(
    tools: Tools, caplog: pytest.LogCaptureFixture
) -> None:
    class Torn(Phrasebook):
        def write(self, comment: str, *_: Any, **__: Any) -> str:
            if "tears" in comment:
                raise ZeroDivisionError(comment)
            return "Fine."

    broken = replace(tools, phrasebook=Torn({}))
    given = [example(), example(WOE + " It tears me apart.", id="two"), example(id="three")]
    with caplog.at_level(logging.CRITICAL):
        told = {
            each["id"]: each
            for each in evaluated(Evaluation(broken, Drafter.PHRASEBOOK, "phrasebook"), given)
        }
    assert {i for i, each in told.items() if each["error"] is None} == {"one", "three"}
    assert told["two"]["error"] == {
        "code": "row_failed",
        "params": {"problem": "ZeroDivisionError"},
    }


def test_leaving_early_stops_what_is_being_written(
    by_model: Evaluation, model_server: ModelServer
) -> None:
    model_server.enqueue(Answer())
    model_server.otherwise = Answer(Mode.HANG)
    running = evaluated(by_model, [example(id=f"r{n}") for n in range(20)], concurrency=3)
    assert next(running)["drafter"] == "model"
    running.close()  # type: ignore[attr-defined]  # it is a generator
    assert len(model_server.chats) < 8


@pytest.mark.parametrize(
    "history",
    [
        [{"from": "company", "text": "Sorry."}],
        [{"from": "Crumb", "text": "Sorry."}],
        [{"ours": True, "text": "Sorry."}],
    ],
)
def test_a_turn_of_ours_is_a_posted_reply(history: list[dict[str, Any]]) -> None:
    told = example(history=[*history, {"from": "customer", "text": "Still nothing."}]).row.history
    assert [turn.ours for turn in told.turns] == [True, False]
    assert told.posted_replies == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"text": None}, "text"),
        ({"text": 3}, "text"),
        ({"id": None}, "id"),
        ({"id": True}, "id"),
        ({"lang": False}, "lang"),
        ({"author": []}, "author"),
        ({"history": {}}, "history"),
        ({"history": [{"from": "company"}]}, "history"),
        ({"company": 4}, "company"),
        ({"company": {}}, "company"),
    ],
)
def test_a_field_of_the_wrong_kind_is_named(wrong: dict[str, Any], field: str) -> None:
    fault = row_of({"id": "one", "text": WOE, **wrong}, "rows.jsonl:1", KNOWN)
    assert isinstance(fault, RowFault)
    assert (fault.error.code, fault.error.params) == ("row_unusable", {"field": field})


def test_a_company_may_stand_in_the_row_in_two_ways() -> None:
    entry = {"email": "care@inline.example"}
    for given in ({"name": "Inline", **entry}, {"Inline": entry}):
        company = example(company=given).row.company
        assert (company.name, company.contacts[0].value) == ("Inline", "care@inline.example")


def test_an_example_tells_each_expectation_that_is_not_met(tools: Tools) -> None:
    expects: dict[str, Any] = {
        "expect": {"kind": "complaint", "severity": 4, "contact": "x@crumb.example"},
        "reply": {
            "contains_any": ["bicycle", "hello@CRUMB.example"],
            "contains_all": ["I’m not there"],
            "contains_none": ["hello@crumb.example"],
            "max_words": 3,
            "passes": False,
        },
    }
    told = result(tools, **expects)
    assert [failure.partition(":")[0] for failure in told["expected"]] == [
        "severity",
        "contact",
        "reply.contains_all",
        "reply.contains_none",
        "reply.max_words",
        "reply.passes",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        "expect: {colour: red}",
        "expect: [kind]",
        "reply: {max_words: many}",
        "reply: {contains_any: parcel}",
        "reply: {shouts: true}",
    ],
)
def test_an_example_that_cannot_be_used_is_named_with_its_line(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "few.yaml"
    file.write_text(f"- {{id: fine, text: Hello}}\n- id: odd\n  text: Hello\n  {wrong}\n", "utf-8")
    with pytest.raises(InvalidError, match=r"few.yaml:2") as caught:
        read_examples(file)
    assert caught.value.code == "example_unusable"


def test_figures_put_the_worst_first(tools: Tools) -> None:
    fine, warned, blocked = (result(tools, id=name) for name in ("fine", "warned", "blocked"))
    for told, level in ((warned, "warn"), (blocked, "block")):
        told["checks"] = [
            {"check": "tone", "level": level, "code": f"tone_{level}", "params": {}},
            {"check": "length", "level": "ok", "code": "length_ok", "params": {}},
        ]
    fine["checks"] = [{"check": "tone", "level": "ok", "code": "tone_ok", "params": {}}]
    blocked["comment"]["language"] = "fr"
    found = figures_of([fine, warned, blocked])

    assert [row["id"] for row in worst_first([fine, warned, blocked])] == [
        "blocked",
        "warned",
        "fine",
    ]
    assert [(c.check, c.blocked, c.warned, c.ok) for c in found.checks] == [
        ("tone", 1, 1, 1),
        ("length", 0, 0, 2),
    ]
    assert [group.name for group in found.languages] == ["fr", "en"]
    assert (found.rows, found.blocked, found.warned) == (3, 1, 1)


def test_two_runs_tell_what_got_worse_and_what_better(tools: Tools) -> None:
    def run(*bad: str) -> list[dict[str, Any]]:
        rows = [result(tools, id=name) for name in ("a", "b", "c")]
        for row in rows:
            level = "block" if row["id"] in bad else "ok"
            row["checks"] = [{"check": "tone", "level": level, "code": "tone_x", "params": {}}]
        return rows

    found = compare(run("a"), [*run("b"), result(tools, id="new")])

    assert [(change.id, change.worse) for change in found.changes] == [("b", 1), ("a", -1)]
    (tone,) = found.checks
    assert (tone.before, tone.after, tone.mended, tone.broken) == (1, 1, ("a",), ("b",))
    assert (found.both, found.only_before, found.only_after) == (3, (), ("new",))


def test_agreement_is_counted_as_books_count_it() -> None:
    pairs = [("4", "4"), ("4", "4"), ("4", "2"), ("2", "4"), ("2", "2"), ("1", "2")]
    found = agreement("risk", ("1", "2", "3", "4"), pairs)
    assert found.exact == pytest.approx(3 / 6)
    assert found.precision == pytest.approx(2 / 3)
    assert found.recall == pytest.approx(2 / 3)
    assert found.table[3] == (0, 1, 0, 2)
    assert precision_recall_f1([("1", "1")], "4") == (None, None, None)
    assert macro_f1([("a", "a"), ("b", "a")]) == pytest.approx((2 / 3 + 0) / 2)


def test_a_report_of_nothing_is_a_report() -> None:
    page = evaluation_page(("empty.jsonl", []), ("other.jsonl", []), "en")
    assert "Evaluation of empty.jsonl" in page
