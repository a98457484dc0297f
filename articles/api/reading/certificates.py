"""The certificate for machines."""

from articles.api import shapes
from articles.publishing.certificate import Certificate, CertifiedClaim, CertifiedSource


def certificate_shape(found: Certificate) -> shapes.Certificate:
    """Return a certificate; secret sources are counted in it, never named."""
    return shapes.Certificate(
        house=found.house,
        is_valid=found.is_valid,
        article=found.article_pk,
        headline=found.headline,
        author=found.author,
        desk=found.desk,
        language=found.language,
        publication_date=found.publication_date,
        revision=found.revision,
        words=found.words,
        sha256=found.sha256,
        signed_by=found.signed_by,
        signed_at=found.signed_at,
        not_checked=found.not_checked,
        coverage=dict(found.coverage),
        fallen_at=found.fallen_at,
        fallen_reason=found.fallen_reason,
        claims=[_claim(claim) for claim in found.claims],
    )


def _claim(claim: CertifiedClaim) -> shapes.CertifiedClaim:
    return shapes.CertifiedClaim(
        id=claim.pk,
        kind=claim.kind,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        sentence=claim.sentence,
        state=claim.state,
        rating=claim.rating,
        rating_code=claim.rating_code,
        explanation=claim.explanation,
        judged_by=claim.judged_by,
        judged_at=claim.judged_at,
        confirmed_by=claim.confirmed_by,
        overridden_by=claim.overridden_by,
        override_reason=claim.override_reason,
        sources=[_source(source) for source in claim.sources],
        secret_sources=claim.n_secret,
    )


def _source(source: CertifiedSource) -> shapes.CertifiedSource:
    return shapes.CertifiedSource(
        title=source.title,
        kind=source.kind,
        publisher=source.publisher,
        url=source.url,
        locator=source.locator,
        passage=source.passage,
        stance=source.stance,
        method=source.method,
        accessed_date=source.accessed_date,
    )
