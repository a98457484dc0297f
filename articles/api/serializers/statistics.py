"""Query strings of statistics."""

from rest_framework import serializers

from articles.models import Desk
from articles.queries.statistics import LONGEST

from .strict import QueryString


class StatisticsQuery(QueryString):
    """Of which days and which desk; without `first`, the `days` up to `last` or today."""

    first = serializers.DateField(required=False)
    last = serializers.DateField(required=False, help_text="Without it: today.")
    days = serializers.IntegerField(default=30, min_value=1, max_value=LONGEST)
    desk = serializers.SlugRelatedField(
        "name", queryset=Desk.objects.all(), required=False, help_text="Name of a desk."
    )
