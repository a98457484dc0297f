"""History, read-only: events, and each version of each row."""

import json
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import BigIntegerField, OuterRef, Q, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Document, Event, Origin, Source, User
from articles.queries.history import rating_labels, sentence

from .names import VERSION, name_fields
from .options import ReadOnlyAdmin

KEYS = {"QuestionHistory": ("answer_key",)}
ACTS = {"insert": _("entered"), "update": _("changed"), "delete": _("deleted")}


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_filter = ["verb", "at"]
    list_select_related = ["actor", "article", "claim"]
    search_fields = ["article__headline", "reason", "actor__last_name"]
    exclude = ["data"]
    readonly_fields = ["details"]

    def get_queryset(self, request: HttpRequest):
        return Event.objects.hide_secrets().readable_by(request.user)

    @admin.display(description=_("details"))
    def details(self, event: Event) -> str:
        return json.dumps(event.readable_data, ensure_ascii=False)

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """Return the columns; the labels of all ratings are loaded once a list."""
        labels = cache(rating_labels)

        @admin.display(description=_("what happened"))
        def sentence_text(event: Event) -> str:
            return sentence(event, labels())

        return ["at", sentence_text, "article", "reason"]


class ActFilter(admin.SimpleListFilter):
    """Filter versions by operation."""

    title = _("act")
    parameter_name = "act"

    def lookups(self, request, model_admin):
        return list(ACTS.items())

    def queryset(self, request, queryset):
        return queryset.filter(pgh_label=self.value()) if self.value() in ACTS else queryset


class HistoryAdmin(ReadOnlyAdmin):
    """Versions of rows, written by triggers."""

    list_display = ["pgh_created_at", "act", "row", "actor", "reason"]
    list_filter = [ActFilter, "pgh_created_at"]
    list_select_related = ["pgh_context"]
    ordering = ["-pgh_id"]

    def get_queryset(self, request: HttpRequest):
        pk = Cast(KeyTextTransform("actor", "pgh_context__metadata"), BigIntegerField())
        name = User.objects.filter(pk=OuterRef("actor_pk")).values("username")[:1]
        rows = self._known(request).annotate(actor_pk=pk)
        return rows.annotate(actor_name=Subquery(name))

    def _known(self, request: HttpRequest) -> Any:
        """Exclude versions of secret sources, and of rows that name one, unless shared."""
        rows, known = super().get_queryset(request), Source.objects.visible_to(request.user)
        if self.model.pgh_tracked_model is Source:
            return rows.filter(pgh_obj__in=known)
        if self.model.pgh_tracked_model is Origin:
            return rows.filter(pgh_obj__in=Origin.objects.visible_to(request.user))
        if self.model.pgh_tracked_model is Document:
            return rows.filter(pgh_obj__in=Document.objects.visible_to(request.user))
        if "document" in {field.name for field in self.model._meta.fields}:
            return rows.filter(document__in=Document.objects.visible_to(request.user))
        if "source" in {field.name for field in self.model._meta.fields}:
            return rows.filter(Q(source=None) | Q(source__in=known))
        return rows

    @admin.display(description=_("act"), ordering="pgh_label")
    def act(self, row: Any) -> str:
        return str(ACTS.get(row.pgh_label, row.pgh_label))

    @admin.display(description=_("row"), ordering="pgh_obj_id")
    def row(self, row: Any) -> int:
        return row.pgh_obj_id

    @admin.display(description=_("actor"))
    def actor(self, row: Any) -> str:
        return row.actor_name or ""

    @admin.display(description=_("reason"))
    def reason(self, row: Any) -> str:
        return row.pgh_context.metadata.get("reason", "") if row.pgh_context else ""


def _hidden(model: Any) -> list[str]:
    """Return the fields of a version that no page of the panel shows."""
    declared = getattr(model.pgh_tracked_model, "declared", None)
    private = declared.private if declared else ()
    return [*private, *KEYS.get(model.__name__, ())]


for model in apps.get_app_config("articles").get_models():
    if hasattr(model, "pgh_tracked_model"):
        name_fields(model, VERSION)
        admin.site.register(
            model, type(f"{model.__name__}Admin", (HistoryAdmin,), {"exclude": _hidden(model)})
        )
