"""Scales, ratings and classes of error: added, changed and exported."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from import_export.admin import ExportMixin

from articles.models import ErrorClass, Rating, RatingScale
from articles.permissions import Act, may
from articles.workflow import ErrorClassInput, change_error_class, enter_error_class

from .options import EditableAdmin, EditForm, NamedCellsInline, StoredByActsAdmin, StoringActs
from .resources import ExchangeMixin, RatingResource


class RatingInline(NamedCellsInline):
    model = Rating
    form = EditForm

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.KEEP_RATINGS)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.KEEP_RATINGS)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(RatingScale)
class RatingScaleAdmin(EditableAdmin):
    keeping = Act.KEEP_RATINGS
    list_display = ["name", "is_default", "worst", "best"]
    inlines = [RatingInline]


@admin.register(Rating)
class RatingAdmin(ExchangeMixin, EditableAdmin):
    keeping = Act.KEEP_RATINGS
    resource_classes = [RatingResource]
    list_display = [
        "label_de",
        "label_en",
        "scale",
        "position",
        "clears",
        "needs_correction",
        "number",
        "is_active",
    ]
    list_filter = ["scale", "clears", "needs_correction", "is_active"]
    list_select_related = ["scale"]
    search_fields = ["code", "label_de", "label_en"]


@admin.register(ErrorClass)
class ErrorClassAdmin(ExportMixin, StoredByActsAdmin):
    keeping = Act.KEEP_RATINGS
    acts = StoringActs("error_class", ErrorClassInput, enter_error_class, change_error_class)
    fields = ("code", "label_de", "label_en", "position", "is_active")
    list_display = ["label_de", "label_en", "code", "position", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["code", "label_de", "label_en"]
