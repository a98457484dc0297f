"""Sources, origins, ratings and error classes."""

from articles.api import schemas
from articles.models import ErrorClass, Origin, Rating, Source
from articles.models.declared import values


def present_source(row: Source) -> schemas.SourceSchema:
    """Return a source; its origin is loaded."""
    origin = schemas.OriginRefSchema(row.origin.pk, row.origin.name) if row.origin else None
    entered = values(row, Source.declared.entered) | {"origin": origin}
    return schemas.SourceSchema(
        id=row.pk, **entered, version=row.version, created_at=row.created_at
    )


def present_conversation(row: Source) -> schemas.ConversationSchema:
    """Return what is noted of a call or an interview; only for people who may see it."""
    private = values(row, Source.declared.private)
    return schemas.ConversationSchema(id=row.pk, **private, version=row.version)


def present_sharing(row: Source) -> schemas.SourceSharingSchema:
    """Return the people with whom a secret source is shared. One query."""
    names = row.known_to.order_by("username").values_list("username", flat=True)
    return schemas.SourceSharingSchema(id=row.pk, known_to=list(names))


def present_origin(row: Origin) -> schemas.OriginSchema:
    """Return an origin."""
    return schemas.OriginSchema(id=row.pk, name=row.name, note=row.note)


def present_error_class(row: ErrorClass) -> schemas.ErrorClassSchema:
    """Return an error class."""
    return schemas.ErrorClassSchema(
        code=row.code,
        label=row.label,
        label_de=row.label_de,
        label_en=row.label_en,
        position=row.position,
        is_active=row.is_active,
        version=row.version,
    )


def present_rating(row: Rating) -> schemas.RatingSchema:
    """Return a step of the scale; the scale is loaded."""
    return schemas.RatingSchema(
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
