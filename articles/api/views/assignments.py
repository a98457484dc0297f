"""Who checks what, and who can't."""

from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from articles import workflow
from articles.api import shapes
from articles.api.checking import checked
from articles.api.describing import operation
from articles.api.listing import plainly_listed
from articles.api.loading import article_for
from articles.api.paging import OLDEST_FIRST
from articles.api.requests.assignments import AssignmentIn, ConflictIn
from articles.api.requests.strict import PageQuery
from articles.api.route import Route, created
from articles.models import Assignment, ConflictOfInterest
from articles.permissions import Act


class ArticleAssignments(Route):
    """Who checks an article."""

    acts = {"GET": Act.SEE_ASSIGNMENTS, "POST": Act.ASSIGN}

    @operation("list_assignments", shapes.page_of(shapes.Assignment), query=PageQuery)
    def get(self, request, pk: int):
        """List who checks what of an article, oldest first."""
        rows = Assignment.objects.filter(article=article_for(self, pk))
        rows = rows.select_related("user", "assigned_by")
        return plainly_listed(request, rows, _assignment, OLDEST_FIRST)

    @operation("assign_checker", shapes.Assignment, body=AssignmentIn, status=201)
    def post(self, request, pk: int):
        """Give an article, a claim or a block to a checker; a second time changes nothing."""
        article = article_for(self, pk)
        row = workflow.assign_checker(
            article=article,
            actor=request.user,
            at=timezone.now(),
            **checked(AssignmentIn, request),
        )
        return created(_assignment(row))


class OneAssignment(Route):
    """One charge of one checker."""

    acts = {"DELETE": Act.ASSIGN}

    @operation("unassign_checker", None, status=204)
    def delete(self, request, pk: int):
        """Take an article, a claim or a block back."""
        row = _found(Assignment, pk)
        workflow.unassign_checker(
            article=article_for(self, row.article_id),
            actor=request.user,
            at=timezone.now(),
            user=row.user,
            claim=row.claim,
            block=row.start,
        )
        return Response(status=204)


class ArticleConflicts(Route):
    """Who can't check an article."""

    acts = {"GET": Act.SEE_ASSIGNMENTS, "POST": Act.NOTE_CONFLICT}

    @operation("list_conflicts", shapes.page_of(shapes.Conflict), query=PageQuery)
    def get(self, request, pk: int):
        """List the conflicts of interest noted about an article, oldest first."""
        rows = ConflictOfInterest.objects.filter(article=article_for(self, pk))
        rows = rows.select_related("user", "noted_by")
        return plainly_listed(request, rows, _conflict, OLDEST_FIRST)

    @operation("note_conflict", shapes.Conflict, body=ConflictIn, status=201)
    def post(self, request, pk: int):
        """Note a conflict of interest: one's own, chiefs anybody's."""
        article = article_for(self, pk)
        row = workflow.note_conflict(
            article=article, actor=request.user, at=timezone.now(), **checked(ConflictIn, request)
        )
        return created(_conflict(row))


def _found(model, pk: int):
    row = model.objects.filter(pk=pk).select_related("user").first()
    if row is None:
        raise NotFound
    return row


def _assignment(row: Assignment) -> shapes.Assignment:
    return shapes.Assignment(
        id=row.pk,
        article=row.article_id,
        user=row.user.username,
        claim=row.claim_id,
        block=row.start,
        assigned_by=row.assigned_by.username,
        assigned_at=row.assigned_at,
    )


def _conflict(row: ConflictOfInterest) -> shapes.Conflict:
    return shapes.Conflict(
        id=row.pk,
        article=row.article_id,
        user=row.user.username,
        reason=row.reason,
        noted_by=row.noted_by.username,
        noted_at=row.noted_at,
    )
