"""The one error a person is shown. Everything else that is raised is a bug.

An error carries a code and its parameters, never a sentence: the sentence is made at the edge, in
the reader's language (`web/sentences.py`). `retryable` says whether the same call may succeed
later.
"""

from __future__ import annotations

from collections.abc import Mapping


class EntenduError(Exception):
    """A failure that the person can be told about.

    `params` fill the sentence of `code`; they must hold no secret and no text of a comment.
    """

    def __init__(
        self,
        code: str,
        params: Mapping[str, str | int | float] | None = None,
        *,
        retryable: bool = False,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.params: dict[str, str | int | float] = dict(params or {})
        self.retryable = retryable

    def __str__(self) -> str:
        listed = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code} ({listed})" if listed else self.code


class NotFoundError(EntenduError):
    """What was asked for is not there, or not this agent's."""


class ConflictError(EntenduError):
    """Somebody else was faster, or the state does not allow it."""


class InvalidError(EntenduError):
    """What was given cannot be used."""


class DeniedError(EntenduError):
    """The caller may not do this."""


class ModelError(EntenduError):
    """The model did not give a usable answer. `code` starts with `model_`."""
