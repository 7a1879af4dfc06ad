"""Every setting, read once from environment and `NAME_FILE` secrets into a frozen dataclass.

Nothing else reads the environment. A value that cannot be used fails loudly, with its name.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from .errors import InvalidError

DEFAULT_PORT = 8367
DRAFTERS = ("auto", "model", "phrasebook")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says. `None` means: not set there (the pages may set it)."""

    data_dir: Path
    database_url: str
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    drafter: str = "auto"
    model_base_url: str | None = None
    model_name: str | None = None
    model_api_key: str | None = None
    prompts_dir: Path | None = None
    context_tokens: int = 6_000
    language: str | None = None
    team_origins: tuple[str, ...] = ()
    open_browser: bool = True
    draft_workers: int = 16
    log_level: str = "INFO"

    @property
    def secrets_file(self) -> Path:
        """Return where secrets lie (mode 0600), beside the database and never in it."""
        return self.data_dir / "secrets.json"

    @property
    def lock_file(self) -> Path:
        """Return the file a running service holds locked."""
        return self.data_dir / "service.lock"


SETTINGS: Mapping[str, str] = {
    "ENTENDU_DATA_DIR": "folder of the database and the secrets file",
    "ENTENDU_DATABASE_URL": "PostgreSQL instead of SQLite: postgresql://user:password@host/name",
    "ENTENDU_HOST": "address to listen on (127.0.0.1)",
    "ENTENDU_PORT": "port to listen on (8367)",
    "ENTENDU_DRAFTER": "auto, model or phrasebook (auto: the model if a key or a model is set)",
    "ENTENDU_MODEL_BASE_URL": "address of an OpenAI-compatible server, up to and with /v1",
    "ENTENDU_MODEL": "name of the model",
    "OPENAI_API_KEY": "key of the model's server",
    "OPENAI_BASE_URL": "the same as ENTENDU_MODEL_BASE_URL, under the usual name",
    "ENTENDU_PROMPTS_DIR": "folder with your own prompts",
    "ENTENDU_CONTEXT_TOKENS": "most tokens that a model is shown of one draft (6000)",
    "ENTENDU_LANGUAGE": "language of pages and sentences: en or fr (auto: the browser's)",
    "ENTENDU_TEAM_ORIGINS": "origins, separated by commas, whose pages may call the API (none)",
    "ENTENDU_OPEN_BROWSER": "1 or 0: open the browser at start (1)",
    "ENTENDU_DRAFT_WORKERS": "drafts written at the same time (16)",
    "ENTENDU_LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR (INFO)",
}
"""Every variable that is read, with what it is for; README is tested to name each one."""

SECRETS = ("OPENAI_API_KEY", "ENTENDU_DATABASE_URL")
"""Variables that may also be given as NAME_FILE, the path of a file that holds the value."""


def read_settings(
    environment: Mapping[str, str] | None = None, data_dir: Path | None = None
) -> Settings:
    """Return the settings.

    `data_dir` goes before ENTENDU_DATA_DIR. Raises InvalidError `setting_unusable`.
    """
    env = os.environ if environment is None else environment

    def text(name: str) -> str | None:
        value = env.get(name, "").strip()
        if not value and name in SECRETS and (file := env.get(f"{name}_FILE", "").strip()):
            try:
                value = Path(file).read_text(encoding="utf-8").strip()
            except OSError as error:
                raise _unusable(f"{name}_FILE", str(error.strerror)) from error
            except ValueError:  # its bytes may be a secret: they are in the error
                raise _unusable(f"{name}_FILE", "UTF-8") from None
        return value or None

    folder = data_dir or Path(
        text("ENTENDU_DATA_DIR") or platformdirs.user_data_dir("entendu", appauthor=False)
    )
    try:
        folder = folder.expanduser().absolute()
    except (OSError, RuntimeError) as error:  # a home folder of nobody, a current folder gone
        raise InvalidError("data_folder_unusable", {"folder": str(folder)}) from error
    drafter = (text("ENTENDU_DRAFTER") or "auto").lower()
    if drafter not in DRAFTERS:
        raise _unusable("ENTENDU_DRAFTER", "auto, model, phrasebook")
    language = text("ENTENDU_LANGUAGE")
    if language not in (None, "en", "fr"):
        raise _unusable("ENTENDU_LANGUAGE", "en, fr")
    level = (text("ENTENDU_LOG_LEVEL") or "INFO").upper()
    if level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise _unusable("ENTENDU_LOG_LEVEL", "DEBUG, INFO, WARNING, ERROR")
    prompts = text("ENTENDU_PROMPTS_DIR")
    return Settings(
        data_dir=folder,
        database_url=text("ENTENDU_DATABASE_URL") or f"sqlite:///{folder / 'entendu.sqlite3'}",
        host=text("ENTENDU_HOST") or "127.0.0.1",
        port=_number("ENTENDU_PORT", text("ENTENDU_PORT"), DEFAULT_PORT, 0, 65_535),
        drafter=drafter,
        model_base_url=text("ENTENDU_MODEL_BASE_URL") or text("OPENAI_BASE_URL"),
        model_name=text("ENTENDU_MODEL"),
        model_api_key=text("OPENAI_API_KEY"),
        prompts_dir=Path(prompts).expanduser() if prompts else None,
        context_tokens=_number(
            "ENTENDU_CONTEXT_TOKENS", text("ENTENDU_CONTEXT_TOKENS"), 6_000, 1_000, 1_000_000
        ),
        language=language,
        team_origins=tuple(
            o.strip() for o in (text("ENTENDU_TEAM_ORIGINS") or "").split(",") if o.strip()
        ),
        open_browser=_switch("ENTENDU_OPEN_BROWSER", text("ENTENDU_OPEN_BROWSER"), default=True),
        draft_workers=_number("ENTENDU_DRAFT_WORKERS", text("ENTENDU_DRAFT_WORKERS"), 16, 1, 256),
        log_level=level,
    )


def make_data_folder(settings: Settings) -> None:
    """Make the data folder, its owner's alone. Raises InvalidError `data_folder_unusable`."""
    folder = settings.data_dir
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        usable = os.access(folder, os.R_OK | os.W_OK | os.X_OK)
    except (OSError, ValueError) as error:
        raise InvalidError("data_folder_unusable", {"folder": str(folder)}) from error
    if not usable:
        raise InvalidError("data_folder_unusable", {"folder": str(folder)})


def _number(name: str, value: str | None, default: int, least: int, most: int) -> int:
    if value is None:
        return default
    if not value.isdecimal() or not least <= int(value) <= most:
        raise _unusable(name, f"{least}–{most}")
    return int(value)


def _switch(name: str, value: str | None, *, default: bool) -> bool:
    if value is None:
        return default
    if value.lower() not in ("0", "1", "true", "false", "yes", "no"):
        raise _unusable(name, "1, 0")
    return value.lower() in ("1", "true", "yes")


def _unusable(name: str, wanted: str) -> InvalidError:
    return InvalidError("setting_unusable", {"name": name, "wanted": wanted})
