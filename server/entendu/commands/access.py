"""`entendu pair` and `entendu sign-in`: a code for a browser, a link for the pages."""

from __future__ import annotations

import click

from ..app import build_house
from ..settings import Settings
from ..web.address import page_origin
from ..web.sentences.marking import N_
from .words import locale_of, said

CODE = N_("Enter this code in the extension's options within ten minutes: {code}")
LINK = N_("Open this link within five minutes; it works once, while the service runs:")


def pairing_code(settings: Settings) -> None:
    """Print a pairing code."""
    house = build_house(settings)
    try:
        code = house.gate.mint_pairing_code()
    finally:
        house.store.close()
    click.echo(said(CODE, locale_of(settings), code=code))


def sign_in_link(settings: Settings) -> None:
    """Print a link that signs in."""
    house = build_house(settings)
    try:
        code = house.gate.mint_sign_in_code()
    finally:
        house.store.close()
    click.echo(said(LINK, locale_of(settings)))
    click.echo(f"{page_origin(settings.host, settings.port)}/sign-in#{code}")
