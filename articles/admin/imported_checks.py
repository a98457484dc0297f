"""Fact checks of other newsrooms: shown, imported from a file, and deleted."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.claim_reviews import ReviewFault, UnreadableReviews, read_reviews
from articles.models import ImportedCheck
from articles.permissions import Act, may
from articles.workflow import (
    MOST_CHECKS,
    ImportedChecks,
    delete_imported_checks,
    import_checks,
)

from .options import ReadOnlyAdmin, actor_of

FAULTS_SHOWN = 100


class ReviewFileForm(forms.Form):
    """A file with ClaimReviews; `read` has what is in it."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "JSON-LD, a DataFeed (JSON), or a saved page whose JSON-LD has ClaimReviews."
        ),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        try:
            self.read = read_reviews(file.read())
        except UnreadableReviews as error:
            raise forms.ValidationError(_(error.template) % error.params) from error
        if len(self.read.reviews) > MOST_CHECKS:
            message = _("At most %(most)d fact checks; `manage.py import_checks` takes more.")
            raise forms.ValidationError(message % {"most": MOST_CHECKS})
        return file


@admin.register(ImportedCheck)
class ImportedCheckAdmin(ReadOnlyAdmin):
    list_display = ["claim_reviewed", "rating", "publisher", "published_date", "imported_at"]
    list_filter = ["publisher", "language", "imported_at"]
    search_fields = ["claim_reviewed", "publisher", "claimant"]
    exclude = ["search"]
    change_list_template = "admin/articles/importedcheck/change_list.html"

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.IMPORT_CHECKS)

    def delete_model(self, request: HttpRequest, obj: ImportedCheck) -> None:
        self.delete_queryset(request, [obj])

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        delete_imported_checks(actor=actor_of(request), at=timezone.now(), checks=queryset)

    def get_urls(self) -> list[Any]:
        page = path(
            "import/",
            self.admin_site.admin_view(self.import_page),
            name="articles_importedcheck_import",
        )
        return [page, *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Tell the template whether the person may import."""
        may_import = {"may_import": may(request.user, Act.IMPORT_CHECKS)}
        return super().changelist_view(request, may_import | (extra_context or {}))

    def import_page(self, request: HttpRequest) -> HttpResponse:
        """Import a file; what was left out is named on the page."""
        if not may(request.user, Act.IMPORT_CHECKS):
            raise PermissionDenied
        is_sent = request.method == "POST"
        form = ReviewFileForm(request.POST, request.FILES) if is_sent else ReviewFileForm()
        faults: list[tuple[ReviewFault, str]] = []
        if form.is_valid():
            done = import_checks(
                actor=actor_of(request), at=timezone.now(), reviews=form.read.reviews
            )
            messages.success(request, in_words(done))
            if not form.read.faults:
                return redirect("admin:articles_importedcheck_changelist")
            faults = [(row, _(row.template) % row.params) for row in form.read.faults]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import fact checks of other newsrooms"),
            "opts": self.opts,
            "form": form,
            "faults": faults[:FAULTS_SHOWN],
            "fault_count": len(faults),
        }
        template = "admin/articles/importedcheck/import.html"
        status = 422 if is_sent and not form.is_valid() else 200
        return TemplateResponse(request, template, context, status=status)


def in_words(done: ImportedChecks) -> str:
    """Return what an import has done, in the active language."""
    text = _("%(added)d new, %(changed)d changed, %(unchanged)d unchanged, %(removed)d gone.")
    return text % {
        "added": done.added,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "removed": done.removed,
    }
