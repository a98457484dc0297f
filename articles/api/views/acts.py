"""Acts on what is there already: taken back, decided, entered, read anew."""

from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from articles import workflow
from articles.api import shapes
from articles.api.checking import checked
from articles.api.describing import operation
from articles.api.loading import (
    article_for,
    claim_for,
    conflict_for,
    evidence_for,
    query_for,
    verdict_for,
)
from articles.api.reading.articles import revision_text
from articles.api.reading.judging import evidence_shape, query_shape, verdict_shape
from articles.api.reading.reference import fact_shape
from articles.api.requests.demands import OverrideIn, ResplitIn, TakeOverIn
from articles.api.requests.reference import FactIn, to_fact
from articles.api.route import Route, answer, created
from articles.models import Claim, Evidence, Query
from articles.permissions import Act


class ArticleArchiving(Route):
    """Putting an article away."""

    acts = {"POST": Act.ARCHIVE}

    @operation("archive_article", None, status=204)
    def post(self, request, pk: int):
        """Archive an article: it can be read, and nothing in it changes any more."""
        article = article_for(self, pk)
        workflow.archive_article(article=article, actor=request.user, at=timezone.now())
        return Response(status=204)


class ArticleCorrections(Route):
    """Suggested wordings, entered."""

    acts = {"POST": Act.ENTER_CORRECTIONS}

    @operation("enter_corrections", shapes.RevisionText, status=201)
    def post(self, request, pk: int):
        """Enter all suggested wordings into a new revision."""
        article = article_for(self, pk)
        row = workflow.enter_corrections(article=article, actor=request.user, at=timezone.now())
        article.current_revision = row
        location = f"/api/v1/articles/{pk}/revisions/{row.number}/"
        return created(revision_text(row, article), location=location)


class ArticleResplitting(Route):
    """Reading an article with today's rules."""

    acts = {"POST": Act.RESPLIT}

    @operation("resplit_article", shapes.Resplit, body=ResplitIn)
    def post(self, request, pk: int):
        """Read the text with today's rules; what a person had a hand in stays."""
        done = workflow.resplit_article(
            article=article_for(self, pk),
            actor=request.user,
            at=timezone.now(),
            **checked(ResplitIn, request),
        )
        counts = len(done.added), len(done.reread), len(done.retired)
        return answer(shapes.Resplit(*counts, is_applied=done.is_applied))


class OneConflict(Route):
    """One conflict of interest."""

    acts = {"DELETE": Act.OVERRIDE}

    @operation("lift_conflict", None, status=204)
    def delete(self, request, pk: int):
        """Say that a person can check the article after all; of others only."""
        row = conflict_for(self, pk)
        workflow.lift_conflict(conflict=row, actor=request.user, at=timezone.now())
        return Response(status=204)


class QueryWithdrawal(Route):
    """Taking a question back."""

    acts = {"POST": Act.ASK}

    @operation("withdraw_query", shapes.Query)
    def post(self, request, pk: int):
        """Take an open question back."""
        workflow.withdraw_query(query=query_for(self, pk), actor=request.user, at=timezone.now())
        row = Query.objects.select_related("asked_by", "answered_by").get(pk=pk)
        return answer(query_shape(row))


class EvidenceWithdrawal(Route):
    """Taking evidence back."""

    acts = {"POST": Act.ADD_EVIDENCE}

    @operation("withdraw_evidence", None, status=204)
    def post(self, request, pk: int):
        """Take evidence back; it stays in the history."""
        row = evidence_for(self, pk)
        workflow.withdraw_evidence(evidence=row, actor=request.user, at=timezone.now())
        return Response(status=204)


class EvidenceTakenOver(Route):
    """Evidence of an earlier check, taken over."""

    acts = {"POST": Act.ADD_EVIDENCE}

    @operation("take_over_evidence", shapes.EvidenceList, body=TakeOverIn, status=201)
    def post(self, request, pk: int):
        """Bring the evidence of an earlier claim to this one; its verdict is not taken over."""
        claim = claim_for(self, pk)
        earlier = Claim.objects.visible_to(request.user)
        from_claim = earlier.filter(pk=checked(TakeOverIn, request)["claim"]).first()
        if from_claim is None:
            raise NotFound
        workflow.take_over_evidence(
            claim=claim, from_claim=from_claim, actor=request.user, at=timezone.now()
        )
        rows = Evidence.objects.filter(claim=claim).standing().visible_to(request.user)
        rows = rows.with_source().prefetch_related("files").order_by("pk")
        return created(shapes.EvidenceList([evidence_shape(row) for row in rows]))


class FactKept(Route):
    """What was found right, kept as a reference fact."""

    acts = {"POST": Act.KEEP_REFERENCE}

    @operation("keep_fact", shapes.ReferenceFact, body=FactIn, status=201)
    def post(self, request, pk: int):
        """Keep what a claim that was found right says as a reference fact."""
        claim = claim_for(self, pk)
        row = workflow.keep_fact(
            claim=claim,
            actor=request.user,
            at=timezone.now(),
            fact=to_fact(checked(FactIn, request)),
        )
        location = f"/api/v1/reference-facts/{row.pk}/"
        return created(fact_shape(row), location=location, etag=row.etag)


class VerdictOverride(Route):
    """A dispute, decided."""

    acts = {"POST": Act.OVERRIDE}

    @operation("override_verdict", shapes.Verdict, body=OverrideIn, status=201)
    def post(self, request, pk: int):
        """Decide against the checker, by name and with a reason. By session only."""
        data = checked(OverrideIn, request)
        done = workflow.override_verdict(
            verdict=verdict_for(self, pk), actor=request.user, at=timezone.now(), **data
        )
        return created(verdict_shape(done.verdict))
