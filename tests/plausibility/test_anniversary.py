from dataclasses import replace
from datetime import date

import pytest

from tests.plausibility.marking import born, found, read, sentences, verdicts

RULE = "anniversary"
SUMMER, NOVEMBER = date(2021, 6, 1), date(2021, 11, 20)
ADA = "Ada Brügge"
TEXTS = [
    ("Die Werft feiert ihr {}-jähriges Bestehen. Sie wurde 1931 gegründet.", "de"),
    ("Die 1931 gegründete Werft feiert ihr {}-jähriges Firmenjubiläum.", "de"),
    ("The yard, founded in 1931, celebrates its {}th anniversary.", "en"),
    ("Ada Brügge wurde am 9. Mai 1931 geboren. Der {}. Geburtstag von Ada Brügge war laut.", "de"),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
@pytest.mark.parametrize(("years", "fits"), [(90, True), (100, False)])
def test_an_anniversary_is_counted_from_its_year(text, language, years, fits):
    assert verdicts(RULE, read(text.format(years), language, SUMMER)) == [fits]


def test_a_birthday_is_counted_from_a_reference_fact():
    text = read("Das Museum zeigt zum 100. Geburtstag von Ada Brügge Briefe.", "de", SUMMER)
    assert sentences(RULE, replace(text, known=(born(ADA, "1931-05-09"),))) == [
        "Ada Brügge (geboren: 9. Mai 1931) hat 2021 den 90. Geburtstag; "
        "im Text steht dagegen der 100."
    ]


def test_a_finding_shows_its_sum():
    assert sentences(RULE, read(TEXTS[0][0].format(100), "de", SUMMER)) == [
        "Von 1931 bis 2021 sind es 90 Jahre; im Text steht dagegen 100."
    ]


def test_late_in_the_year_the_coming_anniversary_fits_too():
    text = TEXTS[0][0].format(91)
    assert verdicts(RULE, read(text, "de", NOVEMBER)) == [True]
    assert verdicts(RULE, read(text, "de", SUMMER)) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "1981 feierte die 1931 gegründete Werft ihr 50-jähriges Bestehen.",
        "Die 1931 gegründete Werft feiert 2031 ihr 100-jähriges Bestehen.",
        "Im kommenden Jahr feiert die 1931 gegründete Werft ihr 50-jähriges Bestehen.",
        "Die Werft feiert ihr 50-jähriges Bestehen. Das Dorf entstand 1800, gegründet 1801.",
        "Die Werft baut seit 1931 Boote. Ihr 50-jähriges Bestehen als Verein war still.",
        "Ada Brügge und Ben Cordes feierten den 100. Geburtstag der Werft.",
    ],
)
def test_there_is_no_finding_about_another_year_or_founding(text):
    assert found(RULE, read(text, "de", SUMMER)) == []
