"""Requests about sentences."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from articles.models import Risk
from articles.workflow import MOST_CLAIMS, VerdictInput

from .claims import AtomicField, SaidVerdictIn, SeenClaimIn, to_verdict
from .strict import ActIn


class RiskMarkIn(ActIn):
    """A sentence and its risk."""

    start = serializers.IntegerField(
        min_value=0, max_value=2_147_483_647, help_text="A code point in the sentence."
    )
    risk = serializers.ChoiceField(Risk.choices)


class PartVerdictIn(SaidVerdictIn):
    """A claim of the sentence that gets another verdict."""

    claim = serializers.IntegerField(
        min_value=1, max_value=9_223_372_036_854_775_807, help_text="Its id."
    )


class SentenceVerdictIn(SaidVerdictIn, ActIn):
    """A verdict on a sentence: with all its claims, or by its place where it has none."""

    claims = SeenClaimIn(  # type: ignore[call-arg]  # `many` takes them, its stubs don't say so
        many=True, min_length=1, max_length=MOST_CLAIMS, required=False
    )
    parts = PartVerdictIn(  # type: ignore[call-arg]
        many=True, max_length=MOST_CLAIMS, required=False
    )
    start = serializers.IntegerField(
        min_value=0, max_value=2_147_483_647, required=False, help_text="Code points."
    )
    end = serializers.IntegerField(
        min_value=1, max_value=2_147_483_647, required=False, help_text="Exclusive."
    )
    atomic = AtomicField()

    def validate(self, attrs):
        by_place = "start" in attrs and "end" in attrs
        if by_place == ("claims" in attrs):
            message = _("Give the sentence either by `claims` or by `start` and `end`.")
            raise serializers.ValidationError({"claims": [message]})
        if by_place and "parts" in attrs:
            message = _("A sentence without claims has no parts.")
            raise serializers.ValidationError({"parts": [message]})
        if by_place and not attrs["atomic"]:
            message = _("A sentence without claims is judged as a whole.")
            raise serializers.ValidationError({"atomic": [message]})
        pks = [part["claim"] for part in attrs.get("parts", ())]
        if len(set(pks)) < len(pks):
            raise serializers.ValidationError({"parts": [_("This claim is listed twice.")]})
        return attrs


def to_parts(data: dict[str, Any]) -> dict[int, VerdictInput]:
    """Return the verdicts on parts in `data`, validated by `SentenceVerdictIn`."""
    return {part["claim"]: to_verdict(part) for part in data.get("parts", ())}
