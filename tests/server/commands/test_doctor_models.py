"""What `entendu doctor` says of models: which one is near, what it can, what the month took."""

from __future__ import annotations

from typing import Any

import pytest
from click.testing import CliRunner

from entendu.app import House
from entendu.cli import main
from entendu.commands import doctor
from entendu.costs import Spent
from entendu.domain.local_seam import LocalServer
from fixtures.model_server import ModelServer, model_server

__all__ = ["model_server"]


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find nothing on the machine of whoever tests, and no service on the usual port."""
    monkeypatch.setattr(doctor, "find_ollama", lambda: None)
    monkeypatch.setenv("ENTENDU_PORT", "1")


def checked(**environment: str) -> str:
    done = CliRunner().invoke(main, ["doctor"], env=environment)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (LocalServer("Ollama", "http://127.0.0.1:11434/v1", ("llama3.1", "qwen3")),
         "Ollama is running on this machine with llama3.1, qwen3"),
        (LocalServer("Ollama", "http://127.0.0.1:11434/v1"), "it has no model yet"),
    ],
)  # fmt: skip
def test_a_model_on_this_machine_is_mentioned(
    monkeypatch: pytest.MonkeyPatch, found: LocalServer, said: str
) -> None:
    assert "Ollama" not in checked()
    monkeypatch.setattr(doctor, "find_ollama", lambda: found)
    assert said in checked()


def test_the_models_abilities_are_told(model_server: ModelServer) -> None:
    env: dict[str, Any] = {
        "ENTENDU_MODEL_BASE_URL": model_server.url,
        "ENTENDU_MODEL": model_server.model,
    }
    said = checked(**env)
    assert "by a schema" in said
    assert "the server tells how many were used" in said
    assert "selon un schéma" in checked(**env, ENTENDU_LANGUAGE="fr")


def test_what_the_month_took_is_told_where_a_model_was_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "this month" not in checked()
    monkeypatch.setattr(House, "month_spent", lambda _: Spent(12_345, 0))
    assert "12,345 tokens this month." in checked()
    monkeypatch.setattr(House, "month_spent", lambda _: Spent(12_345, 4_200_000))
    assert "12,345 tokens this month (US$4.20)." in checked()
    assert "12\u202f345 jetons ce mois-ci (4,20\u00a0$US)." in checked(ENTENDU_LANGUAGE="fr")
