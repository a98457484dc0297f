"""Articles, revisions, claims, evidence, sign-offs: shown, and changed by acts only."""

from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import (
    Article,
    Assignment,
    AuthorView,
    BlockRow,
    Claim,
    ConfirmationDemand,
    ConflictOfInterest,
    Dismissal,
    Evidence,
    EvidenceFile,
    Override,
    PassageSearch,
    Placement,
    Revision,
    SignOff,
    SourceNote,
)
from articles.workflow import archive_article, withdraw_sign_off

from .options import ReadOnlyAdmin, ReasonActionForm, each, reason_in


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
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

    @admin.display(description=_("author"), ordering="author__last_name")
    def author_name(self, article: Article) -> str:
        return article.author_name

    @admin.action(description=_("Archive the selected articles"))
    def archive(self, request: HttpRequest, articles) -> None:
        each(self, request, articles, archive_article)


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    list_display = [
        "headline",
        "number",
        "channel",
        "arrival",
        "signal",
        "words",
        "sha256",
        "created_by",
        "created_at",
    ]
    list_filter = ["channel", "arrival", "signal", "created_at"]
    list_select_related = ["created_by"]
    search_fields = ["headline", "sha256"]
    exclude = ["received"]

    def get_queryset(self, request: HttpRequest):
        return super().get_queryset(request).defer("received", "text")


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    list_display = ["quote", "article", "kind", "state", "fate", "rule", "marked_by", "created_at"]
    list_filter = ["state", "kind", "fate", ("marked_by", admin.EmptyFieldListFilter)]
    list_select_related = ["article", "marked_by"]
    search_fields = ["quote", "rule", "article__headline"]
    show_facets = ShowFacets.NEVER


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    list_display = ["source", "claim", "stance", "method", "locator", "added_by", "added_at"]
    list_filter = ["stance", "method", ("withdrawn_at", admin.EmptyFieldListFilter)]
    list_select_related = ["source", "claim", "added_by"]
    search_fields = ["passage", "source__title"]

    def get_queryset(self, request: HttpRequest):
        return Evidence.objects.visible_to(request.user)


@admin.register(EvidenceFile)
class EvidenceFileAdmin(ReadOnlyAdmin):
    list_display = ["name", "media_type", "size", "sha256", "uploaded_by", "uploaded_at"]
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


@admin.register(SignOff)
class SignOffAdmin(ReadOnlyAdmin):
    list_display = ["article", "revision", "sha256", "signed_by", "signed_at", "fallen_at"]
    list_filter = ["signed_at", ("fallen_at", admin.EmptyFieldListFilter)]
    list_select_related = ["article", "revision", "signed_by"]
    search_fields = ["article__headline", "sha256"]
    exclude = ["fallen_code", "fallen_details", "fallen_reason"]
    readonly_fields = ["why_it_fell"]
    action_form = ReasonActionForm
    actions = ["withdraw"]

    @admin.display(description=_("why it fell"))
    def why_it_fell(self, sign_off: SignOff) -> str:
        return sign_off.why_it_fell

    @admin.action(description=_("Withdraw the selected sign-offs (reason needed)"))
    def withdraw(self, request: HttpRequest, sign_offs) -> None:
        each(self, request, sign_offs, withdraw_sign_off, reason=reason_in(request))


@admin.register(Override)
class OverrideAdmin(ReadOnlyAdmin):
    list_display = ["verdict", "against", "decided_by", "decided_at", "reason"]
    list_select_related = ["verdict__rating", "against__rating", "decided_by"]
    search_fields = ["reason"]


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


@admin.register(ConfirmationDemand)
class ConfirmationDemandAdmin(ReadOnlyAdmin):
    list_display = ["kind", "rating", "desk", "set_by", "set_at", "ended_by", "ended_at"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter), "desk"]
    list_select_related = ["rating", "desk", "set_by", "ended_by"]
    search_fields = ["desk__name", "set_by__last_name"]


@admin.register(AuthorView)
class AuthorViewAdmin(ReadOnlyAdmin):
    list_display = ["verdict", "agrees", "note", "given_by", "given_at"]
    list_filter = ["agrees", "given_at"]
    list_select_related = ["verdict__rating", "given_by"]
    search_fields = ["note", "verdict__claim__quote"]


@admin.register(BlockRow)
class BlockAdmin(ReadOnlyAdmin):
    list_display = ["revision", "kind", "start", "end"]
    list_filter = ["kind"]
    list_select_related = ["revision"]
    search_fields = ["revision__headline"]


@admin.register(SourceNote)
class SourceNoteAdmin(ReadOnlyAdmin):
    list_display = ["text", "revision", "author_name"]
    list_select_related = ["revision"]
    search_fields = ["text", "author_name", "revision__headline"]


@admin.register(Placement)
class PlacementAdmin(ReadOnlyAdmin):
    list_display = ["quote", "claim", "revision", "state"]
    list_filter = ["state"]
    list_select_related = ["claim", "revision"]
    search_fields = ["quote"]


@admin.register(Dismissal)
class DismissalAdmin(ReadOnlyAdmin):
    list_display = ["quote", "revision", "dismissed_by", "dismissed_at", "reason"]
    list_select_related = ["revision", "dismissed_by"]
    search_fields = ["quote", "reason"]
