"""An amount in another currency agrees by the rate that the document says, and by no other."""

import pytest

from .texts import FILLER, document, relation

TEXT = "Der Investor zahlte für das Lagerhaus 2 Millionen Euro."
PAID = "Der Investor aus Zürich zahlte für das Lagerhaus 1,9 Millionen Franken."


@pytest.mark.parametrize(
    "rate",
    [
        "Der Kurs des Tages: 1 Franken = 1,05 Euro.",
        "Ein Franken entsprach am Tag der Zahlung 1,05 Euro.",
        "Ein Euro war damals 0,952 Franken wert.",
        "Umgerechnet wurde zum Kurs von 0,952 Franken je Euro.",
        "Gerechnet ist mit 1,05 Euro für einen Franken.",
        "Wechselkurs laut Bank: 1 EUR = 0,952 CHF.",
    ],
)
def test_an_amount_agrees_by_the_rate_of_its_document(rate):
    found = relation(TEXT, "2 Millionen", document(PAID, rate, *FILLER))
    assert found[0] == "converted"


def test_a_rate_in_the_sentence_of_the_amount_counts():
    source = f"{PAID.rstrip('.')}, nach dem Kurs des Tages (1 Franken = 1,05 Euro)."
    assert relation(TEXT, "2 Millionen", document(source, *FILLER))[0] == "converted"


def test_an_english_rate_to_the_pound():
    text = "The investor paid 2 million pounds for the warehouse."
    source = document(
        "The investor paid $2.4m for the warehouse.",
        "The bank used a rate of $1.20 to the pound.",
        "The club meets on the green in autumn.",
    )
    assert relation(text, "2 million", source, language="en")[0] == "converted"


@pytest.mark.parametrize(
    "sources",
    [
        [PAID],
        [PAID, "Der Eintritt kostet 1 Franken oder 1,05 Euro."],
        [PAID, "Der Kurs des Tages: 1 Dollar = 1,05 Euro."],
        [PAID, "Im Mai galt: 1 Franken = 1,05 Euro.", "Im Juni galt: 1 Franken = 0,98 Euro."],
        [PAID, "Der Kurs des Tages: 1 Franken = 1,45 Euro."],
    ],
)
def test_without_a_rate_with_two_or_with_another_one_it_does_not(sources):
    found = relation(TEXT, "2 Millionen", document(*sources, *FILLER))
    assert not found or found[0] != "converted"


def test_a_rate_of_another_document_does_not_count():
    bank = document("Der Kurs des Tages: 1 Franken = 1,05 Euro.", *FILLER, name="bank.txt")
    found = relation(TEXT, "2 Millionen", document(PAID, *FILLER), bank)
    assert not found or found[0] != "converted"


def test_the_right_number_in_the_wrong_currency_contradicts():
    text = "Der Investor aus Zürich zahlte für das Lagerhaus 1,9 Millionen Euro."
    source = document(PAID, "Der Kurs des Tages: 1 Franken = 1,05 Euro.", *FILLER)
    assert relation(text, "1,9 Millionen", source)[0] == "differs"
