"""What documents say of claims, and where they contradict them."""

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting_on_claim
from articles.api.base_view import BaseView, answer
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import OLDEST_FIRST
from articles.api.presenters.documents import present_document_finding, present_passage
from articles.api.serializers.documents import FindingActIn
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import article_for, claim_for, finding_for
from articles.api.validation import validated
from articles.permissions import Act
from articles.queries.passages import (
    document_findings,
    is_comparison_current,
    passages_of_claim,
)


class ClaimPassageListView(BaseView):
    """What documents say of a claim."""

    acts = {"GET": Act.SEE_EVIDENCE}

    @operation("list_passages", schemas.PassageListSchema)
    def get(self, request, pk: int):
        """List the passages of documents that bear on a claim, without what you may not see.

        Of a statement also what bears on the claims in it. The worker finds them; nothing
        is decided by it.
        """
        claim = claim_for(self, pk)
        rows = passages_of_claim(claim, request.user)
        return answer(
            schemas.PassageListSchema(
                results=[present_passage(row) for row in rows],
                is_current=is_comparison_current(claim.article),
            )
        )


class ArticleFindingListView(BaseView):
    """Where documents contradict an article."""

    acts = {"GET": Act.SEE_EVIDENCE}

    @operation("list_findings", schemas.page_of(schemas.DocumentFindingSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the contradictions between claims and documents that nobody dismissed."""
        rows = document_findings(article_for(self, pk), request.user)
        return plain_list_response(request, rows, present_document_finding, OLDEST_FIRST)


class FindingDismissalView(BaseView):
    """Dismissing a contradiction."""

    acts = {"POST": Act.DISMISS_FINDINGS}

    @operation(
        "dismiss_finding",
        schemas.DocumentFindingSchema,
        body=FindingActIn,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Dismiss a contradiction: it is none, as long as words and passage stay the same."""
        row = finding_for(self, pk)
        act = acting_on_claim(request, validated(FindingActIn, request), row.claim_id)
        done = workflow.dismiss_finding(finding=row, **act)
        return answer(present_document_finding(done))


class FindingRecallView(BaseView):
    """Withdrawing the dismissal of a contradiction."""

    acts = {"POST": Act.DISMISS_FINDINGS}

    @operation(
        "recall_finding",
        schemas.DocumentFindingSchema,
        body=FindingActIn,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Withdraw the dismissal of a contradiction."""
        row = finding_for(self, pk)
        act = acting_on_claim(request, validated(FindingActIn, request), row.claim_id)
        done = workflow.recall_finding(finding=row, **act)
        return answer(present_document_finding(done))
