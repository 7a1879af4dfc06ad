"""`public_replies`: one public answer, a second with a contact, never a third (J. Baer)."""

from __future__ import annotations

from ..reaches import find_reaches
from .base import CheckContext, Found, block, ok, warn

NAME = "public_replies"


def check(text: str, context: CheckContext) -> Found:
    """Count the replies *posted* on the matter; the log decides, not the text."""
    posted = context.history.posted_replies
    if posted >= 2:
        return (block(NAME, "third", {"posted": posted}, overridable=True),)
    if posted == 1 and not find_reaches(text):
        return (warn(NAME, "second_without_contact", {"posted": posted}),)
    return (ok(NAME, {"posted": posted}),)
