"""A search looks in all words of a case, folded, and takes whatever a person types."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from entendu.domain.case import Note
from entendu.domain.case_seam import CaseFilter
from entendu.domain.comment import Capture, PickedComment, Platform
from entendu.domain.company import Company
from entendu.domain.ids import new_id
from entendu.store.database import Database
from fixtures.logged_cases import AT, log_case, new_reply


def _found(database: Database, q: str) -> list[str]:
    with database.read() as work:
        return [row.case.id for row in work.cases.list(CaseFilter(q=q)).rows]


def test_accents_and_case_do_not_matter(database: Database, company: Company) -> None:
    text = "La crème brûlée de la Straße: un œuf! 日本語 شَكْوَى 3.14"
    with database.write() as work:
        case = log_case(work, company, text, author="elodie_m", name="Élodie").case
        log_case(work, company, "Something else", author="bob", name="Bob")
    for q in (
        "élodie", "ELODIE", "elo", "strasse", "Straße", "straß", "oeuf", "œuf", "ŒUF",
        "brulee creme", "cr br el", "@elodie_m", "日本", "本", "語", "شكوى", "3 14",
    ):  # fmt: skip
        assert _found(database, q) == [case.id], q


HOSTILE = [
    '"', '""', "'", "*", "bus*", "NEAR(bus late)", "NEAR", "bus AND", "OR", "NOT bus", "-bus",
    "^bus", "text:bus", "bus:*", "(", ")", "{text}: bus", "bus + late", "a & b | !c", "<->", "\\",
    "%", "_", "bus\x00late", "\x00", "\ud83d", "'; DROP TABLE events; --", "🚌", "$1", ":q", "?",
    "x" * 10_000, "bus " * 3000, "\u202e", "\n\t",
]  # fmt: skip


def test_nothing_that_is_typed_is_search_syntax(database: Database, company: Company) -> None:
    with database.write() as work:
        case = log_case(work, company, "The bus never came").case
    for q in HOSTILE:
        assert _found(database, q) in ([], [case.id]), q
        assert _found(database, f"bus {q}") in ([], [case.id]), q
    assert _found(database, "bus") == [case.id]


def test_words_are_found_across_all_texts_of_a_case(database: Database, company: Company) -> None:
    with database.write() as work:
        logged = log_case(work, company, "The bus never came", author="dana", name="Dana")
        log_case(work, company, "The bus was dirty", author="eve", name="Eve")
        work.drafts.add_reply(new_reply(logged, "Please call our depot"))
        work.cases.add_note(Note(new_id(), logged.case.id, "note", "Refunded by hand", None, AT))
        again = Capture(new_id(), logged.comment.id, "Edited: appalling", None, "post", (), AT)
        work.comments.add_capture(again)
    for q in ("bus dana", "depot refund", "appal came", "d b r"):
        assert _found(database, q) == [logged.case.id], q
    assert _found(database, "depot dirty") == []


def test_all_cases_of_a_renamed_author_are_found_by_either_name(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        first = log_case(work, company, author="42", name="Maiden").case
        tomorrow = AT + timedelta(days=1)
        second = log_case(work, company, at=tomorrow, author="42", name="Married").case
    assert _found(database, "married") == [second.id, first.id]
    assert _found(database, "maiden") == [first.id]


def test_the_newest_case_comes_first_whenever_it_was_logged(
    database: Database, company: Company
) -> None:
    with database.write() as work:
        new = log_case(work, company, at=AT).case.id
        old = log_case(work, company, at=AT - timedelta(days=9000)).case.id
        ancient = log_case(work, company, at=AT.replace(year=1)).case.id
        future = log_case(work, company, at=AT.replace(year=9999)).case.id
    assert _found(database, "bus") == [future, new, old, ancient]


@pytest.mark.parametrize(
    "text",
    ["😡" * 50_000, "語" * 50_000, " ".join(f"ü{n}" for n in range(8000)), "x" * 50_000],
    ids=["emoji", "one character", "many words", "one word"],
)
def test_the_longest_comments_are_searchable(
    database: Database, company: Company, text: str
) -> None:
    with database.write() as work:
        logged = log_case(work, company, text, name="Zoë")
        for n in range(3):
            other = replace(logged.capture, id=new_id(), text=f"{text} reading{n}")
            work.comments.add_capture(other)
    assert _found(database, "zoe reading2") == [logged.case.id]


def test_an_author_without_a_case_is_renamed_without_fuss(database: Database) -> None:
    seen = PickedComment(Platform.X, "a", author_key="42", author_name="Bob")
    with database.write() as work:
        work.comments.author(seen)
        work.comments.author(replace(seen, author_name="Bobby"))
    assert _found(database, "bobby") == []
