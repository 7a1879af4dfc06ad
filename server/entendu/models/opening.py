"""What an answer is, told by its first characters: an object, or plain text."""

from __future__ import annotations

import re

BLANK = " \t\r\n\ufeff"
_FENCE = re.compile(r"```[A-Za-z]{0,10}\s*")
_FENCE_BEGUN = re.compile(r"`{1,2}|```[A-Za-z]{0,10}\s{0,40}")
_THINK, _THOUGHT = "<think>", "</think>"


class Opening:
    """Holds the first characters until they tell. Drops blanks, a code fence, `<think>` blocks.

    A fence is dropped only before an object: in plain text it is the model's own.
    """

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False

    def feed(self, text: str) -> tuple[bool | None, str]:
        """Return whether it is an object (None: not yet known), and the text from there on."""
        text, self._held = self._held + text, ""
        while True:
            if self._thinking:
                thought, found, text = text.partition(_THOUGHT)
                if not found:
                    self._held = thought[1 - len(_THOUGHT) :]  # it may begin the end of the thought
                    return None, ""
                self._thinking = False
            text = text.lstrip(BLANK)
            if not text.startswith(_THINK):
                return self._told(text)
            self._thinking, text = True, text[len(_THINK) :]

    def end(self) -> str:
        """Return what was held: the whole answer, where it never told."""
        return "" if self._thinking else self._held

    def _told(self, text: str) -> tuple[bool | None, str]:
        if not text or _THINK.startswith(text) or _FENCE_BEGUN.fullmatch(text):
            self._held = text
            return None, ""
        fence = _FENCE.match(text)
        if fence and text.startswith("{", fence.end()):
            text = text[fence.end() :]
        return text.startswith("{"), text
