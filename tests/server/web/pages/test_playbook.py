"""The playbook page shows what the code decides by: a change of the code changes the page."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

import entendu
from entendu.domain.comment import Platform
from entendu.domain.company import Company
from entendu.domain.triage import Kind, Route, StepKey
from entendu.playbook import clocks
from entendu.playbook.checks import CHECKS, review
from entendu.playbook.checks.verdicts import VERDICTS, Consequence
from entendu.playbook.counted import count_phrasebook, count_triage_words
from entendu.playbook.plan import CONDITIONS
from entendu.promptbook import Promptbook
from entendu.web.pages import playbook as page
from entendu.web.sentences import label, sentence
from entendu.web.sentences import playbook as words
from entendu.web.services import Services
from fixtures.check_examples import examples
from fixtures.spoken_codes import argument, check_name, constants, what_is_told
from fixtures.visitor import Visitor

CHECKS_DIR = Path(entendu.__file__).parent / "playbook" / "checks"
OWN = "---\nname: wording\nversion: 7\n---\n<script>alert('the sea')</script>\n"


@pytest.fixture
def with_prompts(app: Flask, tmp_path: Path) -> Callable[[], None]:
    """Return what makes the service run with the prompts in `tmp_path / own`."""

    def run() -> None:
        services: Services = app.extensions["entendu"]
        own = tmp_path / "own"
        app.extensions["entendu"] = replace(
            services,
            prompts=Promptbook.find(own),
            settings=replace(services.settings, prompts_dir=own),
        )

    return run


def section(text: str, name: str) -> str:
    """Return one section of the page, without its marks."""
    found = re.search(rf'<section[^>]*aria-labelledby="{name}">(.*?)</section>', text, re.DOTALL)
    assert found is not None
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split())


def test_only_who_is_signed_in_sees_it(stranger: Visitor) -> None:
    assert stranger.get("/playbook").status_code in (302, 303)


def test_the_navigation_leads_to_it_and_says_so(alice: Visitor, company: Company) -> None:
    assert re.search(
        r'<a href="/playbook"\s+aria-current="page">\s*Playbook', alice.read("/playbook")
    )
    assert '<a href="/playbook">Playbook' in alice.read("/cases")


def test_each_step_and_each_value_of_a_judgement_is_told(alice: Visitor, company: Company) -> None:
    text = alice.read("/playbook")
    assert all(words.STEPS[key] in section(text, "steps") for key in StepKey)
    judged = section(text, "judged")
    assert all(words.JUDGED["kind"][kind] in judged for kind in Kind)
    assert all(
        words.JUDGED[noun][str(n)] in judged for noun in ("severity", "risk") for n in (1, 4)
    )


def test_the_conditions_stand_in_the_order_in_which_they_decide(
    alice: Visitor, company: Company
) -> None:
    told = section(alice.read("/playbook"), "routes")
    places = [told.index(sentence(each.reason, about="plan", locale="en")) for each in CONDITIONS]
    assert places == sorted(places)
    assert "Severity or risk is 4, whatever the kind Hand over" in told
    assert "It goes on after 2 answers of ours or more Concede the point" in told


def test_a_condition_that_changes_changes_the_page(
    alice: Visitor, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    spam = next(each for each in CONDITIONS if each.reason == "spam")
    monkeypatch.setattr(page, "CONDITIONS", (replace(spam, route=Route.THANK), CONDITIONS[-1]))
    told = section(alice.read("/playbook"), "routes")
    assert "It is spam Thank" in told
    assert words.CONDITIONS["trolling"] not in told


def test_each_check_that_runs_is_told_with_what_it_says(alice: Visitor, company: Company) -> None:
    told = section(alice.read("/playbook"), "checks")
    for check in CHECKS:
        name = check.__module__.rpartition(".")[2]
        assert label("check", name, locale="en") in told
        for what in VERDICTS[name]:
            said = sentence(f"{name}_{what}", page._LIMITS.get(f"{name}_{what}"), locale="en")
            assert said in told
    assert "Can keep from copying, unless you answer for it with your name and a reason" in told
    assert "This has … words; up to 60 are read to the end." in told


def test_the_clocks_are_those_that_run(
    alice: Visitor, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = section(alice.read("/playbook"), "clocks")
    assert "X 1 hour Facebook 3 hours Elsewhere 1 day" in told
    assert "Severity 4: danger to somebody 4 hours" in told
    monkeypatch.setitem(clocks.FIRST_ANSWER, Platform.INSTAGRAM, timedelta(hours=7))
    assert "Instagram 7 hours" in section(alice.read("/playbook"), "clocks")


def test_each_prompt_is_shown_as_it_is_sent_with_its_hash(alice: Visitor, company: Company) -> None:
    text = alice.read("/playbook")
    for file in Promptbook.find(None).files():
        assert file.path in text
        assert file.hash in text
        assert file.text is None or file.text in text
    assert "Your own" not in section(text, "prompts")


def test_a_prompt_of_ones_own_is_told_apart_and_its_marks_are_text(
    alice: Visitor, company: Company, with_prompts: Callable[[], None], tmp_path: Path
) -> None:
    (tmp_path / "own" / "partials").mkdir(parents=True)
    (tmp_path / "own" / "partials" / "wording.md").write_text(OWN, encoding="utf-8")
    with_prompts()

    text = alice.get("/playbook").text

    assert "&lt;script&gt;alert(&#39;the sea&#39;)" in text
    assert "<script>alert" not in text
    assert re.findall(r"<code>(\S+)</code> <span class=\"chip own\">", text) == [
        "partials/wording.md"
    ]
    assert "version 7" in text
    assert str(tmp_path / "own") in text


def test_a_file_of_ones_own_that_nothing_uses_is_named(
    alice: Visitor, company: Company, with_prompts: Callable[[], None], tmp_path: Path
) -> None:
    (tmp_path / "own" / "partial").mkdir(parents=True)
    (tmp_path / "own" / "partial" / "wording.md").write_text(OWN, encoding="utf-8")
    with_prompts()

    told = section(alice.read("/playbook"), "prompts")

    assert "1 file of your folder is used by nothing" in told
    assert "partial/wording.md" in told


def test_each_language_is_told_with_what_it_has(alice: Visitor, company: Company) -> None:
    prompts = Promptbook.find(None)
    told = section(alice.read("/playbook"), "languages")
    for name, code in (("English", "en"), ("French", "fr"), ("Spanish", "es"), ("German", "de")):
        book = count_phrasebook(prompts.phrasebook()[code])
        heard = count_triage_words(prompts.triage_words()[code])
        assert f"{name} Phrasebook: {book.topics} topics, {book.texts:,} sentences." in told
        assert f"Words: {heard.topics} topics, {heard.texts:,} phrases." in told
    assert "Every other language No phrasebook" in told
    assert "entendu eval" in told


def test_sentences_and_phrases_are_counted_and_nothing_else() -> None:
    lists = {name: ["One."] for name in (*page_lists(), "sorry", "safety_first")}
    book = {
        **lists,
        "nouns": {"goods": ["parcel", "box"]},
        "topics": {"late": {"name": "the delay", "heard": ["A.", "B."], "purpose": ["find it"]}},
        "about": {"mould": {"words": ["mould"], "heard": ["C."], "thank": ["D."]}},
    }
    assert count_phrasebook(book).texts == len(lists) + 4
    heard = {
        "topics": {"late": {"words": ["late"], "grievance": ["too late", "never came"]}},
        "guard": {"injury": {"words": ["burnt"]}},
        "things": ["parcel"],
        "negators": ["not"],
        "praise": ["lovely"],
    }
    assert (count_triage_words(heard).topics, count_triage_words(heard).texts) == (1, 5)


def page_lists() -> tuple[str, ...]:
    from entendu.playbook.phrases import PLAIN_LISTS, STEP_LISTS

    return (*PLAIN_LISTS, *STEP_LISTS)


def test_it_reads_in_french(alice: Visitor, company: Company) -> None:
    text = alice.read("/playbook?lang=fr")
    assert "gravité" in section(text, "routes").casefold()
    told = "".join(section(text, name) for name in ("steps", "judged", "routes", "checks"))
    tables = (words.STEPS, words.CHECKS, words.CONDITIONS, *words.JUDGED.values())
    english = {text.partition("{")[0] for table in tables for text in table.values()}
    assert [each for each in english - {""} if each in told] == []


def test_each_code_has_its_words_and_no_word_is_left_over() -> None:
    names = {check.__module__.rpartition(".")[2] for check in CHECKS}
    assert set(words.CHECKS) == names
    assert set(VERDICTS) == names
    assert set(words.CONDITIONS) == {each.reason for each in CONDITIONS}
    assert set(words.STEPS) == set(StepKey)
    assert set(words.JUDGED["kind"]) == set(Kind)
    assert set(words.CONSEQUENCES) == set(Consequence)
    assert set(words.BESIDES) == set(words.JUDGED["besides"])


def test_what_a_check_is_said_to_do_is_what_its_code_does() -> None:
    done = {
        tree_name: dict(sorted(verdicts_in(tree)))
        for path in CHECKS_DIR.glob("*.py")
        if (tree_name := check_name(tree := ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert done == {name: dict(sorted(table.items())) for name, table in VERDICTS.items()}


def test_what_a_check_is_said_to_do_is_what_it_did_on_each_example() -> None:
    seen = 0
    for example in examples():
        for verdict in review(example.text, example.held):
            what = verdict.code.removeprefix(f"{verdict.check}_")
            if what in ("ok", "unknown_language"):
                continue
            wanted = VERDICTS[verdict.check][what]
            assert wanted.startswith("block") == (verdict.level == "block"), verdict.code
            assert (wanted is Consequence.BLOCKS_UNLESS_ANSWERED_FOR) == verdict.overridable
            seen += 1
    assert seen > 100


def verdicts_in(tree: ast.Module) -> Iterator[tuple[str, Consequence]]:
    """Yield what a check's module can say, and whether it warns or blocks."""
    for node in ast.walk(tree):
        name = getattr(getattr(node, "func", None), "id", "")
        if not isinstance(node, ast.Call) or name not in ("warn", "block"):
            continue
        overridable = argument(node, None, "overridable")
        follows = Consequence.WARNS if name == "warn" else Consequence.BLOCKS
        if isinstance(overridable, ast.Constant) and overridable.value:
            follows = Consequence.BLOCKS_UNLESS_ANSWERED_FOR
        what = argument(node, 1, "what")
        told = what_is_told(tree) if isinstance(what, ast.Name) else constants(what)
        for each in told:
            yield each, follows
