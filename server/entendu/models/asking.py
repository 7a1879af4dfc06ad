"""What is sent to the server, and when it is sent again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..domain.model_seam import Message, RequestBudget
from .deadlines import Watch
from .faults import AttemptFailed
from .servers import Format

if TYPE_CHECKING:
    import tenacity

BACK_OFF_MOST = 8.0


def request_body(
    model: str,
    messages: Sequence[Message],
    schema: Mapping[str, Any],
    form: Format,
    *,
    usage: bool,
) -> dict[str, Any]:
    """Return the request's parameters.

    No temperature and no limit of tokens: some models refuse either, under changing names.
    """
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": message.role, "content": message.content} for message in messages],
        "stream": True,
    }
    if usage:
        body["stream_options"] = {"include_usage": True}
    if form is Format.SCHEMA:
        shape = {"name": "answer", "strict": True, "schema": dict(schema)}
        body["response_format"] = {"type": "json_schema", "json_schema": shape}
    elif form is Format.OBJECT:
        body["response_format"] = {"type": "json_object"}
    return body


def attempts(budget: RequestBudget, watch: Watch, back_off: float) -> tenacity.Retrying:
    """Return the only retry layer: as far as the budget goes, and no longer than the deadlines."""
    import tenacity

    growing = tenacity.wait_exponential_jitter(
        multiplier=back_off, max=BACK_OFF_MOST, jitter=back_off / 2
    )

    def pause(state: tenacity.RetryCallState) -> float:
        failed = state.outcome.exception() if state.outcome else None
        if not isinstance(failed, AttemptFailed) or failed.fault.remedy != "wait":
            return 0.0  # a simpler request goes out at once
        return growing(state) if failed.fault.after is None else failed.fault.after

    def may_help(error: BaseException) -> bool:
        if not isinstance(error, AttemptFailed) or error.fault.remedy == "none":
            return False
        return error.fault.after is None or error.fault.after < watch.left()

    return tenacity.Retrying(
        retry=tenacity.retry_if_exception(may_help),
        stop=lambda _state: budget.left <= 0,
        wait=pause,
        sleep=watch.sleep,
        reraise=True,
    )
