"""The playbook in plain words: what its steps, judgements, conditions and checks mean.

Numbers stand in braces: the page fills them from the code that decides by them.
"""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

STEPS: Mapping[str, str] = {
    "acknowledge": N_(
        "Show that the person was heard: name their problem in a few short sentences, soon."
    ),
    "empathise": N_(
        "Put into words what it was like for them. No “but”, no defence, no cheerfulness."
    ),
    "apologise": N_(
        "Say sorry for what they went through, mostly even where nothing seems to call for it. "
        "Never admit a fault, never blame anyone."
    ),
    "resolve_or_invite": N_(
        "What a published fact answers is settled on the spot. Everything else gets one clear "
        "step: a published contact of the right department."
    ),
    "follow_up": N_("Look again on a date: a case is solved only when the author has said so."),
    "escalate_or_concede": N_(
        "Where it goes on, hand it over to qualified people, or grant the point. Never repeat what "
        "did not help."
    ),
}
"""The six steps."""

JUDGED: Mapping[str, Mapping[str, str]] = {
    "kind": {
        "complaint": N_(
            "Something went wrong for somebody. Irony that sounds like praise is one, too."
        ),
        "question": N_("Somebody wants to know something and complains of nothing."),
        "praise": N_("Somebody is pleased. Where it may be irony, you are asked first."),
        "spam": N_("Advertising, or bait for other readers."),
        "trolling": N_("It wants a quarrel and names no grievance."),
    },
    "severity": {
        "1": N_("An annoyance."),
        "2": N_("An inconvenience, or little money."),
        "3": N_("Real loss or distress."),
        "4": N_("Danger to health, safety or rights."),
    },
    "risk": {
        "1": N_("None."),
        "2": N_("Ordinary."),
        "3": N_(
            "Fraud, food safety, a threat of law or regulator, a vulnerable person, press, a large "
            "audience."
        ),
        "4": N_(
            "An alleged injury or assault, a weapon, discrimination, a data breach, a child in "
            "danger, legal action under way, self-harm."
        ),
    },
    "besides": {
        "persists": N_(
            "An earlier answer did not help: the case shows one, or the comment says so."
        ),
        "simple": N_("A fact that the company published answers it."),
        "arousal": N_("Calm, upset or furious: it decides how the feeling is mirrored."),
        "topic": N_("What it is about, and so which department and which words fit."),
    },
}
"""What is judged of a comment, and what each value means."""

BESIDES: Mapping[str, str] = {
    "persists": N_("It goes on"),
    "simple": N_("It is simple"),
    "arousal": N_("How hot it is"),
    "topic": N_("Topic"),
}
"""How the judgements without a scale are called."""

CONDITIONS: Mapping[str, str] = {
    "grave": N_("Severity or risk is {grave}, whatever the kind"),
    "spam": N_("It is spam"),
    "trolling": N_("It is trolling"),
    "doubtful_praise": N_("It is praise that may be irony"),
    "praise": N_("It is praise"),
    "question": N_("It is a question"),
    "persists_serious": N_("It goes on, and severity or risk is {serious} or more"),
    "persists_again": N_("It goes on after {answers} answers of ours or more"),
    "persists": N_("It goes on otherwise"),
    "simple": N_("It is simple: a published fact answers it"),
    "complaint": N_("Everything else"),
}
"""The conditions of the route table, by the plan's reason."""

CHECKS: Mapping[str, str] = {
    "length": N_(
        "At most {words} words in {least} to {most} sentences; on X at most {limit} characters as "
        "X counts them."
    ),
    "language": N_(
        "The commenter’s language, or the one you asked for, and the company’s form of address "
        "throughout."
    ),
    "names_the_issue": N_("At least one concrete thing of the comment is named."),
    "empathy": N_(
        "A word for what it was like, where the plan asks for it, and no “but” that takes it back."
    ),
    "apology": N_(
        "An apology where the plan asks for it; no hollow one, and no admission of a fault."
    ),
    "contact": N_(
        "Only published contacts of this company, department and place; one of them where the plan "
        "invites."
    ),
    "promises": N_(
        "No amount, deadline, compensation or guarantee that is not a published fact, and nothing "
        "told as done that nobody noted on the case."
    ),
    "private_data": N_(
        "No number, address or illness that tells who somebody is, and no question for one in "
        "public."
    ),
    "tone": N_(
        "No insult, blame, sarcasm, shouting or corporate filler, and nothing left to fill in."
    ),
    "instructions": N_(
        "Nothing of a prompt or of a comment’s commands shows; no markup, no invisible characters."
    ),
    "public_replies": N_("One public reply is free, a second needs a contact, a third is refused."),
}
"""What each check asks of a reply."""

CONSEQUENCES: Mapping[str, str] = {
    "warns": N_("Can warn"),
    "blocks": N_("Can keep from copying"),
    "blocks_unless_answered_for": N_(
        "Can keep from copying, unless you answer for it with your name and a reason"
    ),
}
"""What can follow from a check."""

ELSEWHERE = N_("Elsewhere")
ANY = N_("Every other language")
