"""All tables of DESIGN.md. Times are UTC, ids UUIDv7 as text, `v` an optimistic version.

Personal words lie only in rows that can be erased (captures, triages, drafts, draft_calls,
replies, overrides, notes, touches, escalations, search_documents); events hold codes and ids.
"""

from .access import agents, browsers, idempotency, one_time_codes, sessions, settings
from .cases import cases, events, follow_ups, notes, search_documents, triages
from .comments import authors, captures, comments
from .companies import accounts, companies, contacts, departments, facts, places
from .drafts import approvals, draft_calls, drafts, overrides, replies
from .duties import escalations, outbox, touches
from .metadata import METADATA

__all__ = [
    "METADATA",
    "accounts",
    "agents",
    "approvals",
    "authors",
    "browsers",
    "captures",
    "cases",
    "comments",
    "companies",
    "contacts",
    "departments",
    "draft_calls",
    "drafts",
    "escalations",
    "events",
    "facts",
    "follow_ups",
    "idempotency",
    "notes",
    "one_time_codes",
    "outbox",
    "overrides",
    "places",
    "replies",
    "search_documents",
    "sessions",
    "settings",
    "touches",
    "triages",
]
