"""The playbook in force, in plain words: every table is asked of the code that decides by it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from babel.dates import format_timedelta
from flask import render_template
from flask_babel import get_locale

from ...domain.comment import Platform
from ...domain.prompt_seam import PromptFile, Prompts
from ...domain.triage import Kind, Route, StepKey
from ...playbook.checks import CHECKS
from ...playbook.checks.length import MOST_CHARACTERS, MOST_WORDS, SENTENCES
from ...playbook.checks.verdicts import VERDICTS, Consequence
from ...playbook.clocks import ELSEWHERE, FIRST_ANSWER, FOLLOW_UP
from ...playbook.counted import Counted, count_phrasebook, count_triage_words
from ...playbook.plan import ANSWERS_ENOUGH, CONDITIONS, GRAVE, SERIOUS
from ...playbook.weighing import X_LIMIT
from ..amounts import british
from ..sentences import label, sentence
from ..sentences import playbook as words
from ..sentences.catalogue import translated
from ..sentences.filling import filled
from ..services import services
from .blueprint import blueprint

ANY = "any"
"""The name of the triage words for every language that has no list of its own."""

_NUMBERS: Mapping[str, int] = {
    "grave": GRAVE,
    "serious": SERIOUS,
    "answers": ANSWERS_ENOUGH,
    "words": MOST_WORDS,
    "least": SENTENCES[0],
    "most": SENTENCES[1],
    "limit": X_LIMIT,
}
_LIMITS: Mapping[str, Mapping[str, int]] = {
    "length_too_long": {"most": MOST_WORDS},
    "length_many_sentences": {"most": SENTENCES[1]},
    "length_over_limit": {"limit": X_LIMIT},
    "length_far_too_long": {"limit": MOST_CHARACTERS},
}
"""What a verdict's sentence is given here; what only a text can tell shows as an ellipsis."""
_HARDEST_FIRST = (
    Consequence.BLOCKS,
    Consequence.BLOCKS_UNLESS_ANSWERED_FOR,
    Consequence.WARNS,
)


@dataclass(frozen=True, slots=True)
class CheckTold:
    """One check: what it asks, and its verdicts by what follows, the hardest first."""

    name: str
    asks: str
    verdicts: tuple[tuple[Consequence, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class LanguageTold:
    """What one language has; None where it has no such file."""

    name: str
    phrasebook: Counted | None
    triage_words: Counted | None
    files: tuple[PromptFile, ...]


@blueprint.get("/playbook")
def playbook() -> str:
    """Show what decides, and with which files."""
    prompts = services().prompts
    return render_template(
        "playbook.html",
        steps=[(key, _said(words.STEPS[key])) for key in StepKey],
        kinds=[(label("kind", kind), _said(words.JUDGED["kind"][kind])) for kind in Kind],
        levels=[(noun, _meanings(noun)) for noun in ("severity", "risk")],
        besides=[
            (_said(words.BESIDES[name]), _said(meaning))
            for name, meaning in words.JUDGED["besides"].items()
        ],
        conditions=[
            (_said(words.CONDITIONS[each.reason]), each.route, sentence(each.reason, about="plan"))
            for each in CONDITIONS
        ],
        silent=(Route.IGNORE, Route.ASK),
        checks=list(_checks()),
        consequences={each: _said(words.CONSEQUENCES[each]) for each in Consequence},
        first_answers=list(_first_answers()),
        follow_ups=[
            (severity, label("severity", severity), _span(FOLLOW_UP[severity]))
            for severity in sorted(FOLLOW_UP, reverse=True)
        ],
        files=[file for file in prompts.files() if file.text is not None],
        unused=prompts.unused(),
        own_folder=services().settings.prompts_dir,
        spoken=list(_languages(prompts)),
        try_examples=shlex.join(["entendu", "eval", *map(str, prompts.examples())]),
    )


def _checks() -> Iterator[CheckTold]:
    for check in CHECKS:
        name = check.__module__.rpartition(".")[2]
        by_consequence = tuple(
            (consequence, tuple(_verdicts(name, consequence)))
            for consequence in _HARDEST_FIRST
            if consequence in VERDICTS[name].values()
        )
        yield CheckTold(name, _said(words.CHECKS[name]), by_consequence)


def _verdicts(name: str, consequence: Consequence) -> Iterator[str]:
    for what, follows in VERDICTS[name].items():
        if follows is consequence:
            code = f"{name}_{what}"
            yield sentence(code, _LIMITS.get(code), about="check")


def _first_answers() -> Iterator[tuple[str, str]]:
    for platform in Platform:
        if platform in FIRST_ANSWER:
            yield label("platform", platform), _span(FIRST_ANSWER[platform])
    yield _said(words.ELSEWHERE), _span(ELSEWHERE)


def _languages(prompts: Prompts) -> Iterator[LanguageTold]:
    books, lists = prompts.phrasebook(), prompts.triage_words()
    for code in sorted({*books, *lists}, key=lambda code: (code == ANY, code)):
        paths = (f"phrasebook/{code}.yaml", f"triage/{code}.yaml")
        yield LanguageTold(
            name=_said(words.ANY) if code == ANY else label("language", code),
            phrasebook=count_phrasebook(books[code]) if code in books else None,
            triage_words=count_triage_words(lists[code]) if code in lists else None,
            files=tuple(file for file in prompts.files() if file.path in paths),
        )


def _meanings(noun: str) -> list[tuple[str, str]]:
    return [(value, _said(meaning)) for value, meaning in words.JUDGED[noun].items()]


def _said(text: str) -> str:
    """Return a text of `sentences/playbook.py` in the page's language, its numbers filled in."""
    language = _language()
    return filled(translated(text, language), _NUMBERS, language)


def _span(span: timedelta) -> str:
    return str(format_timedelta(span, locale=british(_language())))


def _language() -> str:
    return str(get_locale() or "en")
