import pytest

from tests.plausibility.marking import read, sentences, verdicts

RULE = "billion-or-milliarde"
TEXTS = {"de": "Die Firma ist {} wert.", "en": "The firm is worth {} today."}


def _article(language, words, *passages):
    return read(TEXTS[language].format(words), language, passages={words: passages})


@pytest.mark.parametrize(
    ("language", "words", "passage"),
    [
        ("de", "3 Milliarden Dollar", "It is worth $3 billion."),
        ("de", "3,5 Billionen Dollar", "It is worth 3.5 trillion dollars."),
        ("en", "3 billion euros", "Sie ist 3 Milliarden Euro wert."),
        ("en", "3 trillion euros", "Sie ist 3 Billionen Euro wert."),
    ],
)
def test_the_same_number_in_the_other_language_fits(language, words, passage):
    assert verdicts(RULE, _article(language, words, passage)) == [True]


@pytest.mark.parametrize(
    ("language", "words", "passage"),
    [
        ("de", "3 Billionen Dollar", "It is worth $3 billion."),
        ("de", "drei Billionen Dollar", "It is worth $3bn."),
        ("en", "3 billion euros", "Sie ist 3 Billionen Euro wert."),
    ],
)
def test_a_false_friend_differs(language, words, passage):
    assert verdicts(RULE, _article(language, words, passage)) == [False]


def test_a_finding_translates_the_source():
    assert sentences(RULE, _article("de", "3,5 Billionen Dollar", "some 3.5 billion dollars")) == [
        "In der Quelle steht „3.5 billion“, auf Deutsch 3,5 Milliarden; "
        "im Text steht dagegen „3,5 Billionen“."
    ]
    assert sentences(RULE, _article("en", "3 billion euros", "3 Billionen Euro")) == [
        "The source has “3 Billionen”, in English 3 trillion; the text says instead “3 billion”."
    ]


@pytest.mark.parametrize(
    "passage",
    [
        "It is worth $4 billion.",
        "Sie ist 3 Milliarden Dollar wert.",
        "Das kostet 3 Billion.",
        "Nothing is said.",
    ],
)
def test_other_digits_and_the_same_language_say_nothing(passage):
    assert verdicts(RULE, _article("de", "3 Billionen Dollar", passage)) == []


def test_one_source_that_fits_is_enough():
    passages = "Profits are $3 billion.", "It is worth $3 trillion."
    assert verdicts(RULE, _article("de", "3 Billionen Dollar", *passages)) == [True]


def test_there_is_no_finding_without_passages():
    assert verdicts(RULE, _article("de", "3 Billionen Dollar")) == []
