"""What the pages' forms share: messages in the page's language, rows that can be added."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask_babel import get_locale, gettext
from wtforms import Field, Form, SelectChoice
from wtforms.meta import DefaultMeta

from ...errors import EntenduError
from ..sentences import sentence


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
