"""People in the news and reference facts."""

from articles.api import shapes
from articles.models import Person, ReferenceFact, Source


def person_shape(row: Person) -> shapes.Person:
    """Return a person."""
    return shapes.Person(
        id=row.pk,
        name=row.name,
        spellings=row.spellings,
        wikidata_id=row.wikidata_id,
        note=row.note,
        version=row.version,
    )


def fact_shape(row: ReferenceFact) -> shapes.ReferenceFact:
    """Return a reference fact; its faces are loaded."""
    return shapes.ReferenceFact(
        id=row.pk,
        person=row.person_id,
        subject=row.subject,
        subject_kind=row.subject_kind,
        property=row.property,
        value=row.value,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        as_of=row.as_of,
        source=_public(row.source),
        claim=row.claim_id,
        added_by=row.added_by.username if row.added_by else None,
        added_at=row.added_at,
        version=row.version,
    )


def _public(source: Source | None) -> shapes.FactSource | None:
    if source is None or source.is_secret:
        return None
    return shapes.FactSource(id=source.pk, title=source.title, url=source.url)
