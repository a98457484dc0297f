"""Sign-offs of a period, how long they took and which were revoked."""

from collections.abc import Sequence
from typing import Any

from .period import Period
from .values import Clearing

CLEARING = """
SELECT date_trunc(%(step)s, s.signed_at AT TIME ZONE %(zone)s)::date AS step, count(*),
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (
        ORDER BY extract(epoch FROM s.signed_at - a.created_at) / 3600),
    grouping(date_trunc(%(step)s, s.signed_at AT TIME ZONE %(zone)s)::date)
FROM articles_signoff s
JOIN articles_article a ON a.id = s.article_id
WHERE s.signed_at >= %(start)s AND s.signed_at < %(end)s
    AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
    AND NOT EXISTS (SELECT FROM articles_signoff e WHERE e.article_id = s.article_id
        AND e.id < s.id)
GROUP BY GROUPING SETS ((date_trunc(%(step)s, s.signed_at AT TIME ZONE %(zone)s)::date), ())
ORDER BY step
"""
COVERAGE = """
SELECT w.key, sum(w.value::int)
FROM articles_signoff s
JOIN articles_article a ON a.id = s.article_id, jsonb_each_text(s.words) w
WHERE s.signed_at >= %(start)s AND s.signed_at < %(end)s
    AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
GROUP BY w.key
"""
FALLS = """
SELECT s.fallen_code, count(*), coalesce(sum((s.fallen_details->>'touched')::int), 0)
FROM articles_signoff s
JOIN articles_article a ON a.id = s.article_id
WHERE s.fallen_at >= %(start)s AND s.fallen_at < %(end)s
    AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
GROUP BY s.fallen_code
"""


def clearing_by_step(rows: Sequence[Sequence[Any]], period: Period) -> list[Clearing]:
    """Return the hours to clear in each step of the period, including empty steps."""
    found = {
        step: Clearing(step, count, *parts) for step, count, parts, of_all in rows if not of_all
    }
    steps = period.steps(period.long_step)
    return [found.get(day) or Clearing(day, 0, None, None) for day in steps]


def overall(rows: Sequence[Sequence[Any]], period: Period) -> Clearing:
    """Return the hours of all articles of the period."""
    count, parts = next((count, parts) for _step, count, parts, of_all in rows if of_all)
    return Clearing(period.first, count, *(parts or (None, None)))
