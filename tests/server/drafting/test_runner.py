"""The runner: readers come and go, the row is the truth, nothing is written for nobody."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from entendu.app import House
from entendu.domain.draft import DraftState
from entendu.domain.stream import StreamEvent
from entendu.drafting import runner as runner_module
from entendu.drafting.draft import draft
from entendu.drafting.runner import Runner
from entendu.errors import EntenduError, NotFoundError
from fixtures.model_answers import Answer, Mode
from fixtures.model_server import ModelServer

Opened = Callable[..., str]


@pytest.fixture
def runner(house: House) -> Iterator[Runner]:
    made = Runner(
        lambda i, c: draft(house.store, house.tools, i, c), house.store, house.clock, workers=4
    )
    yield made
    made.close()


def names(runner: Runner, draft_id: str, last_id: str | None = None) -> list[str]:
    return [n.event.name for n in runner.follow(draft_id, last_id) if n is not None]


def state_of(house: House, draft_id: str) -> DraftState:
    with house.store.read() as work:
        found = work.drafts.get(draft_id)
    assert found is not None
    return found.state


def wait_until(true: Callable[[], bool], seconds: float = 8) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_two_readers_hear_the_same_story(runner: Runner, opened: Opened) -> None:
    draft_id = opened()
    runner.start(draft_id)
    runner.start(draft_id)  # a second start of the same draft is nothing

    first, second = names(runner, draft_id), names(runner, draft_id)

    assert first == second
    assert first[-1] == "done"
    assert first.count("case") == 1


def test_a_late_reader_hears_an_ended_draft_from_its_row(
    runner: Runner, opened: Opened, house: House
) -> None:
    draft_id = opened()
    runner.start(draft_id)
    live = [n for n in runner.follow(draft_id) if n is not None]
    later = Runner(
        lambda i, c: draft(house.store, house.tools, i, c), house.store, house.clock, workers=1
    )
    with closing(later):
        told = [n for n in later.follow(draft_id, live[3].id) if n is not None]

    assert [n.event.name for n in told] == ["case", "triage", "plan", "delta", "checks", "done"]
    assert told[-1].event.data == live[-1].event.data


def test_stop_ends_a_model_that_says_nothing(
    runner: Runner, opened: Opened, house: House, model_server: ModelServer
) -> None:
    model_server.enqueue(Answer(Mode.HANG))
    draft_id = opened()
    runner.start(draft_id)
    wait_until(lambda: bool(model_server.chats))

    started = time.monotonic()
    state = runner.stop(draft_id)

    assert state is DraftState.STOPPED
    assert time.monotonic() - started < 2
    assert names(runner, draft_id)[-1] == "error"


def test_a_draft_that_waits_for_a_thread_is_stopped_at_once(
    runner: Runner, opened: Opened, house: House, model_server: ModelServer
) -> None:
    model_server.otherwise = Answer(Mode.HANG)
    busy = [opened(f"My lamp number {n} came broken.") for n in range(4)]
    for draft_id in busy:
        runner.start(draft_id)
    wait_until(lambda: len(model_server.chats) == 4)
    waiting = opened("My chair came without its legs.")
    runner.start(waiting)

    started = time.monotonic()
    state = runner.stop(waiting)

    assert state is DraftState.STOPPED
    assert time.monotonic() - started < 1
    assert names(runner, waiting)[-1] == "error"


def test_a_draft_that_nobody_reads_is_stopped(
    runner: Runner,
    opened: Opened,
    house: House,
    model_server: ModelServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runner_module, "UNATTACHED_SECONDS", 0.3)
    model_server.enqueue(Answer(Mode.HANG))
    draft_id = opened()

    runner.start(draft_id)

    wait_until(lambda: state_of(house, draft_id) is DraftState.STOPPED)


def test_a_reader_keeps_a_draft_alive_and_partial_text_is_saved_meanwhile(
    runner: Runner,
    opened: Opened,
    house: House,
    model_server: ModelServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runner_module, "UNATTACHED_SECONDS", 0.3)
    model_server.enqueue(Answer(Mode.SILENT))
    draft_id = opened()
    runner.start(draft_id)
    reader = threading.Thread(target=names, args=(runner, draft_id))
    reader.start()

    def partial() -> str:
        with house.store.read() as work:
            found = work.drafts.get(draft_id)
        return found.text if found and found.state is DraftState.WRITING else ""

    wait_until(lambda: bool(partial()))
    time.sleep(0.8)
    assert state_of(house, draft_id) is DraftState.WRITING
    runner.stop(draft_id)
    reader.join(timeout=5)
    assert not reader.is_alive()


def test_drafts_of_a_process_that_died_are_found_and_marked(
    runner: Runner, opened: Opened, house: House
) -> None:
    draft_id = opened()  # queued, and nobody drives it

    assert runner.sweep() == 0, "its lease holds"
    with house.store.write() as work:
        work.drafts.save_text(draft_id, "", house.clock.now() - timedelta(seconds=1))
    assert runner.sweep() == 1
    assert runner.sweep() == 0

    assert state_of(house, draft_id) is DraftState.FAILED
    assert names(runner, draft_id)[-1] == "error"


def test_a_bug_in_the_writing_is_an_error_event_and_a_failed_row(
    opened: Opened, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_id: str, _cancelled: Callable[[], bool]) -> Iterator[StreamEvent]:
        raise RuntimeError("a bug")
        yield

    draft_id = opened()
    with closing(Runner(broken, house.store, house.clock, workers=1)) as runner:
        runner.start(draft_id)
        assert names(runner, draft_id) == ["error"]
        wait_until(lambda: state_of(house, draft_id) is DraftState.FAILED)
    assert "a bug" in caplog.text


def test_closing_marks_what_still_runs_within_five_seconds(
    opened: Opened, house: House, model_server: ModelServer
) -> None:
    model_server.enqueue(Answer(Mode.HANG))
    running, waiting = opened(), opened("Another one: the shade is torn.")
    runner = Runner(
        lambda i, c: draft(house.store, house.tools, i, c), house.store, house.clock, workers=1
    )
    runner.start(running)
    runner.start(waiting)
    wait_until(lambda: bool(model_server.chats))

    started = time.monotonic()
    runner.close()

    assert time.monotonic() - started < 5
    assert state_of(house, running) is DraftState.STOPPED
    assert state_of(house, waiting) is DraftState.STOPPED


def test_an_unknown_draft_is_not_found(runner: Runner) -> None:
    with pytest.raises(NotFoundError):
        names(runner, "nowhere")


def test_a_stop_that_comes_too_late_leaves_the_story_whole(
    runner: Runner, opened: Opened, house: House
) -> None:
    wholly = 0
    for n in range(25):
        draft_id = opened(f"Order {n} came cold and nobody apologised.")
        runner.start(draft_id)
        time.sleep(0.002 * n)
        state = runner.stop(draft_id)
        last = names(runner, draft_id)[-1]
        assert (last == "done") == (state is DraftState.DONE), (state, last)
        wholly += state is DraftState.DONE
    assert wholly < 25, "some were stopped in time"


def test_a_draft_started_again_after_its_end_is_told_from_its_row(
    runner: Runner, opened: Opened, house: House
) -> None:
    draft_id = opened()
    runner.start(draft_id)
    names(runner, draft_id)
    with closing(
        Runner(
            lambda i, c: draft(house.store, house.tools, i, c), house.store, house.clock, workers=1
        )
    ) as restarted:
        restarted.start(draft_id)

        assert names(restarted, draft_id)[-1] == "done"


def test_a_row_that_could_not_be_ended_is_found_by_the_sweep(
    opened: Opened, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_id: str, _cancelled: Callable[[], bool]) -> Iterator[StreamEvent]:
        raise EntenduError("database_locked", retryable=True)
        yield

    draft_id = opened()
    with closing(Runner(broken, house.store, house.clock, workers=1)) as runner:
        with monkeypatch.context() as patched:
            patched.setattr(runner, "_end_row", _locked)
            runner.start(draft_id)
            assert names(runner, draft_id) == ["error"]
        with house.store.write() as work:
            work.drafts.save_text(draft_id, "", house.clock.now() - timedelta(seconds=1))

        assert runner.sweep() == 1
        assert state_of(house, draft_id) is DraftState.FAILED


def _locked(*_: object) -> None:
    raise EntenduError("database_locked", retryable=True)


def test_readers_beyond_the_ceiling_are_told_to_come_back(
    runner: Runner, opened: Opened, model_server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner_module, "MOST_READERS", 1)
    model_server.enqueue(Answer(Mode.SILENT))
    draft_id = opened()
    runner.start(draft_id)
    first = runner.follow(draft_id)
    next(first)

    with pytest.raises(EntenduError, match="too_many_readers"):
        next(runner.follow(draft_id))

    first.close()  # type: ignore[attr-defined]  # a generator
    assert next(runner.follow(draft_id)) is not None
    runner.stop(draft_id)
