"""The Flask application from its parts: configuration, guards, errors, the canonical log line."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from apiflask import APIFlask, HTTPError
from flask import Response, g, request
from flask.json.provider import DefaultJSONProvider
from flask_babel import Babel
from flask_bootstrap import Bootstrap5
from flask_cors import CORS
from flask_wtf.csrf import CSRFError, CSRFProtect
from werkzeug.exceptions import BadHost, HTTPException, SecurityError

from .. import __version__
from ..access import SESSION_LASTS
from ..errors import DeniedError, EntenduError, InvalidError, NotFoundError
from . import present
from .address import PAGE_HOST
from .api import api, wire_locale
from .auth import add_headers, guard, is_api
from .locale import select_locale
from .openapi import describe
from .pages import blueprint as pages
from .pages.errors import error_page, refused, status_of
from .pages.practice import practice
from .sentences import sentence
from .services import Services, services

BODY_LIMIT = 2 * 1024 * 1024
"""Bytes; the longest comment there is takes a tenth of it."""

log = logging.getLogger("entendu.request")

ERROR_SCHEMA = {
    "type": "object",
    "properties": {
        "error": {
            "type": "object",
            "properties": {
                "code": {"type": "string"},
                "params": {"type": "object"},
                "sentence": {"type": "string"},
                "retryable": {"type": "boolean"},
            },
            "required": ["code", "params", "sentence", "retryable"],
        }
    },
    "required": ["error"],
}


class Json(DefaultJSONProvider):
    """JSON as Flask has it; what is nested too deeply to be read is no JSON either."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """Return what `s` says. Raises ValueError, as every reader of JSON expects."""
        try:
            return super().loads(s, **kwargs)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


def make_flask(wired: Services, *, cookie_key: str, port: int) -> APIFlask:
    """Return the application over wired services; `cookie_key` signs its cookies."""
    app = APIFlask(
        "entendu.web",
        title="Entendu",
        version=__version__,
        docs_path=None,
        spec_path="/api/openapi.json",
        static_folder=None,  # type: ignore[arg-type]  # Flask takes None; the pages serve theirs
    )
    app.config.update(_configuration(wired, cookie_key, port))
    app.json = Json(app)
    app.extensions["entendu"] = wired
    Babel(app, locale_selector=select_locale)
    Bootstrap5(app)
    csrf = CSRFProtect(app)
    csrf.exempt(api)
    if wired.settings.team_origins:
        team = {"origins": list(wired.settings.team_origins), "expose_headers": ["Entendu-Wire"]}
        CORS(app, resources={r"/api/*": team})
    app.register_blueprint(api)
    app.register_blueprint(pages)
    app.register_blueprint(practice)
    app.before_request(_start_clock)
    app.before_request(guard)
    app.after_request(add_headers)
    app.after_request(_log_line)
    _tell_errors(app)
    describe(app)
    return app


def _configuration(wired: Services, cookie_key: str, port: int) -> dict[str, Any]:
    host = wired.settings.host
    return {
        "SECRET_KEY": cookie_key,
        "ENTENDU_PORT": port,
        "TRUSTED_HOSTS": ["127.0.0.1", "localhost", PAGE_HOST, host],
        "MAX_CONTENT_LENGTH": BODY_LIMIT,
        "SESSION_COOKIE_NAME": "entendu",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "PERMANENT_SESSION_LIFETIME": SESSION_LASTS,
        "WTF_CSRF_TIME_LIMIT": int(timedelta(days=7).total_seconds()),
        "BOOTSTRAP_SERVE_LOCAL": True,
        "BABEL_TRANSLATION_DIRECTORIES": "translations",
        "OPENAPI_VERSION": "3.1.0",
        "SERVERS": [{"url": f"http://127.0.0.1:{port}"}],
        "TAGS": [{"name": "Entendu", "description": "What the extension and scripts speak."}],
        "HTTP_ERROR_SCHEMA": ERROR_SCHEMA,
        "VALIDATION_ERROR_SCHEMA": ERROR_SCHEMA,
        "JSON_SORT_KEYS": False,
        "SECURITY_SCHEMES": {"browser": {"type": "http", "scheme": "bearer"}},
    }


def _start_clock() -> None:
    g.started = services().clock.monotonic()


def _log_line(response: Response) -> Response:
    """Write one line a request: route, status, time, who by id; never a text, a name or a query."""
    route = request.url_rule.rule if request.url_rule else "-"
    clock = services().clock
    took = (clock.monotonic() - g.started) * 1000 if "started" in g else 0.0
    browser = g.browser.id if "browser" in g else "-"
    log.info(
        "method=%s route=%s status=%s ms=%.1f browser=%s",
        request.method, route, response.status_code, took, browser,
    )  # fmt: skip
    return response


def _tell_errors(app: APIFlask) -> None:
    # First: it takes every HTTP error for itself, also those of the pages.
    @app.error_processor
    def refused_by_validation(error: HTTPError) -> Any:
        status = error.status_code
        if status == 422 and isinstance(error.detail, dict) and error.detail:
            told: EntenduError = InvalidError(
                "validation_failed", {"fields": _fields(error.detail)}
            )
        else:
            told = _HTTP_CODES.get(status, EntenduError("internal_error", retryable=True))
        return present.error_body(told, wire_locale()), status, {}

    @app.errorhandler(EntenduError)
    def known(error: EntenduError) -> Any:
        if not is_api():
            return refused(error)
        return present.error_body(error, wire_locale()), wire_status(error)

    @app.errorhandler(CSRFError)
    def forged(_error: CSRFError) -> Any:
        return known(DeniedError("csrf_failed"))

    @app.errorhandler(SecurityError)
    @app.errorhandler(BadHost)
    def foreign_host(_error: HTTPException) -> Any:
        # No address can be built for a foreign host, so no page can be rendered either.
        told = InvalidError("host_refused")
        if is_api():
            return present.error_body(told, wire_locale()), 400
        words = sentence(told.code, locale=wire_locale())
        return Response(words + "\n", 400, mimetype="text/plain")

    @app.errorhandler(HTTPException)
    def refused_by_flask(error: HTTPException) -> Any:
        status = error.code or 500
        if not is_api():
            return error_page(status)
        told = _HTTP_CODES.get(status, EntenduError("internal_error", retryable=True))
        return present.error_body(told, wire_locale()), status

    @app.errorhandler(500)
    def broken(_error: HTTPException) -> Any:
        told = EntenduError("internal_error", retryable=True)
        return (present.error_body(told, wire_locale()), 500) if is_api() else error_page(500)


_HTTP_CODES: dict[int, EntenduError] = {
    400: InvalidError("body_not_json"),
    404: NotFoundError("not_found"),
    405: InvalidError("method_not_allowed"),
    413: InvalidError("body_too_large", {"limit": BODY_LIMIT}),
    415: InvalidError("body_not_json"),
    422: InvalidError("validation_failed", {"fields": ""}),
}


def wire_status(error: EntenduError) -> int:
    """Return the status that goes with an error on the wire."""
    if error.code.startswith("token_"):
        return 401
    if error.code == "wire_version":
        return 426
    if error.code.startswith(("database_", "secrets_", "too_many_readers")):
        return 503
    return status_of(error)


def _fields(detail: dict[str, Any]) -> str:
    """Name the fields that were wrong; never their values."""
    names = [name for fields in detail.values() if isinstance(fields, dict) for name in fields]
    return ", ".join(str(name)[:60] for name in names[:5])
