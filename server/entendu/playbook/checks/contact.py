"""`contact`: every phone, email, link and handle is published and in scope; one where invited."""

from __future__ import annotations

from functools import lru_cache

from ...domain.company import Contact
from ...domain.triage import Route
from ..plan import in_scope
from ..reaches import Reach, find_reaches, same_reach
from .base import CheckContext, Found, block, ok, warn

NAME = "contact"


def check(text: str, context: CheckContext) -> Found:
    """Block what was not published for this matter; warn where the planned contact is missing."""
    reaches = find_reaches(text)
    found: Found = ()
    for reach in reaches:
        verdict = _judge(reach, context)
        if verdict is not None:
            found += (block(NAME, verdict, {"kind": reach.kind, "found": reach.written}),)
    wanted = context.plan.contact
    settled = context.plan.fact is not None or context.plan.route is Route.THANK
    if wanted is not None and not settled:
        given = any(_is(reach, contact) for reach in reaches for contact in _scoped(context))
        if not given and wanted.value not in text:
            found += (warn(NAME, "missing", {"value": wanted.value}),)
    return found or (ok(NAME),)


def _judge(reach: Reach, context: CheckContext) -> str | None:
    """Return what is wrong with it, or None."""
    if any(_is(reach, contact) for contact in _scoped(context)):
        return None
    if reach.kind == "handle" and reach.value in _handles(context):
        return None
    for fact in context.company.facts_on(context.today):
        if any(same_reach(reach, published) for published in _published(fact.text)):
            return None
    if any(_is(reach, contact) for contact in context.company.contacts):
        return "out_of_scope"
    return "unknown"


def _scoped(context: CheckContext) -> list[Contact]:
    """Return the company's contacts that this matter may be sent to."""
    inside = [c for c in context.company.contacts if in_scope(c, context.triage)]
    planned = context.plan.contact
    return [*inside, planned] if planned and planned in context.company.contacts else inside


def _is(reach: Reach, contact: Contact) -> bool:
    return any(same_reach(reach, published) for published in _published(contact.value)) or (
        reach.written == contact.value
    )


@lru_cache(maxsize=1_024)
def _published(text: str) -> tuple[Reach, ...]:
    """Return the reaches of a contact or fact; kept, as each reach of a text is held against it."""
    return tuple(find_reaches(text))


def _handles(context: CheckContext) -> set[str]:
    handles = {account.handle for account in context.company.accounts}
    if context.author_handle:
        handles.add(context.author_handle)
    return {handle.lstrip("@").lower() for handle in handles}
