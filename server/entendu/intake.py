"""Use cases that take a comment in: open a draft for it, or only log it.

The row comes before everything else: comment, case, judgement by rules and draft stand in one
transaction before anybody is asked to write a word.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from functools import partial

from .companies import Companies
from .domain.case import Action, Case, CaseState
from .domain.clock import Clock
from .domain.comment import Capture, Comment, CommentRole, PickedComment
from .domain.company import Company
from .domain.draft import Draft, Drafter, DraftState, Reply, ReplyState, Wishes
from .domain.ids import new_id
from .domain.store_seam import Store, Work
from .domain.triage import Triage
from .errors import ConflictError, InvalidError, NotFoundError
from .life import case_of, replied
from .once import Key, once
from .playbook.clocks import first_answer_due
from .playbook.triage import TriageRules
from .texts import REPLY_LIMIT, cleaned, visible_text

DRAFT_LEASE = timedelta(seconds=6)
"""A queued or writing draft whose lease ran out belongs to a process that died."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What taking a comment in gave. `known`: the comment had its case already."""

    case_id: str
    comment_id: str
    known: bool
    draft_id: str | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes comments in."""

    store: Store
    companies: Companies
    rules: TriageRules
    clock: Clock
    drafter: Callable[[], Drafter]

    def open_draft(
        self,
        agent_id: str,
        picked: PickedComment,
        *,
        company_id: str | None = None,
        wishes: Wishes | None = None,
        key: Key | None = None,
    ) -> Opened:
        """Keep the comment, its case and a queued draft; the runner is told by the caller.

        The same comment key finds its case again. Raises InvalidError `comment_empty`,
        `comment_too_long`, `comment_unreadable`, `company_missing`.
        """
        picked = cleaned(picked, self.clock.now())
        company = self.companies.chosen(company_id, picked)
        # Judged before the transaction: other writers need not wait for it.
        triage = self.rules.judge(picked.text, company=company, platform=picked.platform)
        drafter = self.drafter()

        def write(work: Work, now: datetime) -> Opened:
            comment, capture, known = self._keep_comment(
                work, agent_id, company, picked, triage, now
            )
            draft = self._queue(work, agent_id, comment, capture, drafter, wishes or Wishes(), now)
            return Opened(comment.case_id, comment.id, known, draft.id)

        return self._once(agent_id, key, write)

    def redraft(
        self, agent_id: str, case_id: str, *, wishes: Wishes | None = None, key: Key | None = None
    ) -> Opened:
        """Queue another draft for the newest comment of a case. Raises NotFoundError."""
        drafter = self.drafter()

        def write(work: Work, now: datetime) -> Opened:
            comments = work.comments.of_case(case_id)
            if not comments:
                raise NotFoundError("case_not_found")
            case_of(work, case_id)  # taken for writing: whoever comes second waits
            comment, capture = comments[-1]
            draft = self._queue(work, agent_id, comment, capture, drafter, wishes or Wishes(), now)
            return Opened(case_id, comment.id, True, draft.id)

        return self._once(agent_id, key, write)

    def log(
        self,
        agent_id: str,
        picked: PickedComment,
        *,
        company_id: str | None = None,
        reply_text: str | None = None,
        reply_posted_at: datetime | None = None,
        key: Key | None = None,
    ) -> Opened:
        """Keep a comment without a draft; with `reply_text`, the reply that stands in public.

        The same reply logged twice is one. Raises InvalidError as `open_draft`, `reply_too_long`.
        """
        said = visible_text(reply_text)
        if len(said) > REPLY_LIMIT:
            raise InvalidError("reply_too_long", {"limit": REPLY_LIMIT})
        picked = cleaned(picked, self.clock.now())
        company = self.companies.chosen(company_id, picked)
        # Judged before the transaction: other writers need not wait for it.
        triage = self.rules.judge(picked.text, company=company, platform=picked.platform)

        def write(work: Work, now: datetime) -> Opened:
            comment, _, known = self._keep_comment(work, agent_id, company, picked, triage, now)
            standing = {r.text for r in work.drafts.replies(comment.case_id)}
            if said and said not in standing:
                at = min(reply_posted_at or now, now)
                reply = Reply(
                    new_id(), comment.case_id, None, agent_id, said, ReplyState.POSTED, at, at
                )
                replied(work, reply, agent_id, now)
            return Opened(comment.case_id, comment.id, known)

        return self._once(agent_id, key, write)

    def _once(
        self, agent_id: str, key: Key | None, write: Callable[[Work, datetime], Opened]
    ) -> Opened:
        now = self.clock.now()
        # Another process may take the same comment in at this moment: then it is known next time.
        for last in (False, False, True):
            try:
                with self.store.write() as work:
                    return Opened(
                        **once(work, agent_id, key, now, partial(_as_dict, write, work, now))
                    )
            except ConflictError as conflict:
                if last or not conflict.retryable:
                    raise
        raise ConflictError("case_changed_meanwhile")

    def _keep_comment(
        self,
        work: Work,
        agent_id: str,
        company: Company,
        picked: PickedComment,
        triage: Triage,
        now: datetime,
    ) -> tuple[Comment, Capture, bool]:
        known = work.comments.find(company.id, picked.key) if picked.key else None
        if known is not None:
            case_of(work, known.case_id)  # taken for writing: whoever comes second waits
            last = work.comments.last_capture(known.id)
            if last is not None and _same_words(last, picked):
                return known, last, True
            return known, self._keep_reading(work, known, picked, now), True
        author = work.comments.author(picked)
        due_at = first_answer_due(picked.platform, picked.posted_at or now)
        case = Case(
            id=new_id(),
            company_id=company.id,
            author_id=author.id,
            state=CaseState.OPEN,
            outcome=None,
            platform=picked.platform.value,
            practice=company.practice,
            kind=triage.kind.value,
            severity=triage.severity,
            risk=triage.risk,
            topic=triage.topic,
            department_id=triage.department_id,
            next_due_at=due_at,
            first_replied_at=None,
            created_at=now,
            updated_at=now,
        )
        comment = Comment(
            id=new_id(),
            company_id=company.id,
            case_id=case.id,
            author_id=author.id,
            platform=picked.platform,
            key=picked.key,
            url=picked.url,
            role=CommentRole.COMPLAINT,
            posted_at=picked.posted_at,
            time_precision=picked.time_precision,
            created_at=now,
        )
        work.cases.add(case)
        work.comments.add(comment)
        capture = self._keep_reading(work, comment, picked, now)
        work.cases.add_triage(case.id, capture.id, triage, now)
        work.cases.add_event(case.id, Action.OPENED, {"comment_id": comment.id}, agent_id, now)
        return comment, capture, False

    def _keep_reading(
        self, work: Work, comment: Comment, picked: PickedComment, now: datetime
    ) -> Capture:
        capture = Capture(
            new_id(),
            comment.id,
            picked.text,
            picked.parent_text,
            picked.surface,
            picked.warnings,
            now,
        )
        work.comments.add_capture(capture)
        return capture

    def _queue(
        self, work: Work, agent_id: str, comment: Comment, capture: Capture,
        drafter: Drafter, wishes: Wishes, now: datetime,
    ) -> Draft:  # fmt: skip
        draft = Draft(
            new_id(), comment.case_id, capture.id, DraftState.QUEUED, drafter, wishes,
            lease_until=now + DRAFT_LEASE, created_at=now,
        )  # fmt: skip
        work.drafts.add(draft)
        work.cases.add_event(
            comment.case_id, Action.DRAFT_ASKED, {"draft_id": draft.id}, agent_id, now
        )
        return draft


def _same_words(capture: Capture, picked: PickedComment) -> bool:
    return (capture.text, capture.parent_text) == (picked.text, picked.parent_text)


def _as_dict(
    write: Callable[[Work, datetime], Opened], work: Work, now: datetime
) -> dict[str, str | bool | None]:
    return asdict(write(work, now))
