"""Who is asking: a signed-in page (cookie), a paired browser (bearer token), or nobody.

Every request passes `guard`: hosts are checked by Flask's TRUSTED_HOSTS, writes must come from our
own origin or from an extension, pages want a session, the API a token; only what is listed is
public.
"""

from __future__ import annotations

from typing import cast
from urllib.parse import urlsplit

from flask import Response, current_app, g, redirect, request, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from ..domain.access import Agent
from ..errors import DeniedError, InvalidError
from .address import LOOPBACK, page_origin
from .services import services
from .wire import WIRE

PUBLIC = frozenset(
    {
        "bootstrap.static",
        "openapi.spec",
        "api.health",
        "api.pair",
        "pages.static",
        "pages.sign_in",
        "pages.use_code",
        "practice.static",
        "practice.chooser",
        "practice.x",
        "practice.facebook",
    }
)
"""Endpoints that nobody has to be known for."""

_SESSION = "secret"
_EXTENSIONS = ("chrome-extension", "moz-extension")

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


def guard() -> AnyResponse | None:
    """Let the request through, send the person to sign in, or raise DeniedError / InvalidError."""
    if request.endpoint is None:
        return None
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        _refuse_foreign_origin()
    if is_api():
        _refuse_other_wire()
        if request.endpoint not in PUBLIC and not _is_team_preflight():
            _know_browser()
        return None
    if request.method == "GET" and _host_name() in LOOPBACK:
        return redirect(page_address() + request.full_path.rstrip("?"))
    if request.endpoint in PUBLIC or agent_if_any() is not None:
        return None
    if request.method == "GET":
        return redirect(url_for("pages.sign_in"))
    raise DeniedError("session_missing")


def is_api() -> bool:
    """Say whether this request speaks the wire."""
    return request.path.startswith("/api/")


def page_address() -> str:
    """Return the origin of the pages, `http://entendu.localhost:8367`."""
    return page_origin(services().settings.host, current_app.config["ENTENDU_PORT"])


def current_agent() -> Agent:
    """Return who is asking. Raises DeniedError `session_missing`."""
    agent = agent_if_any()
    if agent is None:
        raise DeniedError("session_missing")
    return agent


def agent_if_any() -> Agent | None:
    """Return who is asking, if they are known."""
    if "agent" not in g:
        secret = session.get(_SESSION)
        g.agent = services().gate.agent_of_session(secret) if isinstance(secret, str) else None
    return cast("Agent | None", g.agent)


def sign_in_session(secret: str) -> None:
    """Start a signed-in session in this browser; whatever the cookie held before is gone."""
    kept_language = session.get("language")
    session.clear()
    session.permanent = True
    session[_SESSION] = secret
    if kept_language:
        session["language"] = kept_language
    g.pop("agent", None)


def sign_out_session() -> None:
    """End the session, here and in the database."""
    secret = session.pop(_SESSION, None)
    if isinstance(secret, str):
        services().gate.sign_out(secret)
    session.clear()
    g.pop("agent", None)


def add_headers(response: Response) -> Response:
    """Add what every answer carries."""
    response.headers.setdefault("Content-Security-Policy", CSP)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Frame-Options"] = "DENY"
    # Not `no-referrer`: Chromium would then post our own forms with `Origin: null`.
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    if is_api():
        response.headers["Entendu-Wire"] = WIRE
        response.headers.setdefault("Cache-Control", "no-store")
    elif request.endpoint not in ("pages.static", "bootstrap.static", "practice.static"):
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def _refuse_foreign_origin() -> None:
    """A write comes from our own pages, from an extension, from a team origin, or from no page."""
    origin = request.headers.get("Origin")
    if origin is not None:
        parts = urlsplit(origin)
        ours = parts.scheme == "http" and parts.netloc == request.host
        extension = is_api() and parts.scheme in _EXTENSIONS
        team = is_api() and origin in services().settings.team_origins
        if not (ours or extension or team):
            raise DeniedError("origin_refused")
        return
    if request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        raise DeniedError("origin_refused")


def _is_team_preflight() -> bool:
    """Browsers ask by OPTIONS, without the token, whether a team origin may send it."""
    origin = request.headers.get("Origin")
    return request.method == "OPTIONS" and origin in services().settings.team_origins


def _host_name() -> str:
    return (urlsplit(f"//{request.host}").hostname or "").lower()


def _refuse_other_wire() -> None:
    spoken = request.headers.get("Entendu-Wire", WIRE)
    if spoken != WIRE:
        raise InvalidError("wire_version", {"theirs": spoken[:10], "ours": WIRE})


def _know_browser() -> None:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise DeniedError("token_missing")
    g.browser, g.agent = services().gate.browser_of_token(token.strip())
