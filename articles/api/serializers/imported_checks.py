"""Requests about fact checks of other newsrooms."""

from rest_framework import serializers

from .strict import StrictSerializer


class ReviewDocumentIn(StrictSerializer):
    """A document with ClaimReviews."""

    document = serializers.JSONField(
        help_text="JSON-LD: a ClaimReview, several, `@graph`, or a DataFeed."
    )
    page_url = serializers.URLField(
        required=False,
        max_length=2000,
        help_text="Where it is from, for ClaimReviews without an address.",
    )
