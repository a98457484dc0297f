"""Evidence, verdicts and questions of a claim."""

from django.db.models import Prefetch
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from rest_framework.exceptions import NotFound

from articles import workflow
from articles.api import schemas
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import seen_number
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import OLDEST_FIRST
from articles.api.parsers import EvidenceParser, JSONParser
from articles.api.presenters.judging import (
    present_evidence,
    present_file,
    present_question,
    present_verdict,
)
from articles.api.renderers import FileRenderer
from articles.api.serializers.claims import (
    AnswerIn,
    AuthorViewIn,
    EvidenceActIn,
    EvidenceUploadIn,
    FileIn,
    QuestionIn,
    RejectIn,
    VerdictIn,
    WithdrawIn,
    to_evidence,
    to_file,
)
from articles.api.serializers.strict import ActIn, PageQuery
from articles.api.shortcuts import (
    article_for,
    claim_for,
    claim_named,
    evidence_file_for,
    evidence_for,
    question_for,
    verdict_for,
)
from articles.api.validation import validated
from articles.models import Evidence, EvidenceFile, Question, Verdict
from articles.permissions import Act
from articles.publishing.evidence_files import hand_out

OTHER_TYPES = ("image/png", "image/jpeg", "image/webp", "text/plain")


EVIDENCE_UPLOADS = {"application/json": EvidenceActIn, "multipart/form-data": EvidenceUploadIn}


class ClaimEvidenceView(BaseView):
    """The evidence of a claim."""

    acts = {"GET": Act.SEE_EVIDENCE, "POST": Act.ADD_EVIDENCE}
    parser_classes = [JSONParser, EvidenceParser]

    @operation("list_evidence", schemas.page_of(schemas.EvidenceSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the evidence of a claim, oldest first, without what you may not know."""
        claim = claim_for(self, pk)
        rows = Evidence.objects.filter(claim=claim).standing().visible_to(request.user)
        files = Prefetch("files", EvidenceFile.objects.with_search())
        rows = rows.with_source().select_related("claim").prefetch_related(files)
        return plain_list_response(request, rows, present_evidence, OLDEST_FIRST)

    @operation(
        "add_evidence",
        schemas.EvidenceSchema,
        body=EVIDENCE_UPLOADS,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Bring a source, known or new, to a claim; as a form also with a file."""
        is_form = (request.content_type or "").startswith("multipart/")
        data = validated(EvidenceUploadIn if is_form else EvidenceActIn, request)
        version = seen_number(request, data, f"claim-{pk}")
        if "file" in data:
            data["file"] = to_file(data["file"])
        evidence = workflow.add_evidence(
            claim=claim_named(pk),
            version=version,
            actor=request.user,
            at=timezone.now(),
            evidence=to_evidence(data),
        )
        return created_response(present_evidence(evidence))


class EvidenceFileListView(BaseView):
    """The files of a piece of evidence."""

    acts = {"POST": Act.ADD_EVIDENCE}
    parser_classes = [EvidenceParser]

    @operation(
        "add_evidence_file",
        schemas.EvidenceFileSchema,
        body={"multipart/form-data": FileIn},
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Add a file to evidence that stands; its type is found by its content."""
        evidence = evidence_for(self, pk)
        data = validated(FileIn, request)
        row = workflow.add_evidence_file(
            evidence=evidence,
            version=seen_number(request, data, f"claim-{evidence.claim_id}"),
            actor=request.user,
            at=timezone.now(),
            file=to_file(data["file"]),
        )
        return created_response(present_file(row), location=f"/api/v1/evidence-files/{row.pk}/")


class EvidenceFileDetailView(BaseView):
    """A file of evidence."""

    acts = {"GET": Act.SEE_EVIDENCE}
    renderer_classes = [FileRenderer]

    @operation(
        "read_evidence_file",
        OpenApiTypes.BINARY,
        status=(200, "application/pdf"),
        also={(200, kind): OpenApiTypes.BINARY for kind in OTHER_TYPES},
    )
    def get(self, request, pk: int):
        """Read a file as it came; the ETag is its SHA-256."""
        return hand_out(request, evidence_file_for(self, pk))


class ClaimVerdictListView(BaseView):
    """The verdicts on a claim: all that were ever given."""

    acts = {"GET": Act.SEE_CLAIMS, "POST": Act.JUDGE}

    @operation("list_verdicts_on_claim", schemas.page_of(schemas.VerdictSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the verdicts on a claim, newest first; at most one is `live`."""
        claim = claim_for(self, pk)
        rows = Verdict.objects.filter(claim=claim).with_related().select_related("claim")
        return plain_list_response(request, rows, present_verdict)

    @operation(
        "give_verdict", schemas.VerdictSchema, body=VerdictIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Judge a claim, with its evidence in the same write.

        Where words, value, state or verdict of the claim are others than those at the version
        that you name: 412 with the claim as `present`, what you had `seen`, and nothing is
        written.
        """
        claim = claim_named(pk)
        data = validated(VerdictIn, request)
        verdict = workflow.give_verdict(
            claim=claim,
            version=seen_number(request, data, f"claim-{pk}"),
            actor=request.user,
            at=timezone.now(),
            rating=data["rating"],
            explanation=data["explanation"],
            correction=data["correction"],
            text_stands=data["text_stands"],
            error_class=data.get("error_class"),
            evidence=[to_evidence(one) for one in data.get("evidence", ())],
        )
        return created_response(present_verdict(verdict))


class ClaimQuestionListView(BaseView):
    """The questions about a claim."""

    acts = {"GET": Act.SEE_CLAIMS, "POST": Act.ASK}

    @operation("list_queries", schemas.page_of(schemas.QuestionSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the questions to the author about a claim, newest first."""
        claim = claim_for(self, pk)
        rows = Question.objects.filter(claim=claim)
        rows = rows.select_related("asked_by", "answered_by", "claim")
        return plain_list_response(request, rows, present_question)

    @operation(
        "ask_author", schemas.QuestionSchema, body=QuestionIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Ask the author about a claim."""
        claim = claim_named(pk)
        data = validated(QuestionIn, request)
        seen = seen_number(request, data, f"claim-{pk}")
        question = workflow.ask_author(
            claim=claim, version=seen, actor=request.user, at=timezone.now(), **data
        )
        return created_response(present_question(question))


class QuestionAnswerView(BaseView):
    """The answer to a question."""

    acts = {"POST": Act.ANSWER}

    @operation("answer_query", schemas.QuestionSchema, body=AnswerIn)
    def post(self, request, pk: int):
        """Answer a question about one's article."""
        question = question_for(self, pk)
        data = validated(AnswerIn, request)
        done = workflow.answer_question(
            question=question, actor=request.user, at=timezone.now(), **data
        )
        return answer(present_question(done))


class ArticleQuestionListView(BaseView):
    """The questions about an article."""

    acts = {"GET": Act.SEE_CLAIMS}

    @operation("list_queries_of_article", schemas.page_of(schemas.QuestionSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the questions to the author about all claims of an article, newest first."""
        article = article_for(self, pk)
        rows = Question.objects.filter(claim__article=article)
        rows = rows.select_related("asked_by", "answered_by", "claim")
        return plain_list_response(request, rows, present_question)


class AuthorViewOfVerdictView(BaseView):
    """What the author says to a suggested wording."""

    acts = {"POST": Act.ANSWER}

    @operation("view_correction", schemas.VerdictSchema, body=AuthorViewIn)
    def post(self, request, pk: int):
        """Store whether the author agrees with a suggested wording; the verdict stays."""
        verdict = verdict_for(self, pk)
        workflow.view_correction(
            verdict=verdict,
            actor=request.user,
            at=timezone.now(),
            **validated(AuthorViewIn, request),
        )
        return answer(present_verdict(verdict_for(self, pk)))


class VerdictConfirmationView(BaseView):
    """The second look."""

    acts = {"POST": Act.CONFIRM}

    @operation("confirm_verdict", schemas.VerdictSchema, body=ActIn, names_version=True)
    def post(self, request, pk: int):
        """Confirm another person's verdict."""
        verdict = verdict_for(self, pk)
        seen = seen_number(request, validated(ActIn, request), f"claim-{verdict.claim_id}")
        done = workflow.confirm_verdict(
            verdict=verdict, version=seen, actor=request.user, at=timezone.now()
        )
        return answer(present_verdict(done))


class VerdictRejectionView(BaseView):
    """The second look that does not agree."""

    acts = {"POST": Act.CONFIRM}

    @operation("reject_verdict", schemas.VerdictSchema, body=RejectIn, names_version=True)
    def post(self, request, pk: int):
        """Reject another person's verdict with a comment: the claim is open again."""
        verdict = verdict_for(self, pk)
        data = validated(RejectIn, request)
        workflow.reject_verdict(
            verdict=verdict,
            version=seen_number(request, data, f"claim-{verdict.claim_id}"),
            actor=request.user,
            at=timezone.now(),
            reason=data["reason"],
        )
        return answer(present_verdict(verdict_for(self, pk)))


class VerdictWithdrawalView(BaseView):
    """Taking a verdict back."""

    acts = {"POST": Act.JUDGE}

    @operation("withdraw_verdict", schemas.VerdictSchema, body=WithdrawIn, names_version=True)
    def post(self, request, pk: int):
        """Take back the verdict that counts; an earlier one on the same words returns."""
        verdict = verdict_for(self, pk)
        data = validated(WithdrawIn, request)
        workflow.withdraw_verdict(
            verdict=verdict,
            version=seen_number(request, data, f"claim-{verdict.claim_id}"),
            actor=request.user,
            at=timezone.now(),
            reason=data["reason"],
        )
        row = Verdict.objects.with_related().select_related("claim").filter(pk=pk).first()
        if row is None:
            raise NotFound
        return answer(present_verdict(row))
