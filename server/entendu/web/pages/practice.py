"""Practice: two feeds in the shapes of X and Facebook, where the extension works as it does there.

They are public on the loopback: nothing in them is anybody's, and nothing is sent anywhere. The
permalinks lead to pages, so that a case's link back to its comment works here too.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from flask import Blueprint, abort, render_template
from flask_babel import gettext

from ...practice import PRACTICE_NAME
from ..practice_feed import OURS, Said, feed
from ..practice_feed.pieces import emoji_name, pieces
from ..services import services

practice = Blueprint(
    "practice",
    __name__,
    url_prefix="/practice",
    template_folder="../templates",
    static_folder="../static/practice",
    static_url_path="/static",
)

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@practice.get("/")
@practice.get("")
def chooser() -> str:
    """Explain in three steps how to try, and offer the two feeds."""
    return render_template("practice/chooser.html", name=PRACTICE_NAME)


@practice.get("/x")
@practice.get("/x/<handle>")
@practice.get("/x/<handle>/status/<said_id>")
def x(handle: str | None = None, said_id: str | None = None) -> str:
    """Show the feed in the shapes of X, one author's posts, or one post."""
    posts = tuple(
        post
        for post in feed("x")
        if handle in (None, post.author.handle) and said_id in (None, post.id)
    )
    return _page("practice/x.html", posts, alone=said_id is not None)


@practice.get("/facebook")
@practice.get("/facebook/<handle>")
@practice.get("/facebook/<handle>/posts/<said_id>")
def facebook(handle: str | None = None, said_id: str | None = None) -> str:
    """Show the feed in the shapes of Facebook, the posts that somebody spoke on, or one post."""
    posts = tuple(
        post
        for post in feed("facebook")
        if (said_id is None and handle in (None, *(s.author.handle for s in post.everything())))
        or said_id == post.id
    )
    return _page("practice/facebook.html", posts, alone=said_id is not None)


def _page(template: str, posts: tuple[Said, ...], *, alone: bool) -> str:
    if not posts:
        abort(404)
    now = services().clock.now()
    return render_template(
        template,
        posts=posts,
        alone=alone,
        name=PRACTICE_NAME,
        ours=OURS,
        pieces=pieces,
        emoji_name=emoji_name,
        at=lambda said: moment_of(now, said),
        since=lambda said: short_age(said.age),
    )


def moment_of(now: datetime, said: Said) -> str:
    """Return when something was said, to the second, as `time[datetime]` has it."""
    return (now - said.age).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def short_age(age: timedelta) -> str:
    """Return how long ago something was said, as the sites say it: `12 min`, `3 h`, `2 d`."""
    count, unit = max(age // _MINUTE, 1), gettext("min")
    if age >= _DAY:
        count, unit = age // _DAY, gettext("d")
    elif age >= _HOUR:
        count, unit = age // _HOUR, gettext("h")
    return f"{count} {unit}"
