"""What a model is shown keeps to a budget; what goes first is fixed, and what went is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from entendu.app import House
from entendu.domain.company import Fact
from entendu.domain.prompt_seam import RenderedPrompt
from entendu.drafting.context_budget import Shown, Values, within_budget
from fixtures.model_server import ModelServer

Told = Callable[[str], list[tuple[str, dict[str, Any]]]]
Opened = Callable[..., str]

WORDS = "so many words that they weigh something " * 3


def values(**more: Any) -> Values:
    near = {"kind": "email", "value": "care@lamp.example", "fits": True, "planned": True}
    far = {"kind": "email", "value": "press@lamp.example", "fits": False, "planned": False}
    full: Values = {
        "avoid": [f"recent {n} {WORDS}" for n in range(3)],
        "facts": [f"fact {n} {WORDS}" for n in range(6)],
        "history": [{"ours": n % 2 == 1, "text": f"turn {n} {WORDS}"} for n in range(5)],
        "contacts": [near, far],
        "parent_text": f"parent {WORDS}",
        "voice": f"voice {WORDS}",
        "comment": f"comment {WORDS}",
        "noted": [f"noted {WORDS}"],
    }
    return full | more


def render(given: Values) -> RenderedPrompt:
    return RenderedPrompt("", "\n".join(_texts(given)), "0" * 12)


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


def fitted(budget: int, **more: Any) -> tuple[str, Shown]:
    prompt, shown = within_budget(values(**more), render, len, budget=budget, relevant=2)
    return prompt.user, shown


def test_what_fits_is_shown_whole() -> None:
    text, shown = fitted(100_000)

    assert shown.dropped == ()
    assert shown.tokens == len(text)


def test_the_order_of_what_goes_is_fixed() -> None:
    gone: list[str] = []
    for budget in range(2_400, 320, -20):
        _, shown = fitted(budget)
        for what, _count in shown.dropped:
            if what not in gone:
                gone.append(what)

    assert gone == ["recent_replies", "facts", "turns", "contacts", "parent_post", "voice"]


def test_facts_that_speak_of_the_comment_and_the_newest_turns_stay_longest() -> None:
    text, shown = fitted(1_150)

    assert dict(shown.dropped)["facts"] == 4
    assert "fact 0" in text
    assert "fact 1" in text
    assert "fact 2" not in text
    assert "turn 4" in text
    assert "turn 0" not in text


def test_the_comment_the_notes_and_the_planned_contact_are_never_dropped() -> None:
    text, shown = fitted(600)

    assert "comment so many words" in text
    assert "noted so many words" in text
    assert "care@lamp.example" in text
    assert "press@lamp.example" not in text
    assert not shown.over


def test_a_comment_that_is_longer_than_the_room_costs_nothing_that_speaks_of_it() -> None:
    text, shown = fitted(300, comment="a very long rant " * 300)

    assert shown.over
    assert "a very long rant " * 300 in text
    assert "fact 0" in text
    assert "fact 5" not in text


def test_contacts_go_until_the_rest_fits() -> None:
    many = [
        {"kind": "email", "value": f"{n}@lamp.example", "fits": n > 50, "planned": n == 99}
        for n in range(100)
    ]

    text, shown = fitted(1_500, contacts=many, history=[], avoid=[], facts=[], parent_text=None)

    assert len(text) == shown.tokens <= 1_500
    assert "99@lamp.example" in text
    assert "98@lamp.example" in text
    assert "\n0@lamp.example" not in text


def test_what_was_dropped_is_counted_and_the_rest_is_within_the_budget() -> None:
    text, shown = fitted(1_500)

    assert len(text) == shown.tokens <= 1_500
    kept = sum(f"fact {n}" in text for n in range(6))
    assert kept + dict(shown.dropped)["facts"] == 6


def test_the_values_given_are_left_as_they_were() -> None:
    given = values()

    within_budget(given, render, len, budget=1, relevant=2)

    assert given == values()


def test_a_long_comment_is_shown_whole_and_the_draft_says_what_was_left_out(
    opened: Opened, told: Told, model_server: ModelServer, house: House
) -> None:
    practice = house.companies.practice()
    facts = tuple(Fact(f"fact-{n}", f"Number {n}: {WORDS}") for n in range(30))
    house.companies.save(replace(practice, facts=facts))
    rant = "My lamp came broken. " + " ".join(f"And thing {n} as well!" for n in range(1_200))
    draft_id = opened(rant)

    done = dict(told(draft_id))["done"]

    assert rant in model_server.chats[0].body["messages"][1]["content"]
    left_out = {each["what"]: each["count"] for each in done["context"]["dropped"]}
    assert left_out["facts"] >= 18
    assert done["context"]["tokens"] > done["context"]["budget"]
    assert done["context"]["over"]
    with house.store.read() as work:
        kept = work.drafts.get(draft_id)
    assert kept is not None
    assert kept.context == done["context"]


@pytest.mark.parametrize("hidden", [True, False])
def test_private_data_is_masked_for_a_model_elsewhere_and_put_back_in_the_draft(
    opened: Opened, told: Told, model_server: ModelServer, house: House, hidden: bool
) -> None:
    current = house.model_choice.current()
    assert current.on_this_machine
    if hidden:
        from entendu.model_choice import Mask, ModelForm

        form = ModelForm(True, model_server.url, model_server.model, mask=Mask.ALWAYS)
        house.model_choice.save(form)
    draft_id = opened("My lamp came broken, write to ana.prado@mail.example or +44 20 7946 0123!")

    done = dict(told(draft_id))["done"]

    sent = model_server.chats[0].body["messages"][1]["content"]
    assert ("ana.prado@mail.example" in sent) is not hidden
    assert ("[EMAIL_1]" in sent) is hidden
    assert (done["context"]["masked"] > 0) is hidden
    with house.store.read() as work:
        call = work.drafts.calls(draft_id)[0]
    assert call.messages[1]["content"] == sent, "what is kept is exactly what was sent"
