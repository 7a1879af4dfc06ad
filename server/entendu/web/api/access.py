"""Health with proof, pairing, companies by name, links that sign in."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ... import __version__
from ...domain.draft import Drafter
from ...errors import InvalidError
from .. import present
from ..auth import current_agent, page_address
from ..services import services
from ..wire import WIRE
from ..wire_access import (
    CompaniesOut,
    HealthIn,
    HealthOut,
    PairIn,
    PairOut,
    SignInLinkIn,
    SignInLinkOut,
)
from . import api


@api.get("/health")
@api.input(HealthIn, location="query")
@api.output(HealthOut)
def health(query_data: HealthIn) -> dict[str, Any]:
    """Say that this is Entendu; with a browser's id and a nonce, prove that its token is known."""
    serves = services()
    choice = serves.model_choice.current()
    proof = None
    if query_data.browser_id and query_data.nonce:
        proof = serves.gate.proof(query_data.browser_id, query_data.nonce)
    return {
        "service": "entendu",
        "version": __version__,
        "wire": int(WIRE),
        "drafter": choice.drafter.value,
        "model": choice.name if choice.drafter is Drafter.MODEL else None,
        "proof": proof,
    }


@api.post("/pair")
@api.input(PairIn)
@api.output(PairOut, status_code=201)
def pair(json_data: PairIn) -> dict[str, Any]:
    """Spend a pairing code; the token is told once."""
    paired = services().gate.pair(json_data.code, json_data.name)
    return {
        "token": paired.token,
        "browser_id": paired.browser.id,
        "agent": {"id": paired.agent.id, "name": paired.agent.name},
        **_companies(),
    }


@api.get("/companies")
@api.output(CompaniesOut)
def companies() -> dict[str, Any]:
    """List the companies we answer for, the practice one last."""
    return _companies()


@api.post("/sign-in-links")
@api.input(SignInLinkIn)
@api.output(SignInLinkOut, status_code=201)
def sign_in_link(json_data: SignInLinkIn) -> dict[str, Any]:
    """Make a link that opens a page signed in, once."""
    path = json_data.path
    if not path.startswith("/") or path.startswith(("//", "/\\")):
        raise InvalidError("path_unusable")
    code = services().gate.mint_sign_in_code(current_agent().id)
    return {"url": f"{page_address()}/sign-in#{code}.{quote(path, safe='/?=&')}"}


def _companies() -> dict[str, Any]:
    return {"companies": [present.company(company) for company in services().companies.all()]}
