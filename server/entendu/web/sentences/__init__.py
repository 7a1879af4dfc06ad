"""Sentences for codes: the only place where what happened becomes words for a person.

Below the web floor everything is a code with parameters; here each code has one sentence in
British English, and the translations have it in other languages. The texts are marked with `N_`,
so they are extracted with `pybabel extract -k N_`; placeholders are written `{name}`.

    sentence("comment_too_long", {"length": 60_000, "limit": 50_000})     # the request's language
    sentence("closed", {"outcome": "solved"}, about="event", locale="fr")
    label("route", "invite")
"""

from __future__ import annotations

from collections.abc import Mapping

from . import (
    access,
    cases,
    checks,
    company,
    drafts,
    evaluation,
    events,
    labels,
    models,
    plans,
    service,
)
from .catalogue import active_locale, translated
from .filling import filled
from .marking import N_

BY_SUBJECT: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "error": (
        access.SENTENCES,
        cases.SENTENCES,
        company.SENTENCES,
        service.SENTENCES,
        models.SENTENCES,
        drafts.SENTENCES,
        evaluation.SENTENCES,
    ),
    "check": (checks.SENTENCES,),
    "plan": (plans.ROUTES,),
    "step": (plans.STEPS,),
    "event": (events.SENTENCES,),
}
"""Sentences by what they are about; where a code has several, the first subject's goes first."""

PROPER_NAMES = frozenset({"language", "platform"})
"""Nouns whose labels keep their capitals within a sentence."""

UNKNOWN = N_(
    "Something happened that Entendu has no words for yet ({code}); what was saved is kept."
)


def sentence(
    code: str,
    params: Mapping[str, object] | None = None,
    *,
    locale: str | None = None,
    about: str | None = None,
) -> str:
    """Return the sentence for `code`, filled with `params`, in `locale` or the request's language.

    `about` (`error`, `check`, `plan`, `step`, `event`) settles codes that have several sentences: a
    line of the history says less than an error. An unknown code gets a general sentence that names
    it; a missing parameter is shown as an ellipsis. Never raises.
    """
    language = locale or active_locale()
    template = template_of(code, about)
    if template is None:
        return filled(translated(UNKNOWN, language), {"code": code}, language)
    named = {name: _named(code, name, value, language) for name, value in (params or {}).items()}
    return filled(translated(template, language), named, language)


def template_of(code: str, about: str | None = None) -> str | None:
    """Return the English sentence of `code` with its placeholders; None for an unknown code."""
    for subject in sorted(BY_SUBJECT, key=lambda subject: subject != about):
        for table in BY_SUBJECT[subject]:
            if code in table:
                return table[code]
    return None


def label(noun: str, value: object, *, locale: str | None = None) -> str:
    """Return the short label of a noun's value (`label("route", "invite")`: Invite to a contact).

    A value without a label is shown as it is, its underscores as spaces. Never raises.
    """
    language = locale or active_locale()
    if noun == "language":
        return _language_name(str(value), language)
    known = labels.LABELS.get(noun, {}).get(str(value))
    return translated(known, language) if known else str(value).replace("_", " ")


def _named(code: str, name: str, value: object, language: str) -> object:
    """Return a parameter as people say it: values of our nouns by their labels."""
    noun = labels.NOUN_OF_PARAM.get(f"{code}.{name}") or labels.NOUN_OF_PARAM.get(name)
    if noun is None or not isinstance(value, str):
        return value
    listed = [label(noun, each.strip(), locale=language) for each in value.split(",")]
    if noun not in PROPER_NAMES:
        listed = [each[:1].lower() + each[1:] for each in listed]
    return ", ".join(listed)


def _language_name(code: str, locale: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(locale, sep="_").languages.get(code)
    except (ValueError, UnknownLocaleError):
        name = None
    return str(name) if name else code
