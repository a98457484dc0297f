"""A quarter of a business year agrees with its months where the year's beginning is known."""

from datetime import date

import pytest

from articles.matching.business_years import days_of_part, first_month

from .texts import FILLER, document, relation

TEXT = "Im ersten Quartal des Geschäftsjahres 2025/26 verkaufte die Werft vier Fähren."
BEGINS = "Das Geschäftsjahr der Werft beginnt am 1. Oktober."


@pytest.mark.parametrize(
    ("text", "month"),
    [
        (BEGINS, 10),
        ("Geschäftsjahr 2025/26 (1. Oktober 2025 bis 30. September 2026)", 10),
        ("Das Geschäftsjahr endet am 30. September.", 10),
        ("Im ersten Quartal (Oktober bis Dezember) fuhr sie mehr.", 10),
        ("Das Geschäftsjahr läuft vom 1. Juli bis zum 30. Juni.", 7),
        ("The fiscal year begins in October.", 10),
        ("The financial year ended 31 March.", 4),
        ("In the first fiscal quarter (July to September) sales rose.", 7),
        ("Im Geschäftsjahr 2025/26 verkaufte die Werft vier Fähren.", None),
        ("Das Geschäftsjahr war gut. Im Oktober kam ein Auftrag.", None),
    ],
)
def test_texts_say_when_the_business_year_begins(text, month):
    assert first_month([text]) == month


def test_two_beginnings_leave_it_open():
    assert first_month([BEGINS, "Das Geschäftsjahr beginnt am 1. Juli."]) is None


@pytest.mark.parametrize(
    ("timex", "first", "days"),
    [
        ("FY2026-Q1", 10, (date(2025, 10, 1), date(2025, 12, 31))),
        ("FY2026-Q2", 10, (date(2026, 1, 1), date(2026, 3, 31))),
        ("FY2026-H2", 7, (date(2026, 1, 1), date(2026, 6, 30))),
        ("FY2026-Q1", 1, (date(2026, 1, 1), date(2026, 3, 31))),
        ("FY2026-Q1", None, None),
        ("2026-Q1", 10, None),
    ],
)
def test_a_quarter_of_a_business_year_has_days_if_its_beginning_is_known(timex, first, days):
    assert days_of_part(timex, first) == days


@pytest.mark.parametrize(
    "said", ["Im vierten Quartal 2025", "Zwischen Oktober und Dezember 2025", "Im Q4 2025"]
)
def test_a_quarter_is_converted_into_months_and_calendar_quarters(said):
    source = document(f"{said} verkaufte die Werft vier Fähren.", BEGINS, *FILLER)
    assert relation(TEXT, "ersten Quartal des Geschäftsjahres 2025/26", source)[0] == "converted"


def test_the_manuscript_may_say_when_the_year_begins():
    source = document("Im vierten Quartal 2025 verkaufte die Werft vier Fähren.", *FILLER)
    found = relation(f"{TEXT} {BEGINS}", "ersten Quartal des Geschäftsjahres 2025/26", source)
    assert found[0] == "converted"


def test_an_english_quarter_is_converted():
    text = "In Q1 FY26 the yard sold four ferries."
    source = document(
        "In the fourth quarter of 2025 the yard sold four ferries.",
        "The fiscal year of the yard begins in October.",
        "The club meets on the green in autumn.",
    )
    assert relation(text, "Q1 FY26", source, language="en")[0] == "converted"


@pytest.mark.parametrize("said", ["Im vierten Quartal 2025", "Im ersten Quartal 2026"])
def test_nothing_is_said_where_the_beginning_is_not_known(said):
    source = document(f"{said} verkaufte die Werft vier Fähren.", *FILLER)
    found = relation(TEXT, "ersten Quartal des Geschäftsjahres 2025/26", source)
    assert found is None or found[0] in ("mentions", "related")


def test_the_quarter_of_the_calendar_is_another_one():
    source = document("Im ersten Quartal 2026 verkaufte die Werft vier Fähren.", BEGINS, *FILLER)
    found = relation(TEXT, "ersten Quartal des Geschäftsjahres 2025/26", source)
    assert found is None or found[0] not in ("same", "converted", "rounded")


def test_both_in_business_years_are_the_same():
    source = document("Im Q1 2025/26 verkaufte die Werft vier Fähren.", BEGINS, *FILLER)
    assert relation(TEXT, "ersten Quartal des Geschäftsjahres 2025/26", source)[0] == "same"
