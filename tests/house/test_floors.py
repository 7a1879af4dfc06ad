"""Imports go down only; each outer library, the environment and the time have one place."""

from __future__ import annotations

import pytest

from house.floors import PACKAGE, breaches, module_name
from house.sources import ROOT, below, text_of

SOURCES = below("server", ".py")


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_module_keeps_the_law(path: object) -> None:
    file = ROOT / str(path)
    module, package = module_name(file, ROOT / "server")
    assert breaches(file.read_text(encoding="utf-8"), module, package=package) == []


def test_the_law_is_tried_on_the_whole_service() -> None:
    modules = {module_name(ROOT / path, ROOT / "server")[0] for path in SOURCES}
    assert {PACKAGE, f"{PACKAGE}.domain.case", f"{PACKAGE}.settings"} <= modules
    assert all(text_of(path).strip() or path.name == "__init__.py" for path in SOURCES)


@pytest.mark.parametrize(
    ("module", "line", "breach"),
    [
        ("domain.case", "from entendu.playbook.plan import make_plan", "domain (F0) does not see"),
        ("domain.case", "from ..playbook import plan", "domain (F0) does not see playbook (F1)"),
        ("domain.case", "import yaml", "does without yaml"),
        ("errors", "import platformdirs", "does without platformdirs"),
        ("playbook.plan", "from entendu.store import open_store", "does not see store (F2)"),
        ("playbook.plan", "from entendu import drafting", "does not see drafting (F3)"),
        ("playbook.plan", "from pathlib import Path", "is pure"),
        ("playbook.plan", "import requests", "does without requests"),
        ("store.rows", "from entendu.models.client import Client", "never see each other"),
        ("models.client", "from ..promptbook import Promptbook", "never see each other"),
        ("store.rows", "from entendu.playbook import clocks", "does not see playbook (F1)"),
        ("drafting", "from .store import open_store", "drafting (F3) does not see store (F2)"),
        ("drafting", "import entendu.web.auth", "does not see web (F4)"),
        ("drafting", "from flask import request", "flask belongs to F4 and F5"),
        ("drafting", "import flask_babel", "flask_babel belongs to F4 and F5"),
        ("drafting", "def f():\n    import openai", "line 2: openai belongs to models/"),
        ("web.api.drafts", "from tenacity import retry", "tenacity belongs to models/"),
        ("web.api.drafts", "from sqlalchemy import select", "sqlalchemy belongs to store/"),
        ("web.api.drafts", "from entendu.store import rows", "does not see store (F2)"),
        ("models.client", "import pysqlite3.dbapi2", "pysqlite3 belongs to store/"),
        ("access", "import importlib\nimportlib.import_module('openai')", "belongs to models/"),
        ("access", "import os\nos.environ['HOME']", "line 2: the environment"),
        ("access", "import os as system\nsystem.getenv('HOME')", "line 2: the environment"),
        ("access", "from os import environ", "line 1: the environment"),
        ("access", "from datetime import datetime\ndatetime.now()", "line 2: the time"),
        ("access", "import datetime as dt\ndt.datetime.now(dt.UTC)", "line 2: the time"),
        ("access", "from datetime import date as day\nday.today()", "line 2: the time"),
        ("cli", "import time\ntime.time()", "line 2: the time"),
        ("models.client", "from time import monotonic", "line 1: the time"),
    ],
)
def test_a_breach_is_found(module: str, line: str, breach: str) -> None:
    found = breaches(line, f"{PACKAGE}.{module}")
    assert len(found) == 1, found
    assert breach in found[0]


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("domain.case", "from __future__ import annotations\nfrom .verdict import Verdict"),
        ("domain.case", "from datetime import datetime"),
        ("settings", "import os\nimport platformdirs\nos.environ"),
        ("domain.clock", "import time\ntime.monotonic()"),
        ("playbook.checks.length", "from ...domain.verdict import Verdict\nimport regex"),
        ("playbook.checks.length", "from ..weighing import weighted_length"),
        ("store.rows", "import sqlalchemy\nfrom ..domain import store_seam\nfrom . import columns"),
        ("models.client", "import openai, tenacity\nfrom entendu.errors import ModelError"),
        ("drafting", "from entendu import __version__, errors\nfrom .playbook import plan"),
        ("drafting", "import time\ntime.sleep(1)"),
        ("web.api.drafts", "import flask\nfrom ...casework import Casework"),
        ("app", "from .store import open_store\nfrom .web.services import Services\nimport flask"),
        ("access", "clock.now()\nself.clock.monotonic()"),
    ],
)
def test_what_the_law_allows_is_let_through(module: str, line: str) -> None:
    assert breaches(line, f"{PACKAGE}.{module}") == []


def test_a_relative_import_in_a_package_starts_at_the_package() -> None:
    assert breaches("from ..store import rows", "entendu.web.api", package=True) == []
    assert breaches("from ...store import rows", "entendu.web.api", package=True) != []
