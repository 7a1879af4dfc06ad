"""`apology`: sorry for the experience; never a non-apology, never an admission of fault.

Knows the words of English, French, Spanish and German.
"""

from __future__ import annotations

import re

from ...domain.triage import Kind, Route, StepKey, StepState
from .base import CheckContext, Found, block, ok, warn

NAME = "apology"

_ADMISSION = re.compile(
    r"\b(?:it (?:is|was)|it's|this (?:is|was)|that (?:is|was)|that's|entirely|all|completely) "
    r"(?:\w{1,30} )?our (?:own )?(?:fault|mistake|error|negligence)\b"
    r"|\bour (?:fault|negligence|wrongdoing)\b"
    r"|\bwe(?: are|'re| were)(?: \w{1,30}){0,2} (?:liable|to blame|at fault"
    r"|responsible for (?:the|your|this)|guilty|negligent|in the wrong)\b"
    r"|\b(?:accept|admit|take|assume)(?: \w{1,30}){0,2} (?:liability|guilt|blame|fault)\b"
    r"|\bwe (?:admit|were negligent|broke the law)\b"
    r"|\b(?:notre|de ma) (?:entière )?(?:faute|négligence)\b"
    r"|\bnous sommes (?:\w{1,30} )?(?:fautifs|coupables|en tort|responsables (?:de|du|des))"
    r"|\b(?:nous )?(?:reconnaissons|admettons)(?: \w{1,30}){0,2} "
    r"(?:faute|tort|torts|responsabilité|négligence|erreur)\b"
    r"|\bnuestra (?:culpa|negligencia)\b|\bsomos (?:\w{1,30} )?(?:culpables|responsables de)\b"
    r"|\bunsere (?:schuld|fahrlässigkeit)\b|\bunser verschulden\b|\bwir haften\b"
    r"|\bwir sind schuld\b",
    re.IGNORECASE,
)
_NON_APOLOGY = re.compile(
    r"\bif you (?:feel|felt|were offended|have been|think)\b|\bany inconvenience\b"
    r"|\bsorry (?:if|that you feel|you feel)\b|\bif (?:we|i|anyone) (?:\w{1,30} )?offended\b"
    r"|\bmistakes were made\b"
    r"|\bsi vous (?:avez (?:eu )?(?:le sentiment|l'impression)|vous êtes senti)"
    r"|\b(?:tout|d'éventuels?|éventuels?) désagréments?\b|\bla gêne (?:éventuelle|occasionnée)\b"
    r"|\bsi (?:usted )?(?:se ha|te has) sentido\b|\bcualquier (?:molestia|inconveniente)\b"
    r"|\bfalls sie (?:sich|den eindruck)\b|\betwaige unannehmlichkeiten\b",
    re.IGNORECASE,
)
_SORRY = re.compile(
    r"\b(?:sorry|apolog\w{1,30}|regret\w{0,30})\b"
    r"|\b(?:excuses?|désolée?s?|navrée?s?|regrett\w{1,30}|pardon)\b"
    r"|\b(?:siento|sentimos|lamento|lamentamos|disculpas?|perdón|perdona)\b"
    r"|\b(?:tut mir|tut uns|leid|entschuldig\w{1,30}|bedauer\w{1,30}|verzeih\w{1,30})\b",
    re.IGNORECASE,
)
_LANGUAGES = frozenset({"en", "fr", "es", "de"})


def check(text: str, context: CheckContext) -> Found:
    """Block an admission; warn of a non-apology, and of none where the plan asks for one."""
    plain = text.replace("’", "'")
    found: Found = ()
    if admitted := _ADMISSION.search(plain):
        found += (block(NAME, "admission", {"words": admitted.group()}),)
    if hollow := _NON_APOLOGY.search(plain):
        found += (warn(NAME, "hollow", {"words": hollow.group()}),)
    if not found and _wanted(context) and not _SORRY.search(plain):
        found += (warn(NAME, "missing"),)
    return found or (ok(NAME),)


def _wanted(context: CheckContext) -> bool:
    if context.triage.language not in _LANGUAGES or context.plan.route is Route.THANK:
        return False
    planned = {step.key: step.state for step in context.plan.steps}
    if StepKey.APOLOGISE in planned:
        return planned[StepKey.APOLOGISE] is StepState.TO_DO
    return context.triage.kind is Kind.COMPLAINT
