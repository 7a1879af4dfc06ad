"""What the use cases need of the database for comments, cases, drafts and replies.

Part of the store's seam (`store_seam.py`): these are parts of one unit of work. All times are
timezone-aware UTC; all ids are UUIDv7 as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from .case import Case, CaseEvent, CaseRow, CaseState, FollowUp, FollowUpOutcome, Note
from .comment import Author, Capture, Comment, PickedComment
from .draft import Draft, DraftCall, Override, Reply
from .triage import Triage


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What a list of cases shows. `q` is folded and searched as words in all texts of the case."""

    company_id: str | None = None
    state: CaseState | None = None
    due_before: datetime | None = None
    platform: str | None = None
    q: str | None = None
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a keyset list, newest first; `cursor` asks for the next (None: that was all)."""

    rows: tuple[CaseRow, ...]
    cursor: str | None


class Comments(Protocol):
    """Comments, their captures, their authors."""

    def author(self, picked: PickedComment) -> Author:
        """Return the author by platform and stable key (names brought up to date), or a new one."""
        ...

    def find(self, company_id: str, key: str) -> Comment | None:
        """Return the comment of that key."""
        ...

    def get(self, comment_id: str) -> Comment | None:
        """Return one comment."""
        ...

    def get_author(self, author_id: str) -> Author | None:
        """Return one author."""
        ...

    def add(self, comment: Comment) -> None:
        """Add a comment."""
        ...

    def add_capture(self, capture: Capture) -> None:
        """Add a reading and make its text searchable."""
        ...

    def capture(self, capture_id: str) -> Capture | None:
        """Return one reading."""
        ...

    def last_capture(self, comment_id: str) -> Capture | None:
        """Return the newest reading of a comment."""
        ...

    def of_case(self, case_id: str) -> tuple[tuple[Comment, Capture], ...]:
        """Return the case's comments, oldest first, each with its newest reading."""
        ...


class Cases(Protocol):
    """Cases and their histories."""

    def add(self, case: Case) -> None:
        """Add a case."""
        ...

    def get(self, case_id: str) -> Case | None:
        """Return one case."""
        ...

    def save(self, case: Case) -> Case:
        """Write the case where its `v` is still the row's; return it with the new `v`.

        Raises ConflictError `case_changed_meanwhile` where somebody else was faster.
        """
        ...

    def list(self, wanted: CaseFilter, *, cursor: str | None = None, limit: int = 50) -> Page:
        """Return one page, newest first. Raises InvalidError `cursor_unusable`."""
        ...

    def due(
        self, before: datetime, *, practice: bool = False, limit: int = 100
    ) -> tuple[CaseRow, ...]:
        """Return cases whose next duty falls before `before`, the most overdue first."""
        ...

    def count_due(self, before: datetime) -> int:
        """Return how many (practice apart)."""
        ...

    def add_event(
        self,
        case_id: str,
        code: str,
        params: Mapping[str, Any],
        agent_id: str | None,
        at: datetime,
    ) -> CaseEvent:
        """Append one line to the case's history. Raises ConflictError `case_changed_meanwhile`."""
        ...

    def events(self, case_id: str) -> tuple[CaseEvent, ...]:
        """Return the history, oldest first."""
        ...

    def add_triage(self, case_id: str, capture_id: str, triage: Triage, at: datetime) -> None:
        """Keep one judgement."""
        ...

    def last_triage(self, case_id: str) -> Triage | None:
        """Return the newest judgement."""
        ...

    def add_note(self, note: Note) -> None:
        """Add personal words beside the case and make them searchable."""
        ...

    def notes(self, case_id: str) -> tuple[Note, ...]:
        """Return them, oldest first."""
        ...

    def add_follow_up(self, follow_up: FollowUp) -> None:
        """Add a dated duty."""
        ...

    def open_follow_ups(self, case_id: str) -> tuple[FollowUp, ...]:
        """Return the duties that have not ended, the next due first."""
        ...

    def follow_ups(self, case_id: str) -> tuple[FollowUp, ...]:
        """Return all, oldest first."""
        ...

    def end_follow_up(
        self, follow_up_id: str, outcome: FollowUpOutcome | None, at: datetime
    ) -> None:
        """End a duty; None: it fell away (superseded by another)."""
        ...


class Drafts(Protocol):
    """Drafts, the calls made for them, and replies."""

    def add(self, draft: Draft) -> None:
        """Add a draft in state `queued`."""
        ...

    def get(self, draft_id: str) -> Draft | None:
        """Return one draft."""
        ...

    def of_case(self, case_id: str) -> tuple[Draft, ...]:
        """Return the case's drafts, oldest first."""
        ...

    def save(self, draft: Draft) -> bool:
        """Write all of the draft, unless its row has ended; say whether it was written."""
        ...

    def save_text(self, draft_id: str, text: str, lease_until: datetime) -> bool:
        """Write the text so far and renew the lease; False: the row has ended (or was stopped)."""
        ...

    def orphans(self, now: datetime) -> tuple[Draft, ...]:
        """Return queued and writing drafts whose lease has run out."""
        ...

    def recent_texts(self, company_id: str, limit: int = 20) -> tuple[str, ...]:
        """Return the company's newest drafts that could be copied, so that none comes twice."""
        ...

    def month_tokens(self, since: datetime) -> int:
        """Return prompt and completion tokens of all drafts created since."""
        ...

    def month_cost(self, since: datetime) -> int:
        """Return what all drafts created since have cost, in millionths of the currency unit."""
        ...

    def add_call(self, call: DraftCall) -> None:
        """Keep a request before it is sent."""
        ...

    def end_call(self, call_id: str, raw: str | None, error_code: str | None, at: datetime) -> None:
        """Keep what came back."""
        ...

    def calls(self, draft_id: str) -> tuple[DraftCall, ...]:
        """Return the draft's requests in order."""
        ...

    def add_reply(self, reply: Reply) -> None:
        """Keep a copied text, make it searchable; supersede earlier replies of the same draft
        that are still `copied`."""
        ...

    def add_override(self, override: Override) -> None:
        """Keep that a person answered for a block."""
        ...

    def overrides(self, case_id: str) -> tuple[Override, ...]:
        """Return the overrides of all replies of the case, oldest first."""
        ...

    def get_reply(self, reply_id: str) -> Reply | None:
        """Return one reply."""
        ...

    def save_reply(self, reply: Reply) -> None:
        """Write a reply's state, time and address."""
        ...

    def replies(self, case_id: str) -> tuple[Reply, ...]:
        """Return the case's replies, oldest first."""
        ...
