"""How long the lists of the admin take: first page, one search, the slowest filter.

The database has 100,000 claims, each with a verdict and evidence; the real server answers
on loopback. Measured are CPU seconds of server and database, which don't depend on other
programs.
"""

import html
import re
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.desk import signed_in
from benchmarks.support.house import NOW, House, open_house
from benchmarks.support.report import heading, line

CLAIMS = 100_000
SOURCES = 5_000
GOAL_MS = 300
ASKED = 3
WORDS = "Prozent"


def main() -> None:
    """Print each list's three times beside the goal."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    with open_house(claims) as house:
        fill_judged()
        heading(f"Lists of the admin over {claims:,} claims")
        browser = signed_in(house)
        for name, path, is_searched in changelists():
            measure(house, browser, name, path, is_searched)


def changelists() -> Iterator[tuple[str, str, bool]]:
    """Yield each list's name and path, and whether it can be searched."""
    from django.contrib import admin
    from django.urls import reverse

    for model, panel in admin.site._registry.items():
        meta = model._meta
        path = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        yield model.__name__, path, bool(panel.search_fields)


def measure(
    house: House, browser: Callable[[str], bytes], name: str, path: str, is_searched: bool
) -> None:
    page = browser(house.url + path).decode()
    line(name, milliseconds(house, lambda: browser(house.url + path)), GOAL_MS, "CPU ms")
    if is_searched:
        found = f"{house.url}{path}?q={WORDS}"
        line("  a search", milliseconds(house, lambda: browser(found)), GOAL_MS, "CPU ms")
    chosen = [house.url + path + query for query in filters_on(page)]
    if chosen:
        slowest = max(chosen, key=lambda url: _cost(house, lambda: browser(url)))
        line(
            "  its slowest filter", milliseconds(house, lambda: browser(slowest)), GOAL_MS, "CPU ms"
        )


def filters_on(page: str) -> list[str]:
    """Return the query strings of the filters that the page offers."""
    aside = page.partition('id="changelist-filter"')[2]
    return [html.unescape(text) for text in re.findall(r'href="(\?[^"]+=[^"]+)"', aside)]


def milliseconds(house: House, ask: Callable[[], object]) -> float:
    """Return CPU milliseconds of one request, the least of a few after one that warms up."""
    return min(_cost(house, ask) for _ in range(1 + ASKED)) * 1000


def _cost(house: House, ask: Callable[[], object]) -> float:
    before = house.cpu_seconds()
    ask()
    return house.cpu_seconds() - before


def fill_judged() -> None:
    """Give each claim a verdict and evidence, some a question; many at a time."""
    from django.db import connection, connections

    from articles.models import Claim, Evidence, Question, Rating, Source, User, Verdict

    chief, rating = User.objects.get(username="chief"), Rating.objects.get(code="true")
    sources = Source.objects.bulk_create(
        Source(title=f"Verband, Jahresbericht {n}", created_by=chief, created_at=NOW)
        for n in range(SOURCES)
    )
    claims = Claim.objects.values_list("pk", "quote", "revision_id").iterator(5_000)
    verdicts, evidence, queries = [], [], []
    for n, (pk, quote, revision) in enumerate(claims):
        at = NOW + timedelta(seconds=n)
        given = {"claim_id": pk, "revision_id": revision, "quote": quote, "sentence": quote}
        verdicts.append(Verdict(**given, rating=rating, judged_by=chief, judged_at=at))
        evidence.append(
            Evidence(
                claim_id=pk,
                source=sources[n % SOURCES],
                passage=f"Der Anteil lag bei {quote}.",
                accessed_date=at.date(),
                added_by=chief,
                added_at=at,
            )
        )
        if n % 20 == 0:
            queries.append(
                Question(claim_id=pk, text=f"Woher: {quote}?", asked_by=chief, asked_at=at)
            )
    for model, rows in ((Verdict, verdicts), (Evidence, evidence), (Question, queries)):
        model.objects.bulk_create(rows, batch_size=5_000)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    connections.close_all()


if __name__ == "__main__":
    main()
