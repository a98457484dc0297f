"""A day of the week is wrong where the event has another day in a document that tells of it."""

import pytest

from articles.matching.weekday_rules import judge_weekday

from .texts import FILLER, claim_of, document, index_of, judged_by, relation, table

VOTE = "Am {} stimmte der Rat von Hallgau über den Bau der neuen Schule ab."


@pytest.mark.parametrize("day", ["Montag", "Dienstag"])
def test_a_weekday_beside_the_day_of_the_documents_contradicts(day):
    source = document(VOTE.format("Mittwoch, 3. Juni 2026,"), *FILLER)
    assert relation(VOTE.format(day), day, source) == ("differs", "weekday")


@pytest.mark.parametrize(
    "days",
    [
        ["Dienstag, 2. Juni 2026,"],
        ["Mittwoch, 3. Juni 2026,", "2. Juni 2026"],
        ["Mittwoch, 13. Mai 2026,"],
        ["Mittwoch, 3. Juni 2024,"],
    ],
)
def test_a_weekday_that_a_document_names_does_not(days):
    source = document(*[VOTE.format(day) for day in days], *FILLER)
    assert relation(VOTE.format("Dienstag"), "Dienstag", source)[0] != "differs"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Unterschrieben haben sie am späten Sonntagabend.", "Sonntagabend"),
        ("Unterschrieben haben sie am Mittwochmorgen.", "Mittwochmorgen"),
    ],
)
def test_a_part_of_a_day_of_the_week_has_a_day(text, words):
    _, manuscript = index_of(text, document(text))
    fact = claim_of(manuscript, words).fact
    assert fact.days
    assert fact.days[0] == fact.days[1]


OTHER_MATTER = "Die Feuerwehr übt am Dienstag, 2. Juni 2026, wieder am alten Bahnhof."


@pytest.mark.parametrize(
    ("text", "words", "texts"),
    [
        (VOTE.format("Dienstag"), "Dienstag", [VOTE.format("Mittwoch, 3. Juni 2026,")]),
        (VOTE.format("Dienstag"), "Dienstag", [VOTE.format("3. Juni 2026")]),
        ("Gefeiert wurde das Jubiläum der Schule am vorigen Dienstag in Hallgau.", "Dienstag",
         ["Das Jubiläum der Schule in Hallgau wird am Donnerstag, 28. Mai 2026, gefeiert."]),
        ("Die neue Fähre von Hallgau lief am Dienstag zur ersten Fahrt aus.", "Dienstag",
         ["Die neue Fähre von Hallgau lief am Donnerstag, 4. Juni 2026, zur ersten Fahrt aus."]),
    ],
)  # fmt: skip
def test_a_day_that_another_document_names_for_something_else_is_no_excuse(text, words, texts):
    source, other = document(*texts, *FILLER), document(OTHER_MATTER, name="feuerwehr.txt")
    assert judged_by(judge_weekday, text, words, source, other) == "weekday"


def test_the_day_of_the_document_of_the_event_counts_where_its_passages_name_none():
    votes = ("Abstimmung über den Bau der neuen Schule: 12 Stimmen dafür, 9 dagegen.", *FILLER)
    minutes = document("Sitzung des Rates von Hallgau", "Hallgau, 3. Juni 2026", *votes)
    text, right = VOTE.format("Samstag"), VOTE.format("Mittwoch")
    assert judged_by(judge_weekday, text, "Samstag", minutes) == "weekday"
    assert judged_by(judge_weekday, right, "Mittwoch", minutes) is None


LOG = table(
    ("Datum", "Meldung"),
    ("2026-01-09", "Sturm über der Insel, vier Scheiben gesprungen"),
    ("2026-02-17", "Probe der Hupe"),
)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("An einem Dienstag im Januar sprangen beim Sturm vier Scheiben.", "Dienstag", "weekday"),
        ("An einem Freitag im Januar sprangen beim Sturm vier Scheiben.", "Freitag", None),
        ("An einem Dienstag im März sprangen beim Sturm vier Scheiben.", "Dienstag", None),
        ("An einem Dienstag sprangen beim Sturm vier Scheiben.", "Dienstag", None),
    ],
)
def test_a_day_of_the_week_in_a_month_is_that_of_the_events_day(text, words, expected):
    assert judged_by(judge_weekday, text, words, LOG) == expected


@pytest.mark.parametrize(
    "texts",
    [
        [VOTE.format("Dienstag, 2. Juni 2026,"), VOTE.format("3. Juni 2026")],
        ["Der Rat von Hallgau stimmte über den Bau der neuen Schule ab, und zwar heute."],
        [VOTE.format("3. Juni und am 4. Juni 2026")],
        [VOTE.format("13. Mai 2026")],
    ],
)
def test_the_day_itself_two_days_and_far_ones_keep_silent(texts):
    source, other = document(*texts, *FILLER), document(OTHER_MATTER, name="feuerwehr.txt")
    text = VOTE.format("Dienstag")
    assert judged_by(judge_weekday, text, "Dienstag", source, other) is None


CONTRACT = "Vertrag zwischen der Reederei Hallgau und den Fischern, unterzeichnet am 1. Juni 2026"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Den Vertrag unterzeichneten Reederei und Fischer am Sonntagabend.", "Sonntagabend"),
        ("Am Sonntag um 3.41 Uhr unterzeichneten Reederei und Fischer den Vertrag.", "Sonntag"),
    ],
)
def test_a_part_of_a_day_and_a_time_of_day_have_a_day_of_the_week(text, words):
    assert judged_by(judge_weekday, text, words, document(CONTRACT, *FILLER)) == "weekday"


def test_who_is_said_to_have_said_it_on_another_day_did_not():
    text = "Jede vierte Fähre fällt aus, wie die Reederei Hallgau am Dienstag mitteilte."
    source = document("Reederei Hallgau, mitgeteilt am Mittwoch, 3. Juni 2026: Jede vierte Fähre "
                      "fällt aus.", *FILLER)  # fmt: skip
    assert relation(text, "wie die Reederei", source) == ("differs", "weekday")
