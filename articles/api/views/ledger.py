"""The word ledger."""

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting_on_article
from articles.api.base_view import BaseView, created_response
from articles.api.openapi.operations import operation
from articles.api.presenters.ledger import present_dismissals, present_ledger
from articles.api.serializers.ledger import DismissalIn
from articles.api.shortcuts import article_for, dismissal_for, revision_named
from articles.api.validation import validated
from articles.permissions import Act


class ArticleLedgerView(BaseView):
    """The word ledger of an article."""

    acts = {"GET": Act.SEE_CLAIMS}

    @operation("read_ledger", schemas.LedgerSchema)
    def get(self, request, pk: int):
        """Read the ledger of the current text: words by state, uncovered spans."""
        return Response(present_ledger(article_for(self, pk), request.user))


class ArticleDismissalListView(BaseView):
    """The dismissals of an article."""

    acts = {"POST": Act.MARK_CLAIMS}

    @operation(
        "dismiss_stretch",
        schemas.DismissalsSchema,
        body=DismissalIn,
        status=201,
        names_version=True,
    )
    def post(self, request, pk: int):
        """Record that the uncovered words of a span have no fact; words in claims are unchanged."""
        article = article_for(self, pk)
        data = validated(DismissalIn, request)
        rows = workflow.dismiss_stretch(
            article=article,
            **acting_on_article(request, data, pk),
            revision=revision_named(article, data["revision"]),
            start=data["start"],
            end=data["end"],
            reason=data["reason"],
        )
        return created_response(schemas.DismissalsSchema(present_dismissals(rows)))


class DismissalDetailView(BaseView):
    """The dismissals of one act."""

    acts = {"DELETE": Act.MARK_CLAIMS}

    @operation("recall_dismissal", None, status=204, needs_match=True)
    def delete(self, request, pk: int):
        """Recall a dismissal, with all that the same act dismissed."""
        dismissal = dismissal_for(self, pk)
        workflow.recall_dismissal(
            dismissal=dismissal, **acting_on_article(request, {}, dismissal.revision.article_id)
        )
        return Response(status=204)
