"""How far a judgement agrees with a person's: exact share, precision, recall, F1, confusion."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.triage import Kind

_SCALE = ("1", "2", "3", "4")
_VALUES: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(kind.value for kind in Kind),
    "severity": _SCALE,
    "risk": _SCALE,
    "persists": ("true", "false"),
}
_WANTED = {"severity": "4", "risk": "4", "persists": "true"}
"""The value that must not be missed: told with its own precision and recall."""

Pairs = Sequence[tuple[str, str]]
"""What a person said, and what was judged, row by row."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How one field was judged, against a person's labels.

    `table[i][j]` counts rows labelled `values[i]` and judged `values[j]`. `wanted` is the value
    that `precision`, `recall` and `f1` are of; for the kind they are None and `macro_f1` is told.
    """

    field: str
    rows: int
    exact: float
    values: tuple[str, ...]
    table: tuple[tuple[int, ...], ...]
    wanted: str | None
    precision: float | None
    recall: float | None
    f1: float | None
    macro_f1: float


def agreements(results: Iterable[Mapping[str, Any]]) -> tuple[Agreement, ...]:
    """Return the agreement of each field that rows have labels for."""
    judged = [each for each in results if each["triage"]]
    found = []
    for field, values in _VALUES.items():
        pairs = [
            (_said(each["labels"][field]), _said(each["triage"][field]))
            for each in judged
            if field in each["labels"]
        ]
        if pairs:
            found.append(agreement(field, values, pairs))
    return tuple(found)


def agreement(field: str, values: tuple[str, ...], pairs: Pairs) -> Agreement:
    """Return the agreement of one field. `pairs` are not empty."""
    counted = Counter(pairs)
    wanted = _WANTED.get(field)
    found = precision_recall_f1(pairs, wanted) if wanted else (None, None, None)
    return Agreement(
        field=field,
        rows=len(pairs),
        exact=exact(pairs),
        values=values,
        table=tuple(tuple(counted[one, other] for other in values) for one in values),
        wanted=wanted,
        precision=found[0],
        recall=found[1],
        f1=found[2],
        macro_f1=macro_f1(pairs),
    )


def exact(pairs: Pairs) -> float:
    """Return the share of pairs that agree."""
    return sum(one == other for one, other in pairs) / len(pairs)


def precision_recall_f1(
    pairs: Pairs, wanted: str
) -> tuple[float | None, float | None, float | None]:
    """Return the three for one value; None where nothing was judged, or labelled, so."""
    right = sum(expected == judged == wanted for expected, judged in pairs)
    judged_so = sum(judged == wanted for _, judged in pairs)
    expected_so = sum(expected == wanted for expected, _ in pairs)
    return (
        right / judged_so if judged_so else None,
        right / expected_so if expected_so else None,
        2 * right / (judged_so + expected_so) if judged_so + expected_so else None,
    )


def macro_f1(pairs: Pairs) -> float:
    """Return the mean F1 over the values that were labelled or judged."""
    values = {value for pair in pairs for value in pair}
    return statistics.fmean(precision_recall_f1(pairs, value)[2] or 0.0 for value in values)


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
