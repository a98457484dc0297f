"""Sources and their origins: added, changed, imported and exported."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from articles.models import Origin, Source
from articles.models.source import SEARCHED
from articles.permissions import Act
from articles.workflow import SourceInput, change_source, enter_source

from .options import EditableAdmin, StoredByActsAdmin, StoringActs
from .resources import ExchangeMixin, SourceResource


@admin.register(Source)
class SourceAdmin(ExchangeMixin, StoredByActsAdmin):
    keeping = Act.ENTER_SOURCES
    acts = StoringActs("source", SourceInput, enter_source, change_source)
    resource_classes = [SourceResource]
    fields = Source.declared.entered
    list_display = [
        "title",
        "kind",
        "publisher",
        "origin",
        "published_date",
        "is_primary",
        "is_secret",
    ]
    list_filter = ["kind", "is_primary", "published_date"]
    list_select_related = ["origin"]
    search_fields = [*SEARCHED, "url"]
    autocomplete_fields = ["origin"]

    def get_queryset(self, request: HttpRequest):
        return Source.objects.visible_to(request.user)

    def get_export_queryset(self, request: HttpRequest):
        """Leave secret sources out of every export."""
        return super().get_export_queryset(request).public()

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer the origins that this person may know."""
        if db_field.name == "origin":
            kwargs["queryset"] = Origin.objects.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Origin)
class OriginAdmin(EditableAdmin):
    keeping = Act.ENTER_SOURCES
    list_display = ["name", "note"]
    search_fields = ["name", "note"]

    def get_queryset(self, request: HttpRequest):
        return Origin.objects.visible_to(request.user)
