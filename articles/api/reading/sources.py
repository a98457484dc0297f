"""Sources, origins, ratings and error classes."""

from articles.api import shapes
from articles.models import ErrorClass, Origin, Rating, Source


def source_shape(row: Source) -> shapes.Source:
    """Return a source; its origin is loaded."""
    origin = shapes.OriginRef(row.origin.pk, row.origin.name) if row.origin else None
    return shapes.Source(
        id=row.pk,
        title=row.title,
        kind=row.kind,
        publisher=row.publisher,
        author=row.author,
        url=row.url,
        archive_number=row.archive_number,
        published_date=row.published_date,
        origin=origin,
        is_primary=row.is_primary,
        is_secret=row.is_secret,
        note=row.note,
        version=row.version,
        created_at=row.created_at,
    )


def sharing_shape(row: Source) -> shapes.SourceSharing:
    """Return who knows a secret source. One query."""
    names = row.known_to.order_by("username").values_list("username", flat=True)
    return shapes.SourceSharing(id=row.pk, known_to=list(names))


def origin_shape(row: Origin) -> shapes.Origin:
    """Return an origin."""
    return shapes.Origin(id=row.pk, name=row.name, note=row.note)


def error_class_shape(row: ErrorClass) -> shapes.ErrorClass:
    """Return a class of errors."""
    return shapes.ErrorClass(
        code=row.code,
        label=row.label,
        label_de=row.label_de,
        label_en=row.label_en,
        position=row.position,
        is_active=row.is_active,
        version=row.version,
    )


def rating_shape(row: Rating) -> shapes.Rating:
    """Return a step of the scale; the scale is loaded."""
    return shapes.Rating(
        code=row.code,
        label=row.label,
        label_de=row.label_de,
        label_en=row.label_en,
        position=row.position,
        clears=row.clears,
        needs_correction=row.needs_correction,
        is_no_fact=row.is_no_fact,
        number=row.number,
        worst=row.scale.worst,
        best=row.scale.best,
    )
