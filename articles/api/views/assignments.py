"""Assignments and conflicts of interest."""

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_article
from articles.api.base_view import BaseView, created_response
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import OLDEST_FIRST
from articles.api.serializers.assignments import AssignmentIn, ConflictIn
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import article_for, row_or_404
from articles.api.validation import validated
from articles.models import Assignment, ConflictOfInterest
from articles.permissions import Act


class ArticleAssignmentListView(BaseView):
    """The assignments of an article."""

    acts = {"GET": Act.SEE_ASSIGNMENTS, "POST": Act.ASSIGN}

    @operation("list_assignments", schemas.page_of(schemas.AssignmentSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List who checks what of an article, oldest first."""
        rows = Assignment.objects.filter(article=article_for(self, pk))
        rows = rows.select_related("user", "assigned_by")
        return plain_list_response(request, rows, _assignment, OLDEST_FIRST)

    @operation(
        "assign_checker",
        schemas.AssignmentSchema,
        body=AssignmentIn,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Assign an article, a claim or a block to a checker; repeating it changes nothing."""
        article = article_for(self, pk)
        data = validated(AssignmentIn, request)
        row = workflow.assign_checker(
            article=article, **acting_on_article(request, data, pk), **data
        )
        return created_response(_assignment(row))


class AssignmentDetailView(BaseView):
    """One assignment of one checker."""

    acts = {"DELETE": Act.ASSIGN}

    @operation("unassign_checker", None, status=204, needs_match=True)
    def delete(self, request, pk: int):
        """Withdraw the assignment of an article, a claim or a block."""
        row = row_or_404(Assignment.objects.select_related("user"), pk=pk)
        workflow.unassign_checker(
            article=article_for(self, row.article_id),
            **acting_on_article(request, {}, row.article_id),
            user=row.user,
            claim=row.claim,
            block=row.start,
        )
        return Response(status=204)


class ArticleConflictListView(BaseView):
    """The conflicts of interest about an article."""

    acts = {"GET": Act.SEE_ASSIGNMENTS, "POST": Act.NOTE_CONFLICT}

    @operation("list_conflicts", schemas.page_of(schemas.ConflictSchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the conflicts of interest noted about an article, oldest first."""
        rows = ConflictOfInterest.objects.filter(article=article_for(self, pk))
        rows = rows.select_related("user", "noted_by")
        return plain_list_response(request, rows, _conflict, OLDEST_FIRST)

    @operation("note_conflict", schemas.ConflictSchema, body=ConflictIn, status=201)
    def post(self, request, pk: int):
        """Note a conflict of interest: your own, or, as a chief, anybody's."""
        article = article_for(self, pk)
        row = workflow.note_conflict(
            article=article, **acting(request), **validated(ConflictIn, request)
        )
        return created_response(_conflict(row))


def _assignment(row: Assignment) -> schemas.AssignmentSchema:
    return schemas.AssignmentSchema(
        id=row.pk,
        article=row.article_id,
        user=row.user.username,
        claim=row.claim_id,
        block=row.start,
        assigned_by=row.assigned_by.username,
        assigned_at=row.assigned_at,
    )


def _conflict(row: ConflictOfInterest) -> schemas.ConflictSchema:
    return schemas.ConflictSchema(
        id=row.pk,
        article=row.article_id,
        user=row.user.username,
        reason=row.reason,
        noted_by=row.noted_by.username,
        noted_at=row.noted_at,
    )
