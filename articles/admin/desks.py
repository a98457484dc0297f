"""Desks: added, renamed, deleted."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field
from django.http import HttpRequest

from articles.models import Claim, Desk
from articles.permissions import Act

from .options import EditableAdmin


@admin.register(Desk)
class DeskAdmin(EditableAdmin):
    keeping = Act.KEEP_RATINGS
    deletable = True
    list_display = ["name"]
    search_fields = ["name"]

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Offer the kinds of claims as boxes."""
        if db_field.name != "folded_kinds":
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        return forms.MultipleChoiceField(
            label=db_field.verbose_name,
            help_text=db_field.help_text,
            choices=Claim.Kind.choices,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
