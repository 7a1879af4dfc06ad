"""Settings, files and the running service."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "setting_unusable": N_("The setting {name} cannot be used as it is; it takes: {wanted}."),
    "data_folder_unusable": N_(
        "The folder for Entendu’s data cannot be made or written to ({folder}); please check what "
        "lies there and whose it is, or choose another one with ENTENDU_DATA_DIR."
    ),
    "secrets_unreadable": N_(
        "The file that keeps your keys cannot be read: {file}; please check that it is whole and "
        "yours, or move it away and enter the key again."
    ),
    "prompts_not_found": N_(
        "The prompts were found neither in the folder of ENTENDU_PROMPTS_DIR ({setting}) nor in "
        "{package} nor in {checkout}; please correct the setting, or install Entendu again."
    ),
    "prompts_unusable": N_(
        "The file {file} cannot be used: {problem}; please mend it, or take the one that came with "
        "Entendu."
    ),
    "service_already_running": N_(
        "Entendu is running on this data already ({folder}); please use that one, or stop it first."
    ),
    "port_in_use": N_(
        "Port {port} is taken by another program; please stop that program, or choose another port "
        "with ENTENDU_PORT."
    ),
    "database_unavailable": N_(
        "The database cannot be used right now ({reason}); nothing that was saved is lost, please "
        "look after it and try again."
    ),
    "database_locked": N_(
        "Another program is writing to the database, so nothing was changed; please try again in a "
        "moment."
    ),
    "database_full": N_(
        "The disk is full, so nothing more can be saved; what was saved is kept, please make room "
        "and try again."
    ),
    "database_damaged": N_(
        "The database cannot be read ({reason}); please stop Entendu, keep a copy of the file and "
        "go back to your latest backup."
    ),
    "database_too_new": N_(
        "The database was written by a newer Entendu and was left as it is; please update this one."
    ),
    "database_driver_missing": N_(
        "PostgreSQL needs one more package; please install {package}, or leave "
        "ENTENDU_DATABASE_URL empty for the built-in database."
    ),
    "prompt_values": N_(
        "The prompt {prompt} does not fit this version of Entendu (missing: {missing}; unknown: "
        "{unknown}); please take the one that came with it."
    ),
}
