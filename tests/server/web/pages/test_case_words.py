"""What a case's page says of answers given for blocks, of notes, and of what the model saw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from entendu.app import House
from entendu.domain.draft import Draft, DraftCall, Drafter, DraftState, Override, Wishes
from entendu.domain.ids import new_id
from entendu.domain.stream import StreamEvent
from entendu.web.present import event_data
from entendu.web.sentences import label
from entendu.web.sentences.checks import SENTENCES
from entendu.web.sentences.labels import LABELS
from entendu.web.sentences.shown import left_out
from fixtures.visitor import Visitor
from server.web.pages.test_one_case import copied

Log = Callable[..., str]

ALL = [
    {"what": "facts", "count": 5},
    {"what": "turns", "count": 1},
    {"what": "recent_replies", "count": 2},
    {"what": "contacts", "count": 1},
    {"what": "parent_post", "count": 1},
    {"what": "voice", "count": 1},
]


def drafted(house: House, case_id: str, context: dict[str, object]) -> None:
    """Keep a draft of a model that was shown `context`."""
    now = house.clock.now()
    with house.store.write() as work:
        _, capture = work.comments.of_case(case_id)[-1]
        draft = Draft(
            new_id(),
            case_id,
            capture.id,
            DraftState.QUEUED,
            Drafter.MODEL,
            Wishes(),
            created_at=now,
        )
        work.drafts.add(draft)
        messages = [{"role": "user", "content": "A comment"}]
        work.drafts.add_call(DraftCall(new_id(), draft.id, 1, "m", messages, "{}", None, now))
        work.drafts.save(replace(draft, state=DraftState.DONE, text="Sorry.", context=context))


def test_who_answered_for_what_stands_beside_the_reply(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    reply_id = copied(house, case_id)
    with house.store.write() as work:
        owner, now = work.access.owner().id, house.clock.now()
        words = ("Ida <b>Rowan</b>", "The shop lead agreed.")
        work.drafts.add_override(
            Override(new_id(), reply_id, "promises_amount", owner, *words, now)
        )

    raw = alice.get(f"/cases/{case_id}").text

    assert "An amount that is not published" in raw
    assert "The shop lead agreed." in raw
    assert "Ida &lt;b&gt;Rowan" in raw
    assert "Un montant qui n’est pas publié" in alice.read(f"/cases/{case_id}?lang=fr")


def test_each_promise_and_the_third_reply_have_words_for_answering_for_them() -> None:
    codes = {code for code in SENTENCES if code.startswith("promises_")}
    passing = {"promises_ok", "promises_unknown_language"}
    assert codes - passing <= set(LABELS["override"])
    assert "public_replies_third" in LABELS["override"]


def test_what_was_done_is_noted_as_such_and_shown_with_its_label(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    for form in ({"text": "called the depot", "kind": "done"}, {"text": "a regular", "kind": "?"}):
        assert alice.post(f"/cases/{case_id}/notes", form).status_code == 303

    text = alice.read(f"/cases/{case_id}")

    assert [note.kind for note in house.casework.view(case_id).notes] == ["done", "note"]
    assert "What was done" in text
    assert "Added to the case: what was done." in text
    assert "Ajouté au dossier\u00a0: une note." in alice.read(f"/cases/{case_id}?lang=fr")


def test_a_refused_note_keeps_what_was_chosen(alice: Visitor, log_comment: Log) -> None:
    case_id = log_comment()
    refused = alice.post(f"/cases/{case_id}/notes", {"text": " ", "kind": "done"})
    assert refused.status_code == 422
    assert 'id="note-done" value="done" checked' in refused.text


def test_the_page_tells_what_the_model_was_given_and_what_had_no_room(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    drafted(house, case_id, {"budget": 3000, "tokens": 2988, "dropped": ALL[:2], "masked": 2})

    text = alice.read(f"/cases/{case_id}")

    assert "2,988 of 3,000 tokens of room used" in text
    assert "2 private details hidden" in text
    assert "Not shown to the model for lack of room: 5 facts, 1 earlier message." in text


def test_a_model_that_saw_everything_is_not_said_to_have_missed_something(
    alice: Visitor, house: House, log_comment: Log
) -> None:
    case_id = log_comment()
    drafted(house, case_id, {"budget": 3000, "tokens": 700, "dropped": [], "masked": 0})
    text = alice.read(f"/cases/{case_id}")
    assert "tokens of room used" in text
    assert "Not shown" not in text
    assert "hidden" not in text.split("What the model saw")[1].split("A comment")[0]


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        (
            "en",
            "Not shown to the model for lack of room: 5 facts, 1 earlier message, 2 earlier drafts,"
            " 1 contact, the post it answers, how your company writes.",
        ),
        (
            "fr",
            "Non montré au modèle, faute de place\u00a0: 5 faits, 1 message antérieur, 2 brouillons"
            " antérieurs, 1 contact, la publication à laquelle il répond, le ton de votre"
            " entreprise.",
        ),
    ],
)
def test_what_was_left_out_is_counted_as_the_language_counts(locale: str, words: str) -> None:
    assert left_out({"dropped": ALL}, locale) == words
    assert left_out({}, locale) is None
    assert left_out({"dropped": [{"what": "facts", "count": 0}]}, locale) is None
    unknown = left_out({"dropped": [{"what": "new_kind", "count": 1}]}, "en") or ""
    assert unknown.endswith(": new kind.")
    assert (left_out({"over": True, "dropped": ALL}, "en") or "").startswith("The comment alone")
    assert label("left_out", "voice", locale="en") == "how your company writes"


def test_a_draft_that_is_done_tells_the_panel_what_had_no_room() -> None:
    done = {"note": {"code": "draft_repaired"}, "context": {"budget": 1, "dropped": ALL[:1]}}

    told = event_data(StreamEvent("done", done), "en")

    assert told["note"]["sentence"].endswith("the model wrote it again.")
    assert told["context"]["sentence"].endswith("for lack of room: 5 facts.")
    assert event_data(StreamEvent("done", {"note": None, "context": None}), "en")["context"] is None
