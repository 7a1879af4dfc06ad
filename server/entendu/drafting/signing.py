"""The company's signature behind a reply, once, however a model has signed it already."""

from __future__ import annotations

import re

from ..domain.company import Company
from ..playbook.phrasebook import as_signature

_BESIDE = r"[^\w\n]{0,12}"


def signed(text: str, company: Company) -> str:
    """Return the text with the signature behind it; one that stands there gives way."""
    text = text.strip()
    name = " ".join((company.signature or "").split())
    if not name:
        return text
    own, brand = (re.escape(each.strip(" -–—^~")) for each in (name, company.name))
    # "Camille.", "— Camille 🙏", "Camille, Maison Lampion", on a line of its own or behind a dash.
    before = r"(?:\n\s{0,9}|[.!?…]\s{1,9}|\s[-–—^~]\s?)"
    theirs = rf"{before}{_BESIDE}{own}{_BESIDE}(?:\n?{brand}{_BESIDE})?$"
    found = re.search(theirs, text, re.IGNORECASE)
    if found:
        stop = found.group()[0]
        text = (text[: found.start()] + (stop if stop in ".!?…" else "")).rstrip()
    return text + as_signature(name)
