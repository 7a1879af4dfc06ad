"""The group all commands hang on."""

from __future__ import annotations

from typing import Any

import click

from ..errors import EntenduError


class Commands(click.Group):
    """The commands; an error meant for the person is a sentence and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except EntenduError as error:
            from .words import spoken  # the sentences take a while to load; `--help` needs none

            raise click.ClickException(spoken(error)) from error
