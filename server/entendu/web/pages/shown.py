"""How times, and texts that are not ours, are shown."""

from __future__ import annotations

from datetime import date, datetime
from urllib.parse import urlsplit

from babel.dates import LOCALTZ, format_date, format_skeleton, format_timedelta
from babel.numbers import format_decimal
from flask_babel import get_locale

from ..services import services


def moment(at: datetime | None, style: str = "medium") -> str:
    """Return a time in the machine's own zone, in the page's language, to the minute.

    `short` leaves the year out where it is this year.
    """
    if at is None:
        return ""
    here, locale = at.astimezone(LOCALTZ), _locale()
    this_year = at.year == services().clock.now().year
    skeleton = "MMMd" if style == "short" and this_year else "yMMMd"
    date_words = format_skeleton(skeleton, here, locale=locale)
    return f"{date_words}, {format_skeleton('Hm', here, locale=locale)}"


def day(on: date | None) -> str:
    """Return a date in the page's language."""
    return "" if on is None else str(format_date(on, "long", locale=_locale()))


def distance(at: datetime) -> str:
    """Return how far `at` lies from now, without a direction: `2 hours`."""
    return str(format_timedelta(at - services().clock.now(), locale=_locale(), threshold=1.5))


def number(value: int) -> str:
    """Return a whole number as the page's language groups it."""
    return str(format_decimal(value, locale=_locale()))


def capitalised(text: str) -> str:
    """Return `text` with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def is_past(at: datetime | None) -> bool:
    """Say whether `at` has passed."""
    return at is not None and at <= services().clock.now()


def web_address(url: str | None) -> str | None:
    """Return `url` if a browser may be sent there: http or https, with a host, nothing else."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _locale() -> str:
    # The pages' English is British, and so are its dates.
    locale = str(get_locale() or "en")
    return "en_GB" if locale == "en" else locale
