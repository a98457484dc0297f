"""Strict validation of bodies and query strings: an unknown name is an error."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext as _
from drf_spectacular.drainage import set_override
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.validators import ProhibitSurrogateCharactersValidator

from articles.facts.lines import on_one_line

from .possible_values import unknown_name, with_possible_values

# The JSON types of fields. The framework would accept 5 for "5" and "yes" for true, which forms
# need, but the OpenAPI document doesn't allow.
TYPES: dict[type[serializers.Field], tuple[type, ...]] = {
    serializers.CharField: (str,),
    serializers.ChoiceField: (str,),
    serializers.SlugRelatedField: (str,),
    serializers.DateField: (str,),
    serializers.DateTimeField: (str,),
    serializers.IntegerField: (int,),
    serializers.PrimaryKeyRelatedField: (int,),
    serializers.BooleanField: (bool,),
}


class StrictSerializer(serializers.Serializer):
    """Reject undeclared fields, and JSON of another type than a field's.

    In the OpenAPI document `ArticleIn` is called `ArticleRequest`.
    """

    is_typed = True

    def __init_subclass__(cls, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        set_override(cls, "component_name", cls.__name__.removesuffix("In"))

    def to_internal_value(self, data):
        unknown = set(data) - set(self.fields) if hasattr(data, "keys") else set()
        if unknown:
            message = unknown_name(self.fields)
            raise serializers.ValidationError({name: [message] for name in sorted(unknown)})
        if self.is_typed and type(data) is dict:
            self._check_types(data)
        self._check_names(data)
        try:
            return super().to_internal_value(data)
        except serializers.ValidationError as refused:
            detail = with_possible_values(refused.detail, data, self.fields)
            raise serializers.ValidationError(detail) from refused

    def _check_names(self, data: Any) -> None:
        """Reject a name with a null character, which no query can contain."""
        named = (n for n, f in self.fields.items() if isinstance(f, serializers.SlugRelatedField))
        wrong = [n for n in named if hasattr(data, "get") and "\0" in str(data.get(n, ""))]
        if wrong:
            message = ProhibitNullCharactersValidator.message
            raise serializers.ValidationError({name: [message] for name in wrong})

    def _check_types(self, data: dict[str, Any]) -> None:
        fields = self.fields
        wrong = [name for name, value in data.items() if not _is_fit(fields[name], value)]
        if wrong:
            message = _("This has the wrong type.")
            raise serializers.ValidationError({name: [message] for name in wrong})


def _is_fit(field: serializers.Field, value: Any) -> bool:
    """Return whether a JSON value has the type of its field; the field validates null."""
    if isinstance(field, serializers.ListField) and isinstance(value, list):
        return all(_is_fit(field.child, inner) for inner in value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # for JSON 5.0 is an integer
    types = _types_of(type(field))  # type: ignore[arg-type]  # classes have a hash
    return types is None or value is None or type(value) in types


@cache
def _types_of(kind: type[serializers.Field]) -> tuple[type, ...] | None:
    own: tuple[type, ...] | None = getattr(kind, "json_types", None)
    return own or next((TYPES[base] for base in kind.__mro__ if base in TYPES), None)


@extend_schema_field({"oneOf": [{"type": "integer", "minimum": 1}, {"type": "string"}]})
class VersionField(serializers.Field):
    """The version that somebody has seen: as answers have it, or an ETag."""

    json_types = (int, str)

    def to_internal_value(self, data: Any) -> str:
        return str(data)


class ActIn(StrictSerializer):
    """Which version an act is about."""

    version = VersionField(
        required=False,
        help_text="The `version` that you have read; in its place, the ETag as `If-Match`.",
    )


class QueryString(StrictSerializer):
    """Check a query string: an empty parameter is treated as missing, a repeated one refused."""

    is_typed = False

    def to_internal_value(self, data):
        # Of a `QueryDict` the last value counts, and nobody would notice that others don't.
        lists = data.lists() if hasattr(data, "lists") else ()
        if repeated := [name for name, values in lists if len(values) > 1]:
            message = _("A parameter can be sent once only.")
            raise serializers.ValidationError({name: [message] for name in repeated})
        return super().to_internal_value({k: v for k, v in data.items() if v != ""})


class PageQuery(QueryString):
    """Which page of a list, and how long."""

    cursor = serializers.CharField(
        default="", max_length=400, help_text="From `next` of the page before."
    )
    limit = serializers.IntegerField(default=50, min_value=1, max_value=200)


class TableQuery(QueryString):
    """Ask for a list as a table."""

    format = serializers.ChoiceField(
        ["json", "csv", "xlsx"],
        required=False,
        help_text="As a table: all pages in one, up to 10,000 rows. `Accept` says the same.",
    )


def _whole_characters(text: str) -> None:
    """Reject half of a surrogate pair; a text is searched only if it can't be encoded."""
    try:
        text.encode()
    except UnicodeEncodeError:
        ProhibitSurrogateCharactersValidator()(text)


class TextField(serializers.CharField):
    """Text of any length that keeps its spaces and may be empty."""

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("default", "")
        kwargs.setdefault("allow_blank", True)
        super().__init__(trim_whitespace=False, **kwargs)
        self.validators = [
            _whole_characters
            if isinstance(validator, ProhibitSurrogateCharactersValidator)
            else validator
            for validator in self.validators
        ]


class MomentField(serializers.DateTimeField):
    """A time; without an offset, one in the newsroom's time zone. Its value is in UTC."""

    def to_internal_value(self, value: Any) -> datetime:
        try:
            moment: datetime = super().to_internal_value(value)
            return moment.astimezone(UTC)
        except OverflowError:
            self.fail("overflow", timezone=UTC)


class LineField(serializers.CharField):
    """One line of text; may be empty. Lines that come are put into one."""

    def __init__(self, **kwargs) -> None:
        kwargs.setdefault("default", "")
        kwargs.setdefault("allow_blank", True)
        super().__init__(**kwargs)

    def to_internal_value(self, data: Any) -> str:
        return on_one_line(super().to_internal_value(data))
