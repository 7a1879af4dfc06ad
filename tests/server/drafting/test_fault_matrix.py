"""Whatever a model does, a draft ends in a usable text or a clear sentence, and in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from entendu.models.deadlines import Deadlines
from fixtures.faults import FAULTS, Fault, ended, house_with
from fixtures.model_server import ModelServer

SHORT = Deadlines(
    connect=1.0, first_token=1.0, first_token_loopback=1.0, silence=0.6, whole=2.0, back_off=0.05
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_ends_in_a_usable_draft_within_its_deadline(
    fault: Fault, data_dir: Path
) -> None:
    with ModelServer() as server, house_with(data_dir) as house:
        end = ended(house, server, fault, SHORT)

    assert end.text
    assert not end.blocked
    assert end.code == fault.code
    assert end.requests == fault.requests <= 3
    assert end.drafter == ("model" if fault.code is None else "phrasebook")
    deadline = getattr(SHORT, fault.waits) if fault.waits else 0.0
    assert deadline <= end.seconds < deadline + 1.5
    if fault.code is not None:
        assert end.seen.endswith(".")
