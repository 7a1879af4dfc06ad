"""What the pages' forms share: messages in the page's language, rows that can be added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from flask_babel import get_locale, gettext
from wtforms import Field, Form, SelectChoice
from wtforms.meta import DefaultMeta

from ...companies import checked
from ...domain.company import Company, Contact, Fact
from ...errors import EntenduError, InvalidError
from ..sentences import sentence

_PROBE = Company(id="", name="-")


class PageForm(Form):  # type: ignore[misc]  # WTForms says nothing about its types
    """A form whose built-in messages speak the page's language. CSRF is checked for all pages."""

    class Meta(DefaultMeta):  # type: ignore[misc]  # the same
        """Where WTForms looks its own messages up."""

        def get_translations(self, form: Any) -> Any:
            """Return WTForms' own messages in the page's language."""
            self.locales = [str(get_locale() or "en")]
            return super().get_translations(form)


def complain(field: Field, error: EntenduError) -> None:
    """Put the error's sentence beside the field."""
    field.errors = (*field.errors, sentence(error.code, error.params))


def check_name(field: Field) -> None:
    """Say beside the field what is wrong with a company's name, if anything is."""
    _check(field, replace(_PROBE, name=field.data or ""))


def check_contact(field: Field, contact: Contact) -> None:
    """Say beside the field what is wrong with a contact, if anything is."""
    _check(field, replace(_PROBE, contacts=(contact,)))


def check_fact(field: Field, fact: Fact) -> None:
    """Say beside the field what is wrong with a fact, if anything is."""
    _check(field, replace(_PROBE, facts=(fact,)))


def _check(field: Field, probe: Company) -> None:
    """Ask the use case about one part at a time, so that each error finds its own field."""
    try:
        checked(probe)
    except InvalidError as error:
        complain(field, error)


def too_long(field: Field, limit: int) -> bool:
    """Say beside the field that its text is too long, if it is."""
    if len(field.data or "") <= limit:
        return False
    field.errors = (
        *field.errors,
        gettext("This is too long: at most %(limit)s characters.", limit=limit),
    )
    return True


def first_line(text: str | None) -> str | None:
    """Return the text on one line, or None where there is none."""
    return " ".join((text or "").split()) or None


def choices(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    """Return values and their words as a select or a group of radios takes them."""
    return [SelectChoice(value, words) for value, words in pairs]
