"""Publish verdicts, correct and withdraw publications."""

from uuid import UUID

from django.utils import timezone
from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting_on_claim
from articles.api.base_view import BaseView, answer
from articles.api.openapi.operations import operation
from articles.api.presenters.published import present_published, publication_check
from articles.api.serializers.publications import CorrectionIn, PublicationIn, PublicationWithdrawal
from articles.api.shortcuts import publication_for, verdict_for
from articles.api.validation import validated
from articles.models import Publication
from articles.permissions import Act
from articles.publishing.addresses import base_url
from articles.publishing.claimreview import draft_eligibility
from articles.queries.published import as_published, public_corrections, public_evidence


class VerdictPublicationView(BaseView):
    """The publication of a verdict."""

    acts = {"POST": Act.PUBLISH}

    @operation(
        "publish_verdict",
        schemas.PublishedVerdictSchema,
        body=PublicationIn,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Publish the verdict that counts; the answer says whether it has a ClaimReview."""
        verdict, data = verdict_for(self, pk), validated(PublicationIn, request)
        row = workflow.publish_verdict(
            verdict=verdict,
            **acting_on_claim(request, data, verdict.claim_id),
            publication=workflow.PublicationInput(**data),
        )
        return _answer(request, row, status=201)


class PublicationCheckView(BaseView):
    """A check before a publication."""

    acts = {"POST": Act.PUBLISH}

    @operation("check_publication", schemas.PublicationCheckSchema, body=PublicationIn)
    def post(self, request, pk: int):
        """Check whether a publication would have a ClaimReview, and why not. Stores nothing."""
        verdict = verdict_for(self, pk, with_scale=True)
        data = validated(PublicationIn, request)
        data.pop("version", None)
        words = workflow.PublicationInput(**data)
        found = draft_eligibility(verdict, words, at=timezone.now(), base_url=base_url(request))
        return Response(publication_check(found))


class PublicationCorrectionView(BaseView):
    """The correction of a publication."""

    acts = {"POST": Act.PUBLISH}

    @operation(
        "correct_publication", schemas.PublishedVerdictSchema, body=CorrectionIn, names_version=True
    )
    def post(self, request, public_id: UUID):
        """Correct a publication; its page says that and why."""
        publication = publication_for(self, public_id)
        data = validated(CorrectionIn, request)
        row = workflow.correct_publication(
            publication=publication,
            **acting_on_claim(request, data, publication.verdict.claim_id),
            reason=data.pop("reason"),
            seen_at=data.pop("changed_at", None),
            publication_fields=workflow.PublicationInput(**data),
        )
        return _answer(request, row)


class PublicationWithdrawnView(BaseView):
    """The withdrawal of a publication."""

    acts = {"POST": Act.PUBLISH}

    @operation(
        "withdraw_publication",
        schemas.PublishedVerdictSchema,
        body=PublicationWithdrawal,
        names_version=True,
    )
    def post(self, request, public_id: UUID):
        """Withdraw a published verdict; its page is kept and says so."""
        publication = publication_for(self, public_id)
        data = validated(PublicationWithdrawal, request)
        row = workflow.withdraw_publication(
            publication=publication,
            **acting_on_claim(request, data, publication.verdict.claim_id),
            reason=data["reason"],
        )
        return _answer(request, row)


def _answer(request, row: Publication, *, status: int = 200) -> Response:
    """Answer with the current public view of the publication."""
    published = as_published(Publication.objects.with_verdict().get(pk=row.pk))
    base = base_url(request)
    schema = present_published(
        published, public_evidence(published), public_corrections(published), base
    )
    location = f"/api/v1/verdicts/{published.public_id}/" if status == 201 else ""
    return answer(schema, status=status, location=location)
