"""What the model is shown keeps to a budget of tokens; what goes first is a fixed order.

Never dropped: the comment, what the person asked and noted, and the contact that the plan names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.prompt_seam import RenderedPrompt

NEWEST_TURNS = 2
"""Earlier messages that stay until nearly everything else is gone."""

_PER_PIECE = 4
"""Tokens of the marks around a piece."""

BESIDE_A_LONG_COMMENT = 800
"""Tokens that are kept for facts and the like where the comment alone is over the budget."""

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a model was shown, in tokens, and how much of what was left out for it.

    `dropped` has pairs of a code (`facts`, `turns`, `recent_replies`, `contacts`, `parent_post`,
    `voice`) and a count. `over`: what may never go, the comment above all, is longer than `budget`.
    """

    budget: int
    tokens: int
    dropped: tuple[tuple[str, int], ...] = ()
    masked: int = 0
    over: bool = False

    def as_shape(self) -> dict[str, Any]:
        """Return it as JSON, as a draft's row holds it."""
        return {
            "budget": self.budget,
            "tokens": self.tokens,
            "dropped": [{"what": what, "count": count} for what, count in self.dropped],
            "masked": self.masked,
            "over": self.over,
        }


def within_budget(
    values: Values,
    render: Callable[[Values], RenderedPrompt],
    count: Callable[[str], int],
    *,
    budget: int,
    relevant: int,
    dropped: Sequence[tuple[str, int]] = (),
) -> tuple[RenderedPrompt, Shown]:
    """Return the prompt with as much of `values` as the budget holds.

    `relevant` says how many facts, from the first, speak of this comment; `dropped` is what was
    left out before.
    """
    values = {name: list(v) if isinstance(v, list) else v for name, v in values.items()}
    prompt = render(values)
    tokens = _tokens(prompt, count)
    if tokens <= budget:
        return prompt, Shown(budget, tokens, tuple(dropped))
    least = _least(values, render, count, relevant)
    # Where the comment alone is longer than the room, what speaks of it must not go for nothing.
    room = budget if least <= budget else least + BESIDE_A_LONG_COMMENT
    gone = dict(dropped)
    pieces = _pieces(values, relevant)
    while tokens > room:
        left, dropped_any = tokens, False
        for what, text, drop in pieces:
            drop()
            dropped_any = True
            gone[what] = gone.get(what, 0) + 1
            left -= count(text) + _PER_PIECE
            if left <= room:
                break
        if not dropped_any:
            break
        prompt = render(values)
        tokens = _tokens(prompt, count)
    return prompt, Shown(budget, tokens, tuple(gone.items()), over=least > budget)


def _least(
    values: Values,
    render: Callable[[Values], RenderedPrompt],
    count: Callable[[str], int],
    relevant: int,
) -> int:
    """Return the tokens of the prompt with all gone that may go."""
    bare = {name: list(v) if isinstance(v, list) else v for name, v in values.items()}
    for _what, _text, drop in _pieces(bare, relevant):
        drop()
    return _tokens(render(bare), count)


def _tokens(prompt: RenderedPrompt, count: Callable[[str], int]) -> int:
    return count(prompt.system) + count(prompt.user)


def _pieces(values: Values, relevant: int) -> Iterator[tuple[str, str, Callable[[], object]]]:
    """Return what may go, the first to go first: its code, its text, and how it goes."""
    avoid, facts, history = values.get("avoid", []), values["facts"], values["history"]
    for text in reversed(list(avoid)):
        yield "recent_replies", text, avoid.pop
    for text in reversed(facts[relevant:]):
        yield "facts", text, facts.pop
    for turn in history[:-NEWEST_TURNS]:
        yield "turns", turn["text"], lambda: history.pop(0)
    contacts = values["contacts"]
    for contact in [each for each in contacts if not each["fits"]]:
        yield "contacts", _told(contact), _removal(contacts, contact)
    if values["parent_text"]:
        yield "parent_post", values["parent_text"], lambda: values.update(parent_text=None)
    if values["voice"]:
        yield "voice", values["voice"], lambda: values.update(voice=None)
    for text in reversed(facts[1:]):
        yield "facts", text, facts.pop
    for turn in list(history):
        yield "turns", turn["text"], lambda: history.pop(0)
    for contact in [each for each in contacts if not each["planned"]]:
        yield "contacts", _told(contact), _removal(contacts, contact)


def _told(contact: dict[str, Any]) -> str:
    """Return of a contact what a prompt shows."""
    return " ".join(value for value in contact.values() if isinstance(value, str))


def _removal(things: list[Any], thing: Any) -> Callable[[], object]:
    return lambda: things.remove(thing)
