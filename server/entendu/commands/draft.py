"""`entendu draft`: one comment through the whole engine, logged like any other."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ..app import House, build_house
from ..companies import company_from_file
from ..domain.comment import PickedComment, Platform
from ..domain.company import Company
from ..domain.stream import StreamEvent
from ..drafting.draft import draft as write_draft
from ..drafting.runner import Runner
from ..errors import EntenduError, InvalidError, NotFoundError
from ..settings import Settings
from ..web.present import event_data
from ..web.sentences import label
from ..web.sentences.marking import N_
from .words import locale_of, said

PRACTICE = N_("No company is set up yet, so this was written for the practice company {name}.")
NO_REPLY = N_("No reply is advised.")
CASE = N_("Case {case_id}; written by {drafter} in {seconds} s.")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    text: str
    platform: str
    author: str | None
    company: str | None
    companies_file: Path | None


def typed(text: str) -> str:
    """Return the text, "-" read from standard input; what is no text in it becomes `�`."""
    if text == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def run(settings: Settings, asked: Asked, *, as_json: bool) -> None:
    """Draft, log and print."""
    locale = locale_of(settings)
    house = build_house(settings)
    try:
        company = _company(house, asked)
        if company.practice:
            click.echo(said(PRACTICE, locale, name=company.name), err=True)
        picked = PickedComment(
            platform=Platform(asked.platform) if asked.platform in set(Platform) else Platform.WEB,
            text=asked.text,
            author_name=asked.author,
            surface="cli",
        )
        agent = house.gate.owner()
        opened = house.intake.open_draft(agent.id, picked, company_id=company.id)
        events = _driven(house, opened.draft_id or "")
    finally:
        house.store.close()
    told = _told(events, locale)
    note = told.pop("note")
    if note:
        click.echo(note["sentence"], err=True)
    if as_json:
        click.echo(json.dumps({"case_id": opened.case_id, **told}, ensure_ascii=False, indent=2))
    else:
        _print(told, opened.case_id, locale)


def _driven(house: House, draft_id: str) -> list[StreamEvent]:
    """Drive the draft as the service does, its lease renewed. Raises EntenduError as it ended."""
    tools = house.tools
    store, clock = house.store, house.clock
    runner = Runner(lambda i, c: write_draft(store, tools, i, c), store, clock, workers=1)
    try:
        runner.start(draft_id)
        events = [told.event for told in runner.follow(draft_id) if told is not None]
    finally:
        runner.close()
    if events and events[-1].name == "error":
        error = events[-1].data["error"]
        raise EntenduError(error["code"], error["params"], retryable=True)
    return events


def _company(house: House, asked: Asked) -> Company:
    if asked.companies_file is not None:
        return _from_file(house, asked.companies_file, asked.company)
    companies = house.companies.real()
    if asked.company is None:
        return companies[0] if companies else house.companies.practice()
    found = next((c for c in companies if c.name.casefold() == asked.company.casefold()), None)
    if found is None:
        raise NotFoundError("company_not_found")
    return found


def _from_file(house: House, file: Path, name: str | None) -> Company:
    """Return the company of that name, keeping it from the file where it is not known yet."""
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))
        names = list(entries)
        chosen = name or (names[0] if len(names) == 1 else None)
        entry = entries[chosen] if chosen is not None else None
    except (OSError, ValueError, TypeError) as error:
        raise InvalidError("companies_file_unusable", {"name": file.name}) from error
    except KeyError as error:
        raise NotFoundError("company_not_found") from error
    if chosen is None or entry is None:
        raise InvalidError("company_name_missing")
    kept = next((c for c in house.companies.real() if c.name == chosen), None)
    if kept is not None:
        return kept
    company = company_from_file(chosen, entry)
    house.companies.add(company)
    return house.companies.get(company.id)


def _told(events: list[StreamEvent], locale: str) -> dict[str, Any]:
    by_name = {event.name: event_data(event, locale) for event in events}
    done = by_name["done"]
    return {
        "triage": by_name["triage"]["triage"],
        "plan": by_name["plan"],
        "reply": done["text"],
        "checks": by_name.get("checks", {}).get("verdicts", []),
        "drafter": done["drafter"],
        "note": done["note"],
        "timings": done["timings"],
    }


def _print(told: dict[str, Any], case_id: str, locale: str) -> None:
    plan = told["plan"]
    click.echo(f"{label('route', plan['route'], locale=locale)}: {plan['sentence']}")
    click.echo()
    click.echo(told["reply"] or said(NO_REPLY, locale))
    click.echo()
    for verdict in told["checks"]:
        if verdict["level"] != "ok":
            click.echo(f"! {verdict['sentence']}")
    seconds = round(told["timings"]["total_ms"] / 1000, 2)
    drafter = label("drafter", told["drafter"], locale=locale)
    click.echo(said(CASE, locale, case_id=case_id, drafter=drafter, seconds=seconds))
