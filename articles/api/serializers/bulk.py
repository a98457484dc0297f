"""Requests with many articles: each line as for one."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from .articles import ArticleIn, GivenClaimIn, stops
from .strict import TextField

TYPES: dict[str, tuple[type, ...]] = {
    "start": (int,),
    "end": (int,),
    "kind": (str,),
    "value": (dict, type(None)),
    "note": (str,),
    "source": (str,),
}
NEEDED = frozenset({"start", "end", "kind"})
LONGEST = 10_000


@extend_schema_field(GivenClaimIn(many=True))
class GivenClaims(serializers.Field):
    """Validate the types of supplied claims, forty in the time of one serializer.

    Spans, kinds and values are validated by the workflow.
    """

    def to_internal_value(self, data: Any) -> list[dict[str, Any]]:
        if not isinstance(data, list):
            raise serializers.ValidationError(_("A list of claims is needed."))
        faults = {str(i): found for i, entry in enumerate(data) if (found := _faults(entry))}
        if faults:
            raise serializers.ValidationError(faults)
        return data

    def to_representation(self, value: Any) -> Any:
        return value


def _faults(entry: Any) -> dict[str, list[str]]:
    if not isinstance(entry, dict):
        return {"non_field_errors": [_("A JSON object is needed.")]}
    faults: dict[str, list[str]] = {}
    for name, value in entry.items():
        if name not in TYPES:
            faults[name] = [_("There is no such field.")]
        elif not isinstance(value, TYPES[name]) or value is True or value is False:
            faults[name] = [_("This has the wrong type.")]
        elif isinstance(value, str) and len(value) > LONGEST:
            faults[name] = [_("This is too long.")]
        elif isinstance(value, str) and "\0" in value:
            faults[name] = [_("Null characters are not allowed.")]
    if not entry.keys() >= NEEDED:
        faults |= {name: [_("This is required.")] for name in sorted(NEEDED - entry.keys())}
    return faults


class ArticleLineIn(ArticleIn):
    """A line: an article with its text, and claims that come with it."""

    desk = serializers.CharField(  # type: ignore[assignment]
        required=False, allow_null=True, max_length=80, help_text="Its name."
    )
    author = serializers.CharField(  # type: ignore[assignment]
        required=False,
        allow_null=True,
        max_length=150,
        help_text="The account that answers questions.",
    )
    body = TextField(required=False, help_text="The text.")
    file = None  # type: ignore[assignment]
    claims = GivenClaims(required=False)  # type: ignore[assignment]

    def validate(self, attrs):
        """Require a text: a line has no file."""
        if not attrs.get("body") and not stops(attrs):
            raise serializers.ValidationError({"body": [_("There is no text.")]})
        return super().validate(attrs)
