"""Fact checks of other newsrooms."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from articles.api import schemas
from articles.claim_reviews import ReviewFault
from articles.models import ImportedCheck
from articles.queries.earlier_checks import OutsideCheck
from articles.workflow import ImportedChecks


def present_imported_check(row: ImportedCheck) -> schemas.ImportedCheckSchema:
    """Return a fact check."""
    return schemas.ImportedCheckSchema(
        id=row.pk,
        url=row.url,
        publisher=row.publisher,
        claim_reviewed=row.claim_reviewed,
        rating=row.rating,
        published_date=row.published_date,
        claimant=row.claimant,
        claimed_date=row.claimed_date,
        appearance_url=row.appearance_url,
        language=row.language,
        imported_at=row.imported_at,
    )


def present_outside_check(found: OutsideCheck) -> schemas.OutsideCheckSchema:
    """Return a fact check that is about the same as a claim."""
    reasons = [reason.value for reason in found.reasons]
    return schemas.OutsideCheckSchema(present_imported_check(found.check), reasons, found.alike)


def present_import(
    done: ImportedChecks, faults: Sequence[ReviewFault]
) -> schemas.ImportedChecksSchema:
    """Return what an import has done, with the reasons in the active language."""
    skipped = [
        schemas.SkippedReviewSchema(fault.position, fault.url, _(fault.template) % fault.params)
        for fault in faults
    ]
    return schemas.ImportedChecksSchema(
        done.added, done.changed, done.unchanged, done.removed, skipped
    )
