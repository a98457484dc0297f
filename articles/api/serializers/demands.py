"""Requests about demands and error classes, and small acts."""

from typing import Any

from rest_framework import serializers

from articles.models import Claim, Desk, ErrorClass, Rating, Risk
from articles.workflow import ErrorClassInput, OriginsDemandInput, RiskDemandInput

from .strict import ActIn, StrictSerializer, TextField


class CorrectionsIn(ActIn):
    """Which suggested wordings are entered."""

    claims = serializers.ListField(
        child=serializers.IntegerField(min_value=1),
        required=False,
        allow_null=True,
        help_text="Claims whose suggested wordings are entered; all without it. Of wordings for "
        "the same words, name one.",
    )


class SecondLookIn(StrictSerializer):
    """Which verdicts another person must confirm; a field left out matches everything."""

    kind = serializers.ChoiceField(Claim.Kind.choices, required=False, allow_null=True)
    rating = serializers.SlugRelatedField(
        "code", queryset=Rating.objects.offered(), required=False, allow_null=True
    )
    desk = serializers.SlugRelatedField(
        "name", queryset=Desk.objects, required=False, allow_null=True
    )


class OriginsDemandIn(StrictSerializer):
    """How many independent origins claims of a kind or a desk need."""

    minimum = serializers.IntegerField(
        min_value=0, max_value=9, help_text="0 demands none: an exception from a general demand."
    )
    kind = serializers.ChoiceField(Claim.Kind.choices, default="", allow_blank=True)
    desk = serializers.SlugRelatedField(
        "name", queryset=Desk.objects, required=False, allow_null=True
    )
    is_primary_enough = serializers.BooleanField(
        default=False, help_text="Whether one supporting primary source is enough."
    )


class RiskDemandIn(StrictSerializer):
    """A kind of claim that makes its sentence risky."""

    kind = serializers.ChoiceField(Claim.Kind.choices)
    risk = serializers.ChoiceField(Risk.choices)
    desk = serializers.SlugRelatedField(
        "name", queryset=Desk.objects, required=False, allow_null=True
    )


class ErrorClassIn(StrictSerializer):
    """An error class."""

    code = serializers.SlugField(max_length=40)
    label_de = serializers.CharField(max_length=80)
    label_en = serializers.CharField(max_length=80)
    position = serializers.IntegerField(min_value=0, max_value=32_767)
    is_active = serializers.BooleanField(default=True)


class ErrorClassChange(ErrorClassIn, ActIn):
    """Changes of an error class; fields left out are unchanged."""


class OverrideIn(ActIn):
    """A dispute decided against the checker; name and reason stay visible."""

    rating = serializers.SlugRelatedField("code", queryset=Rating.objects.offered())
    reason = serializers.CharField(max_length=10_000)
    correction = TextField(max_length=20_000)
    error_class = serializers.SlugRelatedField(
        "code", queryset=ErrorClass.objects.offered(), required=False, allow_null=True
    )


class TakeOverIn(ActIn):
    """The earlier claim whose evidence is taken over."""

    claim = serializers.IntegerField(min_value=1, help_text="Id of the earlier claim.")


class ResplitIn(ActIn):
    """Whether a sign-off may be revoked."""

    with_signed_off = serializers.BooleanField(default=False)


def to_demand(data: dict[str, Any]) -> OriginsDemandInput:
    """Return a validated origins demand."""
    names = ("minimum", "kind", "is_primary_enough")
    return OriginsDemandInput(**{name: data[name] for name in names}, desk=data.get("desk"))


def to_risk_demand(data: dict[str, Any]) -> RiskDemandInput:
    """Return a validated kind of claim with its risk."""
    return RiskDemandInput(kind=data["kind"], risk=data["risk"], desk=data.get("desk"))


def to_error_class(data: dict[str, Any]) -> ErrorClassInput:
    """Return a validated error class."""
    return ErrorClassInput(**data)
