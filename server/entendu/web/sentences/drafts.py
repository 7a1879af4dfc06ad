"""How a draft ended, and notes on who wrote it."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "draft_failed": N_(
        "The draft could not be written; the comment and its case are kept, please try again."
    ),
    "draft_stopped": N_("The draft was stopped; what was written so far is kept on the case."),
    "draft_orphaned": N_(
        "The service stopped while it was writing this draft; the comment and its case are kept, "
        "please draft again."
    ),
    "draft_unattached": N_(
        "Nobody was looking at this draft any more, so it was stopped; the comment and its case "
        "are kept, please draft again."
    ),
    "too_many_readers": N_(
        "More than {limit} drafts are being watched at this moment; yours goes on, please look "
        "again in a few seconds."
    ),
    "draft_ended_already": N_("This draft has ended already; please ask for a new one."),
    "draft_replaced": N_(
        "The text shown before did not fit, so the built-in phrasebook wrote this draft instead."
    ),
    "draft_replaced_by_checks": N_(
        "The model’s text broke a rule of the playbook, so the built-in phrasebook wrote this "
        "draft instead."
    ),
    "draft_repaired": N_("The first version did not keep the rules, so the model wrote it again."),
    "instruction_needs_model": N_(
        "The built-in phrasebook cannot follow your own words; please edit the text, or connect a "
        "model on the model page."
    ),
    "language_without_phrasebook": N_(
        "There is no phrasebook for this language yet, so the draft is in another one; please "
        "translate it before you post it."
    ),
}
