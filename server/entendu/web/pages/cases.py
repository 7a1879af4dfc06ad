"""The list of cases: filtered, searched, paged by a cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from flask import render_template, request

from ...domain.case import CaseState
from ...domain.case_seam import CaseFilter, Page
from ...domain.comment import Platform
from ...errors import InvalidError
from ..sentences import sentence
from ..services import services
from .blueprint import blueprint

PAGE_SIZE = 30
_LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; anything unknown in it counts as not asked."""

    state: str | None
    platform: str | None
    due: bool
    q: str | None
    company: str | None
    practice: bool

    def filter(self) -> CaseFilter:
        """Return it as the store's filter."""
        return CaseFilter(
            company_id=self.company,
            state=CaseState(self.state) if self.state else None,
            due_before=services().clock.now() if self.due else None,
            platform=self.platform,
            q=self.q,
            practice=self.practice,
        )

    def address(self, **more: Any) -> dict[str, Any]:
        """Return the parameters of this list's address, with `more`."""
        asked = {
            "state": self.state,
            "platform": self.platform,
            "due": "now" if self.due else None,
            "q": self.q,
            "company": self.company,
            "practice": 1 if self.practice else None,
        }
        return {name: value for name, value in (asked | more).items() if value is not None}

    @property
    def narrowed(self) -> bool:
        """Say whether anything but the tab was asked for."""
        return replace(self, practice=False) != Asked(None, None, False, None, None, False)


@blueprint.get("/cases")
def cases() -> str:
    """Show one page of cases, newest first."""
    real = services().companies.real()
    asked = _asked({company.id for company in real})
    problem = None
    try:
        page = _list(asked, request.args.get("cursor"))
    except InvalidError as error:
        problem = sentence(error.code, error.params)
        page = _list(asked, None)
    return render_template(
        "cases.html",
        asked=asked,
        page=page,
        problem=problem,
        companies=real if len(real) > 1 else (),
        states=list(CaseState),
        platforms=list(Platform),
    )


def _list(asked: Asked, cursor: str | None) -> Page:
    return services().casework.cases(asked.filter(), cursor=cursor or None, limit=PAGE_SIZE)


def _asked(company_ids: set[str]) -> Asked:
    given = request.args
    state, platform, company = given.get("state"), given.get("platform"), given.get("company")
    return Asked(
        state=state if state in set(CaseState) else None,
        platform=platform if platform in set(Platform) else None,
        due=given.get("due") == "now",
        q=" ".join(given.get("q", "").split())[:_LONGEST_QUERY] or None,
        company=company if company in company_ids else None,
        practice=given.get("practice") == "1",
    )
