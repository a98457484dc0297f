from datetime import date

import pytest

from tests.plausibility.marking import article, day, explain, found, read, verdicts

RULE = "weekday-and-date"


def _verdicts(words, timex, around="Es war {}.", **more):
    return verdicts(RULE, article(around.format(words), day(words, timex), **more))


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("Sonntag, 21. März 2021", "2021-03-21"),
        ("Sonntagabend, dem 21.3.2021", "2021-03-21"),
        ("Sonnabend, 20. März 2021", "2021-03-20"),
        ("Sonntag, den 6. Dezember", "2026-12-06"),
        ("Sunday, 21 March 2021", "2021-03-21"),
        ("Sunday, March 21st, 2021", "2021-03-21"),
    ],
)
def test_the_right_weekday_fits(words, timex):
    assert _verdicts(words, timex) == [True]


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("Dienstag, 21. März 2021", "2021-03-21"),
        ("Dienstagabend, dem 21.3.21", "2021-03-21"),
        ("Samstag, 6. Dezember", "2026-12-06"),
        ("Tuesday, 21 March 2021", "2021-03-21"),
        ("Tuesday, March 21, 2021", "2021-03-21"),
    ],
)
def test_a_wrong_weekday_differs(words, timex):
    assert _verdicts(words, timex) == [False]


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("Samstag", "2026-11-21"),
        ("Tuesday", "2026-11-24"),
        ("21. März 2021", "2021-03-21"),
        ("Freitag bis Sonntag, 19. bis 21. März 2021", "2021-03-19/2021-03-21"),
        ("Dienstag, 30. Februar 2021", "2021-02-30"),
        ("Dienstag, 21. März", "XXXX-03-21"),
        ("Dienstag, 21. März", "2026-03-21"),
    ],
)
def test_there_is_no_finding_without_one_sure_day(words, timex):
    assert _verdicts(words, timex) == []


def test_a_weekday_in_apposition_counts():
    assert _verdicts("21. März 2021", "2021-03-21", "Am {}, einem Montag, kam er.") == [False]
    assert _verdicts("21. März 2021", "2021-03-21", "Am Sonntag ({}) kam er.") == [True]
    assert _verdicts("21 March 2021", "2021-03-21", "On {}, a Monday, he came.") == [False]


def test_a_finding_names_the_nearest_day_that_would_fit():
    wrong = article("Am Dienstag, 21. März 2021.", day("Dienstag, 21. März 2021", "2021-03-21"))
    [differs] = found(RULE, wrong)
    assert explain(differs, "de") == (
        "Der 21. März 2021 ist ein Sonntag, kein Dienstag. "
        "Der nächstgelegene Dienstag ist der 23. März 2021."
    )
    assert explain(differs, "en") == (
        "21 March 2021 is a Sunday, not a Tuesday. The nearest Tuesday is 23 March 2021."
    )


@pytest.mark.parametrize(("weekday", "nearest"), [("Mittwoch", 18), ("Donnerstag", 25)])
def test_the_nearest_day_may_lie_before_or_after(weekday, nearest):
    words = f"{weekday}, 21. März 2021"
    [differs] = found(RULE, article(f"Am {words}.", day(words, "2021-03-21")))
    expected = {18: date(2021, 3, 24), 25: date(2021, 3, 18)}[nearest]
    assert differs.params["nearest"] == expected.isoformat()


def test_a_date_that_is_an_object_has_no_weekday():
    text = "Die Kommission hat am Dienstag den 1. November 2015 als Wahltag festgelegt."
    assert verdicts(RULE, read(text)) == []
    assert verdicts(RULE, read(text.replace("Dienstag den", "Dienstag, den"))) == [False]


def test_the_year_is_the_nearest_whatever_the_splitter_chose():
    nearest = "Die Stichwahl ist am Samstag, 6. Dezember."
    assert verdicts(RULE, article(nearest, day("Samstag, 6. Dezember", "2025-12-06"))) == [False]
    assert verdicts(RULE, read(nearest)) == [False]
    assert verdicts(RULE, read("Die Stichwahl ist am Samstag, 6. Juni.")) == []


def test_days_counted_from_a_weekday_are_no_date():
    counted = article("It is 3 days from Tuesday.", day("3 days from Tuesday", "2026-11-27"))
    assert verdicts(RULE, counted) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der 20. März 2021 war ein {}.", "de"),
        ("Der 20. März 2021 fiel auf einen {}.", "de"),
        ("20 March 2021 was a {}.", "en"),
    ],
)
def test_the_weekday_may_be_stated_of_the_date(text, language):
    right, wrong = ("Samstag", "Freitag") if language == "de" else ("Saturday", "Friday")
    assert verdicts(RULE, read(text.format(right), language)) == [True]
    assert verdicts(RULE, read(text.format(wrong), language)) == [False]
