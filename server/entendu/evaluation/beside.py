"""Two runs of an evaluation beside each other: which rows changed, which checks got worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.verdict import Level
from .figures import Result, badness, route_of, worst_levels


@dataclass(frozen=True, slots=True)
class Change:
    """One row in two runs. `worse` is above 0 where the second is worse, below 0 where better."""

    id: str
    before: Result
    after: Result
    worse: int
    route: bool
    reply: bool


@dataclass(frozen=True, slots=True)
class CheckChange:
    """In how many rows of both runs a check found fault, and the rows that turned."""

    check: str
    before: int
    after: int
    mended: tuple[str, ...]
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs: what changed in the rows that both have."""

    both: int
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    changes: tuple[Change, ...]
    checks: tuple[CheckChange, ...]


def compare(before: Sequence[Result], after: Sequence[Result]) -> Comparison:
    """Return what changed between two runs, what got worse first."""
    earlier = {each["id"]: each for each in before}
    later = {each["id"]: each for each in after}
    both = [row_id for row_id in later if row_id in earlier]
    changes = [_change(earlier[row_id], later[row_id]) for row_id in both]
    return Comparison(
        both=len(both),
        only_before=tuple(sorted(set(earlier) - set(later))),
        only_after=tuple(sorted(set(later) - set(earlier))),
        changes=tuple(
            sorted(
                (each for each in changes if each.worse or each.route or each.reply),
                key=lambda each: (-each.worse, not each.route, each.id),
            )
        ),
        checks=_check_changes([(earlier[row_id], later[row_id]) for row_id in both]),
    )


def _change(before: Result, after: Result) -> Change:
    was, now = badness(before), badness(after)
    return Change(
        id=after["id"],
        before=before,
        after=after,
        worse=(now > was) - (now < was),
        route=route_of(before) != route_of(after),
        reply=before["reply"] != after["reply"],
    )


def _check_changes(pairs: Sequence[tuple[Result, Result]]) -> tuple[CheckChange, ...]:
    found = []
    judged = [(each["id"], _faults(each), _faults(other)) for each, other in pairs]
    for check in sorted({check for _, was, now in judged for check in was | now}):
        was = {row_id for row_id, before, _ in judged if check in before}
        now = {row_id for row_id, _, after in judged if check in after}
        found.append(
            CheckChange(
                check, len(was), len(now), tuple(sorted(was - now)), tuple(sorted(now - was))
            )
        )
    return tuple(sorted(found, key=lambda each: (each.before - each.after, each.check)))


def _faults(result: Result) -> set[str]:
    return {check for check, level in worst_levels(result).items() if level != Level.OK}
