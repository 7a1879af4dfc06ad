"""One response that streams: opened, primed with its first token, read, closed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..errors import ModelError
from .chunks import Chunk, NotJsonError, StreamedError, read_chunks
from .deadlines import Watch

if TYPE_CHECKING:
    from openai import APIResponse


def cut(model: str, finish: str | None = None) -> ModelError:
    """Return the error of an answer that is not whole. `finish`: what the server gave as reason."""
    return ModelError("model_cut", {"model": model, "finish": finish or "none"}, retryable=True)


class Stream:
    """The chunks of one response. What breaks them is raised as ModelError."""

    def __init__(self, response: APIResponse[Any], model: str) -> None:
        self._response = response
        self._model = model
        self._pieces = response.iter_bytes()
        self._chunks = self._read()
        self._first: Chunk | None = None

    def prime(self) -> None:
        """Wait for the first token (or for what stands in its place: an end, a refusal)."""
        for chunk in self._chunks:
            if chunk.alive or chunk.finish or chunk.refused:
                self._first = chunk
                return
        raise cut(self._model)

    def __iter__(self) -> Iterator[Chunk]:
        if self._first is not None:
            yield self._first
        yield from self._chunks

    def drain(self, watch: Watch) -> None:
        """Read the few bytes behind `[DONE]`, so that the connection can be used again."""
        watch.closing()
        with contextlib.suppress(ModelError):
            self._chunks = self._read()
            for _ in self._chunks:
                return  # more than a few bytes: not worth it

    def close(self) -> None:
        """Close the response; if it was not read to its end, the connection too."""
        self._response.close()

    def _read(self) -> Iterator[Chunk]:
        import httpx2

        try:
            yield from read_chunks(self._pieces)
        except httpx2.RequestError:
            error = cut(self._model)
        except StreamedError as told:
            error = ModelError(
                "model_failed", {"model": self._model, "status": told.status}, retryable=True
            )
        except NotJsonError:
            error = ModelError("model_not_json", {"model": self._model}, retryable=True)
        else:
            return
        raise error
