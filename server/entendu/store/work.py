"""One unit of work: the nouns on one connection, in one transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from ..domain.company import Company
from .access import SqlAccess
from .cases import SqlCases
from .comments import SqlComments
from .companies import SqlCompanies
from .drafts import SqlDrafts
from .idempotency import SqlIdempotency
from .search import SqlSearch
from .settings import SqlSettings


class SqlWork:
    """Fulfils `store_seam.Work`."""

    def __init__(self, connection: Connection, held: dict[str, Company], *, reads: bool) -> None:
        search = SqlSearch(connection)
        self.companies = SqlCompanies(connection, held, reads=reads)
        self.comments = SqlComments(connection, search)
        self.cases = SqlCases(connection, search, reads=reads)
        self.drafts = SqlDrafts(connection, search)
        self.access = SqlAccess(connection)
        self.settings = SqlSettings(connection)
        self.idempotency = SqlIdempotency(connection)
