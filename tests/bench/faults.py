"""What a person sees when a model fails, with the real deadlines: the table of issue 3.

    PYTHONPATH=server:tests python -m bench.faults

Each fault has a server and a service of its own, all at the same time, so the table takes about as
long as its slowest line (90 s). `off` is the time beyond the deadline that ended it.
"""

from __future__ import annotations

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from entendu.models.deadlines import Deadlines
from fixtures.faults import FAULTS, Ended, Fault, ended, house_with
from fixtures.model_server import ModelServer


def main() -> None:
    """Print the table; exit with 1 where a draft was unusable or late."""
    deadlines = Deadlines()
    with ThreadPoolExecutor(len(FAULTS)) as pool:
        ends = list(pool.map(_end, FAULTS))
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


def _end(fault: Fault) -> Ended:
    with (
        tempfile.TemporaryDirectory() as folder,
        ModelServer() as server,
        house_with(Path(folder)) as house,
    ):
        return ended(house, server, fault, Deadlines())


if __name__ == "__main__":
    main()
