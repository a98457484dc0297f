"""Readers' reports: shown; what is decided about them is decided at the desk."""

from django.contrib import admin

from articles.models import ReaderReport

from .options import ReadOnlyAdmin


@admin.register(ReaderReport)
class ReaderReportAdmin(ReadOnlyAdmin):
    list_display = ["text", "article", "state", "received_at", "decided_by", "answered_at"]
    list_filter = ["state", "received_at", ("erased_at", admin.EmptyFieldListFilter)]
    list_select_related = ["article", "decided_by"]
    search_fields = ["text", "quote"]
