"""Settings, files and the running service."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "setting_unusable": N_("The setting {name} cannot be used as it is; it takes: {wanted}."),
    "secrets_unreadable": N_(
        "The file that keeps your keys cannot be read: {file}; please check that it is whole and "
        "yours, or move it away and enter the key again."
    ),
    "prompts_not_found": N_(
        "The prompts were not found in any of the places where they can lie; please install "
        "Entendu again, or name their folder in ENTENDU_PROMPTS_DIR."
    ),
    "prompts_unusable": N_(
        "The file {file} cannot be used: {problem}; please mend it, or take the one that came with "
        "Entendu."
    ),
    "service_already_running": N_(
        "Entendu is running on this data already; please use that one, or stop it first."
    ),
    "port_in_use": N_(
        "Port {port} is taken by another program; please stop that program, or choose another port "
        "with ENTENDU_PORT."
    ),
}
