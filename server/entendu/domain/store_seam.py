"""What the use cases need of the database. `store/` fulfils it; F5 wires it.

A `Store` opens units of work. Everything inside one `write()` is committed together, or not at all.
All times are timezone-aware UTC; all ids are UUIDv7 as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from .access import Agent, Browser, CodePurpose, OneTimeCode, Session
from .case_seam import Cases, Comments, Drafts
from .company import Company


@dataclass(frozen=True, slots=True)
class Kept:
    """What an idempotency key stands for: the body it came with and the answer that was given."""

    body_sha256: str
    resource: dict[str, Any]


class Companies(Protocol):
    """Companies with all that belongs to them."""

    def all(self) -> tuple[Company, ...]:
        """Return every company, the practice one last."""
        ...

    def get(self, company_id: str) -> Company | None:
        """Return one company whole."""
        ...

    def by_name(self, name: str) -> Company | None:
        """Return the company of that exact name, practice ones apart."""
        ...

    def add(self, company: Company) -> None:
        """Add a company with all its parts."""
        ...

    def save(self, company: Company) -> None:
        """Replace the company and its parts as given, where `company.v` is still the row's.

        Parts no longer present are deleted. The row's `v` grows by one. Raises ConflictError
        `company_changed_meanwhile` where somebody else saved first.
        """
        ...


class Access(Protocol):
    """Agents, browsers, sessions, one-time codes."""

    def owner(self) -> Agent:
        """Return the agent the service belongs to, making one at first need."""
        ...

    def agent(self, agent_id: str) -> Agent | None:
        """Return one agent."""
        ...

    def save_agent(self, agent: Agent) -> None:
        """Write name and language."""
        ...

    def add_browser(self, browser: Browser) -> None:
        """Add a paired browser."""
        ...

    def browser_by_token(self, token_sha256: str) -> Browser | None:
        """Return the browser of that token, revoked or not."""
        ...

    def browser(self, browser_id: str) -> Browser | None:
        """Return one browser."""
        ...

    def browsers(self) -> tuple[Browser, ...]:
        """Return all, newest first."""
        ...

    def touch_browser(self, browser_id: str, at: datetime) -> None:
        """Note its last use."""
        ...

    def revoke_browser(self, browser_id: str, at: datetime) -> None:
        """End its access at once."""
        ...

    def add_session(self, session: Session) -> None:
        """Add a session."""
        ...

    def session_by_secret(self, secret_sha256: str) -> Session | None:
        """Return the session of that secret."""
        ...

    def end_session(self, session_id: str) -> None:
        """Delete a session."""
        ...

    def add_code(self, code: OneTimeCode) -> None:
        """Add a one-time code."""
        ...

    def use_code(self, purpose: CodePurpose, code_sha256: str, now: datetime) -> OneTimeCode | None:
        """Spend the code if it is open, in date and unused; one caller of many gets it."""
        ...

    def count_try(self, purpose: CodePurpose, now: datetime, limit: int) -> None:
        """Count a wrong attempt against every open code of that purpose.

        Close those past `limit`.
        """
        ...


class Kv(Protocol):
    """Small settings that a person sets on the pages (model, cap), as JSON by name."""

    def get(self, name: str) -> dict[str, Any] | None:
        """Return the value."""
        ...

    def put(self, name: str, value: Mapping[str, Any]) -> None:
        """Set the value."""
        ...


class Idempotency(Protocol):
    """Keys of writes already done."""

    def find(self, agent_id: str, key: str) -> Kept | None:
        """Return what the key stands for."""
        ...

    def keep(self, agent_id: str, key: str, kept: Kept, at: datetime) -> None:
        """Keep it; raise ConflictError `idempotency_key_in_use` where another was faster."""
        ...


class Work(Protocol):
    """One unit of work: the nouns, all in one transaction."""

    @property
    def companies(self) -> Companies: ...
    @property
    def comments(self) -> Comments: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def access(self) -> Access: ...
    @property
    def settings(self) -> Kv: ...
    @property
    def idempotency(self) -> Idempotency: ...


class Store(Protocol):
    """Opens units of work."""

    def read(self) -> AbstractContextManager[Work]:
        """Open a unit of work that only reads."""
        ...

    def write(self) -> AbstractContextManager[Work]:
        """Open a unit of work.

        Commit at the end, roll back on any error. On SQLite: BEGIN IMMEDIATE.
        """
        ...

    def close(self) -> None:
        """Let go of all connections."""
        ...
