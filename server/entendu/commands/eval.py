"""`entendu eval`: its options; what they do is loaded when it is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
TARGET = click.Path(dir_okay=False, path_type=Path)


class _Evaluate(click.Command):
    """Evaluates files; where the first word is `report`, makes a report of results instead."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        if args[:1] == ["report"]:
            return report.make_context(f"{info_name} report", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


@click.command("eval", cls=_Evaluate)
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option(
    "--drafter",
    type=click.Choice(["model", "phrasebook"]),
    help="Who drafts (the model if the environment names one, else the phrasebook).",
)
@click.option("--model", "model_name", help="Name of the model (ENTENDU_MODEL).")
@click.option("--base-url", help="Address of its server (ENTENDU_MODEL_BASE_URL).")
@click.option(
    "--companies",
    type=FILE,
    help="Companies by name, JSON or YAML (companies.json, companies.yaml beside the first file).",
)
@click.option(
    "-o",
    "--out",
    type=TARGET,
    help="Results, JSONL (<name of the file>.<drafter>.jsonl in this folder).",
)
@click.option("--report", "page", type=TARGET, help="Report, HTML (the results' name with .html).")
@click.option("--compare", type=FILE, help="Results of another run, to stand beside these.")
@click.option(
    "--concurrency", type=click.IntRange(1, 64), default=4, show_default=True,
    help="Rows at the same time.",
)  # fmt: skip
@click.option("--fresh", is_flag=True, help="Forget the results of an earlier run.")
def evaluate(files: tuple[Path, ...], **options: Any) -> None:
    """Draft a reply to each row of FILES, check it, and write results and a report.

    No case is logged and no database is opened. Whatever stands in a row is only read.

    A row of a .jsonl file is {id, platform, author, text, lang?, history?, company?}. A company is
    a name in the companies file or an object as there, with "name"; rows without one are written to
    the practice company. A turn of the history is {from, text}: what is from "company" is a reply
    of ours that stands in public. The drafter is told neither "lang", by which the report groups
    rows, nor "labels" {kind, severity, risk, persists}, with which it compares the judgement. A
    .yaml file is a list of such rows. A row may have
    "expect" {kind, severity, risk, persists, route, ...} and "reply" {contains_any, contains_all,
    contains_none, max_words, passes}: "expected" of its result lists what was not met.

    A result is {id, triage, plan, reply, checks, needs_human, drafter, tokens, timings, …} in one
    line. "needs_human" is true, and "needs_human_because" says why: approval (risk or severity 4),
    hand_over (it persists and is serious: qualified people take it), doubt (compliment or irony?),
    blocked (a check keeps the text from being copied), failed (no text where one is wanted). That
    no reply is advised (spam, trolling) needs nobody.

    Stopped runs are gone on with: a row whose result is there, by the same drafter, is not asked
    again unless it, or its company, was changed, or no model could be reached.

    Ends with 0 where every row has a result, 1 where some have none, 2 where it was called wrongly.
    To make a report of results alone: entendu eval report RESULTS [OTHERS] -o report.html
    """
    from .evaluating import Asked, run

    run(Asked(files=files, **options))


@click.command("report")
@click.argument("results", type=FILE)
@click.argument("others", type=FILE, required=False)
@click.option("-o", "--out", type=TARGET, help="Report, HTML (the results' name with .html).")
def report(results: Path, others: Path | None, out: Path | None) -> None:
    """Make a report of RESULTS; with OTHERS, of what is otherwise there, beside each other."""
    from .evaluating import report_of

    report_of(results, others, out)
