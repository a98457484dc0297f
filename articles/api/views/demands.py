"""Demands of chiefs on verdicts and evidence. Few rows, so no pagination."""

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, created_response
from articles.api.listing import plain_list_response
from articles.api.openapi.operations import operation
from articles.api.serializers.demands import (
    OriginsDemandIn,
    RiskDemandIn,
    SecondLookIn,
    to_demand,
    to_risk_demand,
)
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import row_or_404
from articles.api.validation import validated
from articles.models import ConfirmationDemand, EvidenceDemand, RiskDemand
from articles.permissions import Act


class SecondLookListView(BaseView):
    """The demands for second looks."""

    acts = {"GET": Act.DEMAND_CONFIRMATION, "POST": Act.DEMAND_CONFIRMATION}

    @operation(
        "list_second_looks", schemas.page_of(schemas.SecondLookDemandSchema), query=PageQuery
    )
    def get(self, request):
        """List the current demands, newest first."""
        rows = ConfirmationDemand.objects.current().select_related("rating", "desk", "set_by")
        return plain_list_response(request, rows, _second_look)

    @operation("demand_second_look", schemas.SecondLookDemandSchema, body=SecondLookIn, status=201)
    def post(self, request):
        """Demand that another person confirms verdicts of a kind, rating or desk."""
        row = workflow.demand_second_look(**acting(request), **validated(SecondLookIn, request))
        return created_response(_second_look(row), location=f"/api/v1/second-looks/{row.pk}/")


class SecondLookDetailView(BaseView):
    """One demand for a second look."""

    acts = {"DELETE": Act.DEMAND_CONFIRMATION}

    @operation("end_second_look", None, status=204)
    def delete(self, request, pk: int):
        """End a demand; verdicts without another one no longer wait."""
        demand = row_or_404(ConfirmationDemand.objects.all(), pk=pk)
        workflow.end_second_look_demand(demand=demand, **acting(request))
        return Response(status=204)


class OriginsDemandListView(BaseView):
    """The demands for independent origins."""

    acts = {"GET": Act.KEEP_DEMANDS, "POST": Act.KEEP_DEMANDS}

    @operation(
        "list_origins_demands", schemas.page_of(schemas.OriginsDemandSchema), query=PageQuery
    )
    def get(self, request):
        """List the demands for independent origins, newest first."""
        return plain_list_response(request, EvidenceDemand.objects.select_related("desk"), _origins)

    @operation("demand_origins", schemas.OriginsDemandSchema, body=OriginsDemandIn, status=201)
    def post(self, request):
        """Demand independent origins for a kind or a desk."""
        row = workflow.set_demand(
            **acting(request), demand=to_demand(validated(OriginsDemandIn, request))
        )
        return created_response(_origins(row), location=f"/api/v1/origins-demands/{row.pk}/")


class OriginsDemandDetailView(BaseView):
    """One demand for independent origins."""

    acts = {"DELETE": Act.KEEP_DEMANDS}

    @operation("drop_origins_demand", None, status=204)
    def delete(self, request, pk: int):
        """Remove a demand; verdicts that were given are unchanged."""
        demand = row_or_404(EvidenceDemand.objects.all(), pk=pk)
        workflow.delete_demand(demand=demand, **acting(request))
        return Response(status=204)


class RiskDemandListView(BaseView):
    """The kinds of claims with a risk."""

    acts = {"GET": Act.KEEP_DEMANDS, "POST": Act.KEEP_DEMANDS}

    @operation("list_risk_demands", schemas.page_of(schemas.RiskDemandSchema), query=PageQuery)
    def get(self, request):
        """List the kinds of claims with a risk, newest first."""
        return plain_list_response(request, RiskDemand.objects.select_related("desk"), _risk)

    @operation("set_risk_demand", schemas.RiskDemandSchema, body=RiskDemandIn, status=201)
    def post(self, request):
        """Let claims of a kind make their sentence risky, at a desk or at every one."""
        row = workflow.set_risk_demand(
            **acting(request), demand=to_risk_demand(validated(RiskDemandIn, request))
        )
        return created_response(_risk(row), location=f"/api/v1/risk-demands/{row.pk}/")


class RiskDemandDetailView(BaseView):
    """One kind of claim with a risk."""

    acts = {"DELETE": Act.KEEP_DEMANDS}

    @operation("drop_risk_demand", None, status=204)
    def delete(self, request, pk: int):
        """Remove a kind with a risk; marks that people have set stay."""
        demand = row_or_404(RiskDemand.objects.all(), pk=pk)
        workflow.delete_risk_demand(demand=demand, **acting(request))
        return Response(status=204)


def _second_look(row: ConfirmationDemand) -> schemas.SecondLookDemandSchema:
    return schemas.SecondLookDemandSchema(
        id=row.pk,
        kind=row.kind,
        rating=row.rating.code if row.rating else None,
        desk=row.desk.name if row.desk else None,
        set_by=row.set_by.username,
        set_at=row.set_at,
        ended_at=row.ended_at,
    )


def _origins(row: EvidenceDemand) -> schemas.OriginsDemandSchema:
    desk = row.desk.name if row.desk else None
    return schemas.OriginsDemandSchema(
        id=row.pk,
        kind=row.kind,
        desk=desk,
        minimum=row.minimum,
        is_primary_enough=row.is_primary_enough,
    )


def _risk(row: RiskDemand) -> schemas.RiskDemandSchema:
    desk = row.desk.name if row.desk else None
    return schemas.RiskDemandSchema(id=row.pk, kind=row.kind, risk=row.risk, desk=desk)
