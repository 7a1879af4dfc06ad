"""The company page: all that a reply may use, and how it speaks."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask_babel import get_locale, gettext
from werkzeug.wrappers import Response

from ...domain.company import Company
from ...domain.ids import new_id
from ...errors import ConflictError, EntenduError, InvalidError, NotFoundError
from ..sentences import sentence
from ..services import services
from .blueprint import blueprint
from .company_form import CompanyForm
from .company_parts import company_of, form_data
from .errors import status_of
from .forms import complain

_Answer = str | Response | tuple[str, int]


@blueprint.get("/company")
def the_company() -> Response:
    """Go to the company where there is one; to the list where there are several."""
    real = services().companies.real()
    if not real:
        return redirect(url_for("pages.welcome"))
    if len(real) > 1:
        return redirect(url_for("pages.companies"))
    return redirect(url_for("pages.company", company_id=real[0].id))


@blueprint.get("/companies")
def companies() -> str:
    """Show all companies, the practice one last."""
    return render_template("companies.html", companies=services().companies.all())


@blueprint.get("/company/<company_id>")
def company(company_id: str) -> str:
    """Show one company."""
    found = services().companies.get(company_id)
    return _page(_form(found, data=form_data(found)), found)


@blueprint.get("/company/new")
def new_company() -> str:
    """Ask for another company."""
    blank = _blank()
    form = _form(blank, data=form_data(blank))
    form.add_row("contacts")
    return _page(form, blank, new=True)


@blueprint.post("/company/new")
def add_company() -> _Answer:
    """Keep another company."""
    return _sent(_blank(), new=True)


@blueprint.post("/company/<company_id>")
def save_company(company_id: str) -> _Answer:
    """Keep the company, or add or remove a row of the form without keeping anything."""
    return _sent(services().companies.get(company_id), new=False)


def _sent(base: Company, *, new: bool) -> _Answer:
    form = _form(base)
    if _rows_changed(form):
        return _page(form, base, new=new)
    company = company_of(form, base)
    if company is None:
        return _page(form, base, new=new), 422
    use_case = services().companies
    try:
        (use_case.add if new else use_case.save)(company)
    except ConflictError as error:
        return _conflict(form, company, error)
    except InvalidError as error:
        complain(form.name, error)
        return _page(form, base, new=new), 422
    flash(gettext("Saved."))
    return redirect(url_for("pages.company", company_id=company.id), 303)


def _rows_changed(form: CompanyForm) -> bool:
    """Add or remove the row that a button asked for; say whether one did."""
    try:
        if field := request.form.get("add"):
            form.add_row(field)
        elif name := request.form.get("remove"):
            form.remove_row(name)
        else:
            return False
    except KeyError as error:
        raise NotFoundError("not_found") from error
    return True


def _conflict(form: CompanyForm, company: Company, error: EntenduError) -> tuple[str, int]:
    """Show what was typed beside the other's version; saving again then overwrites it knowingly."""
    newest = services().companies.get(company.id)
    form.v.data = newest.v
    form.v.raw_data = None
    page = _page(form, newest, problem=sentence(error.code, error.params))
    return page, status_of(error)


def _form(company: Company, data: dict[str, object] | None = None) -> CompanyForm:
    given = None if data is not None else request.form
    return CompanyForm(given, data=data, known_languages=company.languages)


def _blank() -> Company:
    main = str(get_locale() or "en")
    languages = (main, *(code for code in ("en", "fr") if code != main))
    return Company(new_id(), "", languages=languages, created_at=services().clock.now())


def _page(
    form: CompanyForm, company: Company, *, new: bool = False, problem: str | None = None
) -> str:
    return render_template(
        "company.html",
        form=form,
        company=company,
        new=new,
        problem=problem,
        several=len(services().companies.real()) > 1,
        today=services().clock.now().date(),
    )
