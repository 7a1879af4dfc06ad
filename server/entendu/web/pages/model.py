"""The model page: who drafts, with which model, tried before it is trusted."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, jsonify, redirect, render_template, request, url_for
from flask_babel import gettext, lazy_gettext
from werkzeug.wrappers import Response
from wtforms import BooleanField, IntegerField, PasswordField, StringField
from wtforms.validators import NumberRange, Optional

from ...domain.model_seam import ModelProbe
from ...errors import InvalidError
from ...model_choice import Choice, ModelForm
from ..sentences import sentence
from ..services import services
from .blueprint import blueprint
from .forms import PageForm, complain

PRESETS = {
    "OpenAI": "https://api.openai.com/v1",
    "Ollama": "http://127.0.0.1:11434/v1",
    "LM Studio": "http://127.0.0.1:1234/v1",
    "vLLM": "http://127.0.0.1:8000/v1",
}
"""Servers that speak the OpenAI protocol, with the address each one has after installation."""

_FIELD_OF = {
    "model_key_unusable": "api_key",
    "model_address_unusable": "base_url",
    "model_name_missing": "model",
    "monthly_cap_unusable": "monthly_cap",
}


@dataclass(frozen=True, slots=True)
class Tried:
    """What a test found, in words."""

    ok: bool
    words: str
    models: tuple[str, ...] = ()


class ModelPageForm(PageForm):
    """Address, model, key, cap. The key is never sent back to the page."""

    base_url = StringField(lazy_gettext("Address of the server, up to and with /v1"))
    model = StringField(lazy_gettext("Model"))
    api_key = PasswordField(lazy_gettext("Key"))
    forget_key = BooleanField(lazy_gettext("Forget the kept key"))
    monthly_cap = IntegerField(
        lazy_gettext("Most tokens in a month (empty: no limit)"),
        [Optional(), NumberRange(min=0)],
    )

    def key(self) -> str | None:
        """Return the key to keep: None leaves it as it is, "" forgets it."""
        typed = (self.api_key.data or "").strip()
        return typed or ("" if self.forget_key.data else None)


@blueprint.get("/model")
def model() -> str:
    """Show who drafts now and why."""
    choice = services().model_choice.current()
    form = ModelPageForm(
        data={
            "base_url": choice.base_url,
            "model": choice.name,
            "monthly_cap": choice.monthly_cap,
        }
    )
    return _page(form, choice)


@blueprint.post("/model")
def save_model() -> Response | tuple[str, int]:
    """Keep the settings: with `drafter=phrasebook` the model rests, else it drafts from now on."""
    form = ModelPageForm(request.form)
    enabled = request.form.get("drafter") != "phrasebook"
    if form.validate():
        try:
            services().model_choice.save(
                ModelForm(
                    enabled,
                    form.base_url.data or "",
                    form.model.data or "",
                    form.key(),
                    form.monthly_cap.data,
                )
            )
        except InvalidError as error:
            complain(form[_FIELD_OF.get(error.code, "base_url")], error)
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
        return jsonify(ok=tried.ok, words=tried.words, models=tried.models)
    return _page(form, choice, tried)


def _try(form: ModelPageForm, choice: Choice) -> Tried:
    base_url = (form.base_url.data or "").strip().rstrip("/")
    name = (form.model.data or "").strip()
    if not base_url.startswith(("http://", "https://")):
        return Tried(False, sentence("model_address_unusable", {}))
    # The kept key belongs to the kept address: another one typed here never gets it.
    kept = choice.api_key if base_url == choice.base_url and not form.forget_key.data else None
    return _told(services().probe(base_url, (form.api_key.data or "").strip() or kept, name), name)


def _told(probe: ModelProbe, name: str) -> Tried:
    if probe.code is not None:
        return Tried(False, sentence(probe.code, dict(probe.params)), probe.models)
    if probe.first_token_ms is None:
        return Tried(True, gettext("It works: the server answers."), probe.models)
    seconds = f"{probe.first_token_ms / 1000:.1f}"
    words = gettext(
        "It works: %(model)s answered after %(seconds)s s.", model=name, seconds=seconds
    )
    return Tried(True, words, probe.models)


def _page(form: ModelPageForm, choice: Choice, tried: Tried | None = None) -> str:
    settings = services().settings
    return render_template(
        "model.html",
        form=form,
        choice=choice,
        tried=tried,
        presets=PRESETS,
        used=services().month_spent().tokens,
        forced=settings.drafter != "auto",
        key_is_kept=choice.api_key is not None,
        key_from_environment=(
            choice.api_key is not None and choice.api_key == settings.model_api_key
        ),
    )
