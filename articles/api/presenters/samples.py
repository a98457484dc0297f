"""Samples for a second look; the first verdict is in them only beside the second."""

from dataclasses import fields

from articles.api import schemas
from articles.models import SampledVerdict, User
from articles.queries.samples import SampledSentence, SampleView


def present_sample(view: SampleView) -> schemas.SampleEntrySchema:
    """Return a sample without its sentences."""
    sample, found = view.sample, view.agreement
    return schemas.SampleEntrySchema(
        id=sample.pk,
        article=sample.article_id,
        desk=sample.desk.name if sample.desk else None,
        days=sample.days,
        seed=sample.seed,
        candidates=sample.candidates,
        drawn_by=sample.drawn_by.username,
        drawn_at=sample.drawn_at,
        sentences=len(view.sentences),
        open=view.open,
        agreed=view.agreed,
        differs=view.differs,
        gone=view.gone,
        agreement=schemas.AgreementSchema(found.pairs, found.equal, found.percent, found.kappa),
    )


def present_sample_detail(view: SampleView, reader: User) -> schemas.SampleDetailSchema:
    """Return a sample with its sentences as `reader` may see them."""
    entry = present_sample(view)
    return schemas.SampleDetailSchema(
        **{field.name: getattr(entry, field.name) for field in fields(entry)},
        results=[present_sampled_sentence(row, reader) for row in view.sentences],
    )


def present_sampled_sentence(row: SampledSentence, reader: User) -> schemas.SampledSentenceSchema:
    """Return a sentence of a sample."""
    first = row.rows[0]
    return schemas.SampledSentenceSchema(
        position=row.position,
        article=row.article.pk,
        text=row.words,
        state=row.state.value,
        is_for_you=row.is_for(reader),
        claims=[_claim(verdict) for verdict in row.rows],
        looked_by=first.looked_by.username if first.looked_by else None,
        looked_at=first.looked_at,
        explanation=first.explanation,
    )


def _claim(row: SampledVerdict) -> schemas.SampledClaimSchema:
    claim, first = row.verdict.claim, row.verdict if row.looked_at else None
    return schemas.SampledClaimSchema(
        id=claim.pk,
        version=claim.version,
        kind=claim.kind,
        quote=row.verdict.quote,
        first_rating=first.rating.code if first else None,
        first_judged_by=first.judged_by.username if first else None,
        second_rating=row.rating.code if row.rating else None,
    )
