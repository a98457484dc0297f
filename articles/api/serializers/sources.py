"""Requests about sources and origins."""

from typing import Any

from rest_framework import serializers

from articles.models import Origin, Source, User
from articles.models.source import OriginQuerySet
from articles.workflow import SourceInput

from .strict import ActIn, LineField, PageQuery, StrictSerializer, TableQuery, TextField


class SourceQuery(PageQuery, TableQuery):
    """Which sources; newest first."""

    q = serializers.CharField(
        required=False, max_length=200, help_text="Words of title, publisher, author, address."
    )
    kind = serializers.ChoiceField(Source.Kind.choices, required=False)
    origin = serializers.IntegerField(required=False, min_value=1, help_text="Id of an origin.")


class OriginField(serializers.PrimaryKeyRelatedField):
    """The id of an origin, unless it is one of secret sources that the person doesn't know."""

    def get_queryset(self) -> OriginQuerySet:
        return Origin.objects.visible_to(self.context["user"])


class SourceFields(StrictSerializer):
    """What is known of a source."""

    kind = serializers.ChoiceField(Source.Kind.choices, default=Source.Kind.DOCUMENT)
    publisher = LineField(max_length=200)
    author = LineField(max_length=200)
    url = serializers.URLField(default="", allow_blank=True, max_length=2000)
    archive_number = LineField(max_length=120)
    published_date = serializers.DateField(required=False, allow_null=True)
    origin = OriginField(
        queryset=Origin.objects, required=False, allow_null=True, help_text="Id of an origin."
    )
    is_primary = serializers.BooleanField(default=False)
    is_secret = serializers.BooleanField(
        default=False, help_text="An informant; seen only by those whom it is known to."
    )
    note = TextField(max_length=10_000)


class SourceIn(SourceFields):
    """A new source."""

    title = serializers.CharField(max_length=300)
    origin_name = LineField(max_length=200, help_text="Finds an origin or makes one.")


class SourceChange(SourceFields, ActIn):
    """Changes of a source; what isn't named stays."""

    title = serializers.CharField(max_length=300, required=False)


class SharingIn(StrictSerializer):
    """With whom a secret source is shared, or no longer."""

    user = serializers.SlugRelatedField(
        "username", queryset=User.objects.filter(is_active=True), help_text="Account name."
    )


class OriginQuery(PageQuery):
    """Which origins; newest first."""

    q = serializers.CharField(required=False, max_length=200, help_text="Part of the name.")


class OriginIn(StrictSerializer):
    """A new origin."""

    name = serializers.CharField(max_length=200)
    note = TextField(max_length=10_000)


def to_source(data: dict[str, Any]) -> SourceInput:
    """Return the source in `data`, validated by `SourceIn`."""
    return SourceInput(**data)
