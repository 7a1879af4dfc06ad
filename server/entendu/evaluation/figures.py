"""The figures of one run of an evaluation, worst first everywhere, from its results alone."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..domain.verdict import Level
from ..playbook.sentences import count_words
from .agreement import Agreement, agreements

Result = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that have a language or a route in common. Counts are of rows; `words` is a median."""

    name: str
    rows: int
    failed: int
    blocked: int
    warned: int
    unmet: int
    needs_human: int
    words: float | None

    @property
    def badness(self) -> tuple[float, ...]:
        """Return what groups are sorted by: shares of what went wrong, the gravest first."""
        return tuple(
            count / self.rows for count in (self.failed, self.blocked, self.unmet, self.warned)
        )


@dataclass(frozen=True, slots=True)
class CheckFigure:
    """How one check went, counted in rows by the worst it said of them; and what it said."""

    check: str
    ok: int
    warned: int
    blocked: int
    codes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is told of one run. Times are milliseconds; `words` is a median."""

    rows: int
    failed: int
    needs_human: int
    because: tuple[tuple[str, int], ...]
    blocked: int
    warned: int
    expecting: int
    unmet: int
    unanswered: int
    drafters: tuple[tuple[str, int], ...]
    notes: tuple[tuple[str, int], ...]
    asked: tuple[str, ...]
    words: float | None
    identical: int
    tokens: Mapping[str, int]
    first_token_ms: tuple[float, float] | None
    total_ms: tuple[float, float] | None
    checks: tuple[CheckFigure, ...]
    languages: tuple[Group, ...]
    routes: tuple[Group, ...]
    agreements: tuple[Agreement, ...]


def figures_of(results: Sequence[Result]) -> Figures:
    """Return the figures of one run."""
    replies = Counter(" ".join(each["reply"].split()) for each in results if each["reply"])
    because = Counter(code for each in results for code in each["needs_human_because"])
    expecting = [each for each in results if each["expected"] is not None]
    return Figures(
        rows=len(results),
        failed=_count(results, failed),
        needs_human=sum(bool(each["needs_human"]) for each in results),
        because=tuple(because.most_common()),
        blocked=_count(results, blocked),
        warned=_count(results, warned),
        expecting=len(expecting),
        unmet=_count(results, unmet),
        unanswered=sum(not each["reply"] and not each["error"] for each in results),
        drafters=_counted(each["drafter"] for each in results),
        notes=_counted(each["note"] for each in results),
        asked=tuple(sorted({each["asked"] for each in results})),
        words=_median_words(results),
        identical=sum(count for count in replies.values() if count > 1),
        tokens=_tokens(results),
        first_token_ms=_spread(results, "first_token_ms"),
        total_ms=_spread(results, "total_ms"),
        checks=_checks(results),
        languages=_groups(results, language_of),
        routes=_groups(results, route_of),
        agreements=agreements(results),
    )


def worst_first(results: Iterable[Result]) -> list[Result]:
    """Return the rows, those with the gravest faults first, else by id."""
    return sorted(results, key=lambda each: ([-count for count in badness(each)], each["id"]))


def badness(result: Result) -> tuple[int, int, int, int]:
    """Return how bad a row is, the gravest first: failed, blocks, unmet expectations, warnings."""
    levels = Counter(verdict["level"] for verdict in result["checks"])
    unmet_count = len(result["expected"] or ())
    return int(failed(result)), levels[Level.BLOCK], unmet_count, levels[Level.WARN]


def failed(result: Result) -> bool:
    """Say whether there is no result."""
    return result["error"] is not None


def blocked(result: Result) -> bool:
    """Say whether a check keeps the text from being copied."""
    return badness(result)[1] > 0


def unmet(result: Result) -> bool:
    """Say whether an expectation is not met."""
    return badness(result)[2] > 0


def warned(result: Result) -> bool:
    """Say whether a check warns."""
    return badness(result)[3] > 0


def language_of(result: Result) -> str:
    """Return the comment's language: as the row says, else as it was judged."""
    given = (result["comment"] or {}).get("language")
    return str(given or (result["triage"] or {}).get("language") or "und")


def route_of(result: Result) -> str:
    """Return the route; "none" where there was no plan."""
    return str((result["plan"] or {}).get("route") or "none")


def _count(results: Iterable[Result], holds: Callable[[Result], bool]) -> int:
    return sum(holds(each) for each in results)


def _counted(values: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(value for value in values if value).most_common())


def _median_words(results: Iterable[Result]) -> float | None:
    counts = [count_words(each["reply"]) for each in results if each["reply"]]
    return statistics.median(counts) if counts else None


def _tokens(results: Iterable[Result]) -> dict[str, int]:
    each = [result["tokens"] for result in results]
    return {name: sum(one.get(name, 0) for one in each) for name in ("prompt", "completion")}


def _spread(results: Iterable[Result], name: str) -> tuple[float, float] | None:
    """Return the median and what 95 of 100 rows stay below."""
    times = sorted(each["timings"][name] for each in results if name in each["timings"])
    if not times:
        return None
    return statistics.median(times), times[min(len(times) - 1, int(len(times) * 0.95))]


def _groups(results: Sequence[Result], of: Callable[[Result], str]) -> tuple[Group, ...]:
    found = []
    for name in sorted({of(each) for each in results}):
        rows = [each for each in results if of(each) == name]
        found.append(
            Group(
                name=name,
                rows=len(rows),
                failed=_count(rows, failed),
                blocked=_count(rows, blocked),
                warned=_count(rows, warned),
                unmet=_count(rows, unmet),
                needs_human=sum(bool(each["needs_human"]) for each in rows),
                words=_median_words(rows),
            )
        )
    return tuple(sorted(found, key=lambda group: group.badness, reverse=True))


def worst_levels(result: Result) -> dict[str, str]:
    """Return the worst level that each check said of a row."""
    found: dict[str, str] = {}
    order = [Level.OK, Level.WARN, Level.BLOCK]
    for verdict in result["checks"]:
        known = found.get(verdict["check"], Level.OK)
        found[verdict["check"]] = max(known, verdict["level"], key=lambda each: order.index(each))
    return found


def _checks(results: Iterable[Result]) -> tuple[CheckFigure, ...]:
    counted: dict[str, Counter[str]] = {}
    codes: dict[str, Counter[str]] = {}
    for each in results:
        for check, level in worst_levels(each).items():
            counted.setdefault(check, Counter())[level] += 1
        for verdict in each["checks"]:
            if verdict["level"] != Level.OK:
                codes.setdefault(verdict["check"], Counter())[verdict["code"]] += 1
    found = [
        CheckFigure(
            check,
            levels[Level.OK],
            levels[Level.WARN],
            levels[Level.BLOCK],
            tuple(codes.get(check, Counter()).most_common()),
        )
        for check, levels in counted.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.blocked, -each.warned)))
