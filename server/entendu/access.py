"""Who may come in: signing in to the pages, pairing a browser, proving ourselves to it.

Secrets are shown once, to the one who gets them; only their SHA-256 is kept.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from .domain.access import Agent, Browser, CodePurpose, OneTimeCode, Session
from .domain.clock import Clock
from .domain.ids import new_id
from .domain.store_seam import Store
from .errors import DeniedError, InvalidError

SESSION_LASTS = timedelta(days=7)
SIGN_IN_CODE_LASTS = timedelta(minutes=5)
PAIRING_CODE_LASTS = timedelta(minutes=10)
WRONG_TRIES = 10
"""So many wrong codes close every open one: 31^8 codes cannot be guessed in ten tries."""

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".replace("L", "")
_LAST_USE_GRAIN = timedelta(minutes=10)


def sha256_hex(secret: str) -> str:
    """Return the SHA-256 of `secret` as 64 hex digits."""
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Paired:
    """A browser just paired, with the token that only it will know."""

    token: str
    browser: Browser
    agent: Agent


@dataclass(frozen=True, slots=True)
class Gate:
    """Use cases of access."""

    store: Store
    clock: Clock

    def mint_sign_in_code(self, agent_id: str | None = None) -> str:
        """Return a code that signs an agent (the owner, unless named) in to the pages, once."""
        return self._mint(CodePurpose.SIGN_IN, agent_id, secrets.token_urlsafe(24))

    def mint_pairing_code(self, agent_id: str | None = None) -> str:
        """Return a code like `K7QM-3XPA` that pairs one browser."""
        letters = "".join(secrets.choice(_ALPHABET) for _ in range(8))
        self._mint(CodePurpose.PAIR, agent_id, letters)
        return f"{letters[:4]}-{letters[4:]}"

    def sign_in(self, code: str) -> tuple[str, Agent]:
        """Spend a sign-in code; return the session's secret and its agent.

        Raises DeniedError `sign_in_code_wrong`.
        """
        spent = self._spend(CodePurpose.SIGN_IN, code.strip(), "sign_in_code_wrong")
        secret = secrets.token_urlsafe(32)
        now = self.clock.now()
        with self.store.write() as work:
            session = Session(
                new_id(), spent.agent_id, sha256_hex(secret), now, now + SESSION_LASTS
            )
            work.access.add_session(session)
            agent = work.access.agent(spent.agent_id)
        if agent is None:
            raise DeniedError("sign_in_code_wrong")
        return secret, agent

    def agent_of_session(self, secret: str) -> Agent | None:
        """Return who is signed in with that secret."""
        with self.store.read() as work:
            session = work.access.session_by_secret(sha256_hex(secret))
            if session is None or session.expires_at <= self.clock.now():
                return None
            return work.access.agent(session.agent_id)

    def sign_out(self, secret: str) -> None:
        """End the session of that secret."""
        with self.store.write() as work:
            session = work.access.session_by_secret(sha256_hex(secret))
            if session is not None:
                work.access.end_session(session.id)

    def pair(self, code: str, browser_name: str) -> Paired:
        """Spend a pairing code; return the new browser's token.

        Raises InvalidError `browser_name_missing`, which leaves the code as it is, and DeniedError.
        """
        name = " ".join(browser_name.split())[:80]
        if not name:
            raise InvalidError("browser_name_missing")
        letters = "".join(c for c in code.upper() if c.isalnum())
        spent = self._spend(CodePurpose.PAIR, letters, "pairing_code_wrong")
        token = secrets.token_urlsafe(32)
        now = self.clock.now()
        browser = Browser(new_id(), spent.agent_id, name, sha256_hex(token), now)
        with self.store.write() as work:
            work.access.add_browser(browser)
            agent = work.access.agent(spent.agent_id)
        if agent is None:
            raise DeniedError("pairing_code_wrong")
        return Paired(token, browser, agent)

    def browser_of_token(self, token: str) -> tuple[Browser, Agent]:
        """Return the browser that holds `token`, and its agent.

        Raises DeniedError `token_unknown` or `token_revoked`.
        """
        now = self.clock.now()
        with self.store.read() as work:
            browser = work.access.browser_by_token(sha256_hex(token))
            agent = work.access.agent(browser.agent_id) if browser else None
        if browser is None or agent is None:
            raise DeniedError("token_unknown")
        if browser.revoked_at is not None:
            raise DeniedError("token_revoked")
        if browser.last_used_at is None or now - browser.last_used_at > _LAST_USE_GRAIN:
            with self.store.write() as work:
                work.access.touch_browser(browser.id, now)
        return browser, agent

    def browsers(self) -> tuple[Browser, ...]:
        """Return all paired browsers, newest first."""
        with self.store.read() as work:
            return work.access.browsers()

    def revoke(self, browser_id: str) -> None:
        """End a browser's access at once."""
        with self.store.write() as work:
            work.access.revoke_browser(browser_id, self.clock.now())

    def proof(self, browser_id: str, nonce: str) -> str | None:
        """Prove to a paired browser that we know its token, so that it may send it.

        HMAC-SHA256 of the nonce under the token's hash; None for a browser we do not know.
        """
        with self.store.read() as work:
            browser = work.access.browser(browser_id)
        if browser is None or browser.revoked_at is not None:
            return None
        return hmac.new(browser.token_sha256.encode(), nonce.encode(), "sha256").hexdigest()

    def owner(self) -> Agent:
        """Return the agent the service belongs to."""
        with self.store.write() as work:
            return work.access.owner()

    def save_agent(self, agent: Agent) -> None:
        """Write an agent's name and language. Raises InvalidError `agent_name_missing`."""
        if not agent.name.strip():
            raise InvalidError("agent_name_missing")
        with self.store.write() as work:
            work.access.save_agent(agent)

    def _mint(self, purpose: CodePurpose, agent_id: str | None, code: str) -> str:
        lasts = SIGN_IN_CODE_LASTS if purpose is CodePurpose.SIGN_IN else PAIRING_CODE_LASTS
        with self.store.write() as work:
            agent = agent_id or work.access.owner().id
            expires_at = self.clock.now() + lasts
            work.access.add_code(
                OneTimeCode(new_id(), agent, purpose, sha256_hex(code), expires_at)
            )
        return code

    def _spend(self, purpose: CodePurpose, code: str, wrong: str) -> OneTimeCode:
        now = self.clock.now()
        with self.store.write() as work:
            spent = work.access.use_code(purpose, sha256_hex(code), now)
            if spent is None:
                work.access.count_try(purpose, now, WRONG_TRIES)
        if spent is None:
            raise DeniedError(wrong)
        return spent
