"""Requests about sources and origins."""

from typing import Any

from rest_framework import serializers

from articles.models import Origin, Source, User
from articles.models.source import OriginQuerySet
from articles.workflow import SourceInput

from .declared import declared_request_fields, request_field
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


@declared_request_fields(Source, Source.declared.entered[1:])
class SourceFields(StrictSerializer):
    """What is known of a source; its title is needed where it is a new one."""

    origin = OriginField(
        queryset=Origin.objects, required=False, allow_null=True, help_text="Id of an origin."
    )
    is_secret = request_field(
        Source, "is_secret", help_text="An informant; seen only by the people with access to it."
    )


class SourceIn(SourceFields):
    """A new source."""

    title = request_field(Source, "title")
    origin_name = LineField(max_length=200, help_text="Finds an origin or adds one.")


class SourceChange(SourceFields, ActIn):
    """Changes of a source; fields left out are unchanged."""

    title = request_field(Source, "title", required=False)


@declared_request_fields(Source, Source.declared.private)
class ConversationChange(ActIn):
    """Changes of the note of a call or an interview; fields left out are unchanged."""


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
