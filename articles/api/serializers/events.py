"""Query strings of events."""

from rest_framework import serializers

from articles.models import EventType

from .strict import QueryString

LARGEST_ID = 2**63 - 1


class EventQuery(QueryString):
    """From where on, how many, and which."""

    after = serializers.IntegerField(
        default=0,
        min_value=0,
        max_value=LARGEST_ID,
        help_text="`after` of the page before; without it from the first event on.",
    )
    limit = serializers.IntegerField(default=100, min_value=1, max_value=1000)
    type = serializers.ChoiceField(EventType.choices, required=False)
    article = serializers.IntegerField(
        required=False, min_value=1, max_value=LARGEST_ID, help_text="Id of an article."
    )
