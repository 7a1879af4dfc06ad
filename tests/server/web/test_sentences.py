"""Every code that a person can be shown has a sentence, in English and in French."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.mofile import read_mo
from flask import Flask
from flask_babel import Babel, force_locale

import entendu
from entendu.domain.case import Action, CaseState, FollowUpOutcome, Outcome
from entendu.domain.comment import CommentRole, Platform, TimePrecision
from entendu.domain.company import ContactKind, Register
from entendu.domain.draft import Drafter, DraftState, ReplyState
from entendu.domain.triage import Arousal, Kind, Route, StepKey, StepState, TriageSource
from entendu.domain.verdict import Level
from entendu.playbook.clocks import FOLLOW_UP
from entendu.web.sentences import BY_SUBJECT, UNKNOWN, label, sentence, template_of
from entendu.web.sentences.catalogue import TRANSLATIONS
from entendu.web.sentences.labels import LABELS
from fixtures.spoken_codes import spoken_codes

SPOKEN = spoken_codes(Path(entendu.__file__).parent)
ALL_TEXTS = sorted(
    {UNKNOWN}
    | {text for tables in BY_SUBJECT.values() for table in tables for text in table.values()}
    | {text for values in LABELS.values() for text in values.values()}
)
NOUNS = {
    "kind": Kind,
    "arousal": Arousal,
    "source": TriageSource,
    "route": Route,
    "step": StepKey,
    "step_state": StepState,
    "state": CaseState,
    "outcome": Outcome,
    "follow_up_outcome": FollowUpOutcome,
    "platform": Platform,
    "draft_state": DraftState,
    "drafter": Drafter,
    "reply_state": ReplyState,
    "level": Level,
    "contact_kind": ContactKind,
    "register": Register,
    "time_precision": TimePrecision,
    "comment_role": CommentRole,
}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def bare_placeholders(text: str) -> set[str]:
    """Those whose absence would be seen: one alone in brackets falls away with them."""
    return placeholders(text) - {name for name in placeholders(text) if f"({{{name}}})" in text}


def test_codes_are_found_in_every_floor() -> None:
    where = {spoken.where.split("/")[0].split(":")[0] for spoken in SPOKEN}
    assert {"access.py", "casework.py", "models", "playbook", "store", "web"} <= where
    assert {"error", "check", "plan"} <= {spoken.subject for spoken in SPOKEN}


def test_each_code_in_the_source_has_a_sentence() -> None:
    silent = [spoken for spoken in SPOKEN if template_of(spoken.code, spoken.subject) is None]
    assert silent == []


def test_each_sentence_asks_for_no_more_than_it_is_given() -> None:
    asking = [
        (spoken, wanted)
        for spoken in SPOKEN
        if spoken.params is not None
        and (wanted := bare_placeholders(template_of(spoken.code, spoken.subject) or ""))
        - spoken.params
    ]
    assert asking == []


def test_each_check_that_has_a_sentence_is_one_that_is_made() -> None:
    assert {code for table in BY_SUBJECT["check"] for code in table} == {
        spoken.code for spoken in SPOKEN if spoken.subject == "check"
    }


@pytest.mark.parametrize("action", Action)
def test_each_line_of_a_history_has_a_sentence(action: Action) -> None:
    assert action.value in BY_SUBJECT["event"][0]


@pytest.mark.parametrize("severity", FOLLOW_UP)
def test_each_severity_says_when_to_look_again(severity: int) -> None:
    assert template_of(f"severity_{severity}", "step") is not None


@pytest.mark.parametrize("noun", NOUNS)
def test_each_value_of_a_noun_has_a_label(noun: str) -> None:
    assert set(NOUNS[noun]) <= set(LABELS[noun])


def test_each_text_is_in_french_with_the_same_placeholders() -> None:
    with (TRANSLATIONS / "fr" / "LC_MESSAGES" / "messages.mo").open("rb") as file:
        french = read_mo(file)
    wrong = [
        text
        for text in ALL_TEXTS
        if (message := french.get(text)) is None
        or placeholders(str(message.string)) != placeholders(text)
    ]
    assert wrong == []


def test_an_error_is_one_sentence_that_ends_and_does_not_shout() -> None:
    texts = [text for table in BY_SUBJECT["error"] for text in table.values()]
    assert [t for t in texts if not t.endswith(".") or ". " in t or "!" in t] == []


def test_values_of_nouns_are_said_in_words() -> None:
    assert sentence("closed", {"outcome": "solved"}, locale="en") == "The case was closed: solved."
    assert "no news" in sentence("follow_up_done", {"outcome": "no_news"}, locale="en")
    blocked = sentence("reply_blocked", {"checks": "contact, private_data"}, locale="en")
    assert "contact, private data" in blocked


def test_numbers_are_grouped_as_the_reader_writes_them_but_a_port_is_a_name() -> None:
    params = {"length": 60_000, "limit": 50_000}
    assert "60,000" in sentence("comment_too_long", params, locale="en")
    assert "60\u202f000" in sentence("comment_too_long", params, locale="fr")
    assert "Port 18367 " in sentence("port_in_use", {"port": 18_367}, locale="en")


def test_an_unknown_code_is_named_and_never_an_error() -> None:
    assert "(no_such_code)" in sentence("no_such_code", {"what": object()}, locale="en")
    assert "(no_such_code)" in sentence("no_such_code", locale="fr")
    assert sentence("") != ""


def test_a_missing_parameter_is_no_error_and_falls_away_with_its_brackets() -> None:
    assert "…" in sentence("comment_too_long", {}, locale="en")
    assert "(" not in sentence("model_unreachable", {}, locale="en")
    assert "(nothing answers there)" in sentence(
        "model_unreachable", {"problem": "refused", "model": "m"}, locale="en"
    )


def test_braces_in_a_parameter_are_only_text() -> None:
    said = sentence("company_name_taken", {"name": "{limit} {0.__class__}"}, locale="en")
    assert "{limit} {0.__class__}" in said


def test_a_line_of_the_history_says_less_than_the_error_of_the_same_code() -> None:
    assert sentence("draft_failed", locale="en") != sentence(
        "draft_failed", locale="en", about="event"
    )


def test_a_label_is_short_and_an_unknown_value_is_shown_as_it_is() -> None:
    assert label("route", "invite", locale="en") == "Invite to a contact"
    assert label("topic", "late_delivery", locale="fr") == "Livraison en retard"
    assert label("topic", "own_topic", locale="en") == "own topic"
    assert label("language", "fr", locale="en") == "French"
    assert label("language", "zz-no", locale="en") == "zz-no"
    assert all(len(text) <= 80 for values in LABELS.values() for text in values.values())


def test_the_language_of_the_request_is_taken_where_none_is_given() -> None:
    app = Flask("entendu.web")
    Babel(app, default_locale="en")
    with app.app_context(), force_locale("fr"):
        assert sentence("reopened") == "Le dossier a été rouvert."
        assert sentence("reopened", locale="en") == "The case was opened again."
    assert sentence("reopened") == "The case was opened again."


def test_a_sentence_with_a_locale_needs_no_flask() -> None:
    asked = (
        "import sys; from entendu.web.sentences import sentence;"
        "print(sentence('reopened', locale='fr')); assert 'flask' not in sys.modules"
    )
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", asked],
        capture_output=True, text=True, encoding="utf-8", check=False,
        cwd=Path(entendu.__file__).parents[1],
    )  # fmt: skip
    assert run.stdout.strip() == "Le dossier a été rouvert.", run.stderr
