"""The history that comes by the thousand has a partition a year."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from articles.queries.history_years import history_years
from articles.workflow.history_years import add_history_years
from tests.factories import ClaimFactory

pytestmark = pytest.mark.django_db

HISTORY = apps.get_model("articles", "ClaimHistory")
YEAR = datetime.now(UTC).year
COPY = """
INSERT INTO articles_claimhistory ({columns})
SELECT {values} FROM articles_claimhistory ORDER BY pgh_id LIMIT 1
"""
CHANGE, REMOVE = "UPDATE {} SET quote = ''", "DELETE FROM {}"
PLACES = "SELECT tableoid::regclass::text FROM articles_claimhistory ORDER BY pgh_created_at"


def copied_into(day: str) -> None:
    """Write a row of the history once more, as if it had been written on that day."""
    columns = [
        f'"{field.column}"'
        for field in HISTORY._meta.local_concrete_fields
        if field.column != "pgh_id"
    ]
    values = [f"'{day}'" if "pgh_created_at" in column else column for column in columns]
    with connection.cursor() as cursor:
        cursor.execute(COPY.format(columns=", ".join(columns), values=", ".join(values)))


def refused():
    return pytest.raises(ProgrammingError, match="Cannot update or delete")


def places() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(PLACES)
        return {table for (table,) in cursor.fetchall()}


def test_the_tables_that_come_by_the_thousand_have_a_partition_a_year():
    add_history_years()

    assert history_years().tables == [
        "articles_claimhistory",
        "articles_evidencehistory",
        "articles_verdicthistory",
    ]
    assert history_years().is_complete


def test_a_row_is_in_the_partition_of_its_year():
    ClaimFactory()
    assert places() == {f"articles_claimhistory_{YEAR}"}


def test_a_row_of_a_year_without_a_partition_is_stored_and_moved_to_one():
    ClaimFactory()
    copied_into("2099-12-31 23:59:59+00")
    copied_into("2100-01-01 00:00:00+00")
    assert "articles_claimhistory_other" in places()
    assert history_years().with_others == ["articles_claimhistory"]

    assert add_history_years() == 2

    assert places() == {f"articles_claimhistory_{year}" for year in (YEAR, 2099, 2100)}
    assert history_years().is_complete
    assert add_history_years() == 0


def test_a_missing_next_year_is_named_and_made():
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE articles_evidencehistory_{YEAR + 1}")
    assert history_years().without_next == ["articles_evidencehistory"]

    assert add_history_years() == 1
    assert history_years().is_complete


@pytest.mark.parametrize("day", ["2099-05-01", "2098-05-01"], ids=["moved", "not moved"])
def test_no_partition_lets_a_row_be_changed_or_deleted(day):
    ClaimFactory()
    copied_into("2099-05-01")
    add_history_years()
    copied_into(day)

    statements = [
        statement
        for table in places() | {"articles_claimhistory"}
        for statement in (CHANGE.format(table), REMOVE.format(table))
    ]
    assert len(statements) >= 6
    for statement in statements:
        with refused(), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_numbers_of_rows_are_drawn_across_the_years():
    ClaimFactory()
    copied_into("2099-05-01")
    numbers = list(HISTORY.objects.values_list("pgh_id", flat=True))
    assert len(set(numbers)) == len(numbers) == HISTORY.objects.count()
