"""What chiefs demand of verdicts and evidence. Few rows: no pages."""

from django.utils import timezone
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from articles import workflow
from articles.api import shapes
from articles.api.checking import checked
from articles.api.describing import operation
from articles.api.listing import plainly_listed
from articles.api.requests.demands import OriginsDemandIn, SecondLookIn, to_demand
from articles.api.requests.strict import PageQuery
from articles.api.route import Route, created
from articles.models import ConfirmationDemand, EvidenceDemand
from articles.permissions import Act


class SecondLooks(Route):
    """Where a second look is demanded."""

    acts = {"GET": Act.DEMAND_CONFIRMATION, "POST": Act.DEMAND_CONFIRMATION}

    @operation("list_second_looks", shapes.page_of(shapes.SecondLookDemand), query=PageQuery)
    def get(self, request):
        """List the demands that stand, newest first."""
        rows = ConfirmationDemand.objects.standing().select_related("rating", "desk", "set_by")
        return plainly_listed(request, rows, _second_look)

    @operation("demand_second_look", shapes.SecondLookDemand, body=SecondLookIn, status=201)
    def post(self, request):
        """Demand that another person confirms verdicts of a kind, rating or desk."""
        row = workflow.demand_second_look(
            actor=request.user, at=timezone.now(), **checked(SecondLookIn, request)
        )
        return created(_second_look(row), location=f"/api/v1/second-looks/{row.pk}/")


class OneSecondLook(Route):
    """One demand for a second look."""

    acts = {"DELETE": Act.DEMAND_CONFIRMATION}

    @operation("end_second_look", None, status=204)
    def delete(self, request, pk: int):
        """End a demand; verdicts that fall under no other one wait no longer."""
        demand = _found(ConfirmationDemand, pk)
        workflow.end_second_look_demand(demand=demand, actor=request.user, at=timezone.now())
        return Response(status=204)


class OriginsDemands(Route):
    """How many independent origins are demanded."""

    acts = {"GET": Act.KEEP_DEMANDS, "POST": Act.KEEP_DEMANDS}

    @operation("list_origins_demands", shapes.page_of(shapes.OriginsDemand), query=PageQuery)
    def get(self, request):
        """List the demands for independent origins, newest first."""
        return plainly_listed(request, EvidenceDemand.objects.select_related("desk"), _origins)

    @operation("demand_origins", shapes.OriginsDemand, body=OriginsDemandIn, status=201)
    def post(self, request):
        """Demand independent origins for a kind or a desk."""
        row = workflow.set_demand(
            actor=request.user,
            at=timezone.now(),
            demand=to_demand(checked(OriginsDemandIn, request)),
        )
        return created(_origins(row), location=f"/api/v1/origins-demands/{row.pk}/")


class OneOriginsDemand(Route):
    """One demand for independent origins."""

    acts = {"DELETE": Act.KEEP_DEMANDS}

    @operation("drop_origins_demand", None, status=204)
    def delete(self, request, pk: int):
        """Demand no more; verdicts that were given stay."""
        demand = _found(EvidenceDemand, pk)
        workflow.drop_demand(demand=demand, actor=request.user, at=timezone.now())
        return Response(status=204)


def _found(model, pk: int):
    row = model.objects.filter(pk=pk).first()
    if row is None:
        raise NotFound
    return row


def _second_look(row: ConfirmationDemand) -> shapes.SecondLookDemand:
    return shapes.SecondLookDemand(
        id=row.pk,
        kind=row.kind,
        rating=row.rating.code if row.rating else None,
        desk=row.desk.name if row.desk else None,
        set_by=row.set_by.username,
        set_at=row.set_at,
        ended_at=row.ended_at,
    )


def _origins(row: EvidenceDemand) -> shapes.OriginsDemand:
    desk = row.desk.name if row.desk else None
    return shapes.OriginsDemand(id=row.pk, kind=row.kind, desk=desk, minimum=row.minimum)
