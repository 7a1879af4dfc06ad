"""What is built works on its own, far from the checkout, and brings everything it needs.

The wheel is built from the archive of the sources, so that this is tried as well. It is installed
into a new environment that borrows the dependencies of the running one by a path file, which skips
path files found there: an editable install of the checkout stays unseen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from house.sources import ROOT, below

COMPANIES = {
    "Lindgren Books": {
        "kind": "bookshop",
        "email": "help@lindgren-books.example",
        "phone": "+44 20 7946 0123",
        "hours": "Mon-Fri 9-17",
        "departments": ["Orders", "Shops"],
        "facts": ["Parcels leave our warehouse within two working days."],
    }
}
IN_WHEEL = {"server/": "", "prompts/": "entendu/prompts/", "extension/": "entendu/extension/"}


def run(command: list[str | Path], folder: Path, **environment: str) -> str:
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ENTENDU_", "OPENAI_", "PYTHON"))
    } | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the archive of the sources and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("built")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT], folder)
    return folder


@pytest.fixture(scope="session")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment into which the wheel was installed, and a folder far from the checkout."""

    programs: Path
    elsewhere: Path

    def entendu(self, *arguments: str, **environment: str) -> str:
        """Run the command as a person would, and return what it printed."""
        return run([self.programs / "entendu", *arguments], self.elsewhere, **environment)

    def python(self, code: str) -> str:
        """Run code in the environment, and return what it printed."""
        return run([self.programs / "python", "-c", code], self.elsewhere)


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    home = tmp_path_factory.mktemp("installed") / "an environment"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--python",
        python,
    ]
    run([*pip, "install", "-q", "--no-deps", "--no-index", wheel], home)
    where = "import sysconfig; print(sysconfig.get_path('purelib'), end='')"
    site = Path(run([python, "-c", where], home))
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    return Installed(home / "bin", elsewhere)


def test_the_wheel_holds_the_service_the_prompts_and_the_extension_and_nothing_else(
    wheel: Path,
) -> None:
    wanted = {
        path.as_posix().replace(source, target, 1)
        for source, target in IN_WHEEL.items()
        for path in below(source)
        if path.as_posix() != "server/README.md"
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
        information = [name for name in archive.namelist() if ".dist-info/" in name]
    assert held == wanted
    assert any(name.endswith("licenses/LICENSE") for name in information)


def test_the_archive_of_the_sources_can_be_set_up_and_tested(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as sources:
        held = {name.partition("/")[2] for name in sources.getnames()}
    wanted = {"Makefile", "pyproject.toml", "constraints.txt", "LICENSE", "README.md"}
    wanted |= {path.as_posix() for path in below("tests/setup") + below("prompts")}
    assert wanted - held == set()
    assert [name for name in held if "node_modules" in name or ".venv" in name] == []


def test_it_runs_from_its_own_folder(installed: Installed) -> None:
    found = installed.python("import entendu; print(entendu.__file__)")
    assert Path(found.strip()).is_relative_to(installed.programs.parent)


def test_the_version_is_that_of_the_project(installed: Installed, wheel: Path) -> None:
    version = wheel.name.split("-")[1]
    assert version in installed.entendu("--version")


def test_it_drafts_far_from_the_checkout(installed: Installed, tmp_path: Path) -> None:
    companies = tmp_path / "companies.json"
    companies.write_text(json.dumps(COMPANIES))
    printed = installed.entendu(
        "draft",
        "My order of three weeks ago never arrived and nobody answers my mails!",
        "--json",
        *("--company", "Lindgren Books"),
        *("--companies", str(companies)),
        ENTENDU_DATA_DIR=str(tmp_path / "data"),
        ENTENDU_DRAFTER="phrasebook",
    )
    draft = json.loads(printed)
    assert set(draft) == {"case_id", "triage", "plan", "reply", "checks", "drafter", "timings"}
    assert draft["drafter"] == "phrasebook"
    assert "help@lindgren-books.example" in draft["reply"] or "7946 0123" in draft["reply"]


def test_it_finds_its_prompts_and_says_where_the_extension_is(installed: Installed) -> None:
    found = installed.python(
        "from entendu.promptbook import Promptbook; from importlib.resources import files;"
        "book = Promptbook.find(None);"
        "print((files('entendu') / 'prompts' / 'draft-reply.md').is_file(),"
        " (files('entendu') / 'extension' / 'manifest.json').is_file())"
    )
    assert found.split() == ["True", "True"]
