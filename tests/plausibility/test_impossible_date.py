import pytest

from tests.plausibility.marking import article, day, explain, found, read, sentences

RULE = "impossible-date"


def _found(words, timex):
    return found(RULE, article(f"Es war {words}.", day(words, timex)))


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("30. April 2021", "2021-04-30"),
        ("29. Februar", "XXXX-02-29"),
        ("29 February 2024", "2024-02-29"),
        ("April", "2021-04"),
        ("gestern", "PAST_REF"),
        ("31 December", "XXXX-12-31"),
    ],
)
def test_a_day_that_exists_says_nothing(words, timex):
    assert _found(words, timex) == []


@pytest.mark.parametrize(
    ("words", "timex", "german", "english"),
    [
        (
            "31. April",
            "XXXX-04-31",
            "Den 31. April gibt es nicht: Der April hat 30 Tage.",
            "There is no 31 April: the month has 30 days.",
        ),
        (
            "29 February 2021",
            "2021-02-29",
            "Den 29. Februar 2021 gibt es nicht: Der Monat hat 28 Tage.",
            "There is no 29 February 2021: the month has 28 days.",
        ),
        (
            "1.13.2021",
            "2021-13-01",
            "Einen 13. Monat gibt es nicht.",
            "There is no month 13.",
        ),
    ],
)
def test_a_day_that_no_calendar_has_is_found(words, timex, german, english):
    [finding] = _found(words, timex)
    assert not finding.ok
    assert explain(finding, "de") == german
    assert explain(finding, "en") == english


def test_a_day_beyond_every_month_is_none():
    assert sentences(RULE, read("Am 32. März kam das Schiff.")) == [
        "Den 32. März gibt es nicht: Der März hat 31 Tage."
    ]
    assert found(RULE, read("Der 32. Präsident kam im März.")) == []
