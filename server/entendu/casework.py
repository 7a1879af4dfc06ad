"""Use cases of a case's life after the draft: reply, follow up, note, close, reopen, look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from .case_views import CaseView, answer_context, case_view
from .companies import Companies
from .domain.case import (
    Action,
    Case,
    CaseRow,
    CaseState,
    FollowUp,
    FollowUpOutcome,
    Note,
    Outcome,
)
from .domain.case_seam import CaseFilter, Page
from .domain.clock import Clock
from .domain.draft import Reply, ReplyState
from .domain.ids import new_id
from .domain.store_seam import Store, Work
from .domain.verdict import Verdict
from .errors import InvalidError, NotFoundError
from .life import (
    DONE_NOTE,
    case_of,
    end_duties,
    follow_up_anew,
    move,
    record,
    refuse_dishonest,
    replied,
    standing_reply,
)
from .once import Key, Resource, once
from .overrides import Answered, keep_overrides, refuse_blocked
from .playbook.checks import review
from .playbook.clocks import follow_up_due
from .texts import REPLY_LIMIT, plain_text, visible_text

NEEDS_REASON = (Outcome.SOLVED, Outcome.CONCEDED, Outcome.IGNORED)
"""Solved wants the author's confirmation in words; conceding and ignoring want a why."""

PLAIN_NOTE = "note"

TO_CLOSE = timedelta(days=1)
"""So long after its follow-up a case may wait to be closed before it is due again."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What copying a text gave."""

    reply: Reply
    follow_up: FollowUp | None
    platform: str
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Casework:
    """The use cases."""

    store: Store
    companies: Companies
    clock: Clock
    prompt_text: str = ""
    """The prompts' own text, of which nothing may show in a reply."""

    def review_text(self, case_id: str, text: str) -> tuple[str, tuple[Verdict, ...]]:
        """Return the case's platform and the verdicts on a text that would answer it."""
        with self.store.read() as work:
            context = answer_context(work, case_id, self.clock.now().date(), self.prompt_text)
            return context.platform.value, review(text, context)

    def copy_reply(
        self,
        agent_id: str,
        case_id: str,
        text: str,
        *,
        draft_id: str | None,
        overrides: Sequence[Answered] = (),
        v: int | None = None,
        key: Key | None = None,
    ) -> Copied:
        """Keep the text that the person copied and start the follow-up clock.

        Raises InvalidError `reply_empty`, `reply_too_long`, what `overrides.refuse_blocked` raises,
        ConflictError `case_changed_meanwhile`.
        """
        text = plain_text(text)
        if not text:
            raise InvalidError("reply_empty")
        if len(text) > REPLY_LIMIT:
            raise InvalidError("reply_too_long", {"limit": REPLY_LIMIT})
        now = self.clock.now()
        # Reviewed before the transaction: other writers need not wait for it.
        with self.store.read() as work:
            context = answer_context(work, case_id, now.date(), self.prompt_text)
        verdicts = review(text, context)
        with self.store.write() as work:

            def write() -> Resource:
                case_of(work, case_id, v)
                lifted = refuse_blocked(verdicts, overrides)
                if draft_id is not None:
                    draft = work.drafts.get(draft_id)
                    if draft is None or draft.case_id != case_id:
                        raise NotFoundError("draft_not_found")
                reply = Reply(new_id(), case_id, draft_id, agent_id, text, ReplyState.COPIED, now)
                replied(work, reply, agent_id, now)
                keep_overrides(work, reply, lifted, agent_id, now)
                return {"reply_id": reply.id}

            reply_id = once(work, agent_id, key, now, write)["reply_id"]
            reply = work.drafts.get_reply(reply_id)
            if reply is None:
                raise NotFoundError("reply_not_found")
            duties = work.cases.open_follow_ups(case_id)
        return Copied(reply, duties[0] if duties else None, context.platform.value, verdicts)

    def settle_reply(
        self, agent_id: str, case_id: str, reply_id: str, *, posted: bool, url: str | None = None
    ) -> Case:
        """Say whether a copied text was posted.

        Not posted: the case waits for an answer again, unless another reply stands; then that one
        is followed up. Raises InvalidError `reply_settled_already`, also for a superseded one.
        """
        now = self.clock.now()
        with self.store.write() as work:
            case = case_of(work, case_id)
            reply = work.drafts.get_reply(reply_id)
            if reply is None or reply.case_id != case_id:
                raise NotFoundError("reply_not_found")
            if reply.state is not ReplyState.COPIED or reply.superseded_by is not None:
                raise InvalidError("reply_settled_already")
            params = {"reply_id": reply.id}
            if posted:
                work.drafts.save_reply(
                    replace(reply, state=ReplyState.POSTED, posted_at=now, posted_url=url)
                )
                change = record if case.state is CaseState.CLOSED else move
                return change(work, case, Action.REPLY_POSTED, params, agent_id, now)
            work.drafts.save_reply(replace(reply, state=ReplyState.NOT_POSTED))
            standing = standing_reply(work, case_id)
            if case.state is CaseState.CLOSED or standing is not None:
                if standing is not None and case.state is not CaseState.CLOSED:
                    follow_up_anew(work, case, standing, now)
                return record(work, case, Action.REPLY_NOT_POSTED, params, agent_id, now)
            end_duties(work, case_id, now)
            return move(work, case, Action.REPLY_NOT_POSTED, params, agent_id, now)

    def end_follow_up(
        self, agent_id: str, follow_up_id: str, case_id: str, outcome: FollowUpOutcome
    ) -> Case:
        """Say how a follow-up ended.

        A duty is left in every case, so that it cannot be forgotten: still unhappy is followed up
        again, everything else is to be closed with its honest outcome.
        """
        now = self.clock.now()
        with self.store.write() as work:
            case = case_of(work, case_id)
            if follow_up_id not in {duty.id for duty in work.cases.open_follow_ups(case_id)}:
                raise NotFoundError("follow_up_not_found")
            work.cases.end_follow_up(follow_up_id, outcome, now)
            again = outcome is FollowUpOutcome.STILL_UNHAPPY
            due_at = follow_up_due(case.severity or 1, now) if again else now + TO_CLOSE
            rule = "still_unhappy" if again else "to_close"
            work.cases.add_follow_up(FollowUp(new_id(), case_id, due_at, rule))
            params = {"follow_up_id": follow_up_id, "outcome": outcome.value}
            return move(work, case, Action.FOLLOW_UP_DONE, params, agent_id, now)

    def add_note(
        self,
        agent_id: str,
        case_id: str,
        text: str,
        *,
        done: bool = False,
        key: Key | None = None,
    ) -> str:
        """Keep words beside the case, `done` for what the agent did; return the note's id.

        Raises InvalidError `note_empty`, `note_too_long`.
        """
        now = self.clock.now()
        with self.store.write() as work:

            def write() -> Resource:
                case, kind = case_of(work, case_id), DONE_NOTE if done else PLAIN_NOTE
                return {"note_id": self._note(work, case, agent_id, text, kind, now).id}

            return str(once(work, agent_id, key, now, write)["note_id"])

    def close(
        self,
        agent_id: str,
        case_id: str,
        outcome: Outcome,
        *,
        reason: str | None = None,
        name: str | None = None,
        v: int | None = None,
        key: Key | None = None,
    ) -> Case:
        """Close a case with an honest outcome.

        `solved` wants how the author confirmed, `ignored` a reason, `conceded` a reason and a name;
        `unconfirmed` a reply that stands. Raises InvalidError `close_reason_missing`,
        `close_name_missing`, `close_needs_reply`.
        """
        now = self.clock.now()
        reason, name = visible_text(reason), visible_text(name)
        if outcome in NEEDS_REASON and not reason:
            raise InvalidError("close_reason_missing", {"outcome": outcome.value})
        if outcome is Outcome.CONCEDED and not name:
            raise InvalidError("close_name_missing", {"outcome": outcome.value})
        with self.store.write() as work:

            def write() -> Resource:
                case = case_of(work, case_id, v)
                refuse_dishonest(case, outcome)
                if reason:
                    kind = "confirmation" if outcome is Outcome.SOLVED else "close_reason"
                    said = f"{reason} ({name})" if name else reason
                    self._note(work, case, agent_id, said, kind, now)
                end_duties(work, case_id, now)
                case = replace(case_of(work, case_id), outcome=outcome)
                move(work, case, Action.CLOSED, {"outcome": outcome.value}, agent_id, now)
                return {"case_id": case_id}

            once(work, agent_id, key, now, write)
            return case_of(work, case_id)

    def reopen(
        self,
        agent_id: str,
        case_id: str,
        *,
        reason: str | None = None,
        v: int | None = None,
        key: Key | None = None,
    ) -> Case:
        """Open a closed case again."""
        now = self.clock.now()
        with self.store.write() as work:

            def write() -> Resource:
                case = case_of(work, case_id, v)
                if reason and reason.strip():
                    self._note(work, case, agent_id, reason, PLAIN_NOTE, now)
                case = case_of(work, case_id)
                if standing_reply(work, case_id) is not None:
                    due_at = follow_up_due(case.severity or 1, now)
                    work.cases.add_follow_up(FollowUp(new_id(), case_id, due_at, "reopened"))
                move(work, case, Action.REOPENED, {}, agent_id, now)
                return {"case_id": case_id}

            once(work, agent_id, key, now, write)
            return case_of(work, case_id)

    def cases(self, wanted: CaseFilter, *, cursor: str | None = None, limit: int = 50) -> Page:
        """Return one page of cases, newest first."""
        with self.store.read() as work:
            return work.cases.list(wanted, cursor=cursor, limit=limit)

    def due(self, *, practice: bool = False) -> tuple[CaseRow, ...]:
        """Return the cases with something due now, the most overdue first."""
        with self.store.read() as work:
            return work.cases.due(self.clock.now(), practice=practice)

    def count_due(self) -> int:
        """Return how many cases have something due now."""
        with self.store.read() as work:
            return work.cases.count_due(self.clock.now())

    def view(self, case_id: str) -> CaseView:
        """Return a case with everything its page shows. Raises NotFoundError `case_not_found`."""
        with self.store.read() as work:
            return case_view(work, case_id)

    def _note(
        self, work: Work, case: Case, agent_id: str, text: str, kind: str, now: datetime
    ) -> Note:
        text = plain_text(text)
        if not text:
            raise InvalidError("note_empty")
        if len(text) > REPLY_LIMIT:
            raise InvalidError("note_too_long", {"limit": REPLY_LIMIT})
        note = Note(new_id(), case.id, kind, text, agent_id, now)
        work.cases.add_note(note)
        move(work, case, Action.NOTED, {"note_id": note.id, "kind": kind}, agent_id, now)
        return note
