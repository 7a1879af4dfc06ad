"""The first run: three questions, the rest is asked where it is missed."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask_babel import get_locale, gettext, lazy_gettext
from werkzeug.wrappers import Response
from wtforms import RadioField, StringField

from ...domain.company import Contact, ContactKind, Register
from ...domain.local_seam import LocalServer
from ...errors import InvalidError
from ..sentences import label
from ..services import services
from .blueprint import blueprint
from .forms import PageForm, check_contact, check_name, choices, complain
from .model import use_of

_MODELS_OFFERED = 5
"""The newest; the model page offers all of them."""


class WelcomeForm(PageForm):
    """Company name, one contact, register; who drafts, where a model runs on this machine."""

    name = StringField(lazy_gettext("What is your company called?"))
    kind = RadioField(
        lazy_gettext("How can an unhappy customer reach you?"),
        default=ContactKind.EMAIL.value,
    )
    value = StringField(lazy_gettext("The address, number or link"))
    register = RadioField(
        lazy_gettext("How do you address people?"),
        default=Register.FORMAL.value,
    )
    drafter = RadioField(lazy_gettext("Who writes the drafts?"), default="", validate_choice=False)


@blueprint.get("/welcome")
def welcome() -> str | Response:
    """Ask the three questions, once."""
    if services().companies.real():
        return redirect(url_for("pages.home"))
    return _page(_form())


@blueprint.post("/welcome")
def first_run() -> Response | tuple[str, int]:
    """Make the first company."""
    form = _form()
    if not _usable(form):
        return _page(form), 422
    try:
        services().companies.first_run(
            form.name.data or "",
            ContactKind(form.kind.data),
            form.value.data or "",
            Register(form.register.data),
            str(get_locale() or "en"),
        )
    except InvalidError as error:
        complain(form.name, error)
        return _page(form), 422
    _connect(form.drafter.data or "")
    return redirect(url_for("pages.connect", first=1), 303)


def _connect(name: str) -> None:
    """Let the chosen model draft, if it is still there; the model page tells who does."""
    found = _offered()
    if found is not None and name in found.models:
        choice = services().model_choice
        choice.save(use_of(found, name, choice.current()))


def _offered() -> LocalServer | None:
    """Return a server on this machine that has models, unless the settings name one already."""
    if services().model_choice.current().source != "default":
        return None
    found = services().find_local()
    return found if found is not None and found.models else None


def _usable(form: WelcomeForm) -> bool:
    """Check every answer, so that one look is enough to mend them all."""
    if not form.validate():
        return False
    check_name(form.name)
    check_contact(form.value, Contact("", ContactKind(form.kind.data), form.value.data or ""))
    return not (form.name.errors or form.value.errors)


def _form() -> WelcomeForm:
    form = WelcomeForm(request.form)
    form.kind.choices = choices((kind.value, label("contact_kind", kind)) for kind in ContactKind)
    form.register.choices = choices((each.value, label("register", each)) for each in Register)
    return form


def _page(form: WelcomeForm) -> str:
    found = _offered()
    if found is not None:
        named = [(name, name) for name in found.models[:_MODELS_OFFERED]]
        form.drafter.choices = choices([("", gettext("The built-in phrasebook")), *named])
    return render_template("welcome.html", form=form, found=found)
