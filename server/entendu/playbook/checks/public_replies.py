"""`public_replies`: one public answer, a second with a contact, never a third (J. Baer)."""

from __future__ import annotations

from .base import CheckContext, Found, block, ok, warn
from .contact import gives_contact

NAME = "public_replies"


def check(text: str, context: CheckContext) -> Found:
    """Count the replies *posted* on the matter; the log decides, not the text.

    The name of the commenter is no contact.
    """
    posted = context.history.posted_replies
    if posted >= 2:
        return (block(NAME, "third", {"posted": posted}, overridable=True),)
    if posted == 1 and not gives_contact(text, context):
        return (warn(NAME, "second_without_contact", {"posted": posted}),)
    return (ok(NAME, {"posted": posted}),)
