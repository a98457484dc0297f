"""Requests about samples for a second look."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from articles.models import Article, Desk, Rating
from articles.models.sample import MOST_SENTENCES
from articles.workflow import MOST_CLAIMS, SampleInput
from articles.workflow.samples import MOST_DAYS

from .claims import SeenClaimIn
from .strict import StrictSerializer, TextField

LARGEST = 9_223_372_036_854_775_807


class SampleIn(StrictSerializer):
    """What to draw from, and how many sentences."""

    article = serializers.PrimaryKeyRelatedField(
        queryset=Article.objects.in_work(), required=False, allow_null=True
    )
    desk = serializers.SlugRelatedField(
        "name", queryset=Desk.objects, required=False, allow_null=True
    )
    days = serializers.IntegerField(
        min_value=1, max_value=MOST_DAYS, required=False, help_text="With a desk."
    )
    size = serializers.IntegerField(
        min_value=1, max_value=MOST_SENTENCES, required=False, help_text="Sentences."
    )
    percent = serializers.IntegerField(
        min_value=1, max_value=100, required=False, help_text="In place of `size`."
    )
    seed = serializers.IntegerField(
        min_value=0, max_value=LARGEST, required=False, help_text="Chosen without one."
    )


class PartRatingIn(StrictSerializer):
    """A claim of the sentence with another rating."""

    claim = serializers.IntegerField(min_value=1, max_value=LARGEST, help_text="Its id.")
    rating = serializers.SlugRelatedField("code", queryset=Rating.objects.offered())


class LookIn(StrictSerializer):
    """A second verdict on a sampled sentence, given without the first one."""

    claims = SeenClaimIn(  # type: ignore[call-arg]  # `many` takes them, its stubs don't say so
        many=True, min_length=1, max_length=MOST_CLAIMS
    )
    rating = serializers.SlugRelatedField("code", queryset=Rating.objects.offered())
    parts = PartRatingIn(  # type: ignore[call-arg]
        many=True, max_length=MOST_CLAIMS, required=False
    )
    explanation = TextField(max_length=10_000)

    def validate(self, attrs):
        pks = [part["claim"] for part in attrs.get("parts", ())]
        if len(set(pks)) < len(pks):
            raise serializers.ValidationError({"parts": [_("This claim is listed twice.")]})
        return attrs


def to_sample(data: dict[str, Any]) -> SampleInput:
    """Return what to draw, validated by `SampleIn`."""
    return SampleInput(**data)
