"""Query strings of the archive."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from articles.models import Claim
from articles.queries.archive import is_cursor

from .strict import TableQuery

LARGEST = 2_147_483_647


class ArchiveQuery(TableQuery):
    """What to look for, in which list."""

    list = serializers.ChoiceField(["claims", "articles", "sources"], default="claims")
    q = serializers.CharField(
        default="",
        max_length=300,
        help_text='Words, "a phrase", a beginning*, -without; stemmed as German and English.',
    )
    kind = serializers.ChoiceField(Claim.Kind.choices, default="")
    person = serializers.CharField(default="", max_length=100)
    low = serializers.DecimalField(max_digits=60, decimal_places=30, required=False)
    high = serializers.DecimalField(max_digits=60, decimal_places=30, required=False)
    unit = serializers.CharField(default="", max_length=40)
    since = serializers.DateField(required=False)
    until = serializers.DateField(required=False)
    rating = serializers.CharField(
        required=False, max_length=40, help_text="Code of a rating; `none`: not judged."
    )
    checker = serializers.CharField(required=False, max_length=150, help_text="An account.")
    desk = serializers.IntegerField(required=False, min_value=1, max_value=LARGEST)
    year = serializers.IntegerField(required=False, min_value=1, max_value=9999)
    cursor = serializers.CharField(default="", max_length=60)
    limit = serializers.IntegerField(default=25, min_value=1, max_value=100)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Reject a period that ends before it begins, and an invalid cursor."""
        stretches = {
            "high": ("low", _("This is less than the start of the range.")),
            "until": ("since", _("This is before the first day.")),
        }
        faults = {
            end: [message]
            for end, (start, message) in stretches.items()
            if start in attrs and end in attrs and attrs[start] > attrs[end]
        }
        if attrs["cursor"] and not is_cursor(attrs["cursor"], attrs["list"]):
            faults["cursor"] = [_("This cursor is invalid.")]
        if faults:
            raise serializers.ValidationError(faults)
        return attrs
