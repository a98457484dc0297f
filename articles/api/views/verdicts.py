"""Verdicts on claims: given, confirmed, rejected, withdrawn."""

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_claim
from articles.api.base_view import BaseView, answer, created_response
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.presenters.verdicts import present_verdict
from articles.api.serializers.claims import (
    AuthorViewIn,
    RejectIn,
    VerdictIn,
    WithdrawIn,
    to_evidence,
)
from articles.api.serializers.strict import ActIn, PageQuery
from articles.api.shortcuts import claim_for, claim_named, row_or_404, verdict_for
from articles.api.validation import validated
from articles.models import Verdict
from articles.permissions import Act


class ClaimVerdictListView(BaseView):
    """The verdicts on a claim: all that were ever given."""

    acts = {"GET": Act.SEE_CLAIMS, "POST": Act.JUDGE}

    @operation("list_verdicts_on_claim", schemas.page_of(schemas.VerdictSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the verdicts on a claim, newest first; at most one is `live`."""
        claim = claim_for(self, pk)
        rows = (
            Verdict.objects.filter(claim=claim)
            .visible_to(request.user)
            .with_related()
            .select_related("claim")
        )
        return plain_list_response(request, rows, present_verdict)

    @operation(
        "give_verdict", schemas.VerdictSchema, body=VerdictIn, status=201, names_version=True
    )
    def post(self, request, pk: int):
        """Judge a claim, with its evidence in the same write.

        If words, value, state or verdict of the claim differ from those at the version that you
        name: 412 with the claim as `present`, what you had `seen`, and nothing is written.
        """
        claim = claim_named(pk)
        data = validated(VerdictIn, request)
        verdict = workflow.give_verdict(
            claim=claim,
            **acting_on_claim(request, data, pk),
            rating=data["rating"],
            explanation=data["explanation"],
            correction=data["correction"],
            text_stands=data["text_stands"],
            error_class=data.get("error_class"),
            evidence=[to_evidence(entry) for entry in data.get("evidence", ())],
        )
        return created_response(present_verdict(verdict))


class AuthorViewOfVerdictView(BaseView):
    """The author's view of a suggested wording."""

    acts = {"POST": Act.ANSWER}

    @operation("view_correction", schemas.VerdictSchema, body=AuthorViewIn)
    def post(self, request, pk: int):
        """Store whether the author agrees with a suggested wording; the verdict stays."""
        verdict = verdict_for(self, pk)
        workflow.view_correction(
            verdict=verdict, **acting(request), **validated(AuthorViewIn, request)
        )
        return answer(present_verdict(verdict_for(self, pk)))


class VerdictConfirmationView(BaseView):
    """The confirmation of a verdict at the second look."""

    acts = {"POST": Act.CONFIRM}

    @operation("confirm_verdict", schemas.VerdictSchema, body=ActIn, names_version=True)
    def post(self, request, pk: int):
        """Confirm another person's verdict."""
        verdict = verdict_for(self, pk)
        done = workflow.confirm_verdict(
            verdict=verdict, **acting_on_claim(request, validated(ActIn, request), verdict.claim_id)
        )
        return answer(present_verdict(done))


class VerdictRejectionView(BaseView):
    """The rejection of a verdict at the second look."""

    acts = {"POST": Act.CONFIRM}

    @operation("reject_verdict", schemas.VerdictSchema, body=RejectIn, names_version=True)
    def post(self, request, pk: int):
        """Reject another person's verdict with a comment: the claim is open again."""
        verdict = verdict_for(self, pk)
        data = validated(RejectIn, request)
        workflow.reject_verdict(
            verdict=verdict,
            **acting_on_claim(request, data, verdict.claim_id),
            reason=data["reason"],
        )
        return answer(present_verdict(verdict_for(self, pk)))


class VerdictWithdrawalView(BaseView):
    """The withdrawal of a verdict."""

    acts = {"POST": Act.JUDGE}

    @operation("withdraw_verdict", schemas.VerdictSchema, body=WithdrawIn, names_version=True)
    def post(self, request, pk: int):
        """Withdraw the verdict that counts; an earlier one on the same words counts again."""
        verdict = verdict_for(self, pk)
        data = validated(WithdrawIn, request)
        workflow.withdraw_verdict(
            verdict=verdict,
            **acting_on_claim(request, data, verdict.claim_id),
            reason=data["reason"],
        )
        row = row_or_404(Verdict.objects.with_related().select_related("claim"), pk=pk)
        return answer(present_verdict(row))
