"""The pages: HTML made on the server, usable without JavaScript, kept thin.

A view reads the form, calls one use case and shows the answer. An error of a use case is a sentence
beside the form that caused it, with all that was typed still there.
"""

from __future__ import annotations

from . import (
    cases,
    company,
    connect,
    errors,
    follow,
    frame,
    home,
    model,
    one_case,
    playbook,
    sign_in,
    welcome,
)
from .blueprint import blueprint

__all__ = [
    "blueprint",
    "cases",
    "company",
    "connect",
    "errors",
    "follow",
    "frame",
    "home",
    "model",
    "one_case",
    "playbook",
    "sign_in",
    "welcome",
]
