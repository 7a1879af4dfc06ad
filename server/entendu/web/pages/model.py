"""The model page: who drafts, with which model, tried before it is trusted, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, g, jsonify, redirect, render_template, request, url_for
from flask_babel import get_locale, gettext
from werkzeug.wrappers import Response

from ...costs import MICROS, Prices
from ...domain.draft import Drafter
from ...domain.local_seam import LocalServer
from ...domain.model_seam import ModelProbe
from ...errors import InvalidError
from ...model_choice import Choice, ModelForm
from ..amounts import british, decimal, duration, money
from ..sentences import sentence
from ..sentences.models import COUNTED, SHAPES
from ..services import services
from .blueprint import blueprint
from .model_form import CURRENCIES, ModelPageForm, form_of

PRESETS = {
    "OpenAI": "https://api.openai.com/v1",
    "Ollama": "http://127.0.0.1:11434/v1",
    "LM Studio": "http://127.0.0.1:1234/v1",
    "vLLM": "http://127.0.0.1:8000/v1",
}
"""Servers that speak the OpenAI protocol, with the address each one has after installation."""

_MODELS_NAMED = 8


@dataclass(frozen=True, slots=True)
class Tried:
    """What a test found, in words; `found` has pairs of what was looked at and what it showed."""

    ok: bool
    words: str
    models: tuple[str, ...] = ()
    found: tuple[tuple[str, str], ...] = ()


@blueprint.get("/model")
def model() -> str:
    """Show who drafts now and why."""
    choice = services().model_choice.current()
    return _page(form_of(choice), choice)


@blueprint.post("/model")
def save_model() -> Response | tuple[str, int]:
    """Keep the settings: with `drafter=phrasebook` the model rests, else it drafts from now on.

    `use` names a model of the server that was found on this machine: it is taken as it is.
    """
    if "use" in request.form:
        return _use_local(request.form["use"])
    form = ModelPageForm(request.form)
    enabled = request.form.get("drafter") != "phrasebook"
    if form.usable():
        try:
            services().model_choice.save(form.wished(enabled=enabled))
        except InvalidError as error:
            form.refuse(error)
        else:
            flash(gettext("Saved."))
            return redirect(url_for("pages.model"), 303)
    return _page(form, services().model_choice.current()), 422


@blueprint.post("/model/test")
def test_model() -> str | Response:
    """Ask the server with what is typed; nothing is kept."""
    form = ModelPageForm(request.form)
    choice = services().model_choice.current()
    tried = _try(form, choice)
    if request.accept_mimetypes.best == "application/json":
        return jsonify(ok=tried.ok, words=tried.words, models=tried.models, found=tried.found)
    return _page(form, choice, tried)


@blueprint.app_template_filter("money")
def money_words(micros: int) -> str:
    """Return an amount in the currency that the prices are in now."""
    if "currency" not in g:
        g.currency = services().model_choice.current().prices.currency
    return money(micros, g.currency, _locale())


@blueprint.app_template_filter("duration")
def duration_words(milliseconds: float) -> str:
    """Return a time that was measured: `1.2 s`."""
    return duration(milliseconds, _locale())


def use_of(found: LocalServer, name: str, choice: Choice) -> ModelForm:
    """Return what to keep so that a model of the found server drafts; it has no price."""
    return ModelForm(
        True,
        found.address,
        name,
        monthly_cap=choice.cap.tokens,
        monthly_cap_cost=choice.cap.cost,
        prices=Prices(currency=choice.prices.currency),
        mask=choice.mask,
    )


def _use_local(name: str) -> Response | tuple[str, int]:
    choice = services().model_choice.current()
    found = services().find_local()
    if found is None or name not in found.models:
        flash(gettext("It does not answer any more; please check that it runs."))
        return _page(form_of(choice), choice), 422
    services().model_choice.save(use_of(found, name, choice))
    flash(gettext("Saved."))
    return redirect(url_for("pages.model"), 303)


def _try(form: ModelPageForm, choice: Choice) -> Tried:
    base_url = (form.base_url.data or "").strip().rstrip("/")
    name = (form.model.data or "").strip()
    if not base_url.startswith(("http://", "https://")):
        return Tried(False, sentence("model_address_unusable", {}))
    # The kept key belongs to the kept address: another one typed here never gets it.
    kept = choice.api_key if base_url == choice.base_url and not form.forget_key.data else None
    return _told(services().probe(base_url, (form.api_key.data or "").strip() or kept, name), name)


def _told(probe: ModelProbe, name: str) -> Tried:
    found = tuple(_found(probe))
    if probe.code is not None:
        return Tried(False, sentence(probe.code, dict(probe.params)), probe.models, found)
    if probe.first_token_ms is None:
        return Tried(True, gettext("It works: the server answers."), probe.models, found)
    took = duration_words(probe.first_token_ms)
    words = gettext("It works: %(model)s answered after %(time)s.", model=name, time=took)
    return Tried(True, words, probe.models, found)


def _found(probe: ModelProbe) -> list[tuple[str, str]]:
    """Return what the server can, as pairs of term and words."""
    told = []
    if probe.shape is not None:
        told.append((gettext("Its answers"), gettext(SHAPES[probe.shape])))
    if probe.tells_usage is not None:
        told.append((gettext("Tokens"), gettext(COUNTED[probe.tells_usage])))
    if probe.tokens_per_second is not None:
        speed = decimal(probe.tokens_per_second, _locale())
        told.append((gettext("Speed"), gettext("%(speed)s tokens per second", speed=speed)))
    if probe.models:
        named = ", ".join(probe.models[:_MODELS_NAMED])
        more = ", …" if len(probe.models) > _MODELS_NAMED else ""
        told.append((gettext("Models (%(count)s)", count=len(probe.models)), named + more))
    return told


def _page(form: ModelPageForm, choice: Choice, tried: Tried | None = None) -> str:
    settings = services().settings
    spent = services().month_spent()
    found = services().find_local()
    return render_template(
        "model.html",
        form=form,
        choice=choice,
        tried=tried,
        presets=PRESETS,
        currencies=CURRENCIES,
        found=None if found and _in_use(found, choice) else found,
        spent=spent,
        cap_micros=None if choice.cap.cost is None else int(choice.cap.cost * MICROS),
        cap_reached=choice.cap.reached(spent),
        forced=settings.drafter != "auto",
        key_is_kept=choice.api_key is not None,
        key_from_environment=(
            choice.api_key is not None and choice.api_key == settings.model_api_key
        ),
    )


def _in_use(found: LocalServer, choice: Choice) -> bool:
    return (
        choice.drafter is Drafter.MODEL
        and choice.base_url == found.address
        and choice.name.removesuffix(":latest") in found.models
    )


def _locale() -> str:
    return british(str(get_locale() or "en"))
