"""What a company has told the world itself: none of it is anybody's private data."""

from __future__ import annotations

from functools import lru_cache

from ..domain.company import Company
from .identifiers import Identifier, find_identifiers, identity


@lru_cache(maxsize=16)
def published_identities(company: Company) -> frozenset[str]:
    """Return the identities in its contacts, facts, places, accounts, name and signature."""
    texts = (
        company.name,
        company.signature or "",
        *(place.name for place in company.places),
        *(contact.value for contact in company.contacts),
        *(fact.text for fact in company.facts),
        *(f"@{account.handle.lstrip('@')}" for account in company.accounts),
    )
    return frozenset(
        identity(found) for text in texts for found in private_in(text, company.region)
    )


@lru_cache(maxsize=64)
def private_in(text: str, region: str | None) -> tuple[Identifier, ...]:
    """Return the identifiers of a text; kept, as a comment is asked about often."""
    return tuple(find_identifiers(text, region))
