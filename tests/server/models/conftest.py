"""The scripted server for every test of `models/`, and a model on it with short deadlines."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator

import pytest

from entendu.models import ChatModel, Deadlines, close_servers
from fixtures.model_calls import EASY
from fixtures.model_server import ModelServer, model_server

__all__ = ["model_server"]


@pytest.fixture(scope="session", autouse=True)
def _client_loaded() -> None:
    """Load the client once, so that no test's time is that of an import."""
    importlib.import_module("entendu.models.transport")
    importlib.import_module("openai.resources.chat.completions")


@pytest.fixture(autouse=True)
def _no_connection_left() -> Iterator[None]:
    yield
    close_servers()


@pytest.fixture
def make_model(model_server: ModelServer) -> Callable[..., ChatModel]:
    """Return a maker of models on the scripted server."""

    def make(deadlines: Deadlines = EASY, *, model: str = "scripted-1") -> ChatModel:
        return ChatModel(model_server.url, model, key="sk-test", deadlines=deadlines)

    return make
