"""Measure earlier checks and the archive with a million claims.

    python benchmarks/memory.py [CLAIMS] [--home FOLDER]

The database is its own, in a temporary folder that is removed at the end, or in FOLDER, which
is kept: filling takes minutes, and a filled one is measured as it is. Figures are times of the
query functions that the page and the API call, database included, page excluded.
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
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support import german
from benchmarks.support.archive import fill
from benchmarks.support.house import start_database
from benchmarks.support.report import heading, line

CLAIMS = 1_000_000
SEARCHES = 300
WARM_UP = 20
EARLIER_GOAL, ARCHIVE_GOAL = 50, 150


def main() -> None:
    """Fill the archive, then print the figures beside their goals."""
    parser = argparse.ArgumentParser(description="Measure earlier checks and the archive.")
    parser.add_argument("claims", type=int, nargs="?", default=CLAIMS)
    parser.add_argument("--home", type=Path, help="a folder that keeps the filled database")
    asked = parser.parse_args()
    start_database(asked.home or passing_home())
    began = time.perf_counter()
    claims = store(asked.claims)
    heading(f"Memory of {claims:,} claims")
    print(f"  filled in {time.perf_counter() - began:.0f} s, load now {os.getloadavg()[0]:.2f}")
    describe_database()
    measure_earlier(claims)
    measure_archive()


def passing_home() -> Path:
    home = Path(tempfile.mkdtemp(prefix="factcheck-bench-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    return home


def store(claims: int) -> int:
    """Fill an empty database with `claims` claims; return how many there are."""
    from django.db import connection

    from articles.models import Claim

    stored = Claim.objects.count()
    if stored:
        return stored
    with connection.cursor() as cursor:
        fill(cursor, claims)
    return claims


def describe_database() -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
        cursor.execute("SHOW shared_buffers")
        print(f"  PostgreSQL {version}, shared_buffers {cursor.fetchone()[0]}")
        cursor.execute("SELECT pg_database_size(current_database())")
        print(f"  database {cursor.fetchone()[0] / 1e6:,.0f} MB on disk, of these")
        cursor.execute(
            "SELECT relname, pg_relation_size(c.oid) FROM pg_class c WHERE relname ~ 'entry' "
            "AND relkind IN ('r', 'i') ORDER BY 2 DESC LIMIT 8"
        )
        for name, size in cursor.fetchall():
            print(f"    {name:<46}{size / 1e6:>8,.0f} MB")


def measure_earlier(claims: int) -> None:
    from articles.models import Claim, User
    from articles.queries.earlier_checks import earlier_checks

    user = User.objects.get(username="checker0")
    draw = random.Random(7)
    pks = [draw.randrange(1, claims + 1) for _ in range(SEARCHES)]
    rows = Claim.objects.in_bulk(pks)
    found: list[int] = []

    def look(pk: int) -> None:
        found.append(len(earlier_checks(rows[pk], user)))

    report("earlier checks of a claim", look, pks, EARLIER_GOAL)
    hits = sum(count > 0 for count in found) / len(found)
    print(f"    {hits:.0%} of the claims have some, {sum(found) / len(found):.1f} on average")


def measure_archive() -> None:
    from articles.models import User
    from articles.queries.archive import find_and_count, find_articles, find_sources

    user = User.objects.get(username="checker0")
    searches = list(varied_searches())
    empty = 0

    def page(search: Any) -> None:
        nonlocal empty
        hits, _counts = find_and_count(search, user)
        empty += not hits.rows

    report("archive: a page of claims with its counts", page, searches, ARCHIVE_GOAL)
    print(f"    {empty / (len(searches) + WARM_UP):.0%} of the searches find nothing")
    with_words = [search for search in searches if search.words]
    report("archive: a page of articles", find_articles, with_words, ARCHIVE_GOAL)
    report(
        "archive: a page of sources",
        lambda search: find_sources(user, search),
        with_words,
        ARCHIVE_GOAL,
    )


def report(what: str, act: Callable[[Any], Any], inputs: Sequence[Any], goal: float) -> None:
    """Time `act` on each input; print median and 95th percentile."""
    times = []
    for given in inputs[:WARM_UP]:
        act(given)
    for given in inputs:
        began = time.perf_counter()
        act(given)
        times.append((time.perf_counter() - began) * 1000)
    ordered = sorted(times)
    line(f"{what}, p50", ordered[len(ordered) // 2], goal, "ms")
    line(f"{what}, p95", ordered[int(len(ordered) * 0.95)], goal, "ms")
    slow = inputs[times.index(ordered[-1])]
    print(f"    {len(times)} times; slowest {ordered[-1]:.1f} ms: {slow}")


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
    for number in range(SEARCHES):
        yield ArchiveSearch(**shapes[number % len(shapes)]())


if __name__ == "__main__":
    main()
