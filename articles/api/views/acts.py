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
from articles.api.matching import seen_number, seen_version
from articles.api.reading.articles import revision_text
from articles.api.reading.judging import evidence_shape, query_shape, verdict_shape
from articles.api.reading.reference import fact_shape
from articles.api.requests.demands import OverrideIn, ResplitIn, TakeOverIn
from articles.api.requests.reference import FactKeptIn, to_fact
from articles.api.requests.strict import ActIn
from articles.api.route import Route, answer, created
from articles.models import Claim, Evidence, Query
from articles.permissions import Act


class ArticleArchiving(Route):
    """Putting an article away."""

    acts = {"POST": Act.ARCHIVE}

    @operation("archive_article", None, body=ActIn, status=204, names_version=True)
    def post(self, request, pk: int):
        """Archive an article: it can be read, and nothing in it changes any more."""
        article = article_for(self, pk)
        seen = seen_version(request, checked(ActIn, request), f"article-{pk}")
        workflow.archive_article(
            article=article, version=seen, actor=request.user, at=timezone.now()
        )
        return Response(status=204)


class ArticleCorrections(Route):
    """Suggested wordings, entered."""

    acts = {"POST": Act.ENTER_CORRECTIONS}

    @operation("enter_corrections", shapes.RevisionText, body=ActIn, status=201, names_version=True)
    def post(self, request, pk: int):
        """Enter all suggested wordings into a new revision."""
        article = article_for(self, pk)
        seen = seen_version(request, checked(ActIn, request), f"article-{pk}")
        row = workflow.enter_corrections(
            article=article, version=seen, actor=request.user, at=timezone.now()
        )
        article.current_revision = row
        location = f"/api/v1/articles/{pk}/revisions/{row.number}/"
        return created(revision_text(row, article), location=location)


class ArticleResplitting(Route):
    """Reading an article with today's rules."""

    acts = {"POST": Act.RESPLIT}

    @operation("resplit_article", shapes.Resplit, body=ResplitIn, names_version=True)
    def post(self, request, pk: int):
        """Read the text with today's rules; what a person had a hand in stays."""
        article, data = article_for(self, pk), checked(ResplitIn, request)
        done = workflow.resplit_article(
            article=article,
            version=seen_version(request, data, f"article-{pk}"),
            actor=request.user,
            at=timezone.now(),
            **data,
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

    @operation("withdraw_query", shapes.Query, body=ActIn, names_version=True)
    def post(self, request, pk: int):
        """Take an open question back."""
        query = query_for(self, pk)
        seen = seen_number(request, checked(ActIn, request), f"claim-{query.claim_id}")
        workflow.withdraw_query(query=query, version=seen, actor=request.user, at=timezone.now())
        row = Query.objects.select_related("asked_by", "answered_by", "claim").get(pk=pk)
        return answer(query_shape(row))


class EvidenceWithdrawal(Route):
    """Taking evidence back."""

    acts = {"POST": Act.ADD_EVIDENCE}

    @operation("withdraw_evidence", None, body=ActIn, status=204, names_version=True)
    def post(self, request, pk: int):
        """Take evidence back; it stays in the history."""
        row = evidence_for(self, pk)
        seen = seen_number(request, checked(ActIn, request), f"claim-{row.claim_id}")
        workflow.withdraw_evidence(
            evidence=row, version=seen, actor=request.user, at=timezone.now()
        )
        return Response(status=204)


class EvidenceTakenOver(Route):
    """Evidence of an earlier check, taken over."""

    acts = {"POST": Act.ADD_EVIDENCE}

    @operation(
        "take_over_evidence",
        shapes.EvidenceList,
        body=TakeOverIn,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Bring the evidence of an earlier claim to this one; its verdict is not taken over."""
        claim = claim_for(self, pk)
        data = checked(TakeOverIn, request)
        seen = seen_number(request, data, f"claim-{pk}")
        earlier = Claim.objects.visible_to(request.user)
        from_claim = earlier.filter(pk=data["claim"]).first()
        if from_claim is None:
            raise NotFound
        workflow.take_over_evidence(
            claim=claim,
            version=seen,
            from_claim=from_claim,
            actor=request.user,
            at=timezone.now(),
        )
        rows = Evidence.objects.filter(claim=claim).standing().visible_to(request.user)
        rows = rows.with_source().select_related("claim").prefetch_related("files").order_by("pk")
        return created(shapes.EvidenceList([evidence_shape(row) for row in rows]))


class FactKept(Route):
    """What was found right, kept as a reference fact."""

    acts = {"POST": Act.KEEP_REFERENCE}

    @operation("keep_fact", shapes.ReferenceFact, body=FactKeptIn, status=201, names_version=True)
    def post(self, request, pk: int):
        """Keep what a claim that was found right says as a reference fact."""
        claim, data = claim_for(self, pk), checked(FactKeptIn, request)
        row = workflow.keep_fact(
            claim=claim,
            version=seen_number(request, data, f"claim-{pk}"),
            actor=request.user,
            at=timezone.now(),
            fact=to_fact(data),
        )
        location = f"/api/v1/reference-facts/{row.pk}/"
        return created(fact_shape(row), location=location, etag=row.etag)


class VerdictOverride(Route):
    """A dispute, decided."""

    acts = {"POST": Act.OVERRIDE}

    @operation("override_verdict", shapes.Verdict, body=OverrideIn, status=201, names_version=True)
    def post(self, request, pk: int):
        """Decide against the checker, by name and with a reason. By session only."""
        data, verdict = checked(OverrideIn, request), verdict_for(self, pk)
        seen = seen_number(request, data, f"claim-{verdict.claim_id}")
        done = workflow.override_verdict(
            verdict=verdict, version=seen, actor=request.user, at=timezone.now(), **data
        )
        return created(verdict_shape(done.verdict))
