"""The statistics of the desk."""

from datetime import date
from typing import Any

from django.utils import timezone
from rest_framework.response import Response

from articles.api import schemas
from articles.api.base_view import BaseView
from articles.api.exceptions import QueryError
from articles.api.openapi.operations import operation
from articles.api.presenters.statistics import present_statistics
from articles.api.serializers.statistics import StatisticsQuery
from articles.api.validation import validated_query
from articles.models import Desk
from articles.permissions import Act
from articles.queries.statistics import Period, desk_statistics


class StatisticsView(BaseView):
    """The statistics of a period."""

    acts = {"GET": Act.SEE_STATISTICS}

    @operation("read_statistics", schemas.StatisticsSchema, query=StatisticsQuery)
    def get(self, request):
        """Read the statistics of a period, of one desk or of all."""
        query = validated_query(StatisticsQuery, request)
        desk, period = query.get("desk"), _period(query, timezone.localdate())
        found = desk_statistics(period, desk.pk if desk else None, request.user)
        return Response(present_statistics(found, list(Desk.objects.all()), desk))


def _period(query: dict[str, Any], today: date) -> Period:
    last = query.get("last", today)
    is_given = "first" in query
    period = Period(query["first"], last) if is_given else Period.of_days(query["days"], last)
    if period.fault:
        raise QueryError({"first" if is_given else "last": [period.fault]})
    return period
