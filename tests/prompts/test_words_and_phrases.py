"""Every sentence of the phrasebook is one that may be sent; every topic can be spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from entendu.playbook.hearing import GRAVE_TOPICS, SERIOUS
from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.phrases import SLOTS
from entendu.playbook.triage import TriageRules
from entendu.promptbook import Promptbook

BOOK = Promptbook.find(None)
WRITTEN = sorted(BOOK.phrasebook())
_WORDS = {"durations", "departments", "nouns", "determiners", "contractions", "details"}
_WORDS |= {"words", "only_with"}
_EVERYDAY, _GRAVE = 8, 6
_LONGEST = 115
"""Characters: with sorry, step and signature a longer sentence finds no room on X."""
FORBIDDEN = re.compile(
    r"\b(?:but|however|unfortunately|any inconvenience|if you feel|our fault|we are liable|policy|"
    r"valued|as you know|mais|toutefois|cependant|malheureusement|désagrément|si vous avez le "
    r"sentiment|notre faute|cher client|chère cliente|désolée?|navrée?|ravie?|refund you|guarantee|"
    r"promise you|within \d|sous \d|pero|sin embargo|no obstante|aunque|lamentablemente|"
    r"desgraciadamente|cualquier molestia|si se ha sentido|nuestra culpa|nuestro error|estimad[oa]|"
    r"encantad[oa]|apenad[oa]|garantizamos|prometemos|devolveremos|en \d|"
    r"aber|jedoch|allerdings|leider|trotzdem|unannehmlichkeit\w*|falls sie sich|unsere schuld|"
    r"unser fehler|wir haften|sehr geehrte\w*|liebe[rs]? kund\w*|garantier\w*|versprechen wir|"
    r"erstatten (?:wir|ihnen|dir)|ersetzen wir|innerhalb von|binnen|umgehend)\b|[!¡]",
    re.IGNORECASE,
)


def sentences(given: Any, key: str = "") -> Iterator[str]:
    """Yield every sentence of a file; words that only describe the comment are no sentences."""
    if key in _WORDS:
        return
    if isinstance(given, str) and key not in ("language", "version"):
        yield given
    elif isinstance(given, list):
        for item in given:
            yield from sentences(item, key)
    elif isinstance(given, dict):
        for name, item in given.items():
            yield from sentences(item, name)


@pytest.mark.parametrize("language", WRITTEN)
def test_no_sentence_says_what_must_not_be_said(language: str) -> None:
    wrong = [s for s in sentences(BOOK.phrasebook()[language]) if FORBIDDEN.search(s)]

    assert not wrong


@pytest.mark.parametrize("language", WRITTEN)
def test_every_slot_is_known(language: str) -> None:
    used = {
        slot
        for sentence in sentences(BOOK.phrasebook()[language])
        for slot in re.findall(r"\{(\w*)\}", sentence)
    }

    assert used <= SLOTS


@pytest.mark.parametrize("language", WRITTEN)
def test_every_topic_of_triage_has_several_sentences(language: str) -> None:
    rules = TriageRules.from_files(BOOK.triage_words())
    topics = BOOK.phrasebook()[language]["topics"]

    assert set(rules.topics) == set(topics)
    for name, topic in topics.items():
        without_slots = [s for s in topic["heard"] if "{" not in s]
        assert len(without_slots) >= 4, name
        assert len(topic["purpose"]) >= 2, name


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everyday_and_grave_topics_can_be_spoken_of_in_many_ways(language: str) -> None:
    for name, topic in BOOK.phrasebook()[language]["topics"].items():
        without_slots = {s for s in topic["heard"] if "{" not in s}
        assert len(without_slots) >= (_GRAVE if name in GRAVE_TOPICS else _EVERYDAY), name


@pytest.mark.parametrize("language", WRITTEN)
def test_what_lies_within_a_topic_speaks_of_topics_that_are_given(language: str) -> None:
    known = {*TriageRules.from_files(BOOK.triage_words()).topics, SERIOUS}
    for name, aspect in BOOK.phrasebook()[language]["about"].items():
        assert set(aspect.get("topics", [])) <= known, name
        said = [s for key in ("heard", "thank", "answer") for s in aspect.get(key, [])]
        assert all(len(s) <= _LONGEST + s.count("|") * 10 for s in said), name


@pytest.mark.parametrize("language", WRITTEN)
def test_no_sentence_stands_twice_in_a_list(language: str) -> None:
    given = BOOK.phrasebook()[language]
    heard = [s for one in given["topics"].values() for s in one["heard"] if one["details"]]
    about = [s for one in given["about"].values() for s in one.get("heard", [])]
    lists = [given[name] for name in ("thank", "thank_more", "handover", "concede", "extra")]

    for listed in (heard, about, *given["sorry"].values(), *lists):
        assert len(set(listed)) == len(listed), [s for s in listed if listed.count(s) > 1]


@pytest.mark.parametrize("language", WRITTEN)
def test_every_step_can_be_said_without_a_department(language: str) -> None:
    given = BOOK.phrasebook()[language]
    for step in ("step", "step_again", "step_serious", "step_if", "answer_step"):
        for channel, variants in given[step].items():
            plain = [s for s in variants if "epartment}" not in s]
            assert plain, (step, channel)
            if channel in ("phone", "email", "form", "dm"):
                assert all("{contact}" in s for s in variants), (step, channel)


@pytest.mark.parametrize("language", WRITTEN)
def test_a_link_ends_its_sentence_without_a_full_stop(language: str) -> None:
    given = BOOK.phrasebook()[language]
    for step in ("step", "step_again", "step_serious", "step_if", "answer_step"):
        for channel in ("form", "dm"):
            assert all(s.endswith("{contact}") for s in given[step][channel]), (step, channel)


def test_the_built_in_files_can_be_read() -> None:
    assert {"en", "fr"} <= set(Phrasebook.from_files(BOOK.phrasebook()).languages)
    assert TriageRules.from_files(BOOK.triage_words()).topics
