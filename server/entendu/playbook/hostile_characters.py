"""Placeholder of the lead, so that imports work: overwrite this file whole."""


def shown_plainly(text: str) -> str:
    return text
