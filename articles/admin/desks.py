"""Desks: added, renamed, deleted."""

from django.contrib import admin

from articles.models import Desk
from articles.permissions import Act

from .options import EditableAdmin


@admin.register(Desk)
class DeskAdmin(EditableAdmin):
    keeping = Act.KEEP_RATINGS
    deletable = True
    list_display = ["name"]
    search_fields = ["name"]
