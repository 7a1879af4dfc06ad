"""Counting what a reader reads: sentences, words, and characters on X."""

from __future__ import annotations

import pytest

from entendu.playbook.sentences import all_sentences, count_words, split_sentences
from entendu.playbook.weighing import weighted_length


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Der Laden öffnet am 3. um acht. Bis dann.", 2),
        ("Zum 5. Geburtstag kam nichts. Das tut mir leid.", 2),
        ("Das gilt z. B. für Brot, d. h. für alles. Danke.", 2),
        ("Vale p. ej. para el pan. Gracias.", 2),
        ("Dr. Roux is here, Prof. Lee too. Sorry.", 2),
        ("A burnt cake… and no word. Sorry.", 2),
        ("A burnt cake... Sorry.", 2),
        ("Write to hello@brisset.example. Or see brisset.example/a.b now.", 2),
        ("I'm sorry. Please call us. Anna", 2),
        ("I'm sorry.\nPlease call us.\n\nAnna de Brisset, manager", 3),
        ("申し訳ございません。こちらです。https://brisset.example/a", 2),
        ("Sorry! Really?! Yes.", 3),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


def test_what_stands_like_a_signature_is_still_read() -> None:
    text = "I'm sorry. Gratis Torte"

    assert len(split_sentences(text)) == 1
    assert len(all_sentences(text)) == 2


def test_a_number_a_link_and_three_signs_of_a_script_without_blanks_are_a_word() -> None:
    assert count_words("Call +44 20 7946 0990 now") == 3
    assert count_words("See https://brisset.example/a/b?c=d") == 2
    assert count_words("申し訳ございません") == 3


def test_a_link_of_the_practice_weighs_what_a_real_one_does() -> None:
    long = "https://brisset.example/" + "a" * 60

    assert weighted_length(f"See {long} now") == weighted_length("See https://brisset.com now")
