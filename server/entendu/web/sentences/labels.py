"""Short labels: for each noun, what is shown for its values."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

LABELS: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "complaint": N_("Complaint"),
        "question": N_("Question"),
        "praise": N_("Praise"),
        "spam": N_("Spam"),
        "trolling": N_("Trolling"),
    },
    "severity": {
        "1": N_("an annoyance"),
        "2": N_("an inconvenience"),
        "3": N_("real loss or distress"),
        "4": N_("danger to somebody"),
    },
    "risk": {
        "1": N_("none"),
        "2": N_("ordinary"),
        "3": N_("high"),
        "4": N_("very high"),
    },
    "arousal": {
        "calm": N_("Calm"),
        "upset": N_("Upset"),
        "furious": N_("Furious"),
    },
    "source": {
        "rules": N_("judged by the rules"),
        "model": N_("judged by the model, within the rules"),
        "agent": N_("judged by you"),
    },
    "route": {
        "escalate": N_("Hand over"),
        "ignore": N_("Leave it unanswered"),
        "thank": N_("Thank"),
        "answer": N_("Answer"),
        "concede": N_("Concede the point"),
        "invite": N_("Invite to a contact"),
        "solve": N_("Solve on the spot"),
        "ask": N_("Ask you first"),
    },
    "step": {
        "acknowledge": N_("Acknowledge"),
        "empathise": N_("Empathise"),
        "apologise": N_("Apologise"),
        "resolve_or_invite": N_("Resolve or invite"),
        "follow_up": N_("Follow up"),
        "escalate_or_concede": N_("Hand over or concede"),
    },
    "step_state": {
        "done": N_("Done"),
        "to_do": N_("To do"),
        "skipped": N_("Skipped"),
    },
    "state": {
        "open": N_("Open"),
        "replied": N_("Replied"),
        "closed": N_("Closed"),
    },
    "outcome": {
        "solved": N_("Solved"),
        "answered": N_("Answered"),
        "unconfirmed": N_("Unconfirmed"),
        "conceded": N_("Conceded"),
        "ignored": N_("Ignored"),
    },
    "follow_up_outcome": {
        "author_confirms": N_("The author confirms it is solved"),
        "department_says_done": N_("The department says it is done"),
        "no_news": N_("No news"),
        "still_unhappy": N_("Still unhappy"),
    },
    "platform": {
        "x": N_("X"),
        "facebook": N_("Facebook"),
        "instagram": N_("Instagram"),
        "web": N_("Web"),
    },
    "surface": {
        "feed": N_("Feed"),
        "post": N_("Post page"),
        "thread": N_("Thread"),
        "selection": N_("Selection"),
        "paste": N_("Pasted"),
        "practice": N_("Practice"),
        "cli": N_("Command line"),
    },
    "draft_state": {
        "queued": N_("Waiting to be written"),
        "writing": N_("Being written"),
        "done": N_("Written"),
        "failed": N_("Failed"),
        "stopped": N_("Stopped"),
    },
    "drafter": {
        "model": N_("Model"),
        "phrasebook": N_("Phrasebook"),
    },
    "reply_state": {
        "copied": N_("Copied"),
        "posted": N_("Posted"),
        "not_posted": N_("Not posted"),
    },
    "level": {
        "ok": N_("Fine"),
        "warn": N_("Please check"),
        "block": N_("Must change"),
    },
    "check": {
        "length": N_("Length"),
        "language": N_("Language"),
        "names_the_issue": N_("Names the problem"),
        "empathy": N_("Empathy"),
        "apology": N_("Apology"),
        "contact": N_("Contact"),
        "promises": N_("Promises"),
        "private_data": N_("Private data"),
        "tone": N_("Tone"),
        "instructions": N_("Hidden instructions"),
        "public_replies": N_("Public replies"),
    },
    "contact_kind": {
        "phone": N_("Phone"),
        "email": N_("Email"),
        "form": N_("Web form"),
        "dm": N_("Direct message"),
    },
    "register": {
        "formal": N_("Formal"),
        "familiar": N_("Familiar"),
        "mirror": N_("As they write"),
    },
    "time_precision": {
        "exact": N_("Exact"),
        "about": N_("About"),
        "unknown": N_("Unknown"),
    },
    "comment_role": {
        "complaint": N_("First message"),
        "addition": N_("Adds to it"),
        "confirmation": N_("Says it is solved"),
    },
    "note_kind": {
        "note": N_("Note"),
        "close_reason": N_("Why it was closed"),
        "confirmation": N_("How the author confirmed"),
    },
    "warning": {
        "text-collapsed": N_("The text was cut off on the page; there may be more."),
        "no-permalink": N_("The page showed no link to this comment."),
        "no-time": N_("The page showed no exact time; the clock runs from the capture."),
        "selection-only": N_("Only the selected text was read."),
        "no-author": N_("The author could not be read."),
        "unknown-platform": N_("The platform is not one Entendu knows."),
    },
    "topic": {
        "other": N_("Other"),
    },
}

NOUN_OF_PARAM: Mapping[str, str] = {
    "outcome": "outcome",
    "follow_up_done.outcome": "follow_up_outcome",
    "state": "state",
    "drafter": "drafter",
    "checks": "check",
    "check": "check",
    "platform": "platform",
    "language": "language",
    "contact_unusable.kind": "contact_kind",
}
"""Parameters whose values are a noun's; `code.parameter` where only that code means it so."""
