"""Every sentence of the phrasebook is one that may be sent; every topic can be spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.phrases import SLOTS
from entendu.playbook.triage import TriageRules
from entendu.promptbook import Promptbook

BOOK = Promptbook.find(None)
WRITTEN = sorted(BOOK.phrasebook())
FORBIDDEN = re.compile(
    r"\b(?:but|however|unfortunately|any inconvenience|if you feel|our fault|we are liable|policy|"
    r"valued|as you know|mais|toutefois|cependant|malheureusement|désagrément|si vous avez le "
    r"sentiment|notre faute|cher client|chère cliente|désolée?|navrée?|ravie?|refund you|guarantee|"
    r"promise you|within \d|sous \d|pero|sin embargo|no obstante|aunque|lamentablemente|"
    r"desgraciadamente|cualquier molestia|si se ha sentido|nuestra culpa|nuestro error|estimad[oa]|"
    r"encantad[oa]|apenad[oa]|garantizamos|prometemos|devolveremos|en \d)\b|[!¡]",
    re.IGNORECASE,
)


def sentences(given: Any, key: str = "") -> Iterator[str]:
    """Yield every sentence of a file; words that only describe the comment are no sentences."""
    if key in ("durations", "departments", "nouns", "determiners", "contractions", "details"):
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
