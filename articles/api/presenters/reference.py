"""People in the news and reference facts."""

from articles.api import schemas
from articles.models import Person, ReferenceFact, Source
from articles.models.declared import values

RELATIONS = frozenset(("person", "source", "claim"))
PLAIN = [name for name in ReferenceFact.declared.entered if name not in RELATIONS]


def present_person(row: Person) -> schemas.PersonSchema:
    """Return a person."""
    entered = values(row, Person.declared.entered)
    return schemas.PersonSchema(id=row.pk, **entered, version=row.version)


def present_fact(row: ReferenceFact) -> schemas.ReferenceFactSchema:
    """Return a reference fact; its person and source are loaded."""
    return schemas.ReferenceFactSchema(
        id=row.pk,
        **values(row, PLAIN),
        person=row.person_id,
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
