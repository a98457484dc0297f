"""Archive hits and earlier checks."""

from collections.abc import Mapping, Sequence
from typing import Any

from articles.api import schemas
from articles.models import Rating, User
from articles.queries.archive import ArticleHit, ClaimHit, Facets, SourceHit
from articles.queries.earlier_checks import EarlierCheck
from articles.queries.people import load_people

from .verdicts import present_evidence


def rating_codes() -> dict[int, str]:
    """Return the code of each rating by its pk. One query."""
    return dict(Rating.objects.values_list("pk", "code"))


def present_earlier_checks(found: Sequence[EarlierCheck]) -> list[schemas.EarlierCheckSchema]:
    """Return earlier checks. Three queries."""
    codes = rating_codes()
    people = User.objects.only("username").in_bulk({row.judged_by for row in found})
    load_people(([piece for row in found for piece in row.evidence], ["added_by"]))
    return [
        schemas.EarlierCheckSchema(
            claim=row.claim,
            article=row.article,
            headline=row.headline,
            day=row.day,
            kind=row.kind,
            quote=row.quote,
            sentence=row.sentence,
            rating=codes[row.rating],
            explanation=row.explanation,
            correction=row.correction,
            judged_by=people[row.judged_by].username,
            judged_at=row.judged_at,
            reasons=[reason.value for reason in row.reasons],
            alike=row.alike,
            evidence=[present_evidence(piece) for piece in row.evidence],
        )
        for row in found
    ]


def present_hits(rows: Sequence[Any], codes: Mapping[int, str]) -> list[schemas.ArchiveHitSchema]:
    """Return hits of any kind."""
    return [_SHAPES[type(row)](row, codes) for row in rows]


def present_counts(counts: Facets, codes: Mapping[int, str]) -> schemas.ArchiveCountsSchema:
    """Return the counts, ratings by their code."""
    return schemas.ArchiveCountsSchema(
        total=counts.total,
        is_more=counts.is_more,
        kinds=dict(counts.kinds),
        ratings={codes.get(pk or 0, ""): count for pk, count in counts.ratings.items()},
        desks={str(pk or ""): count for pk, count in counts.desks.items()},
        years={str(year): count for year, count in counts.years.items()},
    )


def _claim(row: ClaimHit, codes: Mapping[int, str]) -> schemas.ArchiveHitSchema:
    return schemas.ArchiveHitSchema(
        claim=row.claim,
        article=row.article,
        source=None,
        title=row.headline,
        day=row.day,
        kind=row.kind,
        rating=codes.get(row.rating) if row.rating else None,
        state=row.state,
        text=row.sentence,
    )


def _article(row: ArticleHit, _codes: Mapping[int, str]) -> schemas.ArchiveHitSchema:
    return schemas.ArchiveHitSchema(
        None, row.article, None, row.headline, row.day, None, None, None, row.pieces
    )


def _source(row: SourceHit, _codes: Mapping[int, str]) -> schemas.ArchiveHitSchema:
    return schemas.ArchiveHitSchema(
        None, None, row.source, row.title, row.published_date, row.kind, None, None, ""
    )


_SHAPES: dict[type, Any] = {ClaimHit: _claim, ArticleHit: _article, SourceHit: _source}
