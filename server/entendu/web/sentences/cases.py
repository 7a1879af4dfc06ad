"""Comments, cases, replies, follow-ups."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "comment_empty": N_(
        "There is no text in this comment; please select the words to answer, or paste them."
    ),
    "comment_too_long": N_(
        "This text has {length} characters and Entendu reads up to {limit}; please select only the "
        "part to answer."
    ),
    "comment_unreadable": N_(
        "This does not look like readable text; please copy the comment again as plain text."
    ),
    "company_missing": N_(
        "Entendu does not know yet for whom to answer; please answer the three questions on its "
        "start page, then try again."
    ),
    "cursor_unusable": N_(
        "This part of the list cannot be found any more; please start again from the top."
    ),
    "case_not_found": N_(
        "This case is not there, or not any more; please look for it in the list of cases."
    ),
    "case_not_judged": N_("This case has not been judged yet; please ask for a draft first."),
    "case_changed_meanwhile": N_(
        "This case was changed in the meantime, so nothing was overwritten; please reload it and "
        "try again."
    ),
    "case_action_refused": N_(
        "This cannot be done as the case stands now ({state}); please reload it to see what is "
        "possible."
    ),
    "draft_not_found": N_(
        "This draft is not there, or belongs to another case; please open the case and draft again."
    ),
    "reply_not_found": N_("This reply is not there any more; please reload the case."),
    "reply_empty": N_("There is no text to copy yet; please write a reply, or ask for a draft."),
    "reply_too_long": N_(
        "This reply is longer than {limit} characters; please shorten it, the best ones have two "
        "to four sentences."
    ),
    "reply_blocked": N_(
        "The reply was not copied yet, because of: {checks}; please change the marked places "
        "first, your text is still there."
    ),
    "override_unknown": N_(
        "What you answered for does not stand in this text any more; please check the text again, "
        "then copy it."
    ),
    "override_twice": N_("One block was answered for twice; please answer for each once."),
    "override_not_allowed": N_(
        "Nobody can answer for this one ({check}); please change the marked place, your text is "
        "still there."
    ),
    "override_name_missing": N_("To answer for it, please add your name."),
    "override_reason_missing": N_("To answer for it, please add your reason in a few words."),
    "override_too_long": N_(
        "This is too long: a name has up to {name_limit} characters, a reason up to {reason_limit}."
    ),
    "reply_settled_already": N_(
        "It is noted already whether this reply was posted; please reload the case."
    ),
    "follow_up_not_found": N_(
        "This follow-up is done already or was replaced by a newer one; please reload the case."
    ),
    "note_empty": N_("There is nothing to note yet; please write a few words."),
    "note_too_long": N_("This note is longer than {limit} characters; please shorten it."),
    "close_reason_missing": N_(
        "To close the case as “{outcome}”, please add a few words: the reason, or how the author "
        "confirmed it."
    ),
    "close_name_missing": N_(
        "To close the case as “{outcome}”, please add the name of the person who decided it."
    ),
    "close_needs_reply": N_(
        "To close the case as “{outcome}”, a reply has to be copied or posted first; please "
        "answer, or choose another outcome."
    ),
    "close_outcome_unfit": N_(
        "“{outcome}” does not fit this case; please choose the outcome that says what happened."
    ),
    "comment_known_meanwhile": N_(
        "This comment was logged a moment ago from another place; nothing is lost, please try "
        "again."
    ),
    "follow_up_outcome_missing": N_(
        "Please say how the follow-up ended: choose one of the four answers."
    ),
    "close_outcome_missing": N_("Please say how the case ended: choose an outcome."),
    "reply_address_unusable": N_(
        "This is no address of a reply; it begins with https://, or may stay empty."
    ),
}
