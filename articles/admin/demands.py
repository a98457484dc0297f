"""Origins demands, edited by chiefs and administrators."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from articles.models import ConfirmationDemand, EvidenceDemand, RiskDemand
from articles.permissions import Act
from articles.workflow import (
    OriginsDemandInput,
    RiskDemandInput,
    delete_demand,
    delete_risk_demand,
    set_demand,
    set_risk_demand,
)

from .options import EditableAdmin, ReadOnlyAdmin, actor_of


class DemandAdmin(EditableAdmin):
    """Demands that acts set and remove."""

    keeping = Act.KEEP_DEMANDS
    deletable = True

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        for row in queryset:
            self.delete_model(request, row)


@admin.register(EvidenceDemand)
class EvidenceDemandAdmin(DemandAdmin):
    fields = ("kind", "desk", "minimum", "is_primary_enough")
    list_display = ["__str__", "kind", "desk", "minimum", "is_primary_enough"]
    list_filter = ["kind", "desk"]
    list_select_related = ["desk"]
    search_fields = ["kind", "desk__name"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        new, now = OriginsDemandInput(**form.cleaned_data), timezone.now()
        set_demand(actor=actor_of(request), at=now, demand=new, present=obj)

    def delete_model(self, request: HttpRequest, obj: EvidenceDemand) -> None:
        delete_demand(demand=obj, actor=actor_of(request), at=timezone.now())


@admin.register(RiskDemand)
class RiskDemandAdmin(DemandAdmin):
    fields = ("kind", "risk", "desk")
    list_display = ["__str__", "kind", "risk", "desk"]
    list_filter = ["kind", "risk", "desk"]
    list_select_related = ["desk"]
    search_fields = ["kind", "risk", "desk__name"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        new, now = RiskDemandInput(**form.cleaned_data), timezone.now()
        set_risk_demand(actor=actor_of(request), at=now, demand=new, present=obj)

    def delete_model(self, request: HttpRequest, obj: RiskDemand) -> None:
        delete_risk_demand(demand=obj, actor=actor_of(request), at=timezone.now())


@admin.register(ConfirmationDemand)
class ConfirmationDemandAdmin(ReadOnlyAdmin):
    list_display = ["kind", "rating", "desk", "set_by", "set_at", "ended_by", "ended_at"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter), "desk"]
    list_select_related = ["rating", "desk", "set_by", "ended_by"]
    search_fields = ["desk__name", "set_by__last_name"]
