"""The statistics of a desk over a period."""

from articles.api import schemas
from articles.models import Desk
from articles.queries.statistics import DeskStatistics, Share, with_desk_names


def present_statistics(
    found: DeskStatistics, desks: list[Desk], desk: Desk | None
) -> schemas.StatisticsSchema:
    """Return the statistics; `desks` are all desks, `desk` the selected one."""
    return schemas.StatisticsSchema(
        first=found.period.first,
        last=found.period.last,
        desk=desk.name if desk else None,
        step=found.period.step.value,
        judged=[
            schemas.JudgedStepSchema(row.first, row.checks, **row.tones) for row in found.judged
        ],
        checks=found.checks,
        clearing=[
            schemas.ClearingStepSchema(row.first, row.articles, row.median, row.p90)
            for row in found.clearing
        ],
        error_classes=[
            schemas.ErrorClassCountSchema(row.key or None, row.wrong) for row in found.classes
        ],
        desks=[_share(row, row.name) for row in with_desk_names(found.desks, desks)],
        kinds=[_share(row, row.key) for row in found.kinds],
        coverage=[schemas.CoverCountSchema(*row) for row in sorted(found.coverage.items())],
        falls=[schemas.FallCountSchema(*row) for row in sorted(found.falls.items())],
        touched=found.touched,
        second_look=[
            schemas.SecondLookCountSchema(row.tone, row.verdicts, row.confirmed)
            for row in found.second_look
        ],
    )


def _share(row: Share, name: str | None) -> schemas.WrongShareSchema:
    return schemas.WrongShareSchema(name, row.judged, row.wrong)
