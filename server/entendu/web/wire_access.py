"""The wire of access: health, pairing, companies by name, links that sign in."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from .wire import In


class CompanyNameOut(BaseModel):
    """A company by name."""

    id: str
    name: str


class HealthIn(In):
    """A paired browser asks for proof before it sends its token."""

    browser_id: str | None = Field(None, max_length=40)
    nonce: str | None = Field(None, min_length=16, max_length=128, pattern=r"^[\x21-\x7e]+$")


class HealthOut(BaseModel):
    """That this is Entendu, and which one."""

    service: Literal["entendu"]
    version: str
    wire: int
    drafter: str
    model: str | None
    proof: str | None


class PairIn(In):
    """A pairing code and the browser's name for itself."""

    code: str = Field(max_length=40)
    name: str = Field(max_length=200)


class CompanyOut(CompanyNameOut):
    """A company as the panel needs it."""

    practice: bool
    languages: list[str]
    accounts: list[dict[str, str]]


class CompaniesOut(BaseModel):
    """All companies, the practice one last."""

    companies: list[CompanyOut]


class AgentOut(BaseModel):
    """The person at the keyboard."""

    id: str
    name: str


class PairOut(CompaniesOut):
    """The token, told once."""

    token: str
    browser_id: str
    agent: AgentOut


class SignInLinkIn(In):
    """Where the signed-in page shall open."""

    path: str = Field("/", max_length=500)


class SignInLinkOut(BaseModel):
    """A link that works once, its code in the fragment."""

    url: str
