"""What the web floor is given by the composition root, and how a view gets at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from flask import current_app

from ..access import Gate
from ..casework import Casework
from ..companies import Companies
from ..costs import Spent
from ..domain.clock import Clock
from ..domain.local_seam import FindLocal
from ..domain.model_seam import ModelProbe
from ..domain.prompt_seam import Prompts
from ..drafting.runner import Runner
from ..intake import Intake
from ..model_choice import ModelChoice
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases, wired. `probe(base_url, key, model)` tests a model's server.

    `find_local` looks for one on this machine.
    """

    settings: Settings
    clock: Clock
    gate: Gate
    companies: Companies
    intake: Intake
    casework: Casework
    runner: Runner
    model_choice: ModelChoice
    probe: Callable[[str, str | None, str], ModelProbe]
    find_local: FindLocal
    month_spent: Callable[[], Spent]
    prompts: Prompts
    extension_dir: Path


def services() -> Services:
    """Return the services of the current app."""
    return cast(Services, current_app.extensions["entendu"])
