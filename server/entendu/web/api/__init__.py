"""The wire: JSON in and out, errors with a sentence, drafts as server-sent events."""

from __future__ import annotations

import hashlib

from apiflask import APIBlueprint
from flask import request

from ...errors import InvalidError
from ...once import Key
from ..locale import LANGUAGES
from ..services import services

api = APIBlueprint("api", __name__, url_prefix="/api", tag="Entendu")


def wire_locale() -> str:
    """Return the language of the sentences: the setting's, else the caller's, else English."""
    forced = services().settings.language
    return forced or request.accept_languages.best_match(LANGUAGES, default="en") or "en"


def idempotency_key() -> Key | None:
    """Return the request's idempotency key, bound to path and body. Raises InvalidError."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    if not 8 <= len(key) <= 100 or not key.isascii() or not key.isprintable():
        raise InvalidError("idempotency_key_unusable")
    body = request.path.encode() + b"\n" + request.get_data(cache=True)
    return Key(key, hashlib.sha256(body).hexdigest())


from . import access, cases, drafts  # noqa: E402, F401  # the views register on `api`
