import pytest

from tests.plausibility.marking import found, read, sentences, verdicts

RULE = "sum-of-parts"
TEXTS = {
    "de": (
        "Es kamen 12 Frauen und 8 Männer, insgesamt {} Menschen.",
        "Es kamen 12 Frauen und 8 Männer, zusammen also {}.",
        "Insgesamt kamen {} Menschen: 12 Frauen und 8 Männer.",
        "Es kamen 4 Frauen, 8 Männer und 8 Kinder, insgesamt {} Menschen.",
    ),
    "en": (
        "We saw 12 women and 8 men, {} people in all.",
        "We saw 12 women and 8 men, altogether {} people.",
        "12 women and 8 men came, a total of {}.",
        "In total, {} people came: 4 women, 8 men and 8 children.",
    ),
}
CASES = [(language, text) for language, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_the_sum_of_the_parts_fits(language, text):
    assert verdicts(RULE, read(text.format(20), language)) == [True]


@pytest.mark.parametrize(("language", "text"), CASES)
@pytest.mark.parametrize("total", [19, 21])
def test_another_total_differs(language, text, total):
    assert verdicts(RULE, read(text.format(total), language)) == [False]


@pytest.mark.parametrize(("total", "fits"), [("4,7", True), ("4,8", True), ("5,1", False)])
def test_sums_of_money_may_be_rounded(total, fits):
    text = (
        "Die Stadt zahlt 3,5 Millionen Euro für den Bau und 1,2 Millionen Euro für die Technik, "
        f"insgesamt {total} Millionen Euro."
    )
    assert verdicts(RULE, read(text)) == [fits]


def test_a_finding_shows_the_sum():
    assert sentences(RULE, read(TEXTS["de"][0].format(21))) == [
        "12 + 8 sind 20; im Text steht dagegen 21."
    ]
    assert sentences(RULE, read(TEXTS["en"][0].format(21), "en")) == [
        "12 + 8 add up to 20; the text says instead 21."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Es kamen 12 Frauen und 8 Männer. Insgesamt 30 Menschen waren geladen.",
        "Es kamen 12 Frauen und 8 Männer, die zusammen 300 Kilo wogen.",
        "Es kamen 30 Menschen, davon 12 Frauen und 8 Männer, insgesamt 40 Prozent.",
        "Es kamen mehr als 12 Frauen und 8 Männer, insgesamt 30 Menschen.",
        "Es kamen 12 Frauen und 8 Männer, insgesamt 300 Euro sammelten sie.",
    ],
)
def test_there_is_no_finding_if_the_total_may_be_of_something_else(text):
    assert found(RULE, read(text)) == []


def test_a_sum_that_rounding_explains_says_so():
    text = "Sie gab 12 Millionen Euro und 8 Millionen Euro, zusammen 21 Millionen Euro."
    assert sentences(RULE, read(text)) == [
        "12.000.000 + 8.000.000 sind 20.000.000; im Text steht 21.000.000. "
        "Gerundet kann das aufgehen."
    ]
