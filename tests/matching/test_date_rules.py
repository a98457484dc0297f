"""A full date contradicts by its day of the week, or where the event has another day."""

import pytest

from articles.matching.date_rules import (
    judge_calendar,
    judge_dated_clause,
    judge_full_date,
    judge_leading_day,
)

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


OTHER_MATTER = "Das Sommerfest am alten Bahnhof beginnt am 28. Juni 2026 um zehn Uhr."


@pytest.mark.parametrize(
    ("text", "words", "source", "reason"),
    [
        ("Der 28. Juni ist in Hallgau der letzte Schultag.", "28. Juni",
         "Letzter Schultag ist in Hallgau Freitag, der 26. Juni 2026.", "digits"),
        ("Einsprüche gegen die Kurtaxe sind bis zum 28. Juni möglich.", "28. Juni",
         "Einsprüche gegen die Kurtaxe sind schriftlich bis zum 18. Juni 2026 möglich.", "digits"),
        ("Am 28. Juni fällt im Stadttheater der letzte Vorhang.", "28. Juni",
         "Letzter Vorhang im Stadttheater: 2. Juli.", "other_value"),
    ],
)  # fmt: skip
def test_another_day_in_the_passage_that_leads_contradicts(text, words, source, reason):
    documents = document(source, *FILLER), document(OTHER_MATTER, name="fest.txt")
    assert judged_by(judge_leading_day, text, words, *documents) == reason


@pytest.mark.parametrize(
    "source",
    [
        "Letzter Schultag ist in Hallgau Sonntag, der 28. Juni 2026.",
        "Die letzten Schultage in Hallgau sind der 25. Juni und der 26. Juni 2026.",
        "Letzter Schultag ist in Hallgau Freitag, der 26. Februar 2027.",
        "Letzter Schultag ist in Hallgau im Juni 2026.",
    ],
)
def test_the_day_itself_two_others_and_far_ones_do_not(source):
    text = "Der 28. Juni ist in Hallgau der letzte Schultag."
    assert judged_by(judge_leading_day, text, "28. Juni", document(source, *FILLER)) is None


def test_before_a_day_is_until_the_eve_of_it():
    text = (
        "Wer vor dem 1. Oktober einen Antrag auf Kurtaxe stellt, wird nach altem Recht beschieden."
    )
    source = "Anträge auf Kurtaxe bis zum Ablauf des {} 2026 werden nach altem Recht beschieden."
    right, wrong = (document(source.format(day)) for day in ("30. September", "29. September"))
    assert judged_by(judge_leading_day, text, "1. Oktober", right) == "derived"
    assert judged_by(judge_leading_day, text, "1. Oktober", wrong) == "other_value"


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Reederei von Hallgau wurde 2017 gegründet.", "2017",
         "Die beiden trafen sich 2017 auf der Messe; gegründet wurde die Reederei von Hallgau "
         "am 1. März 2018."),
        ("Das Schmuckstück der Mühle ist der Backofen von 1959.", "1959",
         "1957 ließ der Müller den Backofen der Mühle setzen. 1959 kam die Knetmaschine dazu."),
        ("Der Vertrag über die Fähre lief am 17. Mai aus.", "17. Mai",
         "Der Vertrag über die Fähre lief am 7. Mai 2026 aus. Abgebrochen wurden die Gespräche "
         "am 17. Mai 2026."),
    ],
)  # fmt: skip
def test_another_date_of_the_same_clause_contradicts(text, words, source):
    found = judged_by(judge_dated_clause, text, words, document(source, *FILLER))
    assert found in ("digits", "other_value")


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Die Reederei von Hallgau wurde 2017 gegründet.", "2017",
         "Die Reederei von Hallgau wurde 2017 gegründet, ihre Fähre 2018 getauft."),
        ("Die Reederei von Hallgau wurde 2017 gegründet.", "2017",
         "Die Fähre fuhr 2017 leer. 2019 war die Reederei von Hallgau schuldenfrei, gegründet "
         "wurde sie vor langer Zeit."),
        ("Der Bau der Fähre kostet ein Drittel mehr als 2019.", "2019",
         "Der Bau der Fähre begann am 4. Mai 2022. 2019 tagte der Rat."),
        ("Der Backofen der Mühle stammt von 1959.", "1959",
         "Im Oktober 1901 ließ der Müller den Backofen der Mühle setzen."),
    ],
)  # fmt: skip
def test_a_date_of_another_clause_or_far_off_does_not(text, words, source):
    assert judged_by(judge_dated_clause, text, words, document(source, *FILLER)) is None


@pytest.mark.parametrize("rule", [judge_leading_day, judge_dated_clause])
def test_a_passage_with_nothing_but_the_month_in_common_does_not(rule):
    text = "Abgestimmt wird im Rat am 23. April."
    source = document("2026-04-30: Besucher im April: 141, Strom aus.", *FILLER)
    assert judged_by(rule, text, "23. April", source) is None


@pytest.mark.parametrize(
    "source",
    [
        "Heute ist Donnerstag, der 14. Mai 2026. Herr Rauch, was sagen Sie?",
        "Kolbrück, 14. Mai 2026",
        "Stand: 12. Mai 2026",
    ],
)
def test_a_passage_that_only_says_its_own_day_does_not(source):
    text = "Am Freitag, dem 15. Mai 2026, wird das Stellwerk eröffnet."
    parts = [f"{part.rstrip('.')}." for part in source.split(". Herr")]
    assert judged_by(judge_full_date, text, "15. Mai", document(*parts, *FILLER)) is None
