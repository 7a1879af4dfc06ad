"""Drives drafts on a bounded pool and lets any number of readers attach to them.

The row is the truth, the stream a view of it: a reader may come late, leave and come back. Plain
`threading`, so that the same code runs under gevent later (DESIGN.md, facts on the service).
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from ..domain.case import Action
from ..domain.clock import Clock
from ..domain.draft import DraftState
from ..domain.store_seam import Store
from ..domain.stream import StreamEvent
from ..errors import EntenduError, NotFoundError
from ..intake import DRAFT_LEASE
from .replay import events_of_row

TICK_SECONDS = 0.5
HEARTBEAT_SECONDS = 1.0
"""A reader who left is seen only when something is written to it."""
UNATTACHED_SECONDS = 30.0
_SOON_SECONDS = 0.002
KEPT_SECONDS = 30.0
MOST_READERS = 24
"""Each reader holds one of the server's threads: the rest are for everything else."""

log = logging.getLogger("entendu.drafting")

Params = dict[str, str | int | float]
Write = Callable[[str, Callable[[], bool]], Iterator[StreamEvent]]


@dataclass(frozen=True, slots=True)
class Numbered:
    """An event with its id on the wire: `<source>-<number>`; another source starts anew."""

    id: str
    event: StreamEvent


@dataclass(slots=True)
class Run:
    """One draft being written in this process."""

    draft_id: str
    detached_at: float
    events: list[StreamEvent] = field(default_factory=list)
    grown: threading.Condition = field(default_factory=threading.Condition)
    cancelled: threading.Event = field(default_factory=threading.Event)
    ended: bool = False
    readers: int = 0
    queued: Future[None] | None = None
    text: list[str] = field(default_factory=list)

    def tell(self, event: StreamEvent) -> None:
        """Append an event and wake the readers."""
        with self.grown:
            if event.name == "delta":
                self.text.append(event.data["text"])
            elif event.name == "replaced":
                self.text = [event.data["text"]]
            self.events.append(event)
            self.ended = self.ended or event.last
            self.grown.notify_all()


class Runner:
    """Owns the pool, the ticker and the runs."""

    def __init__(self, write: Write, store: Store, clock: Clock, workers: int) -> None:
        self._write = write
        self._store = store
        self._clock = clock
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="draft")
        self._runs: dict[str, Run] = {}
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._ticker = threading.Thread(target=self._tick_on, name="draft-ticker", daemon=True)
        self._ticker.start()

    def start(self, draft_id: str) -> None:
        """Queue a draft whose row is there. A draft that is known already is left alone."""
        with self._lock:
            if draft_id in self._runs:
                return
        with self._store.read() as work:
            draft = work.drafts.get(draft_id)
        if draft is None or draft.state is not DraftState.QUEUED:
            return  # told from its row
        with self._lock:
            if draft_id in self._runs:
                return
            run = self._runs[draft_id] = Run(draft_id, self._clock.monotonic())
        run.queued = self._pool.submit(self._drive, run)

    def follow(self, draft_id: str, last_id: str | None = None) -> Iterator[Numbered | None]:
        """Yield the draft's events as they come, after `last_id`; None: nothing new for a second.

        Raises NotFoundError `draft_not_found`.
        """
        run = yield from self._run_or_row(draft_id)
        if run is None:
            return
        at = _number_after(last_id, "run")
        self._admit(run)
        try:
            while True:
                with run.grown:
                    if len(run.events) <= at and not run.ended:
                        run.grown.wait(HEARTBEAT_SECONDS)
                    fresh = run.events[at:]
                    ended = run.ended
                if not fresh:
                    if ended:
                        return
                    yield None
                for event in fresh:
                    at += 1
                    yield Numbered(f"run-{at}", event)
        finally:
            with self._lock:  # the lock that counted this reader in
                run.readers -= 1
                run.detached_at = self._clock.monotonic()

    def _admit(self, run: Run) -> None:
        """Count a reader in. Raises EntenduError `too_many_readers`."""
        with self._lock:
            readers = sum(each.readers for each in self._runs.values())
            if readers >= MOST_READERS:
                raise EntenduError("too_many_readers", {"limit": MOST_READERS}, retryable=True)
            run.readers += 1

    def stop(self, draft_id: str) -> DraftState:
        """Stop a draft; what was written stays. Return the state it ends in."""
        with self._lock:
            run = self._runs.get(draft_id)
        if run is not None and not run.ended:
            run.cancelled.set()
            if run.queued is not None and run.queued.cancel():
                self._fail(run, "draft_stopped")  # no thread has begun it, and none will
            with run.grown:
                run.grown.wait_for(lambda: run.ended, timeout=2.0)
        with self._store.read() as work:
            draft = work.drafts.get(draft_id)
        if draft is None:
            raise NotFoundError("draft_not_found")
        if not draft.state.ended:
            self._end_row(draft_id, DraftState.STOPPED, "draft_stopped")
            return DraftState.STOPPED
        return draft.state

    def sweep(self) -> int:
        """Mark drafts as failed whose process died, found by their lease; return how many."""
        with self._store.read() as work:
            orphans = [draft.id for draft in work.drafts.orphans(self._clock.now())]
        with self._lock:
            ours = {run.draft_id for run in self._runs.values() if not run.ended}
        orphans = [draft_id for draft_id in orphans if draft_id not in ours]
        for draft_id in orphans:
            self._end_row(draft_id, DraftState.FAILED, "draft_orphaned")
        return len(orphans)

    def close(self) -> None:
        """Stop every draft, mark its row, let the threads go; takes at most about three seconds."""
        self._closing.set()
        with self._lock:
            runs = list(self._runs.values())
        for run in runs:
            run.cancelled.set()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._ticker.join(timeout=2 * TICK_SECONDS)
        for run in runs:
            if not run.ended:
                self._end_row(run.draft_id, DraftState.STOPPED, "draft_stopped")
                run.tell(_error("draft_stopped", retryable=True))

    def _drive(self, run: Run) -> None:
        try:
            if run.cancelled.is_set():
                self._end_row(run.draft_id, DraftState.STOPPED, "draft_stopped")
                run.tell(_error("draft_stopped", retryable=True))
                return
            events = self._write(run.draft_id, run.cancelled.is_set)
            for event in events:
                run.tell(event)
                # What comes after the checks is on the row already, and too late to be stopped.
                if run.cancelled.is_set() and event.name not in ("checks", "done"):
                    events.close()  # type: ignore[attr-defined]  # an Iterator that is a generator
                    run.tell(_error("draft_stopped", retryable=True))
                    return
        except EntenduError as error:
            code = "draft_stopped" if error.code == "model_cancelled" else error.code
            self._fail(run, code, dict(error.params))
        except Exception:  # the outermost edge of this thread: a bug must not leave readers waiting
            log.exception("draft %s failed", run.draft_id)
            self._fail(run, "draft_failed")

    def _fail(self, run: Run, code: str, params: Params | None = None) -> None:
        """Tell the readers, and end the row if it can be reached; else the sweep finds it."""
        stopped = code == "draft_stopped"
        try:
            self._end_row(run.draft_id, DraftState.STOPPED if stopped else DraftState.FAILED, code)
        except EntenduError as error:
            log.warning("draft %s could not be ended: %s", run.draft_id, error.code)
        finally:
            run.tell(_error(code, params, retryable=True))

    def _tick_on(self) -> None:
        while not self._closing.wait(TICK_SECONDS):
            try:
                self._tick()
            except EntenduError as error:
                log.warning("drafts could not be saved meanwhile: %s", error.code)
            except Exception:  # the outermost edge of this thread: leases must go on
                log.exception("drafts could not be saved meanwhile")

    def _tick(self) -> None:
        """Save partial text, renew leases, cancel what nobody reads; let go of what is over."""
        now = self._clock.monotonic()
        with self._lock:
            for run in list(self._runs.values()):
                if run.ended and not run.readers and now - run.detached_at > KEPT_SECONDS:
                    del self._runs[run.draft_id]  # its row tells it from now on
            running = [run for run in self._runs.values() if not run.ended]
        if not running:
            return
        lease_until = self._clock.now() + DRAFT_LEASE
        with self._store.write() as work:
            for run in running:
                if not work.drafts.save_text(run.draft_id, "".join(run.text), lease_until):
                    row = work.drafts.get(run.draft_id)
                    if row is None or row.state is not DraftState.DONE:
                        run.cancelled.set()  # somebody else has ended it
        for run in running:
            if run.readers == 0 and now - run.detached_at > UNATTACHED_SECONDS:
                run.cancelled.set()

    def _run_or_row(self, draft_id: str) -> Generator[Numbered | None, None, Run | None]:
        """Return the draft's run; without one, tell the draft from its row once it has ended.

        A draft that has neither run nor end is about to start here, or another process writes it.
        """
        pause = _SOON_SECONDS
        while True:
            with self._lock:
                run = self._runs.get(draft_id)
            if run is not None:
                return run
            with self._store.read() as work:
                draft = work.drafts.get(draft_id)
                events = events_of_row(work, draft, self._clock.now()) if draft else ()
            if draft is None:
                raise NotFoundError("draft_not_found")
            if draft.state.ended:
                for number, event in enumerate(events, start=1):
                    yield Numbered(f"row-{number}", event)
                return None
            if self._closing.wait(pause):
                return None
            if pause >= TICK_SECONDS:
                yield None
            pause = min(2 * pause, TICK_SECONDS)

    def _end_row(self, draft_id: str, state: DraftState, error_code: str) -> None:
        now = self._clock.now()
        action = Action.DRAFT_STOPPED if state is DraftState.STOPPED else Action.DRAFT_FAILED
        with self._store.write() as work:
            draft = work.drafts.get(draft_id)
            if draft is None:
                return
            ended = replace(
                draft, state=state, error_code=error_code, lease_until=None, finished_at=now
            )
            if work.drafts.save(ended):
                params = {"draft_id": draft_id, "error_code": error_code}
                work.cases.add_event(draft.case_id, action, params, None, now)


def _number_after(last_id: str | None, source: str) -> int:
    head, _, number = (last_id or "").partition("-")
    return int(number) if head == source and number.isdecimal() and len(number) < 10 else 0


def _error(code: str, params: Params | None = None, *, retryable: bool) -> StreamEvent:
    return StreamEvent(
        "error", {"error": {"code": code, "params": params or {}, "retryable": retryable}}
    )
