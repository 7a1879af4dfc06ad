"""The results on disk: JSONL, appended row by row, so that a run can be stopped and gone on with.

A torn last line (the machine stopped while it was written) is taken away; of two lines with the
same id the later one counts. A file that holds anything but results is never written to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, TypeGuard

from ..domain.verdict import Level
from ..drafting.calls import COSTS_NOTHING
from ..errors import InvalidError
from .examples import Example
from .rows import RowFault

_START = b'{"id": "'
"""What each line begins with, also a torn one."""

_NOTHING = type(None)
_OF_A_RESULT: Mapping[str, type | tuple[type, ...]] = {
    "id": str,
    "where": str,
    "asked": str,
    "fingerprint": (str, _NOTHING),
    "comment": (dict, _NOTHING),
    "triage": (dict, _NOTHING),
    "plan": (dict, _NOTHING),
    "reply": str,
    "checks": list,
    "needs_human": bool,
    "needs_human_because": list,
    "drafter": (str, _NOTHING),
    "note": (str, _NOTHING),
    "tokens": dict,
    "timings": dict,
    "labels": dict,
    "expected": (list, _NOTHING),
    "error": (dict, _NOTHING),
}


class ResultsFile:
    """The results of earlier runs by id, and the file to add to. A context manager."""

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        """Raises InvalidError `results_unusable`, `results_unwritable`."""
        self.path = path
        self._file: BinaryIO | None = None
        raw, self._whole = _read(path)
        self.results = _results(path, raw)
        self._lines = sum(1 for line in raw.split(b"\n") if line.strip())
        if fresh:  # only now: what is thrown away must be results
            self.results, self._lines, self._whole = {}, 0, 0

    def __enter__(self) -> ResultsFile:
        try:
            self._file = self.path.open("ab")
            self._file.truncate(self._whole)
            if self._whole and not _ends_a_line(self.path):
                self._file.write(b"\n")
        except OSError as error:
            raise _unwritable(self.path) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()

    def done(self, example: Example | RowFault, asked: str) -> bool:
        """Say whether an earlier run has a result of this very row by the same drafter."""
        if isinstance(example, RowFault):
            return False
        found = self.results.get(example.row.id)
        return (
            found is not None
            and found["error"] is None
            and found["note"] not in COSTS_NOTHING  # no model has seen it: it is asked again
            and found["asked"] == asked
            and found["fingerprint"] == example.row.fingerprint
        )

    def append(self, result: dict[str, Any]) -> None:
        """Add a result; it is on its way to the disk when this returns.

        Raises InvalidError `results_unwritable`.
        """
        assert self._file is not None  # noqa: S101 - only within `with`
        try:
            self._file.write(_line(result))
            self._file.flush()
        except OSError as error:
            raise _unwritable(self.path) from error
        self.results[result["id"]] = result
        self._lines += 1

    def tidy(self, ids: Iterable[str], names: Iterable[str]) -> None:
        """Keep one line per id, and none of a row that left its file (`names` were read whole).

        Raises InvalidError `results_unwritable`.
        """
        here, read = set(ids), set(names)
        kept = [
            result
            for result in self.results.values()
            if result["id"] in here or result["where"].rpartition(":")[0] not in read
        ]
        if len(kept) == self._lines:
            return
        self.results = {result["id"]: result for result in kept}
        beside = self.path.with_name(f"{self.path.name}.new")
        try:
            beside.write_bytes(b"".join(map(_line, kept)))
            beside.replace(self.path)
        except OSError as error:
            raise _unwritable(self.path) from error


def read_results(path: Path) -> list[dict[str, Any]]:
    """Return the results of a file, the latest of each id. Raises InvalidError.

    The codes are `results_missing` and `results_unusable`.
    """
    if not path.is_file():
        raise InvalidError("results_missing", {"name": path.name})
    return list(_results(path, _read(path)[0]).values())


def _read(path: Path) -> tuple[bytes, int]:
    """Return the file without a torn last line, and how long that is."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return b"", 0
    except OSError as error:
        raise _unwritable(path) from error
    whole, _, last = raw.rpartition(b"\n")
    if last.strip() and _told(last) is None:
        if not last.startswith(_START) and not _START.startswith(last):  # somebody else's file
            line = raw.count(b"\n") + 1
            raise InvalidError("results_unusable", {"name": path.name, "line": line})
        raw = whole + b"\n" if whole else b""
    return raw, len(raw)


def _is_result(told: object) -> TypeGuard[dict[str, Any]]:
    return (
        isinstance(told, dict)
        and all(key in told and isinstance(told[key], of) for key, of in _OF_A_RESULT.items())
        and all(
            isinstance(verdict, dict)
            and {"check", "level", "code", "params"} <= verdict.keys()
            and verdict["level"] in set(Level)
            for verdict in told["checks"]
        )
    )


def _results(path: Path, raw: bytes) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(raw.split(b"\n"), 1):
        if not line.strip():
            continue
        told = _told(line)
        if not _is_result(told):
            raise InvalidError("results_unusable", {"name": path.name, "line": number})
        found.pop(told["id"], None)
        found[told["id"]] = told
    return found


def _told(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) == b"\n"


def _line(result: dict[str, Any]) -> bytes:
    told = json.dumps(result, ensure_ascii=False)
    # Half a character, as broken pages have them, is written as JSON's own escape.
    return told.encode("utf-8", "backslashreplace") + b"\n"


def _unwritable(path: Path) -> InvalidError:
    return InvalidError("results_unwritable", {"name": path.name})
