"""Private data that is dictated, spelt, cut in pieces or only told by a word before it is found."""

from __future__ import annotations

import pytest

from entendu.playbook.identifiers.finding import find_identifiers

from .test_no_identifier_is_slow import slow


def found(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, each.text) for each in find_identifiers(text)]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("zéro six douze trente-quatre cinquante-six soixante-dix-huit", "0612345678"),
        ("zéro un quatre-vingt-dix-neuf zéro zéro soixante et onze douze", "0199007112"),
        ("double oh nine hundred one two three", "00900123"),
        ("oh seven seven double four, nine hundred, triple one", "07744900111"),
        ("seiscientos doce treinta y cuatro cincuenta y seis setenta y ocho", "612345678"),
        ("seis uno dos, tres cuatro cinco, seis siete ocho", "612345678"),
        ("null eins sieben sechs zwölf vierunddreißig sechsundfünfzig", "0176123456"),
        ("Null hundertsechsundsiebzig zwölf vierunddreißig", "01761234"),
    ],
)
def test_a_number_that_is_dictated_is_the_one_in_digits(text: str, digits: str) -> None:
    (spoken,) = find_identifiers(f"Hello, {text}!")

    assert (spoken.kind.value, spoken.text, spoken.value) == ("phone", text, digits)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("jane.doe arobase gmail.com", "jane.doe@gmail.com"),
        ("jane dot doe at gmail dot com", "jane.doe@gmail.com"),
        ("jane(dot)doe(at)gmail(dot)com", "jane.doe@gmail.com"),
        ("jane[.]doe[@]gmail[.]com", "jane.doe@gmail.com"),
        ("jane.doe at post.example", "jane.doe@post.example"),
        ("jane92 at hotmail.com", "jane92@hotmail.com"),
        ("jane punkt doe ät web punkt de", "jane.doe@web.de"),
        ("jane guion bajo doe arroba correo punto es", "jane_doe@correo.es"),
        ("jane underscore doe at orange dot co dot uk", "jane_doe@orange.co.uk"),
    ],
)
def test_a_spelt_email_is_hidden_whole(written: str, value: str) -> None:
    (email,) = find_identifiers(f"Please: {written}, thanks")

    assert (email.kind.value, email.text, email.value) == ("email", written, value)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my insta is jane.doe92", "jane.doe92"),
        ("snapchat: janed99", "janed99"),
        ("IG jane.doe", "jane.doe"),
        ("you find me as janed99 on telegram", "janed99"),
        ("mon snap c'est janed_99", "janed_99"),
        ("ajoute-moi sur insta jane_d", "jane_d"),
        ("janed99 sur Insta", "janed99"),
        ("sígueme en instagram como jane_d", "jane_d"),
        ("mein Insta heißt jane.doe92", "jane.doe92"),
        ("janed99 bei Telegram", "janed99"),
        ("pseudo : janedoe", "janedoe"),
    ],
)
def test_an_account_beside_the_name_of_its_network_is_a_handle(text: str, name: str) -> None:
    assert found(text) == [("handle", name)]


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("06,12,34,56,78 svp", "phone", "06,12,34,56,78"),
        ("it is 0, 7, 9, 4, 6, 0, 1, 2, 3", "phone", "0, 7, 9, 4, 6, 0, 1, 2, 3"),
        ("06\n12\n34\n56\n78", "phone", "06\n12\n34\n56\n78"),
        ("call\n612\n345\n678", "phone", "612\n345\n678"),
        ("06_12_34_56_78", "phone", "06_12_34_56_78"),
        ("O6 12 34 56 78", "phone", "O6 12 34 56 78"),
        ("06 l2 34 56 78", "phone", "06 l2 34 56 78"),
        ("O2O 7946 OI23", "phone", "O2O 7946 OI23"),
        ("4111,1111,1111,1111", "card", "4111,1111,1111,1111"),
        ("4111\n1111\n1111\n1111", "card", "4111\n1111\n1111\n1111"),
        ("4111_1111_1111_1111", "card", "4111_1111_1111_1111"),
    ],
)
def test_digits_that_are_cut_or_drawn_as_letters_are_found(
    text: str, kind: str, written: str
) -> None:
    assert found(text) == [(kind, written)]


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("my password is hunter2", "number", "hunter2"),
        ("mot de passe : Soleil2024!", "number", "Soleil2024!"),
        ("contraseña: girasol", "number", "girasol"),
        ("Das Passwort lautet „sonne“", "number", "sonne"),
        ("PIN 4831", "number", "4831"),
        ("code PIN : 4831", "number", "4831"),
        ("Geheimzahl ist 4831.", "number", "4831"),
        ("CVV: 123", "number", "123"),
        ("cvv2 123", "number", "123"),
        ("code de sécurité 123", "number", "123"),
        ("Sicherheitscode 4412", "number", "4412"),
        ("security code is 123", "number", "123"),
        ("sort code 12-34-56", "number", "12-34-56"),
        ("NIE X1234567A", "number", "X1234567A"),
        ("DNI: 12.345.678-A", "number", "12.345.678-A"),
        ("Personalausweis L01X00T471", "number", "L01X00T471"),
        ("passport number C01X00T47", "number", "C01X00T47"),
        ("ID card number is 123456789", "number", "123456789"),
        ("carte d'identité n° 880692310285", "number", "880692310285"),
        ("my plate is AB-123-CD", "number", "AB-123-CD"),
        ("immatriculation ab-123-cd", "number", "ab-123-cd"),
        ("Kennzeichen M-AB 1234", "number", "M-AB 1234"),
        ("matrícula 1234 BCD", "number", "1234 BCD"),
        ("registration AB12 CDE", "number", "AB12 CDE"),
        ("VIN WVWZZZ1JZXW000001", "number", "WVWZZZ1JZXW000001"),
        ("réf QX7T9P", "order", "QX7T9P"),
        ("réf. : qx7t9p", "order", "qx7t9p"),
        ("Referenz QX7T9P", "order", "QX7T9P"),
    ],
)
def test_what_a_word_before_it_gives_away_is_found(text: str, kind: str, written: str) -> None:
    assert found(text) == [(kind, written)]


@pytest.mark.parametrize(
    "text",
    [
        "I counted one two three four five six seven eight nine ten minutes.",
        "Two, three, five, ten, twenty, thirty minutes; uno o dos o tres o cuatro semanas.",
        "In nineteen ninety nine, twenty twenty; two hundred and fifty three euros.",
        "Look at shop.example, bought my iPhone15 at apple.com, emailed at booking.com.",
        "At some point it was fine, at this dot it is; look at gmail.com.",
        "My insta is hacked, my snapchat is broken. Instagram: amazing photos.",
        "I wrote on Instagram twice.nobody answered, sur twitter de 8h30.pour rien.",
        "iPhone15 on Facebook, covid19 on facebook, 1080p on youtube, Facebook 50euros.",
        "My username is wrong, username: wrong. The handle: broken off. Login: impossible ici.",
        "Sizes 36,38,40,42,44; 0,5, 0,75, 1,25; lotto 5,12,23,34,41,7; 06, 12, 18, 24.",
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10",
        "5l 10l 20l 30l 40l",
        "My password is wrong. Password: reset it please. The password is case-sensitive.",
        "Mot de passe oublié, mot de passe : incorrect. La clave es: paciencia y 24horas.",
        "Das ist nie passiert, nie 2024. In der Fin 2024, un vin 1234.",
        "Passport 2 weeks late, permis 2024, licence 2019-2024, passport 12.05.2030, ID 12.50.",
        "Plate 2 eggs, plate 12 was cold; registration closed at 12 PM. Sort of 12 34 56 things.",
        "Pin number 2, pin 45 cm; security 911, security was called at 10:30, 300 people.",
        "Ref 2024, the ref was 45 minutes late and gave 2 red cards; réf page 12.",
    ],
)
def test_ordinary_words_and_numbers_stay(text: str) -> None:
    assert found(text) == []


def test_no_flood_of_disguises_makes_finding_slow() -> None:
    floods = (
        "y ", "zéro six ", "hundert", "double ", "nine hundred ", "a dot ", "a (dot) ", "dot com ",
        "jane dot doe at ", "a at b.", "a at gmail.com ", "a arobase ", "a_", "a underscore ",
        "insta ", "insta is ", "insta: a.b ", "a1 on telegram ", "a.b.c.d", "ig -> ", "pseudo : ",
        "06,", "06, ", "06\n", "06_12_", "0\n", "0 \n ", "O0", "0l ", "Il1O", "OO ", "1|",
        "4111,1111,", "password: ", "password is \"", "mdp=", "pin ", "pin : 1", "cvv 1 ",
        "code de sécurité ", "sort code ", "dni ", "id number is ", "id A1 ", "passport A-",
        "plate A", "plate is A-1 ", "kennzeichen ", "vin ", "vin A1", "ref ", "ref. A-", "réf 1",
        "reference number ", "A1-", "call 0\n", "(dot)", "@ . ", "\r\n0",
    )  # fmt: skip

    assert slow(find_identifiers, floods) == []
