"""`contact`: every phone, email, link and handle is published and in scope; one where invited."""

from __future__ import annotations

from functools import lru_cache

from ...domain.company import Contact
from ...domain.triage import Route
from ..facts import stems_of
from ..plan import in_scope
from ..reaches import Reach, find_reaches, same_reach
from .base import CheckContext, Found, block, ok, warn

NAME = "contact"
_TOLD = 0.5
"""Share of a fact's telling words and numbers that a reply must hold to have given that fact."""


def check(text: str, context: CheckContext) -> Found:
    """Block what was not published for this matter; warn where the planned contact is missing.

    Where thanks are said, a contact is too many.
    """
    reaches = reaches_in(text)
    found: Found = ()
    for reach in reaches:
        verdict = _judge(reach, context)
        if verdict is not None:
            found += (block(NAME, verdict, {"kind": reach.kind, "found": reach.written}),)
    if context.plan.route is Route.THANK:
        given = next((reach for reach in reaches if _is_ours(reach, context)), None)
        if given is not None and not found:
            found += (warn(NAME, "unwanted", {"found": given.written}),)
        return found or (ok(NAME),)
    wanted = context.plan.contact
    if wanted is not None and not gives_contact(text, context) and not _settled(text, context):
        found += (warn(NAME, "missing", {"value": wanted.value}),)
    return found or (ok(NAME),)


def gives_contact(text: str, context: CheckContext) -> bool:
    """Say whether the text holds one of the contacts that this matter may be sent to."""
    if any(_is_ours(reach, context) for reach in reaches_in(text)):
        return True
    return any(contact.value in text for contact in _scoped(context))


def _settled(text: str, context: CheckContext) -> bool:
    """Say whether a published fact that the text tells takes the contact's place."""
    if context.plan.route not in (Route.SOLVE, Route.ANSWER):
        return False
    if context.plan.fact is not None:
        return True
    spoken = _telling(text)
    for fact in context.company.facts_on(context.today):
        words = _telling(fact.text)
        if words and len(words & spoken) >= _TOLD * len(words):
            return True
    return False


def _telling(text: str) -> set[str]:
    return {*stems_of(text), *_numbers(text)}


def _numbers(text: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in text).split()


def _judge(reach: Reach, context: CheckContext) -> str | None:
    """Return what is wrong with it, or None."""
    if _is_ours(reach, context):
        return None
    if reach.kind == "handle" and reach.value in _handles(context):
        return None
    for fact in context.company.facts_on(context.today):
        if any(_same(reach, published, context) for published in _published(fact.text)):
            return None
    if any(_is(reach, contact, context) for contact in context.company.contacts):
        return "out_of_scope"
    return "unknown"


def _scoped(context: CheckContext) -> list[Contact]:
    """Return the company's contacts that this matter may be sent to."""
    inside = [c for c in context.company.contacts if in_scope(c, context.triage)]
    planned = context.plan.contact
    return [*inside, planned] if planned and planned in context.company.contacts else inside


def _is_ours(reach: Reach, context: CheckContext) -> bool:
    return any(_is(reach, contact, context) for contact in _scoped(context))


def _is(reach: Reach, contact: Contact, context: CheckContext) -> bool:
    return reach.written == contact.value or any(
        _same(reach, published, context) for published in _published(contact.value)
    )


def _same(reach: Reach, published: Reach, context: CheckContext) -> bool:
    if reach.kind != published.kind:
        return False
    return same_reach(reach, published, _country_code(context.company.region))


@lru_cache(maxsize=32)
def reaches_in(text: str) -> tuple[Reach, ...]:
    """Return the reaches of a reply; kept, as several checks look at them."""
    return tuple(find_reaches(text))


@lru_cache(maxsize=1_024)
def _published(text: str) -> tuple[Reach, ...]:
    """Return the reaches of a contact or fact; kept, as each reach of a text is held against it."""
    return tuple(find_reaches(text))


@lru_cache(maxsize=64)
def _country_code(region: str | None) -> str | None:
    if region is None:
        return None
    from phonenumbers import country_code_for_region  # 40 ms at first need

    code = country_code_for_region(region)
    return str(code) if code else None


def _handles(context: CheckContext) -> set[str]:
    handles = {account.handle for account in context.company.accounts}
    if context.author_handle:
        handles.add(context.author_handle)
    return {handle.lstrip("@").lower() for handle in handles}
