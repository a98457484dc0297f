"""Searches are planned for their very values, however often they came before."""

from datetime import date

import pytest
from django.db import connection

from articles.queries.archive import find_and_count, find_articles, find_sources
from articles.queries.archive_search import ArchiveSearch
from articles.queries.earlier_checks import earlier_checks
from articles.queries.query_plans import without_generic_plans
from articles.queries.statistics import Period, desk_statistics
from tests.factories import ClaimFactory, UserFactory

pytestmark = pytest.mark.django_db

SEARCH = ArchiveSearch(words="Hafen")
PERIOD = Period(date(2026, 1, 1), date(2026, 3, 31))


def prepared() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        return {statement for (statement,) in cursor.fetchall()}


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda claim, user: find_and_count(SEARCH, user), "hits"),
        (lambda claim, user: find_articles(SEARCH), "hits"),
        (lambda claim, user: find_sources(user, SEARCH), "articles_source_known_to"),
        (lambda claim, user: earlier_checks(claim, user), "articles_claimentry"),
        (lambda claim, user: desk_statistics(PERIOD), "date_trunc"),
    ],
    ids=["claims", "articles", "sources", "earlier", "figures"],
)
def test_no_plan_for_any_values_is_kept(act, words):
    claim, user = ClaimFactory(), UserFactory()
    before = prepared()
    for _ in range(8):
        act(claim, user)
    assert not [statement for statement in prepared() - before if words in statement]


def test_afterwards_statements_are_prepared_again():
    connection.ensure_connection()
    threshold = connection.connection.prepare_threshold
    with pytest.raises(ZeroDivisionError), without_generic_plans():
        raise ZeroDivisionError
    assert connection.connection.prepare_threshold == threshold is not None
