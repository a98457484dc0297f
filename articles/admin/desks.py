"""Desks and search addresses: added, changed, deleted."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field
from django.http import HttpRequest
from django.utils.text import capfirst

from articles.models import Claim, Desk, SearchAddress
from articles.permissions import Act

from .options import EditableAdmin


class KindBoxesAdmin(EditableAdmin):
    """Rows with a list of kinds of claims, which are offered as boxes."""

    kinds_field: str

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        if db_field.name != self.kinds_field:
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        return forms.MultipleChoiceField(
            label=capfirst(db_field.verbose_name),
            help_text=db_field.help_text,
            choices=Claim.Kind.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )


@admin.register(Desk)
class DeskAdmin(KindBoxesAdmin):
    keeping = Act.KEEP_RATINGS
    deletable = True
    kinds_field = "folded_kinds"
    list_display = ["name", "demands_sources"]
    search_fields = ["name"]


@admin.register(SearchAddress)
class SearchAddressAdmin(KindBoxesAdmin):
    keeping = Act.KEEP_RATINGS
    deletable = True
    kinds_field = "kinds"
    list_display = ["name", "address", "position", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["name", "address"]
