"""Who may come in: agents, their paired browsers, their sessions, one-time codes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CodePurpose(StrEnum):
    """What a one-time code is good for."""

    SIGN_IN = "sign_in"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Agent:
    """The person at the keyboard."""

    id: str
    name: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Browser:
    """A paired browser; only the hash of its token is kept."""

    id: str
    agent_id: str
    name: str
    token_sha256: str
    created_at: datetime
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in page; only the hash of its secret is kept."""

    id: str
    agent_id: str
    secret_sha256: str
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """A code that opens one door once. `tries` counts wrong attempts while it was open."""

    id: str
    agent_id: str
    purpose: CodePurpose
    code_sha256: str
    expires_at: datetime
    tries: int = 0
    used_at: datetime | None = None
