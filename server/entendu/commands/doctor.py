"""`entendu doctor`: what is configured, what can be reached, what is missing, in sentences."""

from __future__ import annotations

import http.client
import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping

import click

from .. import __version__
from ..app import House, build_house
from ..domain.draft import Drafter
from ..domain.model_seam import ModelProbe
from ..extension_folder import extension_dir
from ..model_choice import Choice
from ..models.address import shown_address
from ..models.local import find_ollama
from ..models.probe import probe
from ..settings import Settings
from ..web.address import page_origin
from ..web.amounts import british, decimal, money
from ..web.sentences import sentence
from ..web.sentences.catalogue import translated
from ..web.sentences.marking import N_
from ..web.sentences.models import COUNTED, SHAPES
from ..web.sentences.models import SENTENCES as MODEL_SENTENCES
from ..web.sentences.service import SENTENCES
from .words import locale_of, said

VERSION = N_("Entendu {version}; data in {folder}.")
DATABASE_OK = N_("The database can be read and is up to date.")
DATABASE_PROBLEMS = N_(
    "The database reports damage: {problems}. Stop the service and keep a copy of the folder."
)
RUNNING = N_("The service is running: {address}")
NOT_RUNNING = N_("The service is not running; start it with: entendu serve")
OTHER_ON_PORT = N_("Another program answers on port {port}; choose another with ENTENDU_PORT.")
NO_COMPANY = N_("No company is set up yet; open the pages and answer three questions.")
COMPANIES = N_("Companies: {names}.")
NO_CONTACT = N_("{name} has no published contact yet; replies cannot invite anybody.")
PHRASEBOOK = N_(
    "Drafts are written by the built-in phrasebook; to connect a model: {address}/model"
)
MODEL_OK = N_("The model {model} answers at {server}; first word after {ms} ms.")
MODEL_FAILS = N_(
    "The model {model} at {server} does not answer: {why} The phrasebook writes meanwhile."
)
MODEL_CAN = N_("Its answers: {shape}. Tokens: {counted}.")
MODEL_SPEED = N_("Its speed: {speed} tokens per second.")
MONTH = N_("The model has used {tokens} tokens this month ({cost}).")
FOUND = N_("{name} is running on this machine with {models}; to use it: {address}/model")
FOUND_EMPTY = N_("{name} is running on this machine, but it has no model yet.")
NO_BROWSER = N_("No browser is connected yet; open {address}/connect")
BROWSERS = N_("Connected browsers: {names}.")
EXTENSION = N_("The extension lies in {folder}")
HOST_UNUSABLE = SENTENCES["setting_unusable"]
CAP_REACHED = MODEL_SENTENCES["model_cap_reached"]

_HOST: Mapping[str, object] = {"name": "ENTENDU_HOST", "wanted": "127.0.0.1"}
_HEALTH_BYTES_MOST = 65_536
_MODELS_NAMED = 5


def run(settings: Settings) -> None:
    """Print one line per finding; exit code 1 where something is wrong."""
    locale = locale_of(settings)
    house = build_house(settings)
    wrong = False
    try:
        for fine, message, params in _findings(house, locale):
            wrong = wrong or not fine
            click.echo(f"{'✓' if fine else '!'} {said(message, locale, **params)}")
    finally:
        house.store.close()
    raise SystemExit(1 if wrong else 0)


Finding = tuple[bool, str, Mapping[str, object]]


def _findings(house: House, locale: str) -> Iterator[Finding]:
    settings = house.settings
    address = page_origin(settings.host, settings.port)
    yield True, VERSION, {"version": __version__, "folder": str(settings.data_dir)}
    problems = house.store.check()
    if problems:
        yield False, DATABASE_PROBLEMS, {"problems": "; ".join(problems[:3])}
    else:
        yield True, DATABASE_OK, {}
    yield _service(settings, address)
    yield from _companies(house)
    yield from _model(house, locale, address)
    names = [browser.name for browser in house.gate.browsers() if browser.revoked_at is None]
    if names:
        yield True, BROWSERS, {"names": ", ".join(names)}
    else:
        yield True, NO_BROWSER, {"address": address}
    yield True, EXTENSION, {"folder": str(extension_dir())}


def _service(settings: Settings, address: str) -> Finding:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    health = f"http://{host}:{settings.port}/api/health"
    try:
        with urllib.request.urlopen(health, timeout=2) as answer:
            said_there = answer.read(_HEALTH_BYTES_MOST)
    except urllib.error.URLError as error:
        if isinstance(error.reason, socket.gaierror):
            return False, HOST_UNUSABLE, _HOST
        if not isinstance(error, urllib.error.HTTPError):
            return True, NOT_RUNNING, {}
        error.close()
        said_there = b""
    except OSError:
        return True, NOT_RUNNING, {}
    except (http.client.InvalidURL, ValueError):
        return False, HOST_UNUSABLE, _HOST
    except http.client.HTTPException:  # another protocol
        said_there = b""
    if _is_ours(said_there):
        return True, RUNNING, {"address": address}
    return False, OTHER_ON_PORT, {"port": settings.port}


def _is_ours(health: bytes) -> bool:
    try:
        told = json.loads(health)
    except (ValueError, RecursionError):
        return False
    return isinstance(told, dict) and told.get("service") == "entendu"


def _companies(house: House) -> Iterator[Finding]:
    companies = house.companies.real()
    if not companies:
        yield True, NO_COMPANY, {}
        return
    yield True, COMPANIES, {"names": ", ".join(company.name for company in companies)}
    for company in companies:
        if not company.contacts:
            yield False, NO_CONTACT, {"name": company.name}


def _model(house: House, locale: str, address: str) -> Iterator[Finding]:
    choice = house.model_choice.current()
    if choice.drafter is Drafter.PHRASEBOOK:
        yield True, PHRASEBOOK, {"address": address}
        yield from _found_here(address)
    else:
        named: dict[str, object] = {"model": choice.name, "server": shown_address(choice.base_url)}
        found = probe(choice.base_url, choice.api_key, choice.name)
        if found.code is None:
            yield True, MODEL_OK, {**named, "ms": round(found.first_token_ms or 0)}
            yield from _abilities(found, locale)
        else:
            why = sentence(found.code, found.params, locale=locale)
            yield False, MODEL_FAILS, {**named, "why": why}
            yield from _found_here(address)
    yield from _month(house, choice, locale)


def _abilities(found: ModelProbe, locale: str) -> Iterator[Finding]:
    if found.shape is not None and found.tells_usage is not None:
        shape = translated(SHAPES[found.shape], locale)
        counted = translated(COUNTED[found.tells_usage], locale)
        yield True, MODEL_CAN, {"shape": shape, "counted": counted}
    if found.tokens_per_second is not None:
        yield True, MODEL_SPEED, {"speed": decimal(found.tokens_per_second, locale)}


def _found_here(address: str) -> Iterator[Finding]:
    found = find_ollama()
    if found is None:
        return
    if found.models:
        models = ", ".join(found.models[:_MODELS_NAMED])
        yield True, FOUND, {"name": found.name, "models": models, "address": address}
    else:
        yield True, FOUND_EMPTY, {"name": found.name}


def _month(house: House, choice: Choice, locale: str) -> Iterator[Finding]:
    spent = house.month_spent()
    if not spent.tokens:
        return
    cost = money(spent.micros, choice.prices.currency, british(locale)) if spent.micros else None
    yield True, MONTH, {"tokens": spent.tokens, "cost": cost}
    if choice.cap.reached(spent):
        yield True, CAP_REACHED, {}
