"""The examples in prompts/examples are kept by the phrasebook, and a company may add its own.

Those of `beyond-words.yaml` are for a model: of them it is only asked that no rule is broken.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from entendu.domain.clock import SystemClock
from entendu.domain.comment import Platform
from entendu.domain.draft import Drafter
from entendu.domain.triage import Kind, Route
from entendu.drafting.writing import Tools
from entendu.evaluation.evaluating import Evaluation
from entendu.evaluation.examples import Example, read_examples
from entendu.evaluation.rows import companies_beside, read_companies
from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.triage import TriageRules
from entendu.promptbook import Promptbook

FILES = Promptbook.find(None).examples()
FOR_A_MODEL = "beyond-words.yaml"
EXAMPLES = [each for file in FILES for each in read_examples(file)]
KEPT = [each for each in EXAMPLES if not each.row.where.startswith(FOR_A_MODEL)]
BEYOND = [each for each in EXAMPLES if each.row.where.startswith(FOR_A_MODEL)]
OWN = """
- id: our-own
  platform: facebook
  text: The bread was stale again and the queue endless.
  company: Our Bakery
  expect: {kind: complaint, severity: [3, 4], route: thank}
  reply: {contains_none: [bread]}
"""


def name_of(example: Example) -> str:
    return example.row.id


@lru_cache(maxsize=1)
def by_phrasebook() -> Evaluation:
    prompts = Promptbook.find(None)
    tools = Tools(
        prompts,
        TriageRules.from_files(prompts.triage_words()),
        Phrasebook.from_files(prompts.phrasebook()),
        SystemClock(),
        lambda: "model_not_chosen",
    )
    return Evaluation(tools, Drafter.PHRASEBOOK, "phrasebook")


@pytest.mark.parametrize("example", KEPT, ids=name_of)
def test_the_phrasebook_keeps_what_an_example_asks(example: Example) -> None:
    result = by_phrasebook().result(example)

    assert result["error"] is None
    assert result["expected"] == []


@pytest.mark.parametrize("example", BEYOND, ids=name_of)
def test_where_words_misjudge_no_rule_is_broken(example: Example) -> None:
    result = by_phrasebook().result(example)

    assert result["error"] is None
    assert [check for check in result["checks"] if check["level"] == "block"] == []


def test_there_is_an_example_of_every_route_and_of_much_else() -> None:
    def of(key: str) -> set[Any]:
        told = [example.expect.get(key) for example in KEPT]
        return {each for one in told for each in (one if isinstance(one, list) else [one])}

    assert len(EXAMPLES) >= 40
    assert set(Route) <= of("route")
    assert set(Kind) <= of("kind")
    assert {1, 2, 3, 4} <= of("severity") & of("risk")
    assert {True, False} <= of("persists")
    assert {example.row.platform for example in KEPT} == set(Platform)
    languages = Counter(example.row.language for example in EXAMPLES)
    assert all(languages[code] >= 6 for code in ("en", "fr", "es", "de"))
    assert len(languages) >= 7


def test_every_example_asks_something_and_has_a_name_of_its_own() -> None:
    assert [name_of(example) for example in EXAMPLES if not example.expects] == []
    assert [name for name, count in Counter(map(name_of, EXAMPLES)).items() if count > 1] == []


def test_every_company_is_one_that_an_example_names() -> None:
    beside = companies_beside(FILES[0])
    assert beside is not None
    named = {example.row.given["company"] for example in EXAMPLES}
    assert set(read_companies(beside)) == named


def test_examples_of_ones_own_are_found_and_tried_with_the_companies_beside_them(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "examples"
    folder.mkdir()
    (folder / "ours.yaml").write_text(OWN, encoding="utf-8")
    ours = {"Our Bakery": {"kind": "bakery", "email": "hello@our-bakery.example"}}
    (folder / "companies.yaml").write_text(yaml.safe_dump(ours), encoding="utf-8")

    found = Promptbook.find(tmp_path).examples()
    (example,) = read_examples(next(file for file in found if file.name == "ours.yaml"))
    result = by_phrasebook().result(example)

    assert set(found) == {folder / "ours.yaml", *FILES}
    assert result["comment"]["company"] == "Our Bakery"
    assert "severity: 3 | 4 ≠ 2" in result["expected"]
    assert "route: thank ≠ invite" in result["expected"]
