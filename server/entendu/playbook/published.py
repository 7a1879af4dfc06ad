"""What a company has told the world itself: none of it is anybody's private data."""

from __future__ import annotations

from functools import lru_cache

from ..domain.company import Company
from .identifiers.finding import (
    Identifier,
    IdentifierKind,
    find_identifiers,
    identity,
    same_identifier,
)


def is_published(identifier: Identifier, company: Company) -> bool:
    """Say whether it stands in the company's contacts, facts, places, accounts or names."""
    identities, addresses = _published(company)
    if identity(identifier) in identities:
        return True
    return identifier.kind is IdentifierKind.ADDRESS and any(
        same_identifier(identifier, address) for address in addresses
    )


@lru_cache(maxsize=16)
def _published(company: Company) -> tuple[frozenset[str], tuple[Identifier, ...]]:
    """Return the identities of all that it published, and the addresses."""
    texts = (
        company.name,
        company.signature or "",
        *(place.name for place in company.places),
        *(contact.value for contact in company.contacts),
        *(fact.text for fact in company.facts),
        *(f"@{account.handle.lstrip('@')}" for account in company.accounts),
    )
    found = [each for text in texts for each in private_in(text, company.region)]
    addresses = tuple(each for each in found if each.kind is IdentifierKind.ADDRESS)
    return frozenset(map(identity, found)), addresses


@lru_cache(maxsize=64)
def private_in(text: str, region: str | None) -> tuple[Identifier, ...]:
    """Return the identifiers of a text; kept, as a comment is asked about often."""
    return tuple(find_identifiers(text, region))
