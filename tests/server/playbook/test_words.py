"""Phrases are found word by word, and no text can make the search slow."""

from __future__ import annotations

import time

import pytest

from entendu.playbook.words import Phrases, tokens_of

CLASSES = {"time": ["hour", "hours", "4g"], "n": ["#", "three"]}


def found(phrase: str, text: str) -> bool:
    return bool(Phrases({"it": [phrase]}, CLASSES).find(tokens_of(text)))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("late", "So LATE again"),
        ("delay*", "endless delays"),
        ("j'ai attendu", "J’ai attendu une heure"),
        ("<n> <time>", "three hours"),
        ("<n> <time>", "3h? no, 3 hours"),
        ("<time> down", "4G down"),
        ("never ... arrived", "it never even once arrived"),
        ("sick and? tired", "sick tired"),
        ("sick and? tired", "sick and tired"),
        ("etage", "À l'étage"),
        ("so late", "#SoLate"),
        ("dont work", "they don't work"),
    ],
)
def test_a_phrase_is_found_whatever_case_accents_and_apostrophes(phrase: str, text: str) -> None:
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("late", "plates"),
        ("never ... arrived", "Never again. It arrived"),
        ("never ... arrived", "never a b c d e arrived"),
        ("help", "@BrandHelp hello"),
        ("late", "https://example.org/late"),
    ],
)
def test_other_words_sentences_links_and_handles_are_not_it(phrase: str, text: str) -> None:
    assert not found(phrase, text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Techniker zum 3. Mal nicht gekommen.", 1),
        ("Am 5. Mai bestellt. Nichts da.", 2),
        ("Das ist der 4. und letzte Versuch", 1),
        ("Ich warte seit ca. 3 Wochen", 1),
        ("Termin um 9. Dann kam nichts", 2),
        ("Bestellt im Jahr 2026. Mal sehen", 2),
        ("I waited until 9. Then I left.", 2),
    ],
)
def test_the_stop_of_an_ordinal_ends_no_sentence(text: str, sentences: int) -> None:
    assert len({token.sentence for token in tokens_of(text)}) == sentences


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("zurueck", "zuruck"),
        ("Gruesse", "grusse"),
        ("schoen", "schon"),
        ("spaet", "spat"),
        ("Muell", "mull"),
        ("Züge", "zuge"),
        ("neue", "neue"),
        ("teuer", "teuer"),
        ("Quelle", "quelle"),
        ("aktuell", "aktuell"),
        ("zuerst", "zuerst"),
    ],
)
def test_german_umlauts_may_be_spelt_with_two_letters(written: str, folded: str) -> None:
    assert tokens_of(written, "de")[0].folded == folded


def test_other_languages_keep_their_letters() -> None:
    assert tokens_of("does the blue queue move", "en")[0].folded == "does"
    assert tokens_of("does")[0].folded == "does"


@pytest.mark.parametrize("phrase", ["... late", "late ...", "<unknown> late", "a*", "", "!"])
def test_a_phrase_that_cannot_be_read_is_an_error_with_its_text(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"phrase|class|star|word"):
        Phrases({"it": [phrase]}, CLASSES)


@pytest.mark.parametrize(
    "text", ["never " * 8_000, "a" * 50_000, "1.1." * 12_500, "'" * 50_000, "." * 49_999 + "a"]
)
def test_no_text_makes_the_search_slow(text: str) -> None:
    phrases = Phrases({"it": ["never ... never ... never ... arrived", "# ... # ... #"]})
    started = time.process_time()

    phrases.find(tokens_of(text))

    assert time.process_time() - started < 3
