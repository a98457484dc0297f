"""Measure the archive and earlier checks with up to five million claims, and how they grow.

    python benchmarks/memory.py [CLAIMS …] [--home FOLDER] [--plans FILE]

The database is its own, in a temporary folder that is removed at the end, or in FOLDER, which
is kept: filling takes minutes. It is filled up to each number of claims and measured there; a
fuller one is measured as it is. A million takes 3 GB. Figures are times of the
query functions that pages and the API call, and of whole pages; of the processor, since the
machine may be busy, database included. FILE gets the plans of the statements.
"""

import argparse
import atexit
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support import german
from benchmarks.support.archive import fill
from benchmarks.support.cost import Cost, cost_of, growth_of
from benchmarks.support.house import start_database
from benchmarks.support.plans import plans_of
from benchmarks.support.report import heading

CLAIMS = [200_000, 1_000_000]
DRAWN_TO = 20_000_000
CALLS = 300
WARM_UP = 20
SHAPES = 17
EARLIER_GOAL, ARCHIVE_GOAL = 50, 150


@dataclass(frozen=True, slots=True)
class Measured:
    """A call that is measured on many inputs, with its goal in milliseconds."""

    what: str
    goal: float
    act: Callable[[Any], Any]
    inputs: Sequence[Any]


def main() -> None:
    """Fill the archive step by step; print the figures beside their goals, then their growth."""
    parser = argparse.ArgumentParser(description="Measure earlier checks and the archive.")
    parser.add_argument("claims", type=int, nargs="*", default=CLAIMS)
    parser.add_argument("--home", type=Path, help="a folder that keeps the filled database")
    parser.add_argument("--plans", type=Path, help="a file for the plans of the statements")
    asked = parser.parse_args()
    start_database(asked.home or passing_home())
    points: dict[str, list[tuple[int, float]]] = {}
    for wanted in asked.claims:
        claims = store(wanted)
        describe_database()
        print(
            f"  {'milliseconds':<40}{'p50':>8}{'p95':>8}{'cpu p50':>10}{'cpu p95':>10}{'goal':>6}"
        )
        for measured in all_measured(claims):
            cost = cost_of(measured.act, measured.inputs, WARM_UP)
            show(measured, cost)
            points.setdefault(measured.what, []).append((claims, cost.cpu_p95))
    if asked.plans:
        asked.plans.write_text("".join(kept_plans(claims)), encoding="utf-8")
    if len(asked.claims) > 1:
        show_growth(points)


def passing_home() -> Path:
    home = Path(tempfile.mkdtemp(prefix="factcheck-bench-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    return home


def store(wanted: int) -> int:
    """Fill the database up to `wanted` claims; return how many there are."""
    from django.db import connection

    from articles.models import Claim

    began = time.perf_counter()
    stored = Claim.objects.count()
    if stored < wanted:
        with connection.cursor() as cursor:
            fill(cursor, wanted)
    heading(f"Archive of {max(stored, wanted):,} claims")
    print(f"  filled in {time.perf_counter() - began:.0f} s, load now {os.getloadavg()[0]:.2f}")
    return max(stored, wanted)


def describe_database() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
        cursor.execute("SHOW shared_buffers")
        print(f"  PostgreSQL {version}, shared_buffers {cursor.fetchone()[0]}")
        cursor.execute("SELECT pg_database_size(current_database())")
        print(f"  database {cursor.fetchone()[0] / 1e6:,.0f} MB on disk; table, rows, its indexes:")
        cursor.execute(
            "SELECT relname, reltuples, pg_table_size(oid), pg_indexes_size(oid) FROM pg_class "
            "WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' "
            "ORDER BY pg_total_relation_size(oid) DESC LIMIT 10"
        )
        for name, rows, size, indexes in cursor.fetchall():
            print(f"    {name:<28}{size / 1e6:>8,.0f} MB{rows:>13,.0f}{indexes / 1e6:>8,.0f} MB")


def all_measured(claims: int) -> Iterator[Measured]:
    """Yield what is measured, in the order of the page's parts."""
    from articles.models import Claim, User

    reader = User.objects.get(username="checker0")
    draw = random.Random(7)
    drawn = [draw.randrange(1, claims + 1) for _ in range(CALLS)]
    rows = list(Claim.objects.filter(pk__in=drawn).select_related("article"))
    yield from earlier_checks_measured(rows, reader)
    yield from archive_measured(reader)
    yield from history_measured(rows, reader)


def earlier_checks_measured(rows: Sequence[Any], reader: Any) -> Iterator[Measured]:
    from articles.queries.article_page import article_page
    from articles.queries.earlier_checks import earlier_checks
    from articles.queries.findings import manuscript_of
    from articles.queries.memory import house_memory

    client = signed_in(reader)
    yield Measured(
        "earlier checks of a claim",
        EARLIER_GOAL,
        lambda claim: earlier_checks(claim, reader),
        rows,
    )
    yield Measured(
        "the same in the panel",
        EARLIER_GOAL,
        lambda claim: client.get(f"/claims/{claim.pk}/earlier/", headers={"HX-Request": "true"}),
        rows,
    )
    pages = [article_page(claim.article, reader) for claim in rows[:100]]
    texts = [(manuscript_of(page), page.article) for page in pages]
    yield Measured(
        "constraints on a whole article",
        EARLIER_GOAL,
        lambda text: house_memory(*text, reader),
        texts,
    )


def archive_measured(reader: Any) -> Iterator[Measured]:
    from articles.queries.archive import (
        find_and_count,
        find_articles,
        find_claims,
        find_sources,
    )

    searches = list(varied_searches())
    client = signed_in(reader)
    yield Measured(
        "archive: claims with their counts",
        ARCHIVE_GOAL,
        lambda search: find_and_count(search, reader, 100),
        searches,
    )
    later = [
        (search, hits.cursor)
        for search in searches[:120]
        if (hits := find_claims(search, reader, limit=100)).cursor
    ]
    yield Measured(
        "archive: the next page of claims",
        ARCHIVE_GOAL,
        lambda row: find_and_count(row[0], reader, 100, row[1]),
        later,
    )
    yield Measured(
        "archive: the page itself",
        ARCHIVE_GOAL,
        lambda search: client.get("/archive/", in_address(search)),
        searches,
    )
    with_words = [search for search in searches if search.words]
    yield Measured("archive: articles", ARCHIVE_GOAL, find_articles, with_words)
    yield Measured(
        "archive: sources",
        ARCHIVE_GOAL,
        lambda search: find_sources(reader, search),
        with_words,
    )


def history_measured(rows: Sequence[Any], reader: Any) -> Iterator[Measured]:
    from articles.models import ArticleVersion, Event
    from articles.queries.changes_since import changes_since
    from articles.queries.claim_changes import changes_in_words
    from articles.queries.events import public_events
    from articles.queries.history import entries_of_article

    yield Measured(
        "history of an article",
        EARLIER_GOAL,
        lambda claim: entries_of_article(claim.article, reader),
        rows,
    )
    yield Measured(
        "changes of a claim in words",
        EARLIER_GOAL,
        lambda claim: changes_in_words(claim, claim.version - 1, "it"),
        [claim for claim in rows if claim.version > 1],
    )
    yield Measured(
        "changes of an article since a version",
        EARLIER_GOAL,
        lambda claim: changes_since(
            claim.article, ArticleVersion(1, 0, 1), ArticleVersion(1, 1, 2), reader
        ),
        rows[:100],
    )
    newest = Event.objects.newest_first()[0].pk
    yield Measured(
        "public events after a number",
        EARLIER_GOAL,
        lambda claim: public_events(after=(claim.pk * 7919) % newest, limit=100, user=reader),
        rows,
    )


def kept_plans(claims: int) -> Iterator[str]:
    """Yield the plans of what is measured: of its first input of each sort, by its name."""
    for measured in all_measured(claims):
        yield f"{measured.what}\n{'=' * len(measured.what)}\n\n"
        shown = measured.inputs[: SHAPES if "claims with" in measured.what else 2]
        for given in shown:
            yield f"-- {given!r}\n" if "archive" in measured.what else ""
            for plan in plans_of(lambda: measured.act(given)):  # noqa: B023 (called at once)
                yield f"{plan}\n\n"


def signed_in(reader: Any) -> Any:
    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    client.force_login(reader)
    return client


def in_address(search: Any) -> dict[str, Any]:
    """Return the search as the form sends it."""
    names = {name: getattr(search, name) for name in type(search).__dataclass_fields__}
    names["q"] = names.pop("words")
    return {name: value for name, value in names.items() if value not in ("", None)}


def show(measured: Measured, cost: Cost) -> None:
    verdict = "met" if cost.cpu_p95 <= measured.goal else "MISSED"
    print(
        f"  {measured.what:<40}{cost.passed_p50:>8.1f}{cost.passed_p95:>8.1f}"
        f"{cost.cpu_p50:>10.1f}{cost.cpu_p95:>10.1f}{measured.goal:>6g} {verdict}; "
        f"{len(measured.inputs)} calls"
    )
    print(f"    slowest: {str(cost.slowest)[:140]}")


def show_growth(points: dict[str, list[tuple[int, float]]]) -> None:
    """Print the law of each cost, and what it says of an archive four times as large."""
    print(f"\n  {'cpu p95 grows with the claims to the power':<48} at {DRAWN_TO:,}")
    for what, rows in points.items():
        law = growth_of(rows)
        print(f"  {what:<42}{law.power:>6.2f}{law.at(DRAWN_TO):>10.1f} ms")


def varied_searches() -> Iterator[Any]:
    """Yield searches of every sort, with common and rare words."""
    from articles.models import Rating
    from articles.queries.archive_search import ArchiveSearch

    draw = random.Random(11)
    nouns, people = german.nouns(), german.people()
    ratings = [rating.pk for rating in Rating.objects.offered()]
    kinds = "count share money age date person quote".split()

    def word() -> str:
        return nouns[int(len(nouns) ** draw.random()) - 1]

    def person() -> str:
        return people[int(len(people) ** draw.random()) - 1]

    def year() -> int:
        return draw.randrange(2016, 2026)

    shapes: list[Callable[[], dict[str, Any]]] = [
        lambda: {"words": word()},
        lambda: {"words": f"{word()} {draw.choice(german.PLACES)}"},
        lambda: {"words": f'"{draw.choice(german.ADJECTIVES)} {word()}"'},
        lambda: {"words": f"{word()[:6]}* {draw.choice(german.VERBS)}"},
        lambda: {"words": f"{word()} -{draw.choice(german.PLACES)}", "kind": draw.choice(kinds)},
        lambda: {"words": draw.choice(german.PLACES)},
        lambda: {"person": person()},
        lambda: {"person": person().split()[1], "kind": "age"},
        lambda: {"words": word(), "low": Decimal(10), "high": Decimal(500), "unit": "Leute"},
        lambda: {"low": Decimal(200), "high": Decimal(210), "unit": "Leute"},
        lambda: {"words": word(), "since": date(year(), 3, 1), "until": date(2026, 1, 1)},
        lambda: {"since": date(year(), 5, 1), "until": date(2026, 1, 1), "kind": "money"},
        lambda: {"rating": draw.choice(ratings), "desk": draw.randrange(1, 9)},
        lambda: {"rating": 0, "year": year(), "kind": draw.choice(kinds)},
        lambda: {"kind": draw.choice(kinds), "words": draw.choice(german.VERBS)},
        lambda: {"words": word(), "rating": draw.choice(ratings), "year": year()},
        dict,
    ]
    for number in range(CALLS):
        yield ArchiveSearch(**shapes[number % len(shapes)]())


if __name__ == "__main__":
    main()
