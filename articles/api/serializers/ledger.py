"""Requests about the word ledger."""

from rest_framework import serializers

from .strict import ActIn, TextField


class DismissalIn(ActIn):
    """Words of the current text that hold no fact; code points, end exclusive."""

    revision = serializers.IntegerField(
        min_value=1, help_text="Number of the revision you have read; 409 if there is another."
    )
    start = serializers.IntegerField(min_value=0)
    end = serializers.IntegerField(min_value=1)
    reason = TextField(max_length=2_000)
