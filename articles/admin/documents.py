"""Documents of articles, and what was read from them: shown, changed by acts only."""

from django.contrib import admin
from django.http import HttpRequest

from articles.models import Document, DocumentContent, DocumentFinding, DocumentTimestamp

from .options import ReadOnlyAdmin, ShortHashMixin


@admin.register(Document)
class DocumentAdmin(ShortHashMixin, ReadOnlyAdmin):
    list_display = ["title", "article", "media_type", "size", "short_hash", "added_by", "added_at"]
    list_filter = ["channel", "added_at", ("withdrawn_at", admin.EmptyFieldListFilter)]
    list_select_related = ["article", "added_by"]
    search_fields = ["title", "name", "sha256"]
    exclude = ["file", "known_to"]

    def get_queryset(self, request: HttpRequest):
        return Document.objects.visible_to(request.user)


@admin.register(DocumentContent)
class DocumentContentAdmin(ReadOnlyAdmin):
    list_display = ["document", "outcome", "faults", "pages", "characters", "read_at"]
    list_filter = ["outcome"]
    list_select_related = ["document"]
    search_fields = ["document__title"]
    exclude = ["blocks"]

    def get_queryset(self, request: HttpRequest):
        known = Document.objects.visible_to(request.user)
        return DocumentContent.objects.filter(document__in=known).defer("blocks", "prepared")


@admin.register(DocumentTimestamp)
class DocumentTimestampAdmin(ReadOnlyAdmin):
    list_display = ["document", "stamped_at", "authority", "fault", "attempts", "due_at"]
    list_filter = [("stamped_at", admin.EmptyFieldListFilter), "fault"]
    list_select_related = ["document"]
    search_fields = ["document__title", "authority"]

    def get_queryset(self, request: HttpRequest):
        known = Document.objects.visible_to(request.user)
        return DocumentTimestamp.objects.filter(document__in=known).defer("answer")


@admin.register(DocumentFinding)
class DocumentFindingAdmin(ReadOnlyAdmin):
    list_display = ["quote", "claimed", "found", "reason", "document", "raised_at", "dismissed_by"]
    list_filter = ["reason", ("dismissed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["document", "dismissed_by"]
    search_fields = ["quote", "passage", "document__title"]

    def get_queryset(self, request: HttpRequest):
        known = Document.objects.visible_to(request.user)
        return DocumentFinding.objects.filter(document__in=known)
