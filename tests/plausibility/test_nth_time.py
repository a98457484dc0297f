from datetime import date

import pytest

from tests.plausibility.marking import found, read, sentences, verdicts

RULE = "nth-time"
DAY = date(2020, 9, 1)
YEARLY = {
    "de": "Das jährliche Fest feiert die Stadt zum {}. Mal seit 2000.",
    "en": "The annual fair takes place for the {}st time since 2000.",
}
IN_YEAR = {
    "de": "In ihrem {} Jahr als Ministerin, seit {}, geht sie.",
    "en": "In her {} year as minister, since {}, she leaves.",
}
THIRD = {"de": "dritten", "en": "third"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_yearly_time_fits(language):
    assert verdicts(RULE, read(YEARLY[language].format(21), language, DAY)) == [True]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("number", [31, 41])
def test_a_yearly_time_differs(language, number):
    assert verdicts(RULE, read(YEARLY[language].format(number), language, DAY)) == [False]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(("since", "fits"), [(2018, True), (2017, True), (2013, False)])
def test_a_year_in_office_is_counted(language, since, fits):
    text = IN_YEAR[language].format(THIRD[language], since)
    assert verdicts(RULE, read(text, language, DAY)) == [fits]


def test_a_finding_shows_which_time_it_is():
    assert sentences(RULE, read(YEARLY["de"].format(25), "de", DAY)) == [
        "Jedes Jahr einmal seit 2000, das ist 2020 das 20. oder 21. Mal; "
        "im Text steht dagegen das 25. Mal."
    ]
    assert sentences(RULE, read(IN_YEAR["en"].format("third", 2013), "en", DAY)) == [
        "Counted from 2013, 2020 is year number 7 or 8; the text says instead number 3."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Der Club wurde zum dritten Mal seit 2000 Meister.",
        "Das jährliche Fest seit 2000 ist bekannt. Zum dritten Mal kommt der Kanzler.",
        "In der dritten Etage wohnt sie seit 2013.",
    ],
)
def test_there_is_no_finding_if_it_need_not_be_yearly(text):
    assert found(RULE, read(text, "de", DAY)) == []
