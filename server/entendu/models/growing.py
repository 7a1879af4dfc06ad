"""The answer's JSON object, read while it grows.

`{"judgement": {…}, "reply": "…", "why": "…"}` comes in pieces of a few characters. The judgement
is told key by key, the reply character by character; each character is looked at once, so a reply
of 5,000 words costs no more per word than one of 50.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from ..domain.model_seam import JudgementClosed, JudgementGrew, ReplyDelta
from .chunks import NotJsonError
from .opening import BLANK, Opening

Grown = JudgementGrew | JudgementClosed | ReplyDelta

_NOT_BLANK = re.compile(f"[^{BLANK}]")
_NOT_BLANK_OR_COMMA = re.compile(f"[^,{BLANK}]")
_STRING_STOP = re.compile(r'["\\]')
_NESTED_STOP = re.compile(r'["{}\[\]]')
_SCALAR_STOP = re.compile(rf"[,}}\]{BLANK}]")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HALF = re.compile("[\ud800-\udfff]")
_LOOSE = {"True": True, "False": False, "None": None}


class GrowingAnswer:
    """Feed it text; it returns the events that the text completes.

    Tolerated: what `Opening` drops, blanks, other and repeated keys, the reply before the
    judgement (held back until that closed, or until the end), text behind the object. Anything
    that does not begin with `{` is the reply itself. Raises NotJsonError where an object began
    and broke before its reply was whole.
    """

    def __init__(self, *, judged: bool = True) -> None:
        """`judged`: a judgement is expected, so a reply before it is held back."""
        self._judged = judged
        self._opening: Opening | None = Opening()
        self._step: Callable[[str, int], int] = self._plain
        self._rest = ""  # an escape that is not whole yet
        self._in_judgement = False
        self._key: str | None = None  # None: the string being read is a key
        self._raw: list[str] = []
        self._depth = 0
        self._fields: dict[str, Any] = {}
        self._seen: set[str] = set()
        self._flows = False  # the reply may be told: the judgement closed, or none comes
        self._spoken: list[str] = []
        self._events: list[Grown] = []
        self.has_reply = False
        """Whether the reply has any visible text."""
        self.is_whole = True
        """Whether the reply is whole (or plain text, whose end only the server knows)."""

    def feed(self, text: str) -> list[Grown]:
        """Return what `text` completes, in order."""
        if self._opening is not None:
            is_object, text = self._opening.feed(text)
            if is_object is None:
                return []
            self._opening = None
            self._step = self._brace if is_object else self._plain
            self.is_whole = not is_object
            self._flows = not is_object or not self._judged
        if self._rest:
            text, self._rest = self._rest + text, ""
        at, end = 0, len(text)
        try:
            while at < end:
                at = self._step(text, at)
        except NotJsonError:
            if not self.is_whole:
                raise
            self._step = _ignore  # what breaks behind the reply harms nobody
        return self._told()

    def end(self) -> list[Grown]:
        """Return what was held back. No text comes after this."""
        if self._opening is not None:
            self._say(self._opening.end())
        self._flows = True
        return self._told(last=True)

    def _told(self, *, last: bool = False) -> list[Grown]:
        if self._flows and self._spoken:
            text = "".join(self._spoken)
            self._spoken.clear()
            if not last and "\ud800" <= text[-1] <= "\udbff":
                self._spoken.append(text[-1])  # the other half of the character is to come
                text = text[:-1]
            if text:
                self._events.append(ReplyDelta(_mended(text)))
        events, self._events = self._events, []
        return events

    # Steps: each reads `text` from `at` and returns where the next one goes on.

    def _plain(self, text: str, at: int) -> int:
        self._say(text[at:])
        return len(text)

    def _brace(self, _text: str, at: int) -> int:
        self._step = self._between
        return at + 1

    def _between(self, text: str, at: int) -> int:
        found = _NOT_BLANK_OR_COMMA.search(text, at)
        if not found:
            return len(text)
        if found[0] == '"':
            self._key, self._raw = None, ['"']
            self._step = self._string
        elif found[0] == "}":
            self._close()
        else:
            raise NotJsonError
        return found.end()

    def _colon(self, text: str, at: int) -> int:
        found = _NOT_BLANK.search(text, at)
        if not found:
            return len(text)
        if found[0] != ":":
            raise NotJsonError
        self._step = self._value
        return found.end()

    def _value(self, text: str, at: int) -> int:
        found = _NOT_BLANK.search(text, at)
        if not found:
            return len(text)
        first = found[0]
        if first == '"' and self._is_first("reply"):
            self._step = self._reply
        elif first == "{" and self._is_first("judgement"):
            self._in_judgement, self._step = True, self._between
        elif first in '"{[':
            self._raw = [first]
            self._depth = 0 if first == '"' else 1
            self._step = self._string if first == '"' else self._nested
        else:
            self._raw, self._step = [], self._scalar
            return found.start()
        return found.end()

    def _string(self, text: str, at: int) -> int:
        found = _STRING_STOP.search(text, at)
        if not found:
            self._raw.append(text[at:])
            return len(text)
        if found[0] == "\\":
            if found.end() == len(text):
                return self._wait_from(text, at, found.start())
            self._raw.append(text[at : found.end() + 1])
            return found.end() + 1
        self._raw.append(text[at : found.end()])
        if self._depth:
            self._step = self._nested
        elif self._key is None:
            self._key, self._step = str(_parsed("".join(self._raw))), self._colon
        else:
            self._value_done()
        return found.end()

    def _nested(self, text: str, at: int) -> int:
        found = _NESTED_STOP.search(text, at)
        if not found:
            self._raw.append(text[at:])
            return len(text)
        self._raw.append(text[at : found.end()])
        if found[0] == '"':
            self._step = self._string
        else:
            self._depth += 1 if found[0] in "{[" else -1
            if not self._depth:
                self._value_done()
        return found.end()

    def _scalar(self, text: str, at: int) -> int:
        found = _SCALAR_STOP.search(text, at)
        stop = found.start() if found else len(text)
        self._raw.append(text[at:stop])
        if found:
            self._value_done()
        return stop

    def _reply(self, text: str, at: int) -> int:
        found = _STRING_STOP.search(text, at)
        if not found:
            self._say(text[at:])
            return len(text)
        stop = found.start()
        self._say(text[at:stop])
        if found[0] == '"':
            self.is_whole, self._step = True, self._between
            return stop + 1
        escaped = text[stop + 1 : stop + 2]
        length = 6 if escaped == "u" else 2
        if len(text) < stop + length:
            self._rest = text[stop:]
            return len(text)
        self._say(_unescaped(text[stop : stop + length]))
        return stop + length

    # What a step has found.

    def _wait_from(self, text: str, at: int, stop: int) -> int:
        self._raw.append(text[at:stop])
        self._rest = text[stop:]
        return len(text)

    def _is_first(self, key: str) -> bool:
        if self._in_judgement or self._key != key or key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _value_done(self) -> None:
        self._step = self._between
        value = _parsed("".join(self._raw))
        if self._in_judgement:
            self._fields[self._key or ""] = value
            self._events.append(JudgementGrew(dict(self._fields)))
        elif self._is_first("reply"):
            if value is not None:
                raise NotJsonError
            self.is_whole = True
        elif self._is_first("judgement"):
            self._flows = True  # it is no object: the rules judge alone

    def _close(self) -> None:
        if self._in_judgement:
            self._in_judgement, self._flows = False, True
            self._events.append(JudgementClosed(dict(self._fields)))
        else:
            self.is_whole, self._step = True, _ignore

    def _say(self, text: str) -> None:
        if text:
            self._spoken.append(text)
            self.has_reply = self.has_reply or not text.isspace()


def _ignore(text: str, _at: int) -> int:
    return len(text)


def _unescaped(escape: str) -> str:
    if escape[1] != "u":
        return _ESCAPES.get(escape[1], escape[1])
    try:
        return chr(int(escape[2:], 16))
    except ValueError:
        raise NotJsonError from None


def _parsed(raw: str) -> Any:
    if raw in _LOOSE:
        return _LOOSE[raw]
    try:
        return _all_mended(json.loads(raw, strict=False, parse_constant=lambda _: None))
    except (ValueError, RecursionError):
        raise NotJsonError from None


def _all_mended(value: Any) -> Any:
    if isinstance(value, str):
        return _mended(value)
    if isinstance(value, list):
        return [_all_mended(item) for item in value]
    if isinstance(value, dict):
        return {_mended(key): _all_mended(item) for key, item in value.items()}
    return value


def _mended(text: str) -> str:
    """Join halves of a character that came apart; a lone one becomes U+FFFD."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
