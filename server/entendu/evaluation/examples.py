"""Examples: a comment, what should be judged and planned of it, and what its reply must keep.

    - id: late-parcel
      platform: x
      text: …
      company: {name: …, email: …}
      expect: {kind: complaint, severity: 2, persists: false, route: invite}
      reply: {contains_any: [parcel], contains_none: [refund], max_words: 60, passes: true}

`expect` names fields of the judgement or of the plan (`route`, `reason`, `approval_needed`,
`department`, `contact`, `fact`), `needs_human` or `drafter`; a list allows each of its values
(`severity: [1, 2]`). Every row of an evaluation is an example; most expect nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..domain.verdict import Level
from ..errors import EntenduError, InvalidError
from ..playbook.sentences import count_words
from ..practice import practice_company
from .rows import (
    KnownCompanies,
    Row,
    RowFault,
    companies_beside,
    read_companies,
    read_rows,
)

JUDGED = frozenset(
    {"kind", "severity", "risk", "simple", "persists", "doubt", "arousal", "topic", "department"}
    | {"place", "language", "register", "detail"}
)
PLANNED = frozenset({"route", "reason", "approval_needed", "contact", "fact"})
WHOLE = frozenset({"needs_human", "drafter"})

_WORDS = ("contains_any", "contains_all", "contains_none")
_REPLY = frozenset({*_WORDS, "max_words", "passes"})
_SIGNS = str.maketrans("’‘‐‑", "''--")


@dataclass(frozen=True, slots=True)
class Example:
    """A row with what is expected of its result. `reply` has the keys of the module's example."""

    row: Row
    expect: Mapping[str, Any] = field(default_factory=dict)
    reply: Mapping[str, Any] = field(default_factory=dict)

    @property
    def expects(self) -> bool:
        """Say whether anything is expected at all."""
        return bool(self.expect or self.reply)

    def failures(self, result: Mapping[str, Any]) -> list[str]:
        """Return each expectation that a result does not meet, as `key: wanted ≠ got`."""
        return [*self._judged_otherwise(result), *self._replied_otherwise(result)]

    def _judged_otherwise(self, result: Mapping[str, Any]) -> Iterator[str]:
        triage, plan = result.get("triage") or {}, result.get("plan") or {}
        for key, wanted in self.expect.items():
            source = triage if key in JUDGED else plan if key in PLANNED else result
            got = source.get(key)
            if key == "contact":
                got = got["value"] if got else None
            if got not in wanted if isinstance(wanted, list) else got != wanted:
                yield f"{key}: {_said(wanted)} ≠ {_said(got)}"

    def _replied_otherwise(self, result: Mapping[str, Any]) -> Iterator[str]:
        text = str(result.get("reply") or "")
        plain = _plain(text)
        wanted = {key: list(self.reply.get(key, ())) for key in _WORDS}
        if wanted["contains_any"] and not any(_plain(w) in plain for w in wanted["contains_any"]):
            yield f"reply.contains_any: {' | '.join(wanted['contains_any'])}"
        for words in wanted["contains_all"]:
            if _plain(words) not in plain:
                yield f"reply.contains_all: {words}"
        for words in wanted["contains_none"]:
            if _plain(words) in plain:
                yield f"reply.contains_none: {words}"
        most = self.reply.get("max_words")
        if most is not None and (count := count_words(text)) > most:
            yield f"reply.max_words: {most} < {count}"
        passes = self.reply.get("passes")
        blocked = [v["code"] for v in result.get("checks") or () if v["level"] == Level.BLOCK]
        if passes is not None and passes == bool(blocked):
            yield f"reply.passes: {_said(passes)} ≠ {', '.join(blocked) or 'true'}"


def read_examples(path: Path, companies: Path | None = None) -> list[Example]:
    """Return the examples of a file; names of companies stand in `companies.yaml` beside it.

    Raises InvalidError `example_unusable` with `where` at the first that cannot be used.
    """
    beside = companies or companies_beside(path)
    known = KnownCompanies(read_companies(beside) if beside else {}, practice_company())
    found: list[Example] = []
    for each in examples_in(path, known):
        if isinstance(each, RowFault):
            problem = str(each.error)
            raise InvalidError("example_unusable", {"where": each.where, "problem": problem})
        found.append(each)
    return found


def examples_in(path: Path, companies: KnownCompanies) -> Iterator[Example | RowFault]:
    """Yield each row of a file with what is expected of it, or what is wrong with it.

    Raises InvalidError `rows_file_unusable`.
    """
    for row in read_rows(path, companies):
        yield row if isinstance(row, RowFault) else example_of(row)


def example_of(row: Row) -> Example | RowFault:
    """Return a row with the expectations it carries."""
    try:
        return Example(row, _expected(row.given.get("expect")), _wanted(row.given.get("reply")))
    except EntenduError as error:
        return RowFault(row.id, row.where, error, row.given)


def _expected(given: object) -> Mapping[str, Any]:
    if given is None:
        return {}
    if not isinstance(given, Mapping) or set(given) - JUDGED - PLANNED - WHOLE:
        raise InvalidError("row_unusable", {"field": "expect"})
    return given


def _wanted(given: object) -> Mapping[str, Any]:
    """Return what the reply must keep; a plain text under `reply` expects nothing."""
    if given is None or isinstance(given, str):
        return {}
    if not isinstance(given, Mapping) or set(given) - _REPLY:
        raise InvalidError("row_unusable", {"field": "reply"})
    for key in _WORDS:
        words = given.get(key, [])
        if not isinstance(words, list) or not all(isinstance(w, str) and w.strip() for w in words):
            raise InvalidError("row_unusable", {"field": f"reply.{key}"})
    most, passes = given.get("max_words", 1), given.get("passes", True)
    if not isinstance(most, int) or isinstance(most, bool) or most < 0:
        raise InvalidError("row_unusable", {"field": "reply.max_words"})
    if not isinstance(passes, bool):
        raise InvalidError("row_unusable", {"field": "reply.passes"})
    return given


def _plain(text: str) -> str:
    """Return a text without regard to capitals, breaks and the shape of apostrophes."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_SIGNS).casefold().split())


def _said(value: object) -> str:
    if isinstance(value, list):
        return " | ".join(map(_said, value))
    return str(value).lower() if isinstance(value, bool) else "–" if value is None else str(value)
