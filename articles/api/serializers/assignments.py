"""Requests about assignments and conflicts of interest."""

from rest_framework import serializers

from articles.models import Claim, User

from .strict import ActIn, StrictSerializer


class AssignmentIn(ActIn):
    """A checker for an article, for one claim of it, or for one block."""

    user = serializers.SlugRelatedField(
        "username", queryset=User.objects.active(), help_text="Account name."
    )
    claim = serializers.PrimaryKeyRelatedField(
        queryset=Claim.objects, required=False, allow_null=True
    )
    block = serializers.IntegerField(
        required=False,
        allow_null=True,
        min_value=0,
        help_text="Where the block starts in the text of that version.",
    )


class ConflictIn(StrictSerializer):
    """Why a person can't check an article."""

    user = serializers.SlugRelatedField(
        "username", queryset=User.objects.active(), help_text="Account name."
    )
    reason = serializers.CharField(max_length=2_000)
