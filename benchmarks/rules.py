"""Measure the figures of the rules over 100,000 claims, and splitting an article again.

The claims are spread over eighty rules; a third is judged, some dismissed, changed or added
by hand.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import NOW, open_house
from benchmarks.support.report import heading, line

CLAIMS = 100_000
RUNS = 7
ARTICLES = 20
SPREAD = """
    UPDATE articles_claim SET
        rule = CASE WHEN id % 50 = 0 THEN '' ELSE 'rule-' || id % 80 END,
        marked_by_id = CASE WHEN id % 50 = 0 OR id % 31 = 0 THEN %s END,
        state = CASE WHEN id % 3 > 0 THEN 'open' WHEN id % 11 = 0 THEN 'dismissed' ELSE 'right' END
"""


def main() -> None:
    """Print each figure beside its goal."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    with open_house(claims):
        heading(f"Figures of the rules over {claims:,} claims")
        measure_resplitting()
        spread()
        measure_figures()


def spread() -> None:
    from django.db import connection

    from articles.models import User

    with connection.cursor() as cursor:
        cursor.execute(SPREAD.replace("% ", "%% "), [User.objects.get(username="chief").pk])
        cursor.execute("VACUUM ANALYZE articles_claim")


def measure_figures() -> None:
    from datetime import date

    from articles.queries.rules import RuleScope, misses, rule_counts

    def both(scope: RuleScope) -> Callable[[], object]:
        return lambda: (rule_counts(scope), misses(scope))

    narrow = RuleScope(since=date(2026, 3, 1), until=date(2026, 3, 31), language="de")
    line("figures of all rules, and misses", wall_ms(both(RuleScope())), 300, "ms")
    line("the same for a month and a language", wall_ms(both(narrow)), 400, "ms")


def measure_resplitting() -> None:
    from articles.models import Article
    from articles.workflow import resplit_article

    articles = list(Article.objects.order_by("pk")[:ARTICLES])
    times = []
    for article in articles:
        began = time.perf_counter()
        resplit_article(article=article, version=None, actor=None, at=NOW)
        times.append(time.perf_counter() - began)
    line("an article of 45 claims read again", statistics.median(times) * 1000, 60, "ms")


def wall_ms(act: Callable[[], object]) -> float:
    """Return the median of some runs, the first left out."""
    times = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:]) * 1000


if __name__ == "__main__":
    main()
