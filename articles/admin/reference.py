"""People in the news and reference facts: added and changed."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from import_export.admin import ExportMixin

from articles.models import Person, ReferenceFact, Source
from articles.permissions import Act
from articles.workflow import (
    FactInput,
    Invalid,
    PersonInput,
    change_fact,
    change_person,
    enter_fact,
    enter_person,
    require_value,
)

from .edit_forms import EditForm
from .options import NamedCellsInline, ReadOnlyRows, StoredByActsAdmin, StoringActs

# The property says what the subject is; no claim is chosen from a list of all.
FACT_FIELDS = [
    name for name in ReferenceFact.declared.entered if name not in ("subject_kind", "claim")
]


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


class FactInline(ReadOnlyRows, NamedCellsInline):
    model = ReferenceFact
    fields = ["property", "value", "valid_from", "valid_until", "as_of", "source"]
    autocomplete_fields = ["source"]


@admin.register(Person)
class PersonAdmin(ExportMixin, StoredByActsAdmin):
    keeping = Act.KEEP_REFERENCE
    acts = StoringActs("person", PersonInput, enter_person, change_person)
    fields = Person.declared.entered
    list_display = ["name", "spellings", "wikidata_id"]
    search_fields = ["name", "spellings", "wikidata_id"]
    inlines = [FactInline]


@admin.register(ReferenceFact)
class ReferenceFactAdmin(StoredByActsAdmin):
    keeping = Act.KEEP_REFERENCE
    acts = StoringActs("fact", FactInput, enter_fact, change_fact)
    form = FactAdminForm
    fields = tuple(FACT_FIELDS)
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
