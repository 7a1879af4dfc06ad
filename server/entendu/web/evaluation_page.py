"""The report of an evaluation: one HTML file that needs no network, no script and no service.

Comments and replies are hostile data: everything is escaped, and the page forbids itself scripts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from babel.numbers import format_decimal, format_percent

from ..evaluation.beside import compare
from ..evaluation.figures import (
    Figures,
    badness,
    figures_of,
    language_of,
    route_of,
    worst_first,
)
from .sentences import label, sentence
from .sentences.catalogue import translated
from .sentences.marking import N_

_BECAUSE: Mapping[str, str] = {
    "approval": N_("needs a named person’s approval"),
    "hand_over": N_("is handed over to qualified people"),
    "doubt": N_("compliment or irony?"),
    "blocked": N_("a check keeps the text from being copied"),
    "failed": N_("there is no text"),
}
_FIELDS: Mapping[str, str] = {
    "kind": N_("Kind"),
    "severity": N_("Severity"),
    "risk": N_("Risk"),
    "persists": N_("Persists"),
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,2}")

Run = tuple[str, Sequence[Mapping[str, Any]]]
"""A run's name and its results."""


def evaluation_page(run: Run, before: Run | None, locale: str) -> str:
    """Return the report of a run as HTML; with `before`, what changed since that one."""
    name, results = run
    rows = worst_first(results)
    environment = _environment(locale)
    return environment.get_template("evaluation/report.html").render(
        page_language=locale.partition("_")[0],
        name=name,
        figures=figures_of(results),
        rows=rows,
        anchors={row["id"]: f"row-{number}" for number, row in enumerate(rows, 1)},
        before={"name": before[0], "figures": figures_of(before[1])} if before else None,
        comparison=compare(before[1], results) if before else None,
    )


def _environment(locale: str) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # the extension's own
        lambda message: translated(message, locale),
        lambda one, many, count: translated(one if count == 1 else many, locale),
        newstyle=True,
    )

    def told(coded: Mapping[str, Any], about: str) -> str:
        return sentence(coded["code"], coded.get("params", {}), locale=locale, about=about)

    environment.globals.update(
        label=lambda noun, value: label(noun, value, locale=locale),
        sentence=told,
        because=lambda code: translated(_BECAUSE.get(code, str(code)), locale),
        field=lambda name: translated(_FIELDS[name], locale),
        badness=badness,
        language_of=language_of,
        route_of=route_of,
        tiles=lambda figures: _tiles(figures, locale),
    )
    environment.filters.update(
        number=lambda value: "–" if value is None else format_decimal(value, locale=locale),
        percent=lambda value: "–" if value is None else format_percent(value, locale=locale),
        share=lambda value: "–" if value is None else format_decimal(value, "0.00", locale),
        seconds=lambda value: format_decimal(value / 1000, "0.00", locale),
        html_language=_html_language,
    )
    return environment


_TILES = (
    ("rows", N_("rows")),
    ("failed", N_("without a result")),
    ("blocked", N_("blocked")),
    ("unmet", N_("otherwise than expected")),
    ("warned", N_("with warnings")),
    ("needs_human", N_("need a person")),
    ("unanswered", N_("left unanswered")),
    ("identical", N_("same reply as another")),
    ("words", N_("words, median")),
)
_BAD = {"failed": "bad", "blocked": "bad", "unmet": "bad", "identical": "warn", "warned": "warn"}


def _tiles(figures: Figures, locale: str) -> list[tuple[str, float | None, str]]:
    """Return the figures on top: what they are, how many, and how they look."""
    shown = [each for each in _TILES if each[0] != "unmet" or figures.expecting]
    return [
        (
            translated(words, locale),
            value := getattr(figures, name),
            _BAD.get(name, "") if value else "",
        )
        for name, words in shown
    ]


def _html_language(code: object) -> str:
    """Return a language as an attribute may name it; "" (unknown) where it is none."""
    return str(code) if _LANGUAGE.fullmatch(str(code)) and code != "und" else ""
