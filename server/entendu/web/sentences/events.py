"""The history of a case, line by line; the codes are those of `domain.case.Action`."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "opened": N_("The comment came in and the case was opened."),
    "comment_joined": N_("Another comment joined the case."),
    "draft_asked": N_("A draft was asked for."),
    "draft_done": N_("A draft was written by the {drafter}."),
    "draft_failed": N_("A draft could not be finished."),
    "draft_stopped": N_("A draft was stopped."),
    "judged": N_("The judgement was corrected."),
    "reply_copied": N_("A reply was copied."),
    "reply_posted": N_("A reply was posted."),
    "reply_not_posted": N_("The copied reply was not posted."),
    "confirmed": N_("The author confirmed that the matter is solved."),
    "follow_up_done": N_("The follow-up was done: {outcome}."),
    "override": N_("Somebody answered for a block, with name and reason: {code}."),
    "noted": N_("Added to the case: {kind}."),
    "closed": N_("The case was closed: {outcome}."),
    "reopened": N_("The case was opened again."),
}
