"""What a person sees when a model fails, with the real deadlines: the table of issue 3.

    PYTHONPATH=server:tests python -m bench.faults

Each fault has a server of its own. Those that end at a deadline wait side by side, the others
follow each other, so the table takes about as long as its slowest line (90 s). `off` is the time
beyond the deadline that ended it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from entendu.app import House
from entendu.models.deadlines import Deadlines
from fixtures.faults import FAULTS, Ended, Fault, ended, house_with
from fixtures.model_server import ModelServer


def main() -> None:
    """Print the table; exit with 1 where a draft was unusable or late."""
    deadlines = Deadlines()
    slow = [fault for fault in FAULTS if fault.waits]
    with (
        tempfile.TemporaryDirectory() as folder,
        house_with(Path(folder)) as house,
        ThreadPoolExecutor(len(slow)) as pool,
    ):
        _end(house, FAULTS[0])  # what is loaded once is no part of a draft
        waiting = {fault.name: pool.submit(_end, house, fault) for fault in slow}
        time.sleep(2)
        quick = {fault.name: _end(house, fault) for fault in FAULTS if not fault.waits}
        found = quick | {name: end.result() for name, end in waiting.items()}
    ends = [found[fault.name] for fault in FAULTS]
    print("| the model returns | requests | seconds | off | what the person saw |")
    print("|---|---|---|---|---|")
    bad = 0
    for fault, end in zip(FAULTS, ends, strict=True):
        off = end.seconds - (getattr(deadlines, fault.waits) if fault.waits else 0.0)
        usable = bool(end.text) and not end.blocked and end.code == fault.code
        bad += not usable or (fault.waits is not None and off > 1)
        seen = end.seen if usable else f"UNUSABLE: {end.code} {end.text!r}"
        print(f"| {fault.name} | {end.requests} | {end.seconds:.1f} | {off:.1f} | {seen} |")
    print(f"{len(ends)} faults, {bad} of them unusable or late")
    sys.exit(1 if bad else 0)


def _end(house: House, fault: Fault) -> Ended:
    with ModelServer() as server:
        return ended(house, server, fault, Deadlines())


if __name__ == "__main__":
    main()
