"""People in the news and reference facts."""

from articles.api import schemas
from articles.models import Person, ReferenceFact, Source


def present_person(row: Person) -> schemas.PersonSchema:
    """Return a person."""
    return schemas.PersonSchema(
        id=row.pk,
        name=row.name,
        spellings=row.spellings,
        wikidata_id=row.wikidata_id,
        note=row.note,
        version=row.version,
    )


def present_fact(row: ReferenceFact) -> schemas.ReferenceFactSchema:
    """Return a reference fact; its person and source are loaded."""
    return schemas.ReferenceFactSchema(
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


def _public(source: Source | None) -> schemas.FactSourceSchema | None:
    if source is None or source.is_secret:
        return None
    return schemas.FactSourceSchema(id=source.pk, title=source.title, url=source.url)
