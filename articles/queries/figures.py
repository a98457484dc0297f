"""The figures of a desk over a period: aggregates in SQL, six queries whatever the size."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone

from articles.models import Desk, ErrorClass, Rating

# For each claim and text the last verdict that nobody took back: whoever changes their mind
# counts once, and what was judged again after a change of the text counts again. A live one
# is the last of its claim; only the few others have to be looked up, by their claim: the
# added nothing keeps the planner from the index of times.
JUDGED = """
WITH counted AS MATERIALIZED (
    SELECT date_trunc(%(step)s, j.judged_at AT TIME ZONE %(zone)s)::date AS step,
        j.rating_id, j.error_class_id, c.kind, a.desk_id, j.text_stands,
        count(*) AS judged, count(j.confirmed_by_id) AS confirmed
    FROM articles_verdict j
    JOIN articles_claim c ON c.id = j.claim_id
    JOIN articles_article a ON a.id = c.article_id
    WHERE j.judged_at >= %(start)s AND j.judged_at < %(end)s AND j.status <> 'withdrawn'
        AND (j.status = 'live' OR NOT EXISTS (
            SELECT FROM articles_verdict l
            WHERE l.claim_id = j.claim_id AND l.revision_id = j.revision_id AND l.id > j.id
                AND l.status <> 'withdrawn'
                AND l.judged_at + interval '0' >= %(start)s
                AND l.judged_at + interval '0' < %(end)s))
        AND (%(desk)s::bigint IS NULL OR a.desk_id = %(desk)s)
    GROUP BY 1, 2, 3, 4, 5, 6
)
SELECT step, rating_id, error_class_id, kind, desk_id, text_stands,
    sum(judged)::bigint, sum(confirmed)::bigint, grouping(step, kind, desk_id)
FROM counted
GROUP BY GROUPING SETS (
    (step, rating_id),
    (kind, rating_id, text_stands),
    (desk_id, rating_id, text_stands),
    (rating_id, error_class_id, text_stands)
)
"""
# The bits of grouping() that are unset tell by what a row is grouped.
BY_STEP, BY_KIND, BY_DESK, BY_CLASS = 0b011, 0b101, 0b110, 0b111

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
LONGEST_IN_DAYS, LONGEST_IN_WEEKS = 35, 371


class Step(StrEnum):
    """How long a step on the axis of time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both within, in the time zone of the house."""

    first: date
    last: date

    @classmethod
    def of_days(cls, days: int, today: date) -> "Period":
        """Return the last `days` days, today among them."""
        return cls(today - timedelta(days=days - 1), today)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def step(self) -> Step:
        """Return the step in which days are counted: few enough that one can tell them apart."""
        if self.days <= LONGEST_IN_DAYS:
            return Step.DAY
        return Step.WEEK if self.days <= LONGEST_IN_WEEKS else Step.MONTH

    @property
    def long_step(self) -> Step:
        return Step.MONTH if self.step == Step.MONTH else Step.WEEK

    def bounds(self) -> tuple[datetime, datetime]:
        """Return the moments at which it begins and after which it ends."""
        zone = timezone.get_default_timezone()
        after = self.last + timedelta(days=1)
        return datetime.combine(self.first, time(), zone), datetime.combine(after, time(), zone)

    def steps(self, step: Step) -> Iterator[date]:
        """Yield the first day of each step, as PostgreSQL's date_trunc names it."""
        day = _floor(self.first, step)
        while day <= self.last:
            yield day
            day = _floor(day + timedelta(days={"day": 1, "week": 7, "month": 31}[step]), step)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was judged in one step of time, by tone."""

    first: date
    tones: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Clearing:
    """Hours from an article's receipt to its first sign-off; None where none was given."""

    first: date
    articles: int
    median: float | None
    p90: float | None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `judged` claims were wrong; `name` is None for what has no such row."""

    key: str
    name: str | None
    judged: int
    wrong: int

    @property
    def share(self) -> float:
        """Return the part that was wrong, from 0 to 1."""
        return self.wrong / self.judged if self.judged else 0.0


@dataclass(frozen=True, slots=True)
class SecondLook:
    """How many verdicts of a tone another person confirmed."""

    tone: str
    verdicts: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a period. `classes` share out the wrong claims: there `judged` is their sum.

    Wrong is what was not cleared, unless the text itself sets it right. `touched` counts
    claims that texts opened again after a sign-off.
    """

    period: Period
    judged: Sequence[Judged]
    clearing: Sequence[Clearing]
    overall: Clearing
    classes: Sequence[Share]
    desks: Sequence[Share]
    kinds: Sequence[Share]
    coverage: Mapping[str, int]
    falls: Mapping[str, int]
    touched: int
    second_look: Sequence[SecondLook]

    @property
    def total(self) -> int:
        return sum(sum(row.tones.values()) for row in self.judged)

    @property
    def wrong(self) -> int:
        return sum(row.wrong for row in self.kinds)

    @property
    def confirmed(self) -> int:
        return sum(row.confirmed for row in self.second_look)


def figures(period: Period, desk: int | None = None) -> Figures:
    """Return the figures of a period, of one desk or of all. Six queries."""
    ratings = {row.pk: row for row in Rating.objects.select_related("scale")}
    classes = {row.pk: row for row in ErrorClass.objects.all()}
    start, end = period.bounds()
    given = {"start": start, "end": end, "desk": desk, "zone": settings.TIME_ZONE}
    rows = _rows(JUDGED, given | {"step": period.step.value})
    clearing = _rows(CLEARING, given | {"step": period.long_step.value})
    falls = _rows(FALLS, given)
    return Figures(
        period=period,
        judged=_judged(rows, ratings, period),
        clearing=_clearing(clearing, period),
        overall=next(
            Clearing(period.first, n, *(p or (None, None)))
            for _, n, p, of_all in clearing
            if of_all
        ),
        classes=_classes(rows, ratings, classes),
        desks=_shares(rows, BY_DESK, 4, ratings),
        kinds=_shares(rows, BY_KIND, 3, ratings),
        coverage=dict(_rows(COVERAGE, given)),
        falls={code: count for code, count, _ in falls},
        touched=sum(touched for *_, touched in falls),
        second_look=_second_look(rows, ratings),
    )


def with_desk_names(shares: Sequence[Share], desks: Sequence[Desk]) -> list[Share]:
    """Return the shares of desks, keyed by pk, with the desks' names."""
    names = {str(desk.pk): desk.name for desk in desks}
    return [Share(row.key, names.get(row.key), row.judged, row.wrong) for row in shares]


def _rows(sql: str, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return cursor.fetchall()


def _floor(day: date, step: Step) -> date:
    if step == Step.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if step == Step.MONTH else day


def _judged(rows, ratings: Mapping[int, Rating], period: Period) -> list[Judged]:
    counts: dict[date, dict[str, int]] = defaultdict(lambda: dict.fromkeys(Rating.Tone.values, 0))
    for step, rating, *_, count, _confirmed, by in rows:
        if by == BY_STEP:
            counts[step][ratings[rating].tone.value] += count
    return [Judged(day, counts[day]) for day in period.steps(period.step)]


def _clearing(rows, period: Period) -> list[Clearing]:
    found = {
        step: Clearing(step, count, *parts) for step, count, parts, of_all in rows if not of_all
    }
    steps = period.steps(period.long_step)
    return [found.get(day) or Clearing(day, 0, None, None) for day in steps]


def _shares(rows, by: int, column: int, ratings: Mapping[int, Rating]) -> list[Share]:
    judged: dict[Any, int] = defaultdict(int)
    wrong: dict[Any, int] = defaultdict(int)
    for row in rows:
        if row[-1] == by:
            judged[row[column]] += row[6]
            wrong[row[column]] += row[6] * _is_wrong(ratings[row[1]], row[5])
    shares = [Share(str(key or ""), None, judged[key], wrong[key]) for key in judged]
    return sorted(shares, key=lambda row: (-row.share, -row.judged, row.key))


def _classes(rows, ratings, classes: Mapping[int, ErrorClass]) -> list[Share]:
    wrong: dict[int | None, int] = defaultdict(int)
    for row in rows:
        if row[-1] == BY_CLASS and _is_wrong(ratings[row[1]], row[5]):
            wrong[row[2]] += row[6]
    total = sum(wrong.values())
    shares = []
    for pk, count in wrong.items():
        row = classes.get(pk) if pk else None
        shares.append(Share(row.code if row else "", row.label if row else None, total, count))
    return sorted(shares, key=lambda share: (-share.wrong, share.key))


def _second_look(rows, ratings: Mapping[int, Rating]) -> list[SecondLook]:
    verdicts: dict[str, int] = defaultdict(int)
    confirmed: dict[str, int] = defaultdict(int)
    for row in rows:
        if row[-1] == BY_STEP:
            tone = ratings[row[1]].tone.value
            verdicts[tone] += row[6]
            confirmed[tone] += row[7]
    return [SecondLook(t, verdicts[t], confirmed[t]) for t in Rating.Tone.values if verdicts[t]]


def _is_wrong(rating: Rating, text_stands: bool) -> bool:
    return not rating.clears and not text_stands
