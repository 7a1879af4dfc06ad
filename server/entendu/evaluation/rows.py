"""The rows of an evaluation: read from JSONL or YAML files, each fault named with its line.

A row is `{id, platform, author, text, lang?, history?, company?}`; what else it carries is kept
(`labels`, `expect`, `reply`) or ignored. A line that cannot be used becomes a fault in its place
and never stops the rest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..companies import company_from_file
from ..domain.comment import Platform
from ..domain.company import Company
from ..domain.triage import History, Turn
from ..errors import EntenduError, InvalidError, NotFoundError
from ..texts import one_line, plain_text

COMPANIES = "companies"
"""The stem of the file that tells companies by name, beside the rows."""

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Row:
    """One comment to answer. `where` is `file:line`, `language` what the row says it is.

    `given` is the row as read; `fingerprint` changes with the row and with its company.
    """

    id: str
    where: str
    platform: Platform
    text: str
    author: str | None
    language: str | None
    company: Company
    history: History
    given: Mapping[str, Any]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class RowFault:
    """A line that cannot be used; its id is `where` if it has none of its own."""

    id: str
    where: str
    error: EntenduError
    given: Mapping[str, Any] = field(default_factory=dict)


class KnownCompanies:
    """The companies that rows may name, and the one for rows that name none."""

    def __init__(self, entries: Mapping[str, Any], otherwise: Company) -> None:
        self.otherwise = otherwise
        self._entries = entries
        self._read: dict[str, Company] = {}

    def of(self, given: object) -> Company:
        """Return the company of a row: its name, an entry with a `name`, or None.

        Raises NotFoundError `row_company_unknown`, InvalidError `companies_file_unusable`,
        `row_unusable`.
        """
        if given is None:
            return self.otherwise
        if isinstance(given, str):
            return self._named(given)
        if not isinstance(given, Mapping):
            raise _unusable("company")
        name, entry = given.get("name"), given
        if name is None and len(given) == 1:
            name, entry = next(iter(given.items()))
        if not isinstance(name, str) or not isinstance(entry, Mapping):
            raise _unusable("company")
        return company_from_file(name, entry)

    def entry(self, given: object) -> object:
        """Return what is known of a row's company, so that a change of it is seen."""
        return self._entries.get(given) if isinstance(given, str) else given

    def _named(self, name: str) -> Company:
        if name not in self._entries:
            raise NotFoundError("row_company_unknown", {"name": name[:120]})
        if name not in self._read:
            self._read[name] = company_from_file(name, self._entries[name])
        return self._read[name]


def read_companies(path: Path) -> dict[str, Any]:
    """Return the entries of a companies file, JSON or YAML, by name.

    Raises InvalidError `companies_file_unusable`.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = yaml.safe_load(text) if path.suffix in _YAML else json.loads(text)
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        raise InvalidError("companies_file_unusable", {"name": path.name}) from error
    if not isinstance(entries, dict) or not all(isinstance(name, str) for name in entries):
        raise InvalidError("companies_file_unusable", {"name": path.name})
    return entries


def companies_beside(path: Path) -> Path | None:
    """Return the companies file in the folder of a file of rows, if there is one."""
    names = (f"{COMPANIES}{suffix}" for suffix in (".json", *_YAML))
    return next((found for name in names if (found := path.with_name(name)).is_file()), None)


def read_rows(path: Path, companies: KnownCompanies) -> Iterator[Row | RowFault]:
    """Yield the rows of a file in order. Raises InvalidError `rows_file_unusable`."""
    for where, given in _told(path):
        if isinstance(given, EntenduError):
            yield RowFault(where, where, given)
        else:
            yield row_of(given, where, companies)


def row_of(given: object, where: str, companies: KnownCompanies) -> Row | RowFault:
    """Return one row as told, or what is wrong with it."""
    if not isinstance(given, Mapping):
        return RowFault(where, where, InvalidError("row_not_an_object"))
    name = given.get("id")
    known = isinstance(name, str | int) and not isinstance(name, bool)
    row_id = (one_line(str(name), 200) if known else None) or where
    try:
        if not known:
            raise _unusable("id")
        company = companies.of(given.get("company"))
        return Row(
            id=row_id,
            where=where,
            platform=_platform(_text(given, "platform")),
            text=_text(given, "text") or "",
            author=_text(given, "author"),
            language=one_line(_text(given, "lang"), 35),
            company=company,
            history=_history(given.get("history"), company),
            given=given,
            fingerprint=_fingerprint(given, companies.entry(given.get("company"))),
        )
    except EntenduError as error:
        return RowFault(row_id, where, error, given)


def _told(path: Path) -> Iterator[tuple[str, object]]:
    """Yield what each line (or item) says, with where; an error where that cannot be read."""
    try:
        raw = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        if path.suffix in _YAML:
            yield from _items(path.name, raw.decode("utf-8"))
            return
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidError("rows_file_unusable", {"name": path.name, "line": 1}) from error
    for number, line in enumerate(raw.split(b"\n"), 1):
        if line.strip():
            yield f"{path.name}:{number}", _line(line)


def _line(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return InvalidError("row_not_json")


def _items(name: str, text: str) -> Iterator[tuple[str, object]]:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        told = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise InvalidError("rows_file_unusable", {"name": name, "line": line}) from error
    if not isinstance(told, list) or not isinstance(node, yaml.SequenceNode):
        raise InvalidError("rows_file_unusable", {"name": name, "line": 1})
    for item, place in zip(told, node.value, strict=True):
        yield f"{name}:{place.start_mark.line + 1}", item


def _text(given: Mapping[str, Any], name: str) -> str | None:
    value = given.get(name)
    if value is None and name != "text":
        return None
    if not isinstance(value, str):
        raise _unusable(name)
    return value


def _platform(name: str | None) -> Platform:
    """Return the platform; one that Entendu does not know is a page of the web."""
    known = (name or "").strip().casefold()
    known = "x" if known == "twitter" else known
    return Platform(known) if known in set(Platform) else Platform.WEB


def _history(given: object, company: Company) -> History:
    """Return earlier turns; a reply of ours stands in public, so it counts as posted."""
    if given is None:
        return History()
    if not isinstance(given, list):
        raise _unusable("history")
    turns = tuple(_turn(each, company) for each in given)
    return History(turns, posted_replies=sum(turn.ours for turn in turns))


def _turn(given: object, company: Company) -> Turn:
    if not isinstance(given, Mapping) or not isinstance(given.get("text"), str):
        raise _unusable("history")
    ours, by = given.get("ours"), given.get("from")
    if isinstance(ours, bool):
        return Turn(ours, plain_text(given["text"]))
    if not isinstance(by, str):
        raise _unusable("history")
    return Turn(by.casefold() in ("company", company.name.casefold()), plain_text(given["text"]))


def _fingerprint(*parts: object) -> str:
    told = json.dumps(parts, sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _unusable(name: str) -> InvalidError:
    return InvalidError("row_unusable", {"field": name})
