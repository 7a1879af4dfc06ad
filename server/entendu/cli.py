"""The command line. Each command imports what it needs, so that `--help` answers at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from . import __version__
from .commands.eval import evaluate
from .commands.group import Commands

if TYPE_CHECKING:
    from .settings import Settings

DATA_DIR = click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the database and the secrets file.",
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="entendu")
def main() -> None:
    """Answer complaints with calm, and follow each case up until it is solved."""


@main.command()
@DATA_DIR
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on (8367).")
@click.option("--open/--no-open", "open_browser", default=None, help="Open the browser at start.")
def serve(data_dir: Path | None, port: int | None, open_browser: bool | None) -> None:
    """Run the service and open its pages in the browser."""
    from dataclasses import replace

    from .commands.words import locale_of
    from .serving import serve as run

    settings = _settings(data_dir)
    if port is not None:
        settings = replace(settings, port=port)
    if open_browser is not None:
        settings = replace(settings, open_browser=open_browser)
    run(settings, click.echo, locale_of(settings))


@main.command()
@click.argument("text")
@click.option("--platform", default="web", help="x, facebook, instagram or web.")
@click.option("--author", help="Who wrote the comment.")
@click.option("--company", "company_name", help="Name of the company that answers.")
@click.option(
    "--companies",
    "companies_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON file with companies by name.",
)
@DATA_DIR
@AS_JSON
def draft(
    text: str,
    platform: str,
    author: str | None,
    company_name: str | None,
    companies_file: Path | None,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Draft a reply to TEXT ("-" reads it from standard input) and log the case."""
    from .commands.draft import Asked, run, typed

    asked = Asked(typed(text), platform, author, company_name, companies_file)
    run(_settings(data_dir), asked, as_json=as_json)


@main.command()
@click.option("--state", type=click.Choice(["open", "replied", "closed"]))
@click.option("--due", is_flag=True, help="Only what is due now.")
@click.option("--search", help="Words to find in comments, replies and notes.")
@click.option("--practice", is_flag=True, help="The practice company's cases instead.")
@DATA_DIR
@AS_JSON
def cases(
    state: str | None,
    due: bool,
    search: str | None,
    practice: bool,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """List the newest cases."""
    from .commands.cases import run

    run(
        _settings(data_dir), state=state, due=due, search=search, practice=practice, as_json=as_json
    )


@main.command()
@DATA_DIR
def pair(data_dir: Path | None) -> None:
    """Print a code that connects one browser; it lasts ten minutes."""
    from .commands.access import pairing_code

    pairing_code(_settings(data_dir))


@main.command("sign-in")
@DATA_DIR
def sign_in(data_dir: Path | None) -> None:
    """Print a link that opens the pages signed in; it works once, for five minutes."""
    from .commands.access import sign_in_link

    sign_in_link(_settings(data_dir))


@main.command()
@DATA_DIR
def migrate(data_dir: Path | None) -> None:
    """Bring the database up to date (`serve` does so by itself)."""
    from .commands.migrate import run

    run(_settings(data_dir))


@main.command()
@DATA_DIR
def doctor(data_dir: Path | None) -> None:
    """Say what is configured, what can be reached and what is missing."""
    from .commands.doctor import run

    run(_settings(data_dir))


main.add_command(evaluate)


def _settings(data_dir: Path | None) -> Settings:
    from .settings import read_settings

    return read_settings(data_dir=data_dir)


if __name__ == "__main__":
    main()
