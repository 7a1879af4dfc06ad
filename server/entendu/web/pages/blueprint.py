"""The blueprint all pages hang on, with its templates and static files."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint(
    "pages",
    __name__,
    template_folder="../templates",
    static_folder="../static",
    static_url_path="/assets",
)
