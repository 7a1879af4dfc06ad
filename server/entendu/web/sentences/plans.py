"""Why a plan is as it is."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

ROUTES: Mapping[str, str] = {
    "grave": N_(
        "Health, safety or rights may be at stake, so this goes to qualified people inside and a "
        "named person approves the reply."
    ),
    "spam": N_("This is advertising, so it gets no reply; you can hide it on the platform."),
    "trolling": N_("This wants a quarrel and names no grievance, so it is best left unanswered."),
    "doubtful_praise": N_(
        "This may be a compliment or irony; please say which one, and the draft follows."
    ),
    "praise": N_("This is praise, so a short thank-you that takes up its detail is enough."),
    "question": N_("This is a question, so a published fact or the right contact answers it."),
    "persists_serious": N_(
        "An earlier answer did not help and the matter is serious, so it is handed over instead of "
        "repeating the step that failed."
    ),
    "persists_again": N_(
        "Several answers did not help and little is at stake, so the point is granted and the "
        "argument ends."
    ),
    "persists": N_(
        "An earlier answer did not help, so the reply owns that and names who takes it up now."
    ),
    "simple": N_("A published fact settles this, so it is solved on the spot."),
    "complaint": N_(
        "This takes more than a sentence in public, so the reply shows that the person was heard "
        "and invites them to one contact."
    ),
}
"""Why this route: the codes of `Plan.reason`; steps share them."""

STEPS: Mapping[str, str] = {
    "severity_1": N_("An annoyance: look again four days after the reply."),
    "severity_2": N_("An inconvenience: look again two days after the reply."),
    "severity_3": N_("Real loss or distress: look again one day after the reply."),
    "severity_4": N_("Danger to somebody: look again four hours after the reply."),
}
"""Why a step stands as it does, beyond the plan's reason: the codes of `PlannedStep.reason`."""
