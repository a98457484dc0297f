"""A full date contradicts by its day of the week, or where the event has another day."""

import pytest

from articles.matching.date_rules import judge_calendar, judge_full_date

from .texts import FILLER, document, judged_by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Es ist Sonntag, der 3. Februar 2025, als die Server ausfallen.", "3. Februar"),
        ("Abgestimmt wird am 23. April 2026, einem Freitag.", "Freitag"),
        ("Am Montag, dem 13. Mai 2026, brannte die Halle.", "13. Mai"),
    ],
)
def test_a_day_of_the_week_that_the_date_does_not_have_contradicts(text, words):
    days = "3. Februar 2025, 23. April 2026, 13. Mai 2026"
    source = document(f"Die Server fielen aus am 3. Februar 2025. Halle, Abstimmung: {days}.")
    assert judged_by(judge_calendar, text, words, source) == "weekday"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Am Montag, dem 3. Februar 2025, fielen Server aus.",
            "3. Feb",
            "Server: 3. Februar 2025.",
        ),
        ("Am Sonntag, dem 3. Februar 2025, fielen Server aus.", "3. Feb", "Server: 5. März 2025."),
        ("Am 3. Februar 2025 fielen die Server aus.", "3. Feb", "Server: 3. Februar 2025."),
    ],
)
def test_the_right_day_and_dates_that_no_document_has_do_not(text, words, source):
    assert judged_by(judge_calendar, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Eröffnet wurde die Bücherei am 14. Mai 1907.",
            "14. Mai",
            "Die Bücherei wurde am 4. Mai 1907 eröffnet.",
        ),
        (
            "Gewählt wurde sie am 2. Juni 2024 zur Obfrau.",
            "2. Juni",
            "Zur Obfrau gewählt wurde sie am 9. Juni 2024.",
        ),
        ("Die Brücke fiel am 1. Mai 2019.", "1. Mai", "Am 30. April 2019 fiel die Brücke ein."),
    ],
)
def test_another_day_of_the_event_contradicts(text, words, source):
    assert judged_by(judge_full_date, text, words, document(source, *FILLER)) == "digits"


@pytest.mark.parametrize(
    "source",
    [
        "Die Bücherei wurde am 4. Mai 1907 eröffnet und am 30. Mai 1907 gesegnet.",
        "Die Bücherei wurde am 4. Mai 1917 eröffnet.",
        "Die Bücherei wurde am 14. Mai 1907 eröffnet.",
    ],
)
def test_two_days_far_ones_and_the_day_itself_do_not(source):
    text = "Eröffnet wurde die Bücherei am 14. Mai 1907."
    assert judged_by(judge_full_date, text, "14. Mai", document(source, *FILLER)) is None


def test_a_day_of_the_week_beside_a_date_is_the_wrong_one_of_the_two():
    text = "Abgestimmt wird am 23. April 2026, einem Freitag."
    source = document("Halle, Abstimmung: 23. April 2026.", *FILLER)
    assert judged_by(judge_calendar, text, "23. April", source) is None


@pytest.mark.parametrize("day", ["October 6th", "October 6", "6 October"])
def test_an_english_day_with_its_ending_has_a_day_of_the_week_too(day):
    text = f"Nothing has moved since Monday, {day}, 2026."
    source = document("The strike began on 6 October 2026, and nothing has moved since.")
    words = day.split()[0]
    assert judged_by(judge_calendar, text, words, source, language="en") == "weekday"
