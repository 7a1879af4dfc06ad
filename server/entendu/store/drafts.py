"""Drafts, the calls made for them, and replies."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from ..domain.draft import Draft, DraftCall, DraftState, Override, Reply, ReplyState
from ..domain.verdict import Level
from .rows import columns_of, noun_of, values_of
from .search import SqlSearch
from .tables import cases, draft_calls, drafts, overrides, replies

_UNENDED = tuple(state for state in DraftState if not state.ended)

_DRAFT = select(*columns_of(drafts, Draft))
_GET = _DRAFT.where(drafts.c.id == bindparam("id"))
_OF_CASE = _DRAFT.where(drafts.c.case_id == bindparam("case_id")).order_by(
    drafts.c.created_at, drafts.c.id
)
_ADD = insert(drafts).values(
    company_id=select(cases.c.company_id)
    .where(cases.c.id == bindparam("of_case"))
    .scalar_subquery()
)
_WRITE = update(drafts).where(drafts.c.id == bindparam("draft_id"), drafts.c.state.in_(_UNENDED))
_ORPHANS = _DRAFT.where(
    drafts.c.state.in_(_UNENDED), drafts.c.lease_until <= bindparam("now")
).order_by(drafts.c.lease_until, drafts.c.id)
_RECENT = (
    select(drafts.c.text, drafts.c.checks)
    .where(
        drafts.c.company_id == bindparam("company_id"),
        drafts.c.state == DraftState.DONE,
        drafts.c.text != "",
    )
    .order_by(drafts.c.id.desc())
    .limit(bindparam("most"))
)
_TOKENS = select(func.coalesce(func.sum(drafts.c.tokens_total), 0)).where(
    drafts.c.created_at >= bindparam("since")
)
_COST = select(func.coalesce(func.sum(drafts.c.cost_micros), 0)).where(
    drafts.c.created_at >= bindparam("since")
)
_ADD_CALL = insert(draft_calls)
_CALLS = (
    select(*columns_of(draft_calls, DraftCall))
    .where(draft_calls.c.draft_id == bindparam("draft_id"))
    .order_by(draft_calls.c.seq)
)
_REPLY = select(*columns_of(replies, Reply))
_ADD_REPLY = insert(replies)
_GET_REPLY = _REPLY.where(replies.c.id == bindparam("id"))
_REPLIES = _REPLY.where(replies.c.case_id == bindparam("case_id")).order_by(
    replies.c.copied_at, replies.c.id
)

_OVERRIDES = (
    select(*columns_of(overrides, Override))
    .join(replies, replies.c.id == overrides.c.reply_id)
    .where(replies.c.case_id == bindparam("case_id"))
    .order_by(overrides.c.at, overrides.c.id)
)


class SqlDrafts:
    """Fulfils `store_seam.Drafts`."""

    def __init__(self, connection: Connection, search: SqlSearch) -> None:
        self._connection = connection
        self._search = search

    def add(self, draft: Draft) -> None:
        """Add a draft in state `queued`."""
        self._connection.execute(_ADD, _values(draft) | {"of_case": draft.case_id})

    def get(self, draft_id: str) -> Draft | None:
        """Return one draft."""
        return noun_of(Draft, self._connection.execute(_GET, {"id": draft_id}).first())

    def of_case(self, case_id: str) -> tuple[Draft, ...]:
        """Return the case's drafts, oldest first."""
        rows = self._connection.execute(_OF_CASE, {"case_id": case_id})
        return tuple(Draft(*row) for row in rows)

    def save(self, draft: Draft) -> bool:
        """Write all of the draft, unless its row has ended; say whether it was written."""
        values = _values(draft)
        values["draft_id"] = values.pop("id")
        return bool(self._connection.execute(_WRITE, values).rowcount)

    def save_text(self, draft_id: str, text: str, lease_until: datetime) -> bool:
        """Write the text so far and renew the lease; False: the row has ended (or was stopped)."""
        values = {"draft_id": draft_id, "text": text, "lease_until": lease_until}
        return bool(self._connection.execute(_WRITE, values).rowcount)

    def orphans(self, now: datetime) -> tuple[Draft, ...]:
        """Return queued and writing drafts whose lease has run out."""
        return tuple(Draft(*row) for row in self._connection.execute(_ORPHANS, {"now": now}))

    def recent_texts(self, company_id: str, limit: int = 20) -> tuple[str, ...]:
        """Return the company's newest drafts that could be copied, so that none comes twice."""
        wanted = {"company_id": company_id, "most": limit}
        return tuple(
            text
            for text, checks in self._connection.execute(_RECENT, wanted)
            if not any(verdict["level"] == Level.BLOCK for verdict in checks or ())
        )

    def month_tokens(self, since: datetime) -> int:
        """Return prompt and completion tokens of all drafts created since."""
        return self._connection.scalar(_TOKENS, {"since": since}) or 0

    def month_cost(self, since: datetime) -> int:
        """Return what all drafts created since have cost, in millionths of the currency unit."""
        return int(self._connection.scalar(_COST, {"since": since}) or 0)

    def add_call(self, call: DraftCall) -> None:
        """Keep a request before it is sent."""
        self._connection.execute(_ADD_CALL, values_of(call))

    def end_call(self, call_id: str, raw: str | None, error_code: str | None, at: datetime) -> None:
        """Keep what came back."""
        self._connection.execute(
            update(draft_calls)
            .where(draft_calls.c.id == call_id)
            .values(raw=raw, error_code=error_code, finished_at=at)
        )

    def calls(self, draft_id: str) -> tuple[DraftCall, ...]:
        """Return the draft's requests in order."""
        rows = self._connection.execute(_CALLS, {"draft_id": draft_id})
        return tuple(DraftCall(*row) for row in rows)

    def add_reply(self, reply: Reply) -> None:
        """Keep a copied text, make it searchable.

        Earlier replies of the same draft that are still `copied` are superseded by it.
        """
        self._connection.execute(_ADD_REPLY, values_of(reply))
        if reply.draft_id is not None:
            self._connection.execute(
                update(replies)
                .where(
                    replies.c.draft_id == reply.draft_id,
                    replies.c.state == ReplyState.COPIED,
                    replies.c.superseded_by.is_(None),
                    replies.c.id != reply.id,
                )
                .values(superseded_by=reply.id)
            )
        self._search.add(reply.case_id, reply.text)

    def add_override(self, override: Override) -> None:
        """Keep that a person answered for a block."""
        self._connection.execute(insert(overrides), values_of(override))

    def overrides(self, case_id: str) -> tuple[Override, ...]:
        """Return the overrides of all replies of the case, oldest first."""
        rows = self._connection.execute(_OVERRIDES, {"case_id": case_id})
        return tuple(Override(*row) for row in rows)

    def get_reply(self, reply_id: str) -> Reply | None:
        """Return one reply."""
        return noun_of(Reply, self._connection.execute(_GET_REPLY, {"id": reply_id}).first())

    def save_reply(self, reply: Reply) -> None:
        """Write a reply's state, time and address."""
        self._connection.execute(
            update(replies)
            .where(replies.c.id == reply.id)
            .values(state=reply.state, posted_at=reply.posted_at, posted_url=reply.posted_url)
        )

    def replies(self, case_id: str) -> tuple[Reply, ...]:
        """Return the case's replies, oldest first."""
        rows = self._connection.execute(_REPLIES, {"case_id": case_id})
        return tuple(Reply(*row) for row in rows)


def _values(draft: Draft) -> dict[str, Any]:
    """Return the draft's row, with the sum of its tokens, which is added up over a month."""
    total = draft.tokens.get("prompt", 0) + draft.tokens.get("completion", 0)
    return values_of(draft) | {"tokens_total": total}
