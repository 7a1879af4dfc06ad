"""Whatever a model does, a draft ends in a usable text or a clear sentence, and in time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from entendu.app import House
from entendu.models.deadlines import Deadlines
from fixtures.faults import FAULTS, Fault, ended, house_with
from fixtures.model_server import ModelServer

SHORT = Deadlines(
    connect=1.0, first_token=1.0, first_token_loopback=1.0, silence=0.6, whole=2.0, back_off=0.05
)


@pytest.fixture(scope="module")
def wired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house_with(tmp_path_factory.mktemp("faults")) as house:
        yield house


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_ends_in_a_usable_draft_within_its_deadline(fault: Fault, wired: House) -> None:
    with ModelServer() as server:
        end = ended(wired, server, fault, SHORT)

    assert end.text
    assert not end.blocked
    assert end.code == fault.code
    assert end.requests == fault.requests <= 3
    assert end.drafter == ("model" if fault.code is None else "phrasebook")
    deadline = getattr(SHORT, fault.waits) if fault.waits else 0.0
    assert deadline <= end.seconds < deadline + 1.5
    if fault.code is not None:
        assert end.seen.endswith(".")
