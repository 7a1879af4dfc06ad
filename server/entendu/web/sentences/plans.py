"""Why this route: the codes of `Plan.reason`."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

ROUTES: Mapping[str, str] = {
}
"""Why this route: the codes of `Plan.reason`."""

STEPS: Mapping[str, str] = {
}
"""Why a step stands as it does: the codes of `PlannedStep.reason`."""
