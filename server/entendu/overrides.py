"""A block that a person lifts for one reply: they answer for it with their name and their reason.

Only where the check allows it. The words lie in a row of their own; the history has the code.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .domain.case import Action
from .domain.draft import Override, Reply
from .domain.ids import new_id
from .domain.store_seam import Work
from .domain.verdict import Level, Verdict
from .errors import InvalidError
from .life import case_of, record
from .texts import one_line, visible_text

NAME_LIMIT = 120
REASON_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class Answered:
    """Somebody answers for the block of that verdict's code."""

    code: str
    name: str
    reason: str


def refuse_blocked(
    verdicts: Sequence[Verdict], overrides: Sequence[Answered]
) -> tuple[Answered, ...]:
    """Return the overrides, cleaned, that lift every block of `verdicts`.

    Raises InvalidError `override_unknown` (the text holds no block of that code), `override_twice`,
    `override_not_allowed`, `override_name_missing`, `override_reason_missing`, `override_too_long`,
    and `reply_blocked` (params: the checks) where a block remains.
    """
    stops = {verdict.code: verdict for verdict in verdicts if verdict.level is Level.BLOCK}
    lifted: dict[str, Answered] = {}
    for override in overrides:
        if override.code in lifted:
            raise InvalidError("override_twice")
        lifted[override.code] = _answered(override, stops.get(override.code))
    left = [stop.check for code, stop in stops.items() if code not in lifted]
    if left:
        raise InvalidError("reply_blocked", {"checks": ", ".join(dict.fromkeys(left))})
    return tuple(lifted.values())


def keep_overrides(
    work: Work, reply: Reply, lifted: Sequence[Answered], agent_id: str, now: datetime
) -> None:
    """Keep beside the reply who answered for what; the history tells the codes alone."""
    for each in lifted:
        work.drafts.add_override(
            Override(new_id(), reply.id, each.code, agent_id, each.name, each.reason, now)
        )
        case = case_of(work, reply.case_id)
        record(work, case, Action.OVERRIDE, {"code": each.code}, agent_id, now)


def _answered(override: Answered, stop: Verdict | None) -> Answered:
    if stop is None:
        raise InvalidError("override_unknown")
    if not stop.overridable:
        raise InvalidError("override_not_allowed", {"check": stop.check})
    name = one_line(visible_text(override.name), NAME_LIMIT + 1)
    reason = visible_text(override.reason)
    if not name:
        raise InvalidError("override_name_missing", {"check": stop.check})
    if not reason:
        raise InvalidError("override_reason_missing", {"check": stop.check})
    if len(name) > NAME_LIMIT or len(reason) > REASON_LIMIT:
        limits = {"name_limit": NAME_LIMIT, "reason_limit": REASON_LIMIT}
        raise InvalidError("override_too_long", limits)
    return Answered(override.code, name, reason)
