"""What `entendu eval` does: read rows, answer them, keep results, make the report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ..domain.clock import SystemClock
from ..domain.draft import Drafter
from ..drafting.answering import ModelInUse
from ..drafting.writing import Tools
from ..errors import EntenduError, InvalidError
from ..evaluation.evaluating import Evaluation, evaluated
from ..evaluation.examples import Example, examples_in
from ..evaluation.figures import Figures, figures_of
from ..evaluation.results_file import ResultsFile, read_results
from ..evaluation.rows import (
    COMPANIES,
    KnownCompanies,
    RowFault,
    companies_beside,
    read_companies,
)
from ..model_choice import DEFAULT_BASE_URL, DEFAULT_MODEL, stays_here
from ..models.address import host_of, is_loopback, normalise_address
from ..models.client import ChatModel
from ..models.servers import close_servers
from ..playbook.phrasebook import Phrasebook
from ..playbook.triage import TriageRules
from ..practice import practice_company
from ..promptbook import Promptbook
from ..settings import Settings, read_settings
from ..texts import plain_text
from ..web.evaluation_page import evaluation_page
from ..web.sentences import sentence
from ..web.sentences.marking import N_
from .words import locale_of, said, spoken

STOPPED = N_("Stopped; the same command goes on from here.")
RESULTS = N_("Results: {name}")
REPORT = N_("Report: {name}")
COUNTED = N_(
    "{rows} rows: {failed} without a result, {needs_human} need a person, {blocked} blocked, "
    "{warned} with warnings, {unmet} otherwise than expected."
)
WRITTEN = N_("The model wrote {by_model} of the {rows} replies.")
KEY_KEPT = N_(
    "The key of the environment belongs to {host} and is not sent elsewhere; set "
    "ENTENDU_MODEL_BASE_URL to the server that it is for."
)
PROGRESS = N_("{done} of {rows}")
INTERRUPTED = 130


class MisuseError(click.ClickException):
    """Called wrongly: nothing was done."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for; None: not said there."""

    files: tuple[Path, ...]
    drafter: str | None
    model_name: str | None
    base_url: str | None
    companies: Path | None
    out: Path | None
    page: Path | None
    compare: Path | None
    concurrency: int
    fresh: bool


def run(asked: Asked) -> None:
    """Evaluate and say where the results are."""
    with _misuse_told():
        settings = read_settings()
        locale = locale_of(settings)
        drafter = Drafter(asked.drafter or _drafter(settings, asked))
        examples = _examples(asked)
        out = asked.out or _out(asked, drafter)
        if any(_same(out, each) for each in (*asked.files, *filter(None, [asked.companies]))):
            raise InvalidError("results_are_rows", {"name": out.name})
        others = read_results(asked.compare) if asked.compare else None
        kept = ResultsFile(out, fresh=asked.fresh)
        evaluation = _evaluation(settings, asked, drafter, locale)
    try:
        with kept:
            _answer(evaluation, examples, kept, asked.concurrency, locale)
    except KeyboardInterrupt:
        click.echo(said(STOPPED, locale), err=True)
        sys.exit(INTERRUPTED)
    finally:
        close_servers()
    ids = [_id_of(each) for each in examples]
    kept.tidy(ids, {each.name for each in asked.files})
    results = [kept.results[row_id] for row_id in ids]
    page = asked.page or out.with_suffix(".html")
    earlier = (asked.compare.name, others) if asked.compare and others is not None else None
    _write_page(page, (out.name, results), earlier, locale)
    _tell(figures_of(results), evaluation, out, page, locale)
    sys.exit(1 if any(each["error"] for each in results) else 0)


def report_of(results: Path, others: Path | None, out: Path | None) -> None:
    """Make a report of results that are there."""
    with _misuse_told():
        locale = locale_of(read_settings())
        first = (results.name, read_results(results))
        page = out or results.with_suffix(".html")
        if _same(page, results) or (others and _same(page, others)):
            raise InvalidError("results_are_rows", {"name": page.name})
        if others is None:
            _write_page(page, first, None, locale)
        else:
            _write_page(page, (others.name, read_results(others)), first, locale)
        click.echo(said(REPORT, locale, name=page))


def _evaluation(settings: Settings, asked: Asked, drafter: Drafter, locale: str) -> Evaluation:
    """Wire the engine over no store at all."""
    clock = SystemClock()
    prompts = Promptbook.find(settings.prompts_dir)
    env_url = normalise_address(settings.model_base_url or DEFAULT_BASE_URL)
    base_url = normalise_address(asked.base_url) if asked.base_url else env_url
    name = asked.model_name or settings.model_name or DEFAULT_MODEL
    # A key belongs to one server: another address never gets it.
    key = settings.model_api_key if base_url == env_url else None
    if drafter is Drafter.MODEL and settings.model_api_key and key is None:
        click.echo(said(KEY_KEPT, locale, host=host_of(env_url)), err=True)

    def model_for() -> ModelInUse | str:
        try:
            model = ChatModel(base_url, name, key=key, clock=clock)
        except EntenduError as error:
            return error.code
        masks = not stays_here(is_loopback(base_url), name)
        return ModelInUse(model, masks=masks, context_tokens=settings.context_tokens)

    rules = TriageRules.from_files(prompts.triage_words())
    phrasebook = Phrasebook.from_files(prompts.phrasebook())
    tools = Tools(prompts, rules, phrasebook, clock, model_for)
    asks = f"model {name} {host_of(base_url)}" if drafter is Drafter.MODEL else drafter.value
    return Evaluation(tools, drafter, asks)


def _drafter(settings: Settings, asked: Asked) -> str:
    named = asked.model_name or asked.base_url or settings.model_name
    if settings.drafter != "auto":
        return settings.drafter
    return "model" if named or settings.model_base_url or settings.model_api_key else "phrasebook"


def _examples(asked: Asked) -> list[Example | RowFault]:
    """Read all rows; an id that was used before is a fault of the later row."""
    files = [each for each in asked.files if each.stem != COMPANIES] or list(asked.files)
    named = asked.companies or companies_beside(files[0])
    known = KnownCompanies(read_companies(named) if named else {}, practice_company())
    seen: dict[str, str] = {}
    found: list[Example | RowFault] = []
    for file in files:
        for each in examples_in(file, known):
            row_id, where = _id_of(each), _where(each)
            if row_id in seen:
                params = {"id": row_id, "where": seen[row_id]}
                found.append(RowFault(where, where, InvalidError("row_id_twice", params)))
            else:
                seen[row_id] = where
                found.append(each)
    return found


def _answer(
    evaluation: Evaluation,
    examples: Sequence[Example | RowFault],
    kept: ResultsFile,
    concurrency: int,
    locale: str,
) -> None:
    open_rows = [each for each in examples if not kept.done(each, evaluation.asked)]
    before = len(examples) - len(open_rows)
    with _progress(len(examples), before, locale) as moved:
        for result in evaluated(evaluation, open_rows, concurrency=concurrency):
            kept.append(result)
            moved(_fault(result, locale))


def _fault(result: dict[str, Any], locale: str) -> str | None:
    error = result["error"]
    if error is None:
        return None
    told = sentence(error["code"], error["params"], locale=locale)
    return plain_text(f"{result['where']}: {told}")


@contextmanager
def _progress(rows: int, done: int, locale: str) -> Iterator[Callable[[str | None], None]]:
    """Give what is called after each row, with what to say of it: a bar, or a line now and then."""
    if not sys.stderr.isatty():
        count, every = done, max(1, rows // 10)

        def moved(told: str | None) -> None:
            nonlocal count
            count += 1
            if told:
                click.echo(told, err=True)
            if count % every == 0 or count == rows:
                click.echo(said(PROGRESS, locale, done=count, rows=rows), err=True)

        yield moved
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True, markup=False, highlight=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("", total=rows, completed=done)

        def moved(told: str | None) -> None:
            if told:
                bar.console.print(told)
            bar.advance(task)

        yield moved


def _tell(figures: Figures, evaluation: Evaluation, out: Path, page: Path, locale: str) -> None:
    counts = {name: getattr(figures, name) for name in ("rows", "failed", "needs_human")}
    counts |= {name: getattr(figures, name) for name in ("blocked", "warned", "unmet")}
    click.echo(said(COUNTED, locale, **counts))
    if evaluation.drafter is Drafter.MODEL:
        by_model = dict(figures.drafters).get(Drafter.MODEL, 0)
        click.echo(said(WRITTEN, locale, by_model=by_model, rows=figures.rows))
        for code, count in figures.notes:
            click.echo(f"  {count} × {sentence(code, locale=locale)}")
    click.echo(said(RESULTS, locale, name=out))
    click.echo(said(REPORT, locale, name=page))


def _write_page(
    page: Path,
    run: tuple[str, Sequence[dict[str, Any]]],
    before: tuple[str, Sequence[dict[str, Any]]] | None,
    locale: str,
) -> None:
    try:
        page.write_text(evaluation_page(run, before, locale), encoding="utf-8", errors="replace")
    except OSError as error:
        raise InvalidError("results_unwritable", {"name": page.name}) from error


@contextmanager
def _misuse_told() -> Iterator[None]:
    try:
        yield
    except EntenduError as error:
        raise MisuseError(spoken(error)) from error


def _out(asked: Asked, drafter: Drafter) -> Path:
    stem = asked.files[0].stem if len(asked.files) == 1 else "evaluation"
    return Path(f"{stem}.{drafter.value}.jsonl")


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _id_of(example: Example | RowFault) -> str:
    return example.id if isinstance(example, RowFault) else example.row.id


def _where(example: Example | RowFault) -> str:
    return example.where if isinstance(example, RowFault) else example.row.where
