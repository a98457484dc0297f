"""Fact checks of other newsrooms, listed, imported and deleted."""

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.presenters.imported_checks import present_import, present_imported_check
from articles.api.renderers import to_json
from articles.api.serializers.imported_checks import ReviewDocumentIn
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import row_or_404
from articles.api.validation import validated
from articles.claim_reviews import UnreadableReviews, read_reviews
from articles.models import ImportedCheck
from articles.permissions import Act
from articles.workflow import MOST_CHECKS


class ImportedCheckListView(BaseView):
    """Fact checks of other newsrooms."""

    acts = {"GET": Act.SEE_EVIDENCE, "POST": Act.IMPORT_CHECKS}

    @operation(
        "list_imported_checks", schemas.page_of(schemas.ImportedCheckSchema), query=PageQuery
    )
    def get(self, request):
        """List what other newsrooms have published, the last imported first."""
        rows = ImportedCheck.objects.defer("search")
        return plain_list_response(request, rows, present_imported_check)

    @operation("import_checks", schemas.ImportedChecksSchema, body=ReviewDocumentIn)
    def post(self, request):
        """Import the ClaimReviews of a document, at most 500; longer feeds by the command.

        What is stored from the same addresses is replaced. Items that can't be taken are named
        one by one, the rest is imported.
        """
        data = validated(ReviewDocumentIn, request)
        try:
            read = read_reviews(to_json(data["document"]), page_url=data.get("page_url", ""))
        except UnreadableReviews as error:
            raise ValidationError({"document": [_(error.template) % error.params]}) from error
        if len(read.reviews) > MOST_CHECKS:
            message = _("At most %(most)d fact checks; `manage.py import_checks` takes more.")
            raise ValidationError({"document": [message % {"most": MOST_CHECKS}]})
        done = workflow.import_checks(reviews=read.reviews, **acting(request))
        return answer(present_import(done, read.faults))


class ImportedCheckDetailView(BaseView):
    """One fact check of another newsroom."""

    acts = {"DELETE": Act.IMPORT_CHECKS}

    @operation("delete_imported_check", None, status=204)
    def delete(self, request, pk: int):
        """Delete a fact check; an import of its document stores it again."""
        row = row_or_404(ImportedCheck.objects.defer("search"), pk=pk)
        workflow.delete_imported_checks(checks=[row], **acting(request))
        return Response(status=204)
