"""What documents say of claims, and what was found about them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting_on_claim
from articles.api.base_view import BaseView, answer
from articles.api.openapi.operations import operation
from articles.api.presenters.documents import (
    present_document_finding,
    present_finding,
    present_passage,
)
from articles.api.serializers.documents import FindingActIn, FindingQuery
from articles.api.shortcuts import article_for, claim_for, finding_for
from articles.api.validation import validated, validated_query
from articles.permissions import Act, may
from articles.queries.all_findings import ListedFinding, all_findings
from articles.queries.page_rows import page_articles
from articles.queries.passages import is_comparison_current, passages_of_claim


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
    """What was found about an article's claims."""

    acts = {"GET": Act.SEE_EVIDENCE}

    @operation("list_findings", schemas.FindingListSchema, query=FindingQuery)
    def get(self, request, pk: int):
        """List the findings of rules, of memory and of documents, in reading order. One page.

        Without `fits`, those that contradict a claim. Of documents, those that nobody dismissed.
        """
        query = validated_query(FindingQuery, request)
        article = article_for(self, pk, page_articles())
        language = (get_language() or "de")[:2]
        with_memory = may(request.user, Act.SEARCH_ARCHIVE)
        found = all_findings(article, request.user, with_memory=with_memory)
        rows = [row for row in found if _is_asked_for(row, query)]
        return answer(
            schemas.FindingListSchema(
                results=[present_finding(row, language) for row in rows],
                is_current=is_comparison_current(article),
            )
        )


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


def _is_asked_for(row: ListedFinding, query: Mapping[str, Any]) -> bool:
    return (
        row.fits == query["fits"]
        and row.kind == query.get("kind", row.kind)
        and row.name == query.get("rule", row.name)
        and ("claim" not in query or any(claim.pk == query["claim"] for claim in row.claims))
    )
