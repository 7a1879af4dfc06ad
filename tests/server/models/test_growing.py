"""The growing answer: the same whatever the pieces, and patient with what models do to JSON."""

from __future__ import annotations

import itertools
import json
import random
import time

import pytest

from entendu.domain.model_seam import JudgementClosed, JudgementGrew, ReplyDelta
from entendu.models.chunks import NotJsonError
from entendu.models.growing import GrowingAnswer, Grown

JUDGEMENT = {
    "arousal": "furious",
    "department": None,
    "detail": 'the "42" {bus}, ]late\\',
    "doubt": False,
    "reasons": ["late, again", {"deep": [1, -2.5e3, "}"]}, []],
    "severity": 3,
    "smile": "🙂",
}
REPLY = 'Dear Ána,\n\t"sorry" \\ / for the 🚌: {late}, [again] \u2028\u0000 👩‍👩‍👧 end'
WHOLE = {"judgement": JUDGEMENT, "reply": REPLY, "why": "because {}"}
TEXTS = {
    "utf-8": json.dumps(WHOLE, ensure_ascii=False),
    "ascii": json.dumps(WHOLE),
    "spread out": json.dumps(WHOLE, indent=3),
    "tight": json.dumps(WHOLE, separators=(",", ":")),
    "reply first": json.dumps(dict(reversed(WHOLE.items()))),
    "fenced": f"\n```json\n{json.dumps(WHOLE)}\n```\nI hope this helps!",
    "thoughtful": f"<think>Is it {{angry}}? </thin </think>\n\n{json.dumps(WHOLE)}",
    "trailing": json.dumps(WHOLE) + ' {"reply": "not this"} </done>',
}


def fed(pieces: list[str]) -> tuple[list[dict[str, object]], dict[str, object] | None, str]:
    """Return what grew, what closed, and the reply; check the order on the way."""
    growing = GrowingAnswer()
    events: list[Grown] = []
    for piece in pieces:
        events += growing.feed(piece)
    events += growing.end()
    order = [JudgementGrew, JudgementClosed, ReplyDelta]
    kinds = [order.index(type(event)) for event in events]
    assert kinds == sorted(kinds)
    assert growing.is_whole
    grown = [dict(event.fields) for event in events if isinstance(event, JudgementGrew)]
    closed = [dict(event.fields) for event in events if isinstance(event, JudgementClosed)]
    assert len(closed) <= 1
    deltas = [event.text for event in events if isinstance(event, ReplyDelta)]
    assert all(deltas)
    return grown, closed[0] if closed else None, "".join(deltas)


def expected() -> tuple[list[dict[str, object]], dict[str, object], str]:
    items = list(JUDGEMENT.items())
    return [dict(items[: n + 1]) for n in range(len(items))], dict(items), REPLY


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_split_in_two_gives_the_same_answer(text: str) -> None:
    for at in range(len(text) + 1):
        assert fed([text[:at], text[at:]]) == expected(), at


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_single_characters_and_random_pieces_give_the_same_answer(text: str) -> None:
    assert fed(list(text)) == expected()
    dice = random.Random(20)
    for _ in range(200):
        cuts = sorted(dice.sample(range(1, len(text)), dice.randint(1, 40)))
        pieces = [text[a:b] for a, b in itertools.pairwise([0, *cuts, len(text)])]
        assert fed(pieces) == expected(), cuts


def test_a_reply_flows_as_soon_as_the_judgement_closed() -> None:
    growing = GrowingAnswer()
    assert growing.feed('{"judgement": {"kind": "spam"') == [JudgementGrew({"kind": "spam"})]
    assert growing.feed("}") == [JudgementClosed({"kind": "spam"})]
    assert growing.feed(', "reply": "Dea') == [ReplyDelta("Dea")]
    assert growing.feed("r") == [ReplyDelta("r")]
    assert growing.feed("\\") == []
    assert growing.feed("u00e9") == [ReplyDelta("é")]


def test_a_reply_before_its_judgement_is_held_back_until_that_closed() -> None:
    growing = GrowingAnswer()
    assert growing.feed('{"reply": "Dear", "judgement": {"kind": ') == []
    events = growing.feed('"spam"}')
    assert events[-2:] == [JudgementClosed({"kind": "spam"}), ReplyDelta("Dear")]


def test_a_reply_without_judgement_comes_at_the_end() -> None:
    assert fed(['{"reply": "Dear"}']) == ([], None, "Dear")
    assert fed(['{"judgement": "none", "reply": "Dear"}']) == ([], None, "Dear")


@pytest.mark.parametrize(
    "text", ["Dear Ana, sorry.", "[sorry]", "```\nDear Ana\n```", "`Dear`", "<thanks>", "<th", "``"]
)
def test_what_is_no_object_is_the_reply(text: str) -> None:
    assert fed(list(text)) == fed([text]) == ([], None, text)


def test_half_characters_are_joined_and_lone_halves_replaced() -> None:
    halves = "🙂".encode("utf-16-be")
    first, second = (chr(int.from_bytes(halves[at : at + 2], "big")) for at in (0, 2))
    assert fed(['{"judgement": {}, "reply": "a', first, second, 'b"}'])[2] == "a🙂b"
    assert fed(['{"judgement": {}, "reply": "a', first, 'b"}'])[2] == "a\ufffdb"
    assert fed(['{"judgement": {"a": "', first, '"}, "reply": "\\ud83d"}']) == (
        [{"a": "\ufffd"}],
        {"a": "\ufffd"},
        "\ufffd",
    )
    assert fed(["plain ", first, second]) == ([], None, "plain 🙂")


def test_small_sins_of_models_are_forgiven() -> None:
    text = '{"judgement": {"simple": True, "place": None, "n": NaN,}, "reply": "It\\\'s\nso",,}'
    assert fed(list(text))[1:] == ({"simple": True, "place": None, "n": None}, "It's\nso")


def test_a_second_reply_is_not_the_reply() -> None:
    assert fed(['{"judgement": {}, "reply": "one", "reply": "two"}'])[2] == "one"


def test_what_breaks_behind_the_reply_harms_nobody() -> None:
    assert fed(list('{"judgement": {}, "reply": "Dear" oops'))[2] == "Dear"


@pytest.mark.parametrize(
    "text",
    [
        "{judgement",
        '{"judgement" {',
        '{"judgement": {"a": tru}',
        '{"judgement": {"a": [}]}',
        '{"judgement": {}, "reply": 5}',
        '{"judgement": {}, "reply": "\\uZZZZ"}',
        '{"why": ' + "[" * 5000 + "]" * 5000 + "}",
    ],
)
def test_a_broken_object_is_told(text: str) -> None:
    with pytest.raises(NotJsonError):
        fed(list(text))


def test_an_unfinished_object_is_not_whole() -> None:
    for text in ("{", '{"judgement": {', '{"judgement": {}, "reply": "Dear'):
        growing = GrowingAnswer()
        growing.feed(text)
        growing.end()
        assert not growing.is_whole


def test_the_time_per_character_does_not_grow_with_the_reply() -> None:
    def seconds(words: int, prefix: str) -> float:
        text = f'{prefix}{{"judgement": {{}}, "reply": "{"word é " * words}", "why": "x"}}'
        best = float("inf")
        for _ in range(3):
            growing, started_at = GrowingAnswer(), time.perf_counter()
            for at in range(0, len(text), 4):
                growing.feed(text[at : at + 4])
            best = min(best, time.perf_counter() - started_at)
        return best

    assert seconds(8_000, "") < 4 * 8 * seconds(1_000, "")
    thought = f"<think>{'hm ' * 8_000}</think>"
    assert seconds(10, thought) < 4 * 8 * seconds(10, f"<think>{'hm ' * 1_000}</think>")
