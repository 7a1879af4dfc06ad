"""Use cases that take a comment in: open a draft for it, or only log it.

The row comes before everything else: comment, case, judgement by rules and draft stand in one
transaction before anybody is asked to write a word.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from .companies import Companies
from .domain.case import Action, Case, CaseState
from .domain.clock import Clock
from .domain.comment import Capture, Comment, CommentRole, PickedComment, TimePrecision
from .domain.company import Company
from .domain.draft import Draft, Drafter, DraftState, Reply, ReplyState, Wishes
from .domain.ids import new_id
from .domain.store_seam import Store, Work
from .domain.triage import Triage
from .errors import InvalidError, NotFoundError
from .life import replied
from .once import Key, once
from .playbook.clocks import first_answer_due
from .playbook.triage import TriageRules

COMMENT_LIMIT = 50_000
_CLOCK_SKEW = timedelta(minutes=5)
DRAFT_LEASE = timedelta(seconds=10)
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
        """Keep a comment without a draft.

        With `reply_text`, the reply that already stands in public.
        """
        picked = cleaned(picked, self.clock.now())
        company = self.companies.chosen(company_id, picked)
        # Judged before the transaction: other writers need not wait for it.
        triage = self.rules.judge(picked.text, company=company, platform=picked.platform)

        def write(work: Work, now: datetime) -> Opened:
            comment, _, known = self._keep_comment(work, agent_id, company, picked, triage, now)
            if reply_text and reply_text.strip():
                at = min(reply_posted_at or now, now)
                reply = Reply(
                    new_id(), comment.case_id, None, agent_id, plain_text(reply_text),
                    ReplyState.POSTED, at, at,
                )  # fmt: skip
                replied(work, reply, agent_id, now)
            return Opened(comment.case_id, comment.id, known)

        return self._once(agent_id, key, write)

    def _once(
        self, agent_id: str, key: Key | None, write: Callable[[Work, datetime], Opened]
    ) -> Opened:
        now = self.clock.now()
        with self.store.write() as work:
            return Opened(**once(work, agent_id, key, now, lambda: asdict(write(work, now))))

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


def cleaned(picked: PickedComment, now: datetime) -> PickedComment:
    """Return the comment fit to be kept: no NUL or control characters, NFC, with a key if possible.

    A time in the future is a wrong clock somewhere: it counts as unknown. Only web addresses are
    kept. Raises InvalidError `comment_empty`, `comment_too_long`, `comment_unreadable`.
    """
    if len(picked.text) > COMMENT_LIMIT:
        raise InvalidError("comment_too_long", {"limit": COMMENT_LIMIT, "length": len(picked.text)})
    text = plain_text(picked.text)
    if not text:
        raise InvalidError("comment_empty")
    unreadable = sum(1 for c in picked.text if _is_control(c) or c == "\ufffd")
    if unreadable * 5 > len(picked.text):
        raise InvalidError("comment_unreadable")
    picked = replace(
        picked,
        text=text,
        parent_text=plain_text(picked.parent_text or "")[:COMMENT_LIMIT] or None,
        author_name=_line(picked.author_name, 120),
        author_handle=_line(picked.author_handle, 120),
        author_key=_line(picked.author_key, 200),
        url=_web_address(picked.url),
        reply_as=_line(picked.reply_as, 120),
        key=_line(picked.key, 200),
    )
    if picked.posted_at is not None and picked.posted_at > now + _CLOCK_SKEW:
        picked = replace(picked, posted_at=None, time_precision=TimePrecision.UNKNOWN)
    return picked if picked.key else replace(picked, key=_derived_key(picked))


def plain_text(text: str) -> str:
    """Return text in NFC with line breaks kept and control characters dropped."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(c for c in text if not _is_control(c) and not 0xD800 <= ord(c) <= 0xDFFF).strip()


def _is_control(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character not in "\n\t"


def _web_address(url: str | None) -> str | None:
    line = _line(url, 2000)
    return line if line and line.startswith(("https://", "http://")) else None


def _line(text: str | None, longest: int) -> str | None:
    return " ".join(plain_text(text or "").split())[:longest] or None


def _derived_key(picked: PickedComment) -> str | None:
    """Find a comment without a key again by where it stood, who wrote it and its words.

    Without place and author nothing is derived: two people may write the same two words.
    """
    if not (picked.url or picked.author_handle or picked.author_name):
        return None
    parts = (picked.platform, picked.url, picked.author_handle, picked.author_name, picked.text)
    digest = hashlib.sha256("\x1f".join(part or "" for part in parts).encode()).hexdigest()
    return f"derived:{digest[:40]}"
