"""People in the news and reference facts: listed here, entered and changed at the desk.

The desk's forms ask for a day, an office or a number; here it would be the JSON that is stored.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from articles.models import Person, ReferenceFact, Source
from articles.permissions import Act, may
from articles.queries.fact_texts import term_text, value_text

from .options import ReadOnlyAdmin
from .table_files import TableExportMixin


class KeptAtTheDeskAdmin(ReadOnlyAdmin):
    """Rows whose forms are pages of the desk."""

    add_page: str
    change_page: str

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return may(request.user, Act.KEEP_REFERENCE)

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseRedirect:
        return redirect(self.add_page)

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponseRedirect:
        return redirect(self.change_page, object_id)


@admin.register(Person)
class PersonAdmin(TableExportMixin, KeptAtTheDeskAdmin):
    add_page, change_page = "new_person", "person"
    list_display = ["name", "spelling_texts", "wikidata_id"]
    search_fields = ["name", "spellings", "wikidata_id"]
    ordering = ["name"]

    @admin.display(description=_("other spellings"))
    def spelling_texts(self, person: Person) -> str:
        return ", ".join(person.spellings)


@admin.register(ReferenceFact)
class ReferenceFactAdmin(KeptAtTheDeskAdmin):
    add_page, change_page = "new_fact", "change_fact"
    list_display = ["subject", "property", "value_text", "term_text", "as_of", "public_source"]
    list_filter = ["property", "as_of"]
    list_select_related = ["source"]
    search_fields = ["subject", "person__name"]
    ordering = ["subject", "property"]

    @admin.display(description=_("value"))
    def value_text(self, fact: ReferenceFact) -> str:
        return value_text(fact)

    @admin.display(description=_("term"))
    def term_text(self, fact: ReferenceFact) -> str:
        return term_text(fact)

    @admin.display(description=_("source"), ordering="source")
    def public_source(self, fact: ReferenceFact) -> Source | None:
        """Return its source, unless it became secret."""
        return None if fact.source is None or fact.source.is_secret else fact.source
