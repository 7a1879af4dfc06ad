"""`placeholders`: nothing is left for somebody to fill in."""

from __future__ import annotations

import re

from .base import CheckContext, Found, block, ok

NAME = "placeholders"

_BRACKETED = re.compile(r"\[[^\[\]\n]{1,300}\](?!\()")
_LETTER = re.compile(r"[^\W\d_]")
_PLACEHOLDER = re.compile(
    r"\{\{?[^{}\n]{0,40}\}?\}"
    r"|<(?!3\b)[a-zA-Z][^<>\n]{0,40}>"
    r"|_{3,}|\bX{3,}\b|\bxx+\b"
    r"|\b(?:TODO|TBD|INSERT|LOREM IPSUM)\b"
    r"|%\w{1,60}%|\$\{[^{}]{0,200}\}"
    r"|\b(?:your name here|company name|customer name|votre nom ici|nom du client"
    r"|nom de l'entreprise)\b",
)


def check(text: str, context: CheckContext) -> Found:
    """Block a placeholder left unfilled."""
    del context
    bracketed = (found for found in _BRACKETED.finditer(text) if _LETTER.search(found.group()))
    left = next(bracketed, None) or _PLACEHOLDER.search(text)
    if left is None:
        return (ok(NAME),)
    return (block(NAME, "unfilled", {"words": left.group()[:40]}),)
