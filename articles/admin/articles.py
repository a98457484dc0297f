"""Articles, their texts, who checks them: shown, and changed by acts only."""

from typing import Any

from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Assignment, BlockRow, ConflictOfInterest, Revision, SourceNote
from articles.workflow import archive_article

from .options import ActsAdmin, ReadOnlyAdmin, ShortHashMixin, each


@admin.register(Article)
class ArticleAdmin(ActsAdmin):
    list_display = [
        "headline",
        "desk",
        "author_name",
        "state",
        "hold",
        "deadline",
        "language",
        "created_at",
    ]
    list_filter = ["state", "hold", "desk", "language", "deadline"]
    list_select_related = ["desk", "author"]
    search_fields = ["headline", "byline", "external_id", "author__last_name"]
    date_hierarchy = "created_at"
    show_facets = ShowFacets.NEVER
    actions = ["archive"]

    def get_queryset(self, request: HttpRequest):
        """Annotate the version that acts name."""
        rows: Any = super().get_queryset(request)
        return rows.with_version()

    def seen_version(self, row: Article) -> str:
        return row.seen_version

    @admin.display(description=_("author"), ordering="author__last_name")
    def author_name(self, article: Article) -> str:
        return article.author_name

    @admin.action(description=_("Archive the selected articles"))
    def archive(self, request: HttpRequest, articles) -> None:
        each(self, request, articles, archive_article)


@admin.register(Revision)
class RevisionAdmin(ShortHashMixin, ReadOnlyAdmin):
    list_display = [
        "headline",
        "number",
        "channel",
        "arrival",
        "signal",
        "words",
        "short_hash",
        "created_by",
        "created_at",
    ]
    list_filter = ["channel", "arrival", "signal", "created_at"]
    list_select_related = ["created_by"]
    search_fields = ["headline", "sha256"]
    exclude = ["received"]

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).defer("received", "text")


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyAdmin):
    list_display = ["article", "claim", "start", "user", "assigned_by", "assigned_at"]
    list_filter = ["assigned_at"]
    list_select_related = ["article", "claim", "user", "assigned_by"]
    search_fields = ["article__headline", "user__last_name"]


@admin.register(ConflictOfInterest)
class ConflictOfInterestAdmin(ReadOnlyAdmin):
    list_display = ["article", "user", "reason", "noted_by", "noted_at"]
    list_filter = ["noted_at"]
    list_select_related = ["article", "user", "noted_by"]
    search_fields = ["article__headline", "user__last_name", "reason"]


@admin.register(BlockRow)
class BlockAdmin(ReadOnlyAdmin):
    list_display = ["revision", "kind", "start", "end"]
    list_filter = ["kind"]
    list_select_related = ["revision"]
    search_fields = ["revision__headline"]


@admin.register(SourceNote)
class SourceNoteAdmin(ReadOnlyAdmin):
    list_display = ["text", "revision", "author_name", "kind"]
    list_filter = ["kind"]
    list_select_related = ["revision"]
    search_fields = ["text", "author_name", "revision__headline"]
