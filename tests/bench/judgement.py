"""How the rules alone judge comments that a person has judged: agreement, confusion, time.

    PYTHONPATH=server:tests python -m bench.judgement FILE... [--misses] [--only odd|even]

A `.jsonl` file holds rows `{id, lang, platform, text, company, labels, history?}`, their companies
lie in a `companies.json` beside it. A `.yaml` file holds `rows:` of mappings, as in
`fresh_comments.yaml`, or a list of `[language, kind, severity, risk, persists, topic, text]`, as in
`judged_comments.yaml`.
`--only` keeps every second row, so that what words were tuned on and what was not stay apart.
Goals: kind macro-F1 0.75, exact risk and severity 0.65, risk-4 recall 1.0 at precision 0.7 or more,
`persists` F1 0.75, 5 ms a judgement.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from entendu.domain.comment import Platform
from entendu.domain.company import Company, Department, Fact
from entendu.domain.triage import History, Kind, Triage, Turn
from entendu.playbook.triage import TriageRules
from entendu.promptbook import Promptbook

_SCALE = ("1", "2", "3", "4")
_KINDS = tuple(kind.value for kind in Kind)
_PLATFORMS = {platform.value: platform for platform in Platform}
_NOTHING_EARLIER = History()
_SHOP = Company(id="shop", name="Shop", kind="shop", languages=("en", "fr"))
_ROUNDS = 3
"""Judgements of each row; the fastest counts, because others share the processor."""


@dataclass(frozen=True)
class Row:
    """A comment and what a person made of it."""

    id: str
    language: str
    text: str
    kind: str
    severity: str
    risk: str
    persists: bool
    doubt: bool = False
    history: History = _NOTHING_EARLIER
    company: Company = _SHOP
    platform: Platform = Platform.WEB


@dataclass(frozen=True)
class Judged:
    """A row, what the rules made of it, and how many milliseconds that took."""

    row: Row
    rules: Triage
    took: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each file by itself."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was judged otherwise")
    parser.add_argument("--only", choices=("odd", "even"), help="every second row, from the first")
    chosen = parser.parse_args(arguments)
    rules = TriageRules.from_files(Promptbook.find(None).triage_words())
    for path in chosen.files:
        rows = read_rows(path)
        if chosen.only:
            rows = rows[(chosen.only == "even") :: 2]
        judged = [judge(rules, row) for row in rows]
        print(f"── {path.name}{f', {chosen.only} rows' if chosen.only else ''}: {len(rows)} rows")
        report(judged)
        if chosen.misses:
            print_misses(judged)


def read_rows(path: Path) -> list[Row]:
    """Read a file of any of the three forms."""
    if path.suffix == ".jsonl":
        beside = path.with_name("companies.json")
        known = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        lines = path.read_text(encoding="utf-8").splitlines()
        return [_from_json(json.loads(line), known) for line in lines if line.strip()]
    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    if isinstance(given, dict):
        return [_from_mapping(row) for row in given["rows"]]
    return [
        Row(f"{path.stem}-{number:03}", language, text, kind, str(severity), str(risk), persists)
        for number, (language, kind, severity, risk, persists, _, text) in enumerate(given, 1)
    ]


def _from_json(row: dict[str, Any], companies: dict[str, Any]) -> Row:
    labels = row["labels"]
    turns = tuple(
        Turn(turn["from"] == "company", turn["text"]) for turn in row.get("history") or ()
    )
    return Row(
        row["id"], row["lang"], row["text"], labels["kind"], str(labels["severity"]),
        str(labels["risk"]), bool(labels["persists"]), history=_history(turns),
        company=_company(row["company"], companies.get(row["company"], {})),
        platform=_PLATFORMS.get(row["platform"], Platform.WEB),
    )  # fmt: skip


def _from_mapping(row: dict[str, Any]) -> Row:
    turns = tuple(Turn(turn["ours"], turn["text"]) for turn in row.get("history") or ())
    return Row(
        row["id"], row["language"], row["text"], row["kind"], str(row["severity"]),
        str(row["risk"]), row["persists"], row.get("doubt", False), _history(turns),
        platform=_PLATFORMS.get(row["platform"], Platform.WEB),
    )  # fmt: skip


def _history(turns: tuple[Turn, ...]) -> History:
    return History(turns, posted_replies=sum(turn.ours for turn in turns))


def _company(name: str, given: dict[str, Any]) -> Company:
    return Company(
        id=name,
        name=name,
        kind=given.get("kind"),
        languages=("en", "fr"),
        departments=tuple(Department(one, one) for one in given.get("departments", ())),
        facts=tuple(Fact(str(n), fact) for n, fact in enumerate(given.get("facts", ()))),
    )


def judge(rules: TriageRules, row: Row) -> Judged:
    """Judge one row, timed."""
    took: list[float] = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        triage = rules.judge(
            row.text, company=row.company, history=row.history, platform=row.platform
        )
        took.append((time.perf_counter() - started) * 1000)
    return Judged(row, triage, min(took))


def report(judged: Sequence[Judged]) -> None:
    """Print every figure of one file."""
    kinds = [(one.row.kind, one.rules.kind.value) for one in judged]
    severities = [(one.row.severity, str(one.rules.severity)) for one in judged]
    risks = [(one.row.risk, str(one.rules.risk)) for one in judged]
    persists = [(one.row.persists, one.rules.persists) for one in judged]
    print(f"kind        macro-F1 {macro_f1(kinds):.2f}   exact {exact(kinds):.2f}")
    print(f"severity    exact {exact(severities):.2f}   4: {_found(severities, '4')}")
    print(f"risk        exact {exact(risks):.2f}   4: {_found(risks, '4')}")
    print(f"persists    {_found(persists, True)}")
    doubted = [(one.row.doubt, one.rules.doubt) for one in judged]
    if any(expected for expected, _ in doubted):
        print(f"doubt       {_found(doubted, True)}")
    took = sorted(one.took for one in judged)
    p99 = took[min(len(took) - 1, round(len(took) * 0.99))]
    print(f"ms          median {statistics.median(took):.2f}   p99 {p99:.2f}")
    for name in sorted({one.row.language for one in judged}):
        _print_language(name, [one for one in judged if one.row.language == name])
    for title, pairs, names in (
        ("kind", kinds, _KINDS),
        ("severity", severities, _SCALE),
        ("risk", risks, _SCALE),
    ):
        print_confusion(title, pairs, names)


def _print_language(name: str, judged: Sequence[Judged]) -> None:
    kind = exact([(one.row.kind, one.rules.kind.value) for one in judged])
    severity = exact([(one.row.severity, str(one.rules.severity)) for one in judged])
    risk = exact([(one.row.risk, str(one.rules.risk)) for one in judged])
    grave = [one for one in judged if one.row.risk == "4"]
    found = sum(one.rules.risk == 4 for one in grave)
    print(
        f"  {name}  {len(judged):3} rows   exact kind {kind:.2f}, severity {severity:.2f}, "
        f"risk {risk:.2f}; risk 4 found {found} of {len(grave)}"
    )


def exact(pairs: Sequence[tuple[object, object]]) -> float:
    """Return the share of pairs (expected, judged) that agree."""
    return sum(one == other for one, other in pairs) / len(pairs)


def precision_recall_f1(
    pairs: Iterable[tuple[object, object]], wanted: object
) -> tuple[float, float, float]:
    """Return the three for one value; each is 0 where nothing was judged or expected so."""
    pairs = list(pairs)
    right = sum(expected == judged == wanted for expected, judged in pairs)
    judged_so = sum(judged == wanted for _, judged in pairs)
    expected_so = sum(expected == wanted for expected, _ in pairs)
    return (
        right / judged_so if judged_so else 0.0,
        right / expected_so if expected_so else 0.0,
        2 * right / (judged_so + expected_so) if judged_so + expected_so else 0.0,
    )


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the values that a person or the rules gave."""
    values = {value for pair in pairs for value in pair}
    return statistics.fmean(precision_recall_f1(pairs, value)[2] for value in values)


def _found(pairs: Sequence[tuple[object, object]], wanted: object) -> str:
    precision, recall, f1 = precision_recall_f1(pairs, wanted)
    return f"precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f}"


def print_confusion(title: str, pairs: Sequence[tuple[str, str]], names: Sequence[str]) -> None:
    """Print how often what a person said (down) was judged as what (across)."""
    counted = Counter(pairs)
    print(f"  {title:<10}" + "".join(f"{name:>10}" for name in names))
    for expected in names:
        row = "".join(f"{counted[expected, judged] or '·':>10}" for judged in names)
        print(f"  {expected:<10}{row}")


def print_misses(judged: Sequence[Judged]) -> None:
    """List every row that the rules judged otherwise; never its text."""
    for one in judged:
        row, rules = one.row, one.rules
        said = [
            f"{name} {expected} → {got}"
            for name, expected, got in (
                ("kind", row.kind, rules.kind.value),
                ("severity", row.severity, str(rules.severity)),
                ("risk", row.risk, str(rules.risk)),
                ("persists", row.persists, rules.persists),
                ("doubt", row.doubt, rules.doubt),
            )
            if expected != got
        ]
        if said:
            print(f"  {row.id} ({row.language}): {'; '.join(said)}")


if __name__ == "__main__":
    main()
