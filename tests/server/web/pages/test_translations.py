"""Every word for people is translated, with its placeholders, and compiled."""

from __future__ import annotations

import gettext
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

import entendu

PACKAGE = Path(entendu.__file__).parent
TRANSLATIONS = PACKAGE / "web" / "translations"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "lazy_gettext": None,
    "N_": None,
}
LANGUAGES = ("fr",)

Id = str | tuple[str, ...]


@pytest.fixture(scope="module")
def extracted() -> set[Id]:
    """Return every message that stands in code and templates."""
    with (TRANSLATIONS / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]  # Babel's
    found = extract_from_dir(PACKAGE, methods, options, keywords=KEYWORDS)
    return {message for _, _, message, _, _ in found}


def catalogue(language: str) -> Catalog:
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def translated(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def forms(message: Message) -> tuple[list[str], list[str]]:
    """Return a message's texts and their translations."""
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    texts = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return ids, texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_code_or_templates_waits_for_its_translation(
    extracted: set[Id], language: str
) -> None:
    known = {message.id for message in translated(language)}
    assert extracted - known == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_that_nobody_says_any_more(extracted: set[Id], language: str) -> None:
    known = {message.id for message in translated(language)}
    assert known - extracted == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_is_whole_and_keeps_its_placeholders(language: str) -> None:
    for message in translated(language):
        ids, texts = forms(message)
        assert all(text.strip() for text in texts), message.id
        assert not message.fuzzy, message.id
        for text in texts:
            assert placeholders(text) == placeholders(ids[-1]), message.id
            assert tags(text) == tags(ids[-1]), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    compiled = gettext.translation("messages", TRANSLATIONS, languages=[language])
    for message in translated(language):
        ids, texts = forms(message)
        if len(ids) == 1:
            assert compiled.gettext(ids[0]) == texts[0]
        else:
            assert compiled.ngettext(ids[0], ids[1], 1) == texts[0]
            assert compiled.ngettext(ids[0], ids[1], 5) == texts[-1]


def test_french_signs_stand_off_by_a_space_that_does_not_break() -> None:
    for message in translated("fr"):
        for text in forms(message)[1]:
            assert not re.search(r" [;:?!»]|« ", text), text


def placeholders(text: str) -> set[str]:
    """Return what is filled in: `%(name)s` and `{name}`."""
    if "%(" in text:
        return set(re.findall(r"%\((\w+)\)s", text))
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def tags(text: str) -> list[str]:
    return sorted(re.findall(r"</?\w+>", text))
