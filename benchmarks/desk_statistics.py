"""What the figures of the desk cost over 100,000 claims, each with a verdict."""

import os
import sys
import time
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import NOW, open_house
from benchmarks.support.report import heading, line

CLAIMS = 100_000
DAYS = 90
ROUNDS = 9


def main() -> None:
    """Print each figure beside its goal."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    with open_house(claims):
        judge_all()
        heading(f"Figures over {claims:,} claims, all judged")
        print(f"  load of the machine: {os.getloadavg()[0]:.1f}")
        measure()


def judge_all() -> None:
    """Store a verdict on every claim, spread over the days, and clear every second article."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(VERDICTS, {"now": NOW, "days": DAYS})
        cursor.execute(SIGN_OFFS, {"now": NOW, "days": DAYS})
        cursor.execute("VACUUM ANALYZE")


def measure() -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from articles.queries.statistics import Period, desk_statistics

    connection.ensure_connection()
    backend = connection.connection.info.backend_pid
    period = Period(NOW.date() - timedelta(days=DAYS), NOW.date())
    with CaptureQueriesContext(connection) as captured:
        found = desk_statistics(period)
    print(f"  judged: {found.total:,}, cleared: {found.overall.articles:,}")
    line("queries of the figures", len(captured), 8, "queries")
    for name, days in (("90 days", period), ("7 days", Period.of_days(7, date(2026, 3, 20)))):
        times, spent = [], cpu_seconds(backend)
        for _ in range(ROUNDS):
            began = time.perf_counter()
            desk_statistics(days)
            times.append(time.perf_counter() - began)
        line(f"figures of {name}, median", sorted(times)[ROUNDS // 2] * 1000, 300, "ms")
        line(f"figures of {name}", (cpu_seconds(backend) - spent) / ROUNDS * 1000, 300, "CPU ms")


def cpu_seconds(backend: int) -> float:
    """Return what this process and its connection to the database have spent."""
    spent = Path(f"/proc/{backend}/schedstat").read_text().split()[0]
    return time.process_time() + int(spent) / 1e9


# Four in five are right; the others are false, with one of five error classes.
VERDICTS = """
INSERT INTO articles_verdict (claim_id, revision_id, rating_id, error_class_id, explanation,
    correction, text_stands, needs_confirmation, quote, sentence, status, judged_by_id, judged_at)
SELECT c.id, c.revision_id,
    (SELECT id FROM articles_rating WHERE code =
        CASE WHEN c.id %% 5 = 0 THEN 'false' ELSE 'true' END LIMIT 1),
    CASE WHEN c.id %% 5 = 0 THEN
        (SELECT id FROM articles_errorclass WHERE position = 1 + c.id / 5 %% 5 LIMIT 1) END,
    'Geprüft.', '', false, false, c.quote, c.quote, 'live', (SELECT min(id) FROM articles_user),
    %(now)s - c.id %% %(days)s * interval '1 day'
FROM articles_claim c
"""
SIGN_OFFS = """
INSERT INTO articles_signoff (article_id, revision_id, sha256, signed_by_id, signed_at,
    not_checked, counts, words, fallen_code, fallen_details, fallen_reason)
SELECT a.id, a.current_revision_id, 'x', (SELECT min(id) FROM articles_user),
    %(now)s - a.id %% %(days)s * interval '1 day', '', '{}',
    '{"right": 500, "dismissed": 100, "uncovered": 40}', '', '{}', ''
FROM articles_article a WHERE a.id %% 2 = 0
"""

if __name__ == "__main__":
    main()
