"""Agents, browsers, sessions, one-time codes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from ..domain.access import Agent, Browser, CodePurpose, OneTimeCode, Session
from ..domain.ids import new_id
from .rows import InsertNew, columns_of, noun_of, values_of
from .tables import agents, browsers, one_time_codes, sessions

OWNER_NAME = "Owner"
"""What the first agent is called until the person says better."""

_ADD_AGENT = InsertNew(agents)
_AGENT = select(*columns_of(agents, Agent))
_OWNER = _AGENT.where(agents.c.owner)
_GET_AGENT = _AGENT.where(agents.c.id == bindparam("id"))
_BROWSER = select(*columns_of(browsers, Browser))
_GET_BROWSER = _BROWSER.where(browsers.c.id == bindparam("id"))
_BY_TOKEN = _BROWSER.where(browsers.c.token_sha256 == bindparam("token_sha256"))
_BROWSERS = _BROWSER.order_by(browsers.c.created_at.desc(), browsers.c.id.desc())
_BY_SECRET = select(*columns_of(sessions, Session)).where(
    sessions.c.secret_sha256 == bindparam("secret_sha256")
)


class SqlAccess:
    """Fulfils `store_seam.Access`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def owner(self) -> Agent:
        """Return the agent the service belongs to, making one at first need."""
        row = self._connection.execute(_OWNER).first()
        if row is None:
            first = values_of(Agent(new_id(), OWNER_NAME)) | {"owner": True}
            # There can be one owner only: where somebody else was faster, theirs is it.
            _ADD_AGENT.write(self._connection, first)
            row = self._connection.execute(_OWNER).one()
        return Agent(*row)

    def agent(self, agent_id: str) -> Agent | None:
        """Return one agent."""
        return noun_of(Agent, self._connection.execute(_GET_AGENT, {"id": agent_id}).first())

    def save_agent(self, agent: Agent) -> None:
        """Write name and language."""
        self._connection.execute(
            update(agents)
            .where(agents.c.id == agent.id)
            .values(name=agent.name, language=agent.language)
        )

    def add_browser(self, browser: Browser) -> None:
        """Add a paired browser."""
        self._connection.execute(insert(browsers), values_of(browser))

    def browser_by_token(self, token_sha256: str) -> Browser | None:
        """Return the browser of that token, revoked or not."""
        row = self._connection.execute(_BY_TOKEN, {"token_sha256": token_sha256}).first()
        return noun_of(Browser, row)

    def browser(self, browser_id: str) -> Browser | None:
        """Return one browser."""
        return noun_of(Browser, self._connection.execute(_GET_BROWSER, {"id": browser_id}).first())

    def browsers(self) -> tuple[Browser, ...]:
        """Return all, newest first."""
        return tuple(Browser(*row) for row in self._connection.execute(_BROWSERS))

    def touch_browser(self, browser_id: str, at: datetime) -> None:
        """Note its last use."""
        self._connection.execute(
            update(browsers).where(browsers.c.id == browser_id).values(last_used_at=at)
        )

    def revoke_browser(self, browser_id: str, at: datetime) -> None:
        """End its access at once; the first time it was revoked stays."""
        self._connection.execute(
            update(browsers)
            .where(browsers.c.id == browser_id, browsers.c.revoked_at.is_(None))
            .values(revoked_at=at)
        )

    def add_session(self, session: Session) -> None:
        """Add a session."""
        self._connection.execute(insert(sessions), values_of(session))

    def session_by_secret(self, secret_sha256: str) -> Session | None:
        """Return the session of that secret."""
        row = self._connection.execute(_BY_SECRET, {"secret_sha256": secret_sha256}).first()
        return noun_of(Session, row)

    def end_session(self, session_id: str) -> None:
        """Delete a session."""
        self._connection.execute(delete(sessions).where(sessions.c.id == session_id))

    def add_code(self, code: OneTimeCode) -> None:
        """Add a one-time code."""
        self._connection.execute(insert(one_time_codes), values_of(code))

    def use_code(self, purpose: CodePurpose, code_sha256: str, now: datetime) -> OneTimeCode | None:
        """Spend the code if it is open, in date and unused; one caller of many gets it."""
        row = self._connection.execute(
            update(one_time_codes)
            .where(
                one_time_codes.c.purpose == purpose,
                one_time_codes.c.code_sha256 == code_sha256,
                one_time_codes.c.used_at.is_(None),
                one_time_codes.c.expires_at > now,
            )
            .values(used_at=now)
            .returning(*columns_of(one_time_codes, OneTimeCode))
        ).first()
        return noun_of(OneTimeCode, row)

    def count_try(self, purpose: CodePurpose, now: datetime, limit: int) -> None:
        """Count a wrong attempt against every open code of that purpose.

        The attempt that reaches `limit` closes the code: it expires `now`.
        """
        opened = (
            one_time_codes.c.purpose == purpose,
            one_time_codes.c.used_at.is_(None),
            one_time_codes.c.expires_at > now,
        )
        tried = update(one_time_codes).where(*opened).values(tries=one_time_codes.c.tries + 1)
        self._connection.execute(tried)
        spent = update(one_time_codes).where(*opened, one_time_codes.c.tries >= limit)
        self._connection.execute(spent.values(expires_at=now))
