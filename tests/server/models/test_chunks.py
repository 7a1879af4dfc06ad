"""The event stream is read as servers really send it."""

from __future__ import annotations

import json

import pytest

from entendu.models.chunks import NotJsonError, StreamedError, read_chunks


def delta(text: str | None, **more: object) -> str:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": None, **more}
    return json.dumps({"choices": [choice]})


def texts(*pieces: bytes) -> str:
    return "".join(chunk.text for chunk in read_chunks(pieces))


def test_lines_may_end_and_be_cut_anywhere() -> None:
    said = f"data: {delta('Hé')}\r\n\r\ndata:{delta('llo')}\n\n: ping\n\ndata: [DONE]\n\n".encode()
    for at in range(len(said)):
        assert texts(said[:at], said[at:]) == "Héllo"
    assert texts(*(bytes([byte]) for byte in said)) == "Héllo"


def test_what_follows_done_is_not_read() -> None:
    assert texts(b"data: " + delta("a").encode() + b"\n\ndata: [DONE]\n\nrubbish") == "a"


def test_a_last_line_without_its_end_counts() -> None:
    assert texts(b"data: " + delta("a").encode()) == "a"


def test_pings_and_filters_tell_nothing() -> None:
    said = b'event: ping\ndata: {"type": "ping"}\n\ndata: {"choices": []}\n\nid: 7\nretry: 1\n\n'
    assert [chunk.alive for chunk in read_chunks([said])] == [False, False]


def test_reasoning_is_a_sign_of_life_and_no_text() -> None:
    said = b'data: {"choices": [{"delta": {"content": null, "reasoning_content": "hm"}}]}\n\n'
    (chunk,) = read_chunks([said])
    assert (chunk.alive, chunk.text) == (True, "")


def test_content_in_parts_is_joined() -> None:
    parts = [{"type": "thinking", "thinking": []}, {"type": "text", "text": "a"}, {"text": "b"}]
    said = json.dumps({"choices": [{"delta": {"content": parts}}]})
    assert texts(b"data: " + said.encode() + b"\n\n") == "ab"


def test_a_character_cut_between_two_chunks_survives() -> None:
    first = b'data: {"choices": [{"delta": {"content": "\\ud83d"}}]}\n\n'
    second = b'data: {"choices": [{"delta": {"content": "\\ude42"}}]}\n\n'
    assert texts(first, second) == "\ud83d\ude42"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (b'data: {"error": {"message": "no", "code": 503}}\n\n', 503),
        (b'data: {"error": {"message": "no", "code": "overloaded"}}\n\n', 0),
        (b'data: {"error": "no"}\n\n', 0),
        (b'event: error\ndata: {"message": "no", "status": "429"}\n\n', 429),
        (b'{"error": {"message": "no", "code": null}}', 0),
    ],
)
def test_an_error_inside_is_an_error(said: bytes, status: int) -> None:
    with pytest.raises(StreamedError) as caught:
        list(read_chunks([said]))
    assert caught.value.status == status


@pytest.mark.parametrize(
    "said",
    [
        b"<!DOCTYPE html>\n<html></html>",
        b"\n\n<html>",
        b"Not found",
        b'{"detail": "no"}',
        b'{"choices": [{"message": {"content": "a"}}]}\n{"more": 1}',
        b"[1, 2]",
        b"data: <html>\n\n",
        b"data: 7\n\n",
        b'data: {"choices": [7]}\n\n',
        b'data: {"choices": {"0": 1}}\n\n',
        b'data: {"choices": [{"delta": "a"}]}\n\n',
        b'data: {"choices": [{"delta": {"content": 7}}]}\n\n',
        b'data: {"choices": [{"delta": {"content": "\xff"}}]}\n\n',
        b"data: {" + b" " * 1_100_000,
        b"{" + b" \n" * 1_100_000,
    ],
)
def test_what_is_no_answer_is_told(said: bytes) -> None:
    with pytest.raises(NotJsonError):
        list(read_chunks([said[at : at + 4096] for at in range(0, len(said), 4096)]))


def test_a_whole_completion_is_an_answer_too() -> None:
    choice = '{"message": {"content": "a"}, "finish_reason": "STOP"}'
    said = f'\ufeff{{"model": "m",\n "choices": [{choice}]}}'
    (chunk,) = read_chunks([said.encode()])
    assert (chunk.text, chunk.finish, chunk.model) == ("a", "stop", "m")
