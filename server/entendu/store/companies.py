"""Companies with all that belongs to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, insert, select, update

from ..domain.company import Account, Company, Contact, Department, Fact, Place
from ..errors import ConflictError
from .rows import columns_of, values_of
from .tables import accounts, companies, contacts, departments, facts, places

# In this order: a contact points at a department and a place, which must be there before it.
_PARTS: tuple[tuple[str, Table, type[Any]], ...] = (
    ("departments", departments, Department),
    ("places", places, Place),
    ("contacts", contacts, Contact),
    ("facts", facts, Fact),
    ("accounts", accounts, Account),
)
_PART_NAMES = tuple(name for name, _, _ in _PARTS)

_OWN = columns_of(companies, Company, but=_PART_NAMES)
_COMPANY = select(*_OWN)
_ALL = _COMPANY.order_by(companies.c.practice, companies.c.id)
_GET = _COMPANY.where(companies.c.id == bindparam("id"))
_BY_NAME = (
    select(companies.c.id)
    .where(companies.c.name == bindparam("name"), companies.c.practice.is_(False))
    .order_by(companies.c.id)
    .limit(1)
)
_PARTS_OF = {
    name: select(table.c.company_id, *columns_of(table, noun))
    .where(table.c.company_id.in_(bindparam("companies", expanding=True)))
    .order_by(table.c.position)
    for name, table, noun in _PARTS
}


class SqlCompanies:
    """Fulfils `store_seam.Companies`.

    Every draft reads its company whole, which takes six queries, and companies hardly ever change:
    `held` keeps them by id. One is taken from there only while its `v` is still the row's, and put
    there only by units of work that read, for what they see is committed.
    """

    def __init__(self, connection: Connection, held: dict[str, Company], *, reads: bool) -> None:
        self._connection = connection
        self._held = held
        self._reads = reads

    def all(self) -> tuple[Company, ...]:
        """Return every company, the practice one last."""
        return self._whole(self._connection.execute(_ALL).all())

    def get(self, company_id: str) -> Company | None:
        """Return one company whole."""
        return next(
            iter(self._whole(self._connection.execute(_GET, {"id": company_id}).all())), None
        )

    def by_name(self, name: str) -> Company | None:
        """Return the company of that exact name, practice ones apart."""
        company_id = self._connection.scalar(_BY_NAME, {"name": name})
        return None if company_id is None else self.get(company_id)

    def add(self, company: Company) -> None:
        """Add a company with all its parts."""
        self._connection.execute(insert(companies), values_of(company, but=_PART_NAMES))
        self._write_parts(company)

    def save(self, company: Company) -> None:
        """Replace the company and its parts as given, where `company.v` is still the row's.

        Raises ConflictError `company_changed_meanwhile` where somebody else saved first.
        """
        values = values_of(company, but=(*_PART_NAMES, "id"))
        written = self._connection.execute(
            update(companies)
            .where(companies.c.id == company.id, companies.c.v == company.v)
            .values(values | {"v": company.v + 1})
        )
        if not written.rowcount:
            raise ConflictError("company_changed_meanwhile")
        for name, table, _ in _PARTS:
            kept = [part.id for part in getattr(company, name)]
            self._connection.execute(
                delete(table).where(table.c.company_id == company.id, table.c.id.not_in(kept))
            )
        self._write_parts(company)

    def _write_parts(self, company: Company) -> None:
        for name, table, _ in _PARTS:
            own = select(table.c.id).where(table.c.company_id == company.id)
            known = set(self._connection.scalars(own))
            for position, part in enumerate(getattr(company, name)):
                values = values_of(part) | {"company_id": company.id, "position": position}
                if part.id in known:
                    changed = update(table).where(table.c.id == part.id)
                    self._connection.execute(changed.values(values))
                else:
                    self._connection.execute(insert(table), values)

    def _whole(self, rows: Sequence[Row[Any]]) -> tuple[Company, ...]:
        """Return the companies of these rows with their parts: six queries at most."""
        found = {row.id: self._held.get(row.id) for row in rows}
        missing = [row for row in rows if (held := found[row.id]) is None or held.v != row.v]
        for company in self._read(missing):
            found[company.id] = company
            if self._reads:
                self._held[company.id] = company
        return tuple(company for company in found.values() if company is not None)

    def _read(self, rows: Sequence[Row[Any]]) -> tuple[Company, ...]:
        ids = [row.id for row in rows]
        parts: dict[str, defaultdict[str, list[Any]]] = {}
        for name, _, noun in _PARTS:
            parts[name] = defaultdict(list)
            if not ids:
                continue
            for company_id, *fields in self._connection.execute(
                _PARTS_OF[name], {"companies": ids}
            ):
                parts[name][company_id].append(noun(*fields))
        return tuple(_company(row, {name: parts[name][row.id] for name in parts}) for row in rows)


def _company(row: Row[Any], parts: dict[str, list[Any]]) -> Company:
    fields: dict[str, Any] = {name: tuple(listed) for name, listed in parts.items()}
    return Company(**fields, **row._mapping)
