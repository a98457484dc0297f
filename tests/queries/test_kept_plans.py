"""The archive, earlier checks and the history never read a whole table, however large.

`docs/plans` has the plans with five million claims. Here are few rows, and the planner is told
of millions.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection

from articles.models import ArticleVersion, MemoryConstraint
from articles.queries.archive import (
    count_facets,
    find_and_count,
    find_articles,
    find_claims,
    find_sources,
    in_time,
)
from articles.queries.archive_search import ArchiveSearch
from articles.queries.article_page import article_page
from articles.queries.changes_since import changes_since
from articles.queries.claim_changes import changes_in_words
from articles.queries.earlier_checks import earlier_checks
from articles.queries.events import public_events
from articles.queries.findings import manuscript_of
from articles.queries.history import entries_of_article, entries_of_claim
from articles.queries.memory import house_memory
from tests.factories import ArticleFactory, EvidenceFactory, UserFactory, VerdictFactory
from tests.newsroom import claim_on

pytestmark = pytest.mark.django_db

# The tables with a row for each claim, verdict, act or text.
LARGE = (
    "articles_claim articles_claimentry articles_claimhistory articles_verdict "
    "articles_verdicthistory articles_evidence articles_evidencehistory articles_event "
    "articles_placement articles_article articles_articleentry articles_revision "
    "articles_memoryconstraint"
).split()
PARTITIONS = [
    f"articles_{name}history_{datetime.now(UTC).year}" for name in ("claim", "verdict", "evidence")
]
# Read from its newest end until there are enough.
NEWEST = {"claimentry_newest", "articleentry_newest", "articles_event_pkey", "event_public"}
TEXT = "Erika Holm (49) leitet die Werften. Rund 30 Prozent der Liegeplätze sind frei."
SEARCHES = [
    ArchiveSearch(),
    ArchiveSearch(words="Liegeplätze"),
    ArchiveSearch(words='"sind frei" -Eisberg', kind="share"),
    ArchiveSearch(words="Liegepl*", year=2026),
    ArchiveSearch(person="Holm", kind="age"),
    ArchiveSearch(rating=0, desk=1, kind="share"),
    ArchiveSearch(low=29, high=31, unit="%"),
]
CURSOR = "2026-03-20.99"
# The planner takes the tuples a page from here, and the pages from the files.
MILLIONS = "UPDATE pg_class SET reltuples = 5000000, relpages = 1 WHERE oid = ANY(%s::regclass[])"


@pytest.fixture
def claim():
    for _ in range(3):
        verdict = VerdictFactory(claim=claim_on(ArticleFactory(text=TEXT), "30 Prozent"))
        EvidenceFactory(claim=verdict.claim)
        VerdictFactory(claim=claim_on(verdict.claim.article, "49"))
    assert MemoryConstraint.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(LARGE)}")
        cursor.execute(MILLIONS, [[*LARGE, *PARTITIONS]])
    return claim_on(ArticleFactory(text=TEXT), "30 Prozent")


def plans_of(act: Callable[[], Any]) -> list[dict[str, Any]]:
    """Return the plan of each statement that `act` reads the large tables by."""
    statements: list[tuple[str, Any]] = []

    def note(execute, sql, params, many, context):
        if sql.lstrip().startswith(("SELECT", "WITH")) and any(f in sql for f in LARGE):
            statements.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        act()
    plans = []
    for sql, params in statements:
        with in_time(), connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", params)
            found = cursor.fetchone()[0]
            plans.append((json.loads(found) if isinstance(found, str) else found)[0]["Plan"])
    return plans


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


def whole_reads(plan: dict[str, Any]) -> list[str]:
    """Return the reads of large tables without an index that narrows them."""
    return [
        f"{read['Node Type']} {read.get('Index Name', '')} of {node['Relation Name']}"
        for node in nodes(plan)
        if node.get("Relation Name") in {*LARGE, *PARTITIONS}
        for read in indexes_of(node)
        if "Index Cond" not in read and read.get("Index Name") not in NEWEST
    ]


def indexes_of(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the node itself, of a bitmap the indexes that it was made of."""
    if node["Node Type"] in ("Bitmap Heap Scan", "BitmapAnd", "BitmapOr"):
        for part in node["Plans"]:
            if part["Node Type"].startswith("Bitmap"):
                yield from indexes_of(part)
    else:
        yield node


def of_archive(claim: Any, user: Any) -> Iterator[Any]:
    for search in SEARCHES:
        yield find_and_count(search, user)
        yield find_claims(search, user, CURSOR)
        yield count_facets(search, user)
        yield find_articles(search, CURSOR)
        yield find_sources(user, search)


def of_history(claim: Any, user: Any) -> Iterator[Any]:
    yield entries_of_article(claim.article, user)
    yield entries_of_claim(claim, user)
    yield changes_in_words(claim, claim.version - 1, "it")
    yield changes_since(claim.article, ArticleVersion(1, 0, 0), ArticleVersion(1, 1, 9), user)
    yield public_events(after=1, limit=10, user=user)


def of_memory(claim: Any, user: Any) -> Iterator[Any]:
    page = article_page(claim.article, user)
    yield house_memory(manuscript_of(page), claim.article, user)


@pytest.mark.parametrize(
    ("acts", "count"),
    [
        (of_archive, len(SEARCHES) * 4),
        (lambda claim, user: [earlier_checks(claim, user)], 3),
        (of_history, 5),
        (of_memory, 2),
    ],
    ids=["archive", "earlier checks", "history", "constraints"],
)
def test_no_large_table_is_read_whole(claim, acts, count):
    user = UserFactory(role="checker")

    plans = plans_of(lambda: list(acts(claim, user)))

    assert [read for plan in plans for read in whole_reads(plan)] == []
    assert len(plans) >= count


def test_a_whole_read_is_seen(claim):
    def read_all():
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM articles_claimentry WHERE sentence LIKE '%frei%'")

    (plan,) = plans_of(read_all)
    assert whole_reads(plan) != []
