"""A model's server that runs on this machine. `models/local.py` finds it; F5 wires it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

CLOUD = ("-cloud", ":cloud")
"""How the names of models end that an Ollama of this machine only passes on to another one."""


@dataclass(frozen=True, slots=True)
class LocalServer:
    """A server found at its usual port, with the models that can write; there may be none yet."""

    name: str
    address: str
    models: tuple[str, ...] = ()


FindLocal = Callable[[], LocalServer | None]
"""Looks once, in a fifth of a second at most; None where nothing of the kind answers."""
