"""The company page's form: rows that can be added and removed, and the company they describe."""

from __future__ import annotations

from typing import Any, cast

from flask_babel import lazy_gettext
from wtforms import (
    DateField,
    Field,
    FieldList,
    FormField,
    HiddenField,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import Optional

from ...domain.comment import Platform
from ...domain.company import ContactKind, Register
from ..sentences import label
from .forms import PageForm, choices

OFFERED_LANGUAGES = ("en", "fr", "de", "es", "it", "nl", "pt")
MOST_ROWS = 200


class NamedRow(PageForm):
    """A department or a place."""

    id = HiddenField()
    name = StringField(lazy_gettext("Name"))


class ContactRow(PageForm):
    """A published way to be reached, and what it is for."""

    id = HiddenField()
    kind = SelectField(lazy_gettext("Kind"), default=ContactKind.EMAIL.value)
    value = StringField(lazy_gettext("Address, number or link"))
    hours = StringField(lazy_gettext("Hours, as published"))
    department = SelectField(lazy_gettext("Department"), default="", validate_choice=False)
    place = SelectField(lazy_gettext("Place"), default="", validate_choice=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind.choices = [
            (kind.value, label("contact_kind", kind.value)) for kind in ContactKind
        ]


class FactRow(PageForm):
    """A published statement, and until when it holds."""

    id = HiddenField()
    text = TextAreaField(lazy_gettext("Fact"))
    valid_until = DateField(lazy_gettext("Holds until"), [Optional()])


class AccountRow(PageForm):
    """One of the company's own accounts."""

    id = HiddenField()
    platform = SelectField(lazy_gettext("Platform"), default=Platform.X.value)
    handle = StringField(lazy_gettext("Account"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.platform.choices = choices((each.value, label("platform", each)) for each in Platform)


ROWS: dict[str, type[PageForm]] = {
    "contacts": ContactRow,
    "departments": NamedRow,
    "places": NamedRow,
    "facts": FactRow,
    "accounts": AccountRow,
}
"""The kinds of rows, by the field that holds them."""


class CompanyForm(PageForm):
    """A company with all its rows. `v` is the version that the person saw."""

    v = IntegerField()
    name = StringField(lazy_gettext("Name"))
    register = RadioField(
        lazy_gettext("How do you address people?"),
        default=Register.FORMAL.value,
    )
    language = SelectField(lazy_gettext("Main language"))
    languages = SelectMultipleField(lazy_gettext("Languages you answer in"))
    voice = TextAreaField(lazy_gettext("Voice"))
    signature = StringField(lazy_gettext("Signature"))
    contacts = FieldList(FormField(ContactRow), max_entries=MOST_ROWS)
    departments = FieldList(FormField(NamedRow), max_entries=MOST_ROWS)
    places = FieldList(FormField(NamedRow), max_entries=MOST_ROWS)
    facts = FieldList(FormField(FactRow), max_entries=MOST_ROWS)
    accounts = FieldList(FormField(AccountRow), max_entries=MOST_ROWS)

    def __init__(self, *args: Any, known_languages: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = dict.fromkeys((*OFFERED_LANGUAGES, *known_languages))
        named = choices((code, label("language", code)) for code in codes)
        self.language.choices = self.languages.choices = named
        self.register.choices = choices((each.value, label("register", each)) for each in Register)
        self.offer_scopes()

    def rows(self, field: str) -> FieldList[Any]:
        """Return the rows of that name. Raises KeyError."""
        if field not in ROWS:
            raise KeyError(field)
        return cast("FieldList[Any]", self[field])

    def add_row(self, field: str) -> None:
        """Add an empty row."""
        rows = self.rows(field)
        if len(rows.entries) < MOST_ROWS:
            rows.append_entry({"id": f"new-{field}-{rows.last_index + 1}"})
        self.offer_scopes()

    def remove_row(self, name: str) -> None:
        """Take the row of that name (`contacts-3`) away."""
        rows = self.rows(name.rpartition("-")[0])
        rows.entries = [entry for entry in rows.entries if entry.name != name]
        self.offer_scopes()

    def offer_scopes(self) -> None:
        """Let each contact choose among the departments and places as typed so far."""
        for entry in self.contacts.entries:
            entry.form.department.choices = choices(self.scopes("departments"))
            entry.form.place.choices = choices(self.scopes("places"))

    def scopes(self, field: str) -> list[tuple[str, str]]:
        """Return the choices that the rows of `field` give a contact."""
        named = [
            (entry.form["id"].data or "", entry.form["name"].data or "")
            for entry in self.rows(field).entries
        ]
        return [("", "—"), *((id_, name.strip()) for id_, name in named if id_ and name.strip())]

    def template_row(self, field: str) -> PageForm:
        """Return the empty row that the page's script copies; it puts a number for `__i__`."""
        row = ROWS[field](prefix=f"{field}-__i__-")
        row["id"].data = f"new-{field}-__i__"
        if isinstance(row, ContactRow):
            row.department.choices = choices(self.scopes("departments"))
            row.place.choices = choices(self.scopes("places"))
        return row

    def all_fields(self) -> list[Field]:
        """Return every field with those of the rows."""
        inner = [
            field for name in ROWS for entry in self.rows(name).entries for field in entry.form
        ]
        return [*(field for field in self if field.name not in ROWS), *inner]
