"""`entendu migrate`: the database brought up to date, step by step."""

from __future__ import annotations

import click

from ..settings import Settings, make_data_folder
from ..store.database import Database
from ..web.sentences.marking import N_
from .words import locale_of, said

CURRENT = N_("The database is up to date.")
STEP = N_("Bringing the database up to date: {step}")


def run(settings: Settings) -> None:
    """Migrate and say so."""
    locale = locale_of(settings)
    make_data_folder(settings)
    store = Database.open(settings.database_url)
    try:
        store.migrate(lambda step: click.echo(said(STEP, locale, step=step)))
    finally:
        store.close()
    click.echo(said(CURRENT, locale))
