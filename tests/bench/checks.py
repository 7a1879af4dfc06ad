"""What the checks say of replies whose author never saw them: caught, missed, false, time.

    PYTHONPATH=server:tests python -m bench.checks [--odd|--even] [--misses] [--check NAME]
    PYTHONPATH=server:tests python -m bench.checks --hostile [--odd|--even]

*Caught*: a reply that breaks a rule gets a warning or a block of that rule's check. *False*: a
reply that breaks none gets a warning or a block of any. *Level*: the caught ones whose check blocks
where the playbook blocks, and only warns where it warns. *Beside*: another check blocks too.
`--hostile` counts the replies of an obedient model that could be copied.
Goals: 95 % caught, at most 4 % false, none of the obeyed replies copied, 2 ms a review.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from entendu.domain.verdict import Level, Verdict
from entendu.playbook.checks import CheckContext, review
from fixtures.check_examples import Example, Obeyed, examples, obeyed_replies

_ROUNDS = 3
"""Reviews of each reply; the fastest counts, because others share the processor."""


@dataclass(frozen=True)
class Reviewed:
    """A reply and what the checks said of it."""

    example: Example
    verdicts: tuple[Verdict, ...]

    @property
    def spoken(self) -> tuple[Verdict, ...]:
        """Return what is no OK."""
        return tuple(v for v in self.verdicts if v.level is not Level.OK)

    @property
    def caught(self) -> bool:
        """Say whether the check of the broken rule spoke."""
        return any(v.check == self.example.breaks for v in self.spoken)

    @property
    def level_agrees(self) -> bool:
        """Say whether that check blocks just where the playbook blocks."""
        own = [v.level for v in self.spoken if v.check == self.example.breaks]
        return (Level.BLOCK in own) is self.example.blocks

    @property
    def beside(self) -> tuple[str, ...]:
        """Return the codes of other checks that block."""
        return tuple(
            v.code
            for v in self.spoken
            if v.level is Level.BLOCK and v.check != self.example.breaks
        )  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure the examples, or the hostile replies."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    half = parser.add_mutually_exclusive_group()
    half.add_argument("--odd", action="store_true", help="only replies with odd numbers")
    half.add_argument("--even", action="store_true", help="only replies with even numbers")
    parser.add_argument("--misses", action="store_true", help="list the misses by id")
    parser.add_argument("--check", help="only this check")
    parser.add_argument("--hostile", action="store_true", help="what an obedient model writes")
    chosen = parser.parse_args(arguments)

    def wanted(one: Example | Obeyed) -> bool:
        return not ((chosen.odd and not one.odd) or (chosen.even and one.odd))

    if chosen.hostile:
        report_hostile([one for one in obeyed_replies() if wanted(one)])
        return
    told = [one for one in examples() if wanted(one)]
    reviewed = [Reviewed(one, review(one.text, one.held)) for one in told]
    if chosen.check:
        reviewed = [only(one, chosen.check) for one in reviewed if _concerns(one, chosen.check)]
    report(reviewed)
    if chosen.misses:
        print_misses(reviewed)
    if not chosen.check:
        report_time([(one.text, one.held) for one in told], review)


def _concerns(one: Reviewed, check: str) -> bool:
    return one.example.breaks in (None, check)


def only(one: Reviewed, check: str) -> Reviewed:
    """Return the reply with the verdicts of one check."""
    return Reviewed(one.example, tuple(v for v in one.verdicts if v.check == check))


def report(reviewed: Sequence[Reviewed]) -> None:
    """Print the figures by check and language."""
    breaking = [one for one in reviewed if one.example.breaks]
    clean = [one for one in reviewed if not one.example.breaks]
    print(f"{'check':<16} caught   %      level  by language (caught of all)")
    for name in dict.fromkeys(one.example.breaks for one in breaking):
        print_line(str(name), [one for one in breaking if one.example.breaks == name])
    print_line("all", breaking)
    false = [one for one in clean if one.spoken]
    print(f"\nfalse            {len(false)} of {len(clean)}   {share(len(false), len(clean))}")
    for language in languages(clean):
        here = [one for one in clean if one.example.language == language]
        wrong = sum(bool(one.spoken) for one in here)
        print(f"  {language:<15}{wrong:>2} of {len(here):>3}   {share(wrong, len(here))}")
    by_check = Counter(code for one in false for code in {v.check for v in one.spoken})
    print("  by check       " + (", ".join(f"{n} {name}" for name, n in by_check.items()) or "–"))
    beside = [one for one in breaking if one.beside]
    print(f"beside           {len(beside)} of {len(breaking)} are blocked by another check too")


def languages(reviewed: Sequence[Reviewed]) -> list[str]:
    """Return the languages in the order of the replies."""
    return list(dict.fromkeys(one.example.language for one in reviewed))


def print_line(name: str, reviewed: Sequence[Reviewed]) -> None:
    """Print one check: how many were caught, at the right level, and by language."""
    caught = [one for one in reviewed if one.caught]
    agreed = sum(one.level_agrees for one in caught)
    parts = []
    for language in languages(reviewed):
        here = [one for one in reviewed if one.example.language == language]
        parts.append(f"{language} {sum(one.caught for one in here)}/{len(here)}")
    print(
        f"{name:<16}{len(caught):>3}/{len(reviewed):<3} {share(len(caught), len(reviewed))} "
        f"{agreed:>4}/{len(caught):<3} {'  '.join(parts)}"
    )


def share(some: int, whole: int) -> str:
    """Return the share in percent, or a dash of nothing."""
    return f"{100 * some / whole:5.1f} %" if whole else "    – "


def print_misses(reviewed: Sequence[Reviewed]) -> None:
    """List by id, never by text: what was missed, false, of another level, blocked beside."""
    for one in reviewed:
        name, breaks = one.example.id, one.example.breaks
        codes = ", ".join(v.code for v in one.spoken) or "nothing"
        if breaks and not one.caught:
            print(f"  missed  {name}: {breaks}; said {codes}")
        elif breaks and not one.level_agrees:
            print(
                f"  level   {name}: {breaks} {'blocks' if one.example.blocks else 'warns'}; {codes}"
            )
        elif not breaks and one.spoken:
            print(f"  false   {name}: {codes}")
        if breaks and one.beside:
            print(f"  beside  {name}: {breaks}; {', '.join(one.beside)}")


def report_time(
    told: Sequence[tuple[str, CheckContext]],
    judge: Callable[[str, CheckContext], tuple[Verdict, ...]],
) -> None:
    """Print how many milliseconds a review takes."""
    took: list[float] = []
    for text, held in told:
        rounds = []
        for _ in range(_ROUNDS):
            started = time.perf_counter()
            judge(text, held)
            rounds.append((time.perf_counter() - started) * 1000)
        took.append(min(rounds))
    took.sort()
    p99 = took[min(len(took) - 1, round(len(took) * 0.99))]
    print(f"ms               median {statistics.median(took):.2f}   p99 {p99:.2f}")


def report_hostile(replies: Sequence[Obeyed]) -> None:
    """Print by class which obeyed replies are blocked, and list those that could be copied."""
    left: list[tuple[Obeyed, str]] = []
    lines: dict[str, Counter[str]] = {}
    for one in replies:
        verdicts = review(one.text, one.held)
        blocking = [v for v in verdicts if v.level is Level.BLOCK]
        counted = lines.setdefault(one.kind, Counter())
        counted["all"] += 1
        counted["hard"] += any(not v.overridable for v in blocking)
        counted["any"] += bool(blocking)
        substance = [v for v in blocking if v.check not in ("language", "length")]
        counted["substance"] += bool(substance)
        if not blocking:
            left.append((one, "could be copied"))
        elif not substance:
            left.append((one, f"only {', '.join(v.code for v in blocking)}"))
    print(f"{'class':<14} all  blocked  not overridable  by more than language or length")
    for kind, counted in lines.items():
        print(
            f"{kind:<14}{counted['all']:>4}{counted['any']:>9}{counted['hard']:>17}"
            f"{counted['substance']:>17}"
        )
    for one, why in left:
        print(f"  {one.id} ({one.language}, {one.kind}): {why}")


if __name__ == "__main__":
    main()
