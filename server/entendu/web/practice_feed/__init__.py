"""The practice feeds: what people write to the practice company, in two sites' shapes.

Everything stands in two files, `x.yaml` and `facebook.yaml`. Ids are fixed, so that the same
comment finds its case again; times are counted back from now, so that the clocks are worth
looking at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

OURS = "MaisonLampion"
"""The practice company's own account on both sites."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a feed."""

    handle: str
    name: str

    @property
    def ours(self) -> bool:
        """Say whether it is the practice company itself."""
        return self.handle == OURS

    @property
    def initials(self) -> str:
        """Return what a round picture without a photo shows."""
        words = [word for word in self.name.split() if word[0].isalnum()]
        return "".join(word[0] for word in words[:2]).upper()

    @property
    def hue(self) -> int:
        """Return one of six colours, always the same for the same person."""
        return sum(map(ord, self.handle)) % 6


@dataclass(frozen=True, slots=True)
class Said:
    """A post, a comment or a reply. `shown` is what the feed shows before "show more"."""

    id: str
    author: Person
    age: timedelta
    language: str
    text: str
    shown: str
    reply_to: str | None = None
    quotes: Said | None = None
    comments: tuple[Said, ...] = ()

    @property
    def collapsed(self) -> bool:
        """Say whether the feed shows only its beginning."""
        return self.shown != self.text

    def everything(self) -> Iterator[Said]:
        """Return it and all that is said below it, in the order of the page."""
        yield self
        for comment in self.comments:
            yield from comment.everything()


@lru_cache(maxsize=2)
def feed(site: str) -> tuple[Said, ...]:
    """Return the posts of a site (`x`, `facebook`), as its page shows them."""
    file = Path(__file__).with_name(f"{site}.yaml")
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    people = {handle: Person(handle, name) for handle, name in written["people"].items()}
    return tuple(_said(entry, people) for entry in written["posts"])


def _said(entry: Mapping[str, Any], people: Mapping[str, Person]) -> Said:
    text = entry["text"]
    cut = entry.get("collapsed_after")
    quoted = entry.get("quotes")
    below = (*entry.get("comments", ()), *entry.get("replies", ()))
    return Said(
        id=entry["id"],
        author=people[entry["author"]],
        age=timedelta(minutes=entry["age"]),
        language=entry["lang"],
        text=text,
        shown=text[: text.index(cut) + len(cut)] if cut else text,
        reply_to=entry.get("reply_to"),
        quotes=_said(quoted, people) if quoted else None,
        comments=tuple(_said(each, people) for each in below),
    )
