"""`entendu cases`: the newest cases in the terminal."""

from __future__ import annotations

import json

import click

from ..app import build_house
from ..domain.case import CaseState
from ..domain.case_seam import CaseFilter
from ..settings import Settings
from ..web.present import case_row
from ..web.sentences import label
from ..web.sentences.marking import N_
from .words import locale_of, said

NONE = N_('No case yet. Right-click a comment in the browser, or try: entendu draft "…"')
COLUMNS = (N_("State"), N_("Severity"), N_("Platform"), N_("Author"), N_("Comment"), N_("Due"))


def run(
    settings: Settings,
    *,
    state: str | None,
    due: bool,
    search: str | None,
    practice: bool,
    as_json: bool,
) -> None:
    """Print the newest fifty."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    locale = locale_of(settings)
    house = build_house(settings)
    try:
        now = house.clock.now()
        wanted = CaseFilter(
            state=CaseState(state) if state else None,
            due_before=now if due else None,
            q=search,
            practice=practice,
        )
        page = house.casework.cases(wanted)
    finally:
        house.store.close()
    rows = [case_row(row, now) for row in page.rows]
    if as_json:
        click.echo(json.dumps({"cases": rows, "cursor": page.cursor}, default=str, indent=2))
        return
    if not rows:
        click.echo(said(NONE, locale))
        return
    table = Table(*(said(column, locale) for column in COLUMNS))
    for row in rows:
        due_at = row["next_due_at"]
        # Text, not markup: a comment with [brackets] is only text.
        table.add_row(
            label("state", row["state"], locale=locale),
            str(row["severity"] or "–"),
            row["platform"],
            Text(row["author_name"] or row["author_handle"] or "–"),
            Text(row["excerpt"][:70]),
            Text(
                f"{due_at.astimezone():%Y-%m-%d %H:%M}" if due_at else "–",
                style="bold red" if row["overdue"] else "",
            ),
        )
    Console().print(table)
