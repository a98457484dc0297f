"""Requests about webhooks."""

from rest_framework import serializers

from articles.models import Delivery, EventType

from .strict import ActIn, PageQuery, StrictSerializer


class WebhookIn(StrictSerializer):
    """A new webhook."""

    name = serializers.CharField(max_length=80)
    url = serializers.CharField(max_length=2000, help_text="`https://…`")
    types = serializers.ListField(
        child=serializers.ChoiceField(EventType.choices),
        default=list,
        max_length=len(EventType),
        help_text="Empty: all.",
    )


class WebhookChange(ActIn):
    """Changes of a webhook; fields left out are unchanged."""

    name = serializers.CharField(max_length=80, required=False)
    url = serializers.CharField(max_length=2000, required=False)
    types = serializers.ListField(
        child=serializers.ChoiceField(EventType.choices),
        required=False,
        max_length=len(EventType),
    )
    is_active = serializers.BooleanField(required=False)


class RotationIn(StrictSerializer):
    """How long the present secret signs beside the new one."""

    overlap_hours = serializers.IntegerField(default=24, min_value=0, max_value=168)


class Nothing(StrictSerializer):
    """A body without members."""


class DeliveryQuery(PageQuery):
    """Which deliveries."""

    state = serializers.ChoiceField(Delivery.State.choices, required=False)
