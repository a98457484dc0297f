"""Claims and where they are: shown, and changed by acts only."""

from django.contrib import admin
from django.contrib.admin import ShowFacets

from articles.models import Claim, Dismissal, Placement, RiskMark

from .options import ReadOnlyAdmin


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    list_display = ["quote", "article", "kind", "state", "fate", "rule", "marked_by", "created_at"]
    list_filter = ["state", "kind", "fate", ("marked_by", admin.EmptyFieldListFilter)]
    list_select_related = ["article", "marked_by"]
    search_fields = ["quote", "rule", "article__headline"]
    show_facets = ShowFacets.NEVER


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


@admin.register(RiskMark)
class RiskMarkAdmin(ReadOnlyAdmin):
    list_display = ["quote", "risk", "revision", "marked_by", "marked_at"]
    list_filter = ["risk"]
    list_select_related = ["revision", "marked_by"]
    search_fields = ["quote"]
