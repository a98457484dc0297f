"""Statistics of a desk over a period: SQL aggregates, always eight queries."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.db import connection

from articles.models import Desk, ErrorClass, Rating, User
from articles.models.sql.statistics import CHECKS, CLEARING, COVERAGE, FALLS, JUDGED
from articles.queries.ledger import DECIDED
from articles.queries.query_plans import without_generic_plans

from .later_corrections import LaterCorrections, later_corrections
from .period import LONGEST, Period, PeriodStep
from .samples import RatingPairs, rating_pairs
from .sign_offs import clearing_by_step, overall
from .values import Clearing, DeskStatistics, Judged, SecondLook, Share
from .verdicts import BY_DESK, BY_KIND, error_classes, judged_by_step, second_looks, shares

__all__ = [
    "LONGEST",
    "Clearing",
    "DeskStatistics",
    "Judged",
    "LaterCorrections",
    "Period",
    "PeriodStep",
    "RatingPairs",
    "SecondLook",
    "Share",
    "desk_statistics",
    "later_corrections",
    "with_desk_names",
]


def desk_statistics(
    period: Period, desk: int | None = None, reader: User | None = None
) -> DeskStatistics:
    """Return the statistics of a period, of one desk or of all. Eight queries.

    Verdicts that are hidden from `reader` are left out; in `coverage` words of their texts
    that a person decided have the key `hidden`.
    """
    ratings = {row.pk: row for row in Rating.objects.select_related("scale")}
    classes = {row.pk: row for row in ErrorClass.objects.all()}
    start, end = period.bounds()
    parameters: dict[str, Any] = {
        "start": start,
        "end": end,
        "desk": desk,
        "zone": settings.TIME_ZONE,
    }
    parameters["reader"] = reader.pk if reader else None
    with without_generic_plans():
        judged = _rows(JUDGED, parameters | {"step": period.step.value})
        checks = _rows(CHECKS, parameters | {"step": period.step.value})
        cleared = _rows(CLEARING, parameters | {"step": period.long_step.value})
        coverage = dict(_rows(COVERAGE, parameters | {"decided": sorted(DECIDED)}))
        falls = _rows(FALLS, parameters)
    return DeskStatistics(
        period=period,
        judged=judged_by_step(judged, checks, ratings, period),
        checks=sum(count for _step, count, of_all in checks if of_all),
        clearing=clearing_by_step(cleared, period),
        overall=overall(cleared, period),
        classes=error_classes(judged, ratings, classes),
        desks=shares(judged, BY_DESK, 4, ratings),
        kinds=shares(judged, BY_KIND, 3, ratings),
        coverage=coverage,
        falls={code: count for code, count, _ in falls},
        touched=sum(touched for *_, touched in falls),
        second_look=second_looks(judged, ratings),
        rating_pairs=rating_pairs(period, desk),
        rating_labels={row.code: row.label for row in ratings.values()},
    )


def with_desk_names(shares: Sequence[Share], desks: Sequence[Desk]) -> list[Share]:
    """Return the shares of desks, keyed by pk, with the desks' names."""
    names = {str(desk.pk): desk.name for desk in desks}
    return [Share(row.key, names.get(row.key), row.judged, row.wrong) for row in shares]


def _rows(sql: str, parameters: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
