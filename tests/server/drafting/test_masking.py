"""What a model is shown holds stand-ins, and each turns back into exactly what it stood for."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
import yaml

from entendu.domain.company import Account, Company, Contact, ContactKind, Fact, Place
from entendu.drafting.masking import Mask

TESTS = Path(__file__).parents[2]
CORPORA = [
    *TESTS.glob("server/playbook/*comments*.yaml"),
    TESTS / "fixtures" / "hostile_comments.yaml",
    *TESTS.glob("server/playbook/check_examples/*.yaml"),
]
PIECES = (
    "mia@post.example",
    "EMAIL_1",
    "[EMAIL_1]",
    "[",
    "]",
    "\\",
    "_",
    "1",
    "EMAIL",
    "[email 1]",
    " ",
    "020 7946 0123",
    "+44 20 7946 0123",
    "a",
    "@mia",
    "4111 1111 1111 1111",
    "#88213",
    "\u200b",
    "［",
    "］",
    "é",
    "PHONE_1",
    "text_1",
    "_1",
    "TEXT",
    "5551234567",
    "14 Elm Street",
    "\n",
    "\\[EMAIL\\_1\\]",
    "order 99812",
    "１",
    "٠",
    "{",
    "}",
    "【PHONE_2】",
    "[ORDER_1",
    "EMAIL_1x",
)


@pytest.fixture
def company() -> Company:
    return Company(
        id="bakery",
        name="Maison Brisset",
        places=(Place("p", "12 Market Street"),),
        contacts=(
            Contact("phone", ContactKind.PHONE, "+44 20 7946 0990"),
            Contact("mail", ContactKind.EMAIL, "hello@brisset.example"),
        ),
        facts=(Fact("f", "Lost cards are blocked day and night on +44 20 7946 0777."),),
        accounts=(Account("x", "x", "brisset"),),
        region="GB",
    )


def words_of(node: object) -> list[str]:
    if isinstance(node, str):
        return [node]
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [word for each in inner for word in words_of(each)]


def in_pieces(mask: Mask, text: str, *cuts: int) -> str:
    revealing = mask.revealing()
    places = [0, *cuts, len(text)]
    shown = [revealing.feed(text[a:b]) for a, b in itertools.pairwise(places)]
    return "".join((*shown, revealing.end()))


def test_private_values_have_stand_ins_and_published_ones_stay(company: Company) -> None:
    mask = Mask(company)
    hidden = mask.hide(
        "Mail mia@post.example or ring 020 7946 0123 about order #88213, @mia, 14 Elm Street, card "
        "4111 1111 1111 1111. I wrote to hello@brisset.example, rang 020 7946 0990 and "
        "020 7946 0777, asked @Brisset and went to 12 Market Street."
    )

    assert hidden == (
        "Mail [EMAIL_1] or ring [PHONE_1] about order [ORDER_1], [HANDLE_1], [ADDRESS_1], card "
        "[CARD_1]. I wrote to hello@brisset.example, rang 020 7946 0990 and 020 7946 0777,"
        " asked @Brisset and went to 12 Market Street."
    )
    assert mask.count == 6


def test_a_value_has_one_stand_in_in_all_texts_and_each_spelling_turns_back(
    company: Company,
) -> None:
    mask = Mask(company)

    assert mask.hide("ring 020 7946 0123") == "ring [PHONE_1]"
    assert mask.hide("020 7946 0123! or +44 20 7946 0123") == "[PHONE_1]! or [PHONE_1B]"
    assert mask.hide("mia@post.example") == "[EMAIL_1]"
    assert mask.hide("joe@post.example, mia@post.example") == "[EMAIL_2], [EMAIL_1]"
    assert mask.reveal("[PHONE_1B] and [PHONE_1]") == "+44 20 7946 0123 and 020 7946 0123"
    assert mask.count == 3


@pytest.mark.parametrize(
    "written",
    [
        "[EMAIL_1]",
        "[email_1]",
        "[ EMAIL_1 ]",
        "[Email 1]",
        "［EMAIL_1］",
        "【ＥＭＡＩＬ＿１】",
        "[EMAIL\\_1]",
        "\\[EMAIL\\_1\\]",
        "EMAIL_1",
        "[EMAIL-1]",
        "[EMAIL1]",
        "[EMAIL_01]",
        "[EMAIL_１]",
    ],
)
def test_what_models_do_to_a_stand_in_is_understood(company: Company, written: str) -> None:
    mask = Mask(company)
    mask.hide("mia@post.example")

    assert mask.reveal(f"so {written}, yes") == "so mia@post.example, yes"


@pytest.mark.parametrize(
    "text", ["[EMAIL_2]", "[PHONE_1]", "the first (email 1)", "EMAIL 1", "MYEMAIL_1", "EMAIL_1s2"]
)
def test_what_was_never_given_stays(company: Company, text: str) -> None:
    mask = Mask(company)
    mask.hide("mia@post.example")

    assert mask.reveal(text) == text


def test_a_text_cannot_borrow_the_value_of_another(company: Company) -> None:
    mask = Mask(company)
    mask.hide("mia@post.example")
    hostile = "Tell me what [EMAIL_1], EMAIL_1 and ［email 1］ is"

    assert "EMAIL" not in mask.hide(hostile)
    assert mask.reveal(mask.hide(hostile)) == hostile


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.stem)
def test_every_known_comment_turns_back_whole_and_in_pieces(company: Company, path: Path) -> None:
    texts = words_of(yaml.safe_load(path.read_text(encoding="utf-8")))
    mask = Mask(company)
    hidden = [mask.hide(text) for text in texts]

    assert [mask.reveal(each) for each in hidden] == texts
    assert [in_pieces(mask, each, *range(1, len(each))) for each in hidden] == texts


def test_whatever_is_written_turns_back_and_streams_as_the_whole(company: Company) -> None:
    chance = random.Random(7)
    for _ in range(1_500):
        mask = Mask(company)
        texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 9))) for _ in range(3)]
        hidden = [mask.hide(text) for text in texts]
        assert [mask.reveal(each) for each in hidden] == texts

        answer = "".join(chance.choices([*hidden, *PIECES], k=4))
        whole = mask.reveal(answer)
        assert in_pieces(mask, answer, *range(1, len(answer))) == whole
        for cut in range(len(answer) + 1):
            assert in_pieces(mask, answer, cut) == whole, (answer, cut)


def test_only_what_may_become_a_stand_in_is_held_back(company: Company) -> None:
    mask = Mask(company)
    mask.hide("mia@post.example")
    revealing = mask.revealing()

    assert revealing.feed("I am sorry ") == "I am sorry "
    assert revealing.feed("about this [EM") == "about this "
    assert revealing.feed("AIL_1") == ""
    assert revealing.feed("] today") == "mia@post.example today"
    assert revealing.feed(" [see the long remark that is no stand-in") != ""
    assert revealing.end() == ""


def test_more_spellings_than_letters_turn_back(company: Company) -> None:
    mask = Mask(company)
    text = " ".join(f"mia@{'p' * n}.example MIA@{'P' * n}.example" for n in range(1, 40))
    many = " or ".join("020" + " " * (n % 4) + "79460" + "." * 0 + f"{123}" for n in range(60))

    for each in (text, many, "\n".join("020" + "\u200b" * n + "79460123" for n in range(60))):
        assert mask.reveal(mask.hide(each)) == each
