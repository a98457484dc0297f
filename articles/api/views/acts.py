"""Acts on existing rows: withdraw, override, enter corrections, split again."""

from typing import Any

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_article, acting_on_claim
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import seen_number
from articles.api.openapi.operations import operation
from articles.api.presenters.articles import revision_text
from articles.api.presenters.reference import present_fact
from articles.api.presenters.verdicts import present_evidence, present_question, present_verdict
from articles.api.serializers.demands import CorrectionsIn, OverrideIn, ResplitIn, TakeOverIn
from articles.api.serializers.reference import FactKeptIn, to_fact
from articles.api.serializers.strict import ActIn
from articles.api.shortcuts import (
    article_for,
    claim_for,
    conflict_for,
    evidence_for,
    question_for,
    row_or_404,
    verdict_for,
)
from articles.api.validation import validated
from articles.models import Claim, Evidence, Question
from articles.permissions import Act

from .text_jobs import job_answer


class ArticleArchivingView(BaseView):
    """The archiving of an article."""

    acts = {"POST": Act.ARCHIVE}

    @operation("archive_article", None, body=ActIn, status=204, names_version=True)
    def post(self, request, pk: int):
        """Archive an article: it can be read, and nothing in it changes any more."""
        article = article_for(self, pk)
        workflow.archive_article(
            article=article, **acting_on_article(request, validated(ActIn, request), pk)
        )
        return Response(status=204)


class ArticleCorrectionsView(BaseView):
    """The entering of suggested wordings."""

    acts = {"POST": Act.ENTER_CORRECTIONS}

    @operation(
        "enter_corrections",
        schemas.RevisionTextSchema,
        body=CorrectionsIn,
        status=201,
        also={202: schemas.TextJobSchema},
        names_version=True,
    )
    def post(self, request, pk: int):
        """Enter suggested wordings into a new revision, all or those of named claims.

        All: of wordings for the same words the one that includes the others. Where they
        contradict each other, or overlapping ones are named, the answer is 409
        `corrections_overlap`, with the claims of each place in `overlapping`; name the one
        to enter. Into a long text a job enters them (202), as it receives one.
        """
        article, data = article_for(self, pk), validated(CorrectionsIn, request)
        act: dict[str, Any] = {"article": article, "claims": data.get("claims")}
        act |= acting_on_article(request, data, pk)
        if workflow.is_long(article):
            return job_answer(workflow.queue_corrections(**act))
        row = workflow.enter_corrections(**act)
        article.current_revision = row
        location = f"/api/v1/articles/{pk}/revisions/{row.number}/"
        return created_response(revision_text(row, article), location=location)


class ArticleResplittingView(BaseView):
    """The splitting of an article with the current rules."""

    acts = {"POST": Act.RESPLIT}

    @operation(
        "resplit_article",
        schemas.ResplitSchema,
        body=ResplitIn,
        also={202: schemas.TextJobSchema},
        names_version=True,
    )
    def post(self, request, pk: int):
        """Read the text with today's rules; what a person changed or judged is kept.

        A long text is read by a job (202), as when it is received.
        """
        article, data = article_for(self, pk), validated(ResplitIn, request)
        act: dict[str, Any] = {"article": article, **data}
        act |= acting_on_article(request, data, pk)
        if workflow.is_long(article):
            return job_answer(workflow.queue_resplit(**act))
        done = workflow.resplit_article(**act)
        counts = len(done.added), len(done.reread), len(done.retired)
        return answer(schemas.ResplitSchema(*counts, is_applied=done.is_applied))


class ConflictDetailView(BaseView):
    """One conflict of interest."""

    acts = {"DELETE": Act.OVERRIDE}

    @operation("lift_conflict", None, status=204)
    def delete(self, request, pk: int):
        """Lift another person's conflict of interest."""
        row = conflict_for(self, pk)
        workflow.lift_conflict(conflict=row, **acting(request))
        return Response(status=204)


class QuestionWithdrawalView(BaseView):
    """The withdrawal of a question."""

    acts = {"POST": Act.ASK}

    @operation("withdraw_query", schemas.QuestionSchema, body=ActIn, names_version=True)
    def post(self, request, pk: int):
        """Withdraw an open question."""
        question = question_for(self, pk)
        workflow.withdraw_question(
            question=question,
            **acting_on_claim(request, validated(ActIn, request), question.claim_id),
        )
        row = Question.objects.select_related("asked_by", "answered_by", "claim").get(pk=pk)
        return answer(present_question(row))


class EvidenceWithdrawalView(BaseView):
    """The withdrawal of evidence."""

    acts = {"POST": Act.ADD_EVIDENCE}

    @operation("withdraw_evidence", None, body=ActIn, status=204, names_version=True)
    def post(self, request, pk: int):
        """Withdraw evidence; it is kept in the history."""
        row = evidence_for(self, pk)
        workflow.withdraw_evidence(
            evidence=row, **acting_on_claim(request, validated(ActIn, request), row.claim_id)
        )
        return Response(status=204)


class EvidenceTakenOverView(BaseView):
    """The copying of evidence from an earlier check."""

    acts = {"POST": Act.ADD_EVIDENCE}

    @operation(
        "take_over_evidence",
        schemas.EvidenceListSchema,
        body=TakeOverIn,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Copy the evidence of an earlier claim to this one, without its verdict."""
        claim = claim_for(self, pk)
        data = validated(TakeOverIn, request)
        seen = seen_number(request, data, f"claim-{pk}")
        from_claim = row_or_404(Claim.objects.visible_to(request.user), pk=data["claim"])
        workflow.take_over_evidence(
            claim=claim, version=seen, from_claim=from_claim, **acting(request)
        )
        rows = Evidence.objects.filter(claim=claim).current().visible_to(request.user)
        rows = rows.with_source().select_related("claim").prefetch_related("files").order_by("pk")
        return created_response(schemas.EvidenceListSchema([present_evidence(row) for row in rows]))


class FactKeptView(BaseView):
    """A claim that is stored as a reference fact."""

    acts = {"POST": Act.KEEP_REFERENCE}

    @operation(
        "keep_fact", schemas.ReferenceFactSchema, body=FactKeptIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Store what a claim judged right says as a reference fact."""
        claim, data = claim_for(self, pk), validated(FactKeptIn, request)
        row = workflow.keep_fact(
            claim=claim, **acting_on_claim(request, data, pk), fact=to_fact(data)
        )
        location = f"/api/v1/reference-facts/{row.pk}/"
        return created_response(present_fact(row), location=location, etag=row.etag)


class VerdictOverrideView(BaseView):
    """The decision of a dispute."""

    acts = {"POST": Act.OVERRIDE}

    @operation(
        "override_verdict", schemas.VerdictSchema, body=OverrideIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Overrule the checker, by name and with a reason. By session only."""
        data, verdict = validated(OverrideIn, request), verdict_for(self, pk)
        done = workflow.override_verdict(
            verdict=verdict, **acting_on_claim(request, data, verdict.claim_id), **data
        )
        return created_response(present_verdict(done.verdict))
