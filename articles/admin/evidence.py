"""Evidence and its files: shown, and changed by acts only."""

from django.contrib import admin
from django.http import HttpRequest

from articles.models import Evidence, EvidenceFile, PassageSearch

from .options import ReadOnlyAdmin, ShortHashMixin


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    list_display = ["source", "claim", "stance", "method", "locator", "added_by", "added_at"]
    list_filter = ["stance", "method", ("withdrawn_at", admin.EmptyFieldListFilter)]
    list_select_related = ["source", "claim", "added_by"]
    search_fields = ["passage", "source__title"]

    def get_queryset(self, request: HttpRequest):
        return Evidence.objects.visible_to(request.user)


@admin.register(EvidenceFile)
class EvidenceFileAdmin(ShortHashMixin, ReadOnlyAdmin):
    list_display = ["name", "media_type", "size", "short_hash", "uploaded_by", "uploaded_at"]
    list_filter = ["media_type", "uploaded_at"]
    list_select_related = ["uploaded_by"]
    search_fields = ["name", "sha256"]
    exclude = ["file"]

    def get_queryset(self, request: HttpRequest):
        return EvidenceFile.objects.visible_to(request.user)


@admin.register(PassageSearch)
class PassageSearchAdmin(ReadOnlyAdmin):
    list_display = ["file", "outcome", "page", "pages_read", "is_whole", "searched_at"]
    list_filter = ["outcome", "is_whole"]
    list_select_related = ["file"]
    search_fields = ["file__name"]

    def get_queryset(self, request: HttpRequest):
        known = EvidenceFile.objects.visible_to(request.user)
        return PassageSearch.objects.filter(file__in=known)
