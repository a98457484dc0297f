"""The release of the database is named, and an old one is warned of."""

from datetime import date, timedelta

import pytest

from factcheck.postgres.releases import OLD_AFTER, RELEASES, release
from factcheck.serving.database_version import lines, name_database

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("version", "number", "day", "is_earlier"),
    [
        (180006, "18.6", date(2026, 8, 13), False),
        (170010, "17.10", date(2026, 5, 14), False),
        (150018, "15.18", date(2026, 5, 14), False),
        (160003, "16.3", date(2025, 11, 13), True),
        (180005, "18.5", date(2026, 8, 13), True),
        (180007, "18.7", None, False),
        (190000, "19.0", None, False),
    ],
)
def test_a_release_is_known_by_its_number(version, number, day, is_earlier):
    found = release(version)

    assert (found.number, found.day, found.is_earlier) == (number, day, is_earlier)


def test_a_release_is_old_after_half_a_year_and_not_before():
    found = release(180006)

    assert not found.is_old(found.day + OLD_AFTER)
    assert found.is_old(found.day + OLD_AFTER + timedelta(days=1))


@pytest.mark.parametrize(
    ("version", "said", "warns"),
    [
        (180006, "PostgreSQL 18.6 (system), veröffentlicht am 13. August 2026.", False),
        (150018, "PostgreSQL 15.18 (system), veröffentlicht am 14. Mai 2026.", True),
        (160001, "PostgreSQL 16.1 (system), veröffentlicht vor dem 13. November 2025.", True),
        (190000, "PostgreSQL 19.0 (system), Tag der Veröffentlichung unbekannt.", False),
    ],
)
def test_the_printed_lines_name_version_and_age_of_a_release(version, said, warns):
    first, *rest = lines(release(version), "system", TODAY)

    assert first == said
    assert [line.startswith("Warnung: ") for line in rest] == [True] * warns


def test_the_table_goes_from_the_newest_to_the_oldest_and_numbers_grow():
    assert list(RELEASES) == sorted(RELEASES, reverse=True)
    for later, earlier in zip(list(RELEASES.values()), list(RELEASES.values())[1:], strict=False):
        assert all(new > old for new, old in zip(later, earlier, strict=True))


def test_the_connected_server_is_named(db):
    said = []

    name_database(said.append, TODAY)

    assert said[0].startswith("PostgreSQL 1")
