"""What people keep here: sources, origins, ratings, desks, people in the news."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from import_export.admin import ExportMixin, ImportExportMixin

from articles.models import (
    Desk,
    ErrorClass,
    Origin,
    Person,
    Rating,
    RatingScale,
    ReferenceFact,
    Source,
)
from articles.permissions import Act, may
from articles.workflow import (
    ErrorClassInput,
    FactInput,
    Invalid,
    PersonInput,
    SourceInput,
    change_error_class,
    change_fact,
    change_person,
    change_source,
    enter_error_class,
    enter_fact,
    enter_person,
    enter_source,
    require_value,
)

from .options import EditableAdmin, EditForm, actor_of
from .resources import ColumnsForm, RatingResource, SourceResource

SOURCE_FIELDS = [
    "title",
    "kind",
    "publisher",
    "author",
    "url",
    "archive_number",
    "published_date",
    "origin",
    "is_primary",
    "is_secret",
    "note",
]


PERSON_FIELDS = ("name", "spellings", "wikidata_id", "note")
ERROR_CLASS_FIELDS = ("code", "label_de", "label_en", "position", "is_active")
FACT_FIELDS = (
    "person",
    "subject",
    "property",
    "value",
    "valid_from",
    "valid_until",
    "as_of",
    "source",
)


class Exchange(ImportExportMixin):
    """Import and export for those who keep the rows."""

    export_form_class = ColumnsForm

    def has_import_permission(self, request: HttpRequest) -> bool:
        return may(request.user, self.keeping)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return may(request.user, Act.USE_ADMIN)


@admin.register(Source)
class SourceAdmin(Exchange, EditableAdmin):
    keeping = Act.ENTER_SOURCES
    resource_classes = [SourceResource]
    form = EditForm
    fields = (*SOURCE_FIELDS, "seen_version")
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
    search_fields = ["title", "publisher", "author", "archive_number", "url"]
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

    def save_model(self, request: HttpRequest, obj: Source, form: Any, change: bool) -> None:
        given = {name: form.cleaned_data[name] for name in SOURCE_FIELDS}
        if change:
            changed = {name: given[name] for name in form.changed_data}
            change_source(source=obj, actor=actor_of(request), at=timezone.now(), **changed)
            return
        stored = enter_source(
            actor=actor_of(request), at=timezone.now(), source=SourceInput(**given)
        )
        obj.pk, obj._state.adding = stored.pk, False


@admin.register(Origin)
class OriginAdmin(EditableAdmin):
    keeping = Act.ENTER_SOURCES
    list_display = ["name", "note"]
    search_fields = ["name", "note"]

    def get_queryset(self, request: HttpRequest):
        return Origin.objects.visible_to(request.user)


class RatingInline(admin.TabularInline):
    model = Rating
    extra = 0

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
class RatingAdmin(Exchange, EditableAdmin):
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
class ErrorClassAdmin(ExportMixin, EditableAdmin):
    keeping = Act.KEEP_RATINGS
    form = EditForm
    fields = (*ERROR_CLASS_FIELDS, "seen_version")
    list_display = ["label_de", "label_en", "code", "position", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["code", "label_de", "label_en"]

    def save_model(self, request: HttpRequest, obj: ErrorClass, form: Any, change: bool) -> None:
        actor, at = actor_of(request), timezone.now()
        given = {name: form.cleaned_data[name] for name in ERROR_CLASS_FIELDS}
        if change:
            changed = {name: given[name] for name in form.changed_data}
            change_error_class(error_class=obj, actor=actor, at=at, **changed)
            return
        stored = enter_error_class(actor=actor, at=at, error_class=ErrorClassInput(**given))
        obj.pk, obj._state.adding = stored.pk, False


@admin.register(Desk)
class DeskAdmin(EditableAdmin):
    keeping = Act.KEEP_RATINGS
    deletable = True
    list_display = ["name"]
    search_fields = ["name"]


class FactAdminForm(EditForm):
    """A reference fact, with a value that its property can have."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "property" in data and "value" in data:
            try:
                require_value(data["property"], data["value"])
            except Invalid as error:
                self.add_error("value", error.fields["value"])
        return data


class FactInline(admin.TabularInline):
    model = ReferenceFact
    fields = ["property", "value", "valid_from", "valid_until", "as_of", "source"]
    autocomplete_fields = ["source"]
    extra = 0

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return may(request.user, Act.USE_ADMIN)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Person)
class PersonAdmin(ExportMixin, EditableAdmin):
    keeping = Act.KEEP_REFERENCE
    form = EditForm
    fields = (*PERSON_FIELDS, "seen_version")
    list_display = ["name", "spellings", "wikidata_id"]
    search_fields = ["name", "spellings", "wikidata_id"]
    inlines = [FactInline]

    def save_model(self, request: HttpRequest, obj: Person, form: Any, change: bool) -> None:
        actor, at = actor_of(request), timezone.now()
        given = {name: form.cleaned_data[name] for name in PERSON_FIELDS}
        if change:
            changed = {name: given[name] for name in form.changed_data}
            change_person(person=obj, actor=actor, at=at, **changed)
            return
        stored = enter_person(actor=actor, at=at, person=PersonInput(**given))
        obj.pk, obj._state.adding = stored.pk, False


@admin.register(ReferenceFact)
class ReferenceFactAdmin(EditableAdmin):
    keeping = Act.KEEP_REFERENCE
    form = FactAdminForm
    fields = (*FACT_FIELDS, "seen_version")
    list_display = ["subject", "property", "value", "as_of", "source"]
    list_filter = ["property", "as_of"]
    list_select_related = ["source"]
    search_fields = ["subject", "person__name"]
    autocomplete_fields = ["person", "source"]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any):
        """Offer no secret source: everybody at the desk reads reference facts."""
        if db_field.name == "source":
            kwargs["queryset"] = Source.objects.public()
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: ReferenceFact, form: Any, change: bool) -> None:
        actor, at = actor_of(request), timezone.now()
        given = {name: form.cleaned_data[name] for name in FACT_FIELDS}
        if change:
            changed = {name: given[name] for name in form.changed_data}
            change_fact(fact=obj, actor=actor, at=at, **changed)
            return
        stored = enter_fact(actor=actor, at=at, fact=FactInput(**given))
        obj.pk, obj._state.adding = stored.pk, False
