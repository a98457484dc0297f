"""Requests about people in the news and reference facts."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles.models import Person, ReferenceFact, Source, SubjectKind
from articles.workflow import FactInput, PersonInput

from .claims import ValueField
from .declared import declared_request_fields, request_field
from .strict import ActIn, PageQuery, StrictSerializer


@extend_schema_field({"type": "object", "additionalProperties": True})
class ValueObject(ValueField):
    """The JSON object of a property."""


class PersonQuery(PageQuery):
    """Which people; newest first."""

    q = serializers.CharField(
        required=False, max_length=200, help_text="Words of the name or another spelling."
    )
    name = serializers.CharField(
        required=False, max_length=200, help_text="Exactly the name or one of the spellings."
    )
    wikidata_id = serializers.CharField(required=False, max_length=20)


@declared_request_fields(Person, Person.declared.entered[1:])
class PersonFields(StrictSerializer):
    """What is known of a person."""

    spellings = serializers.ListField(
        child=serializers.CharField(max_length=200), default=list, max_length=200
    )
    wikidata_id = serializers.RegexField(
        r"^Q[1-9]\d*$", max_length=20, required=False, allow_null=True
    )


class PersonIn(PersonFields):
    """A new person."""

    name = request_field(Person, "name")


class PersonChange(PersonFields, ActIn):
    """Changes of a person; fields left out are unchanged."""

    name = request_field(Person, "name", required=False)


class FactQuery(PageQuery):
    """Which reference facts; newest first."""

    name = serializers.CharField(
        required=False,
        max_length=200,
        help_text="A name: the subject, or a person's name or other spelling, exactly.",
    )
    subject = serializers.CharField(
        required=False, max_length=200, help_text="Exactly the subject."
    )
    person = serializers.IntegerField(required=False, min_value=1, help_text="Id of a person.")
    property = serializers.ChoiceField(ReferenceFact.Property.choices, required=False)
    as_of = serializers.DateField(
        required=False,
        help_text="Known and valid on this day: no later `as_of`, a term that includes it.",
    )


# These are needed in a new fact; a claim is named by the address.
NEEDED = ("subject", "property", "value", "as_of")
OTHERS = [n for n in ReferenceFact.declared.entered if n not in (*NEEDED, "claim")]


@declared_request_fields(ReferenceFact, OTHERS)
class FactFields(StrictSerializer):
    """What is known of somebody or something."""

    person = serializers.PrimaryKeyRelatedField(
        queryset=Person.objects, required=False, allow_null=True, help_text="Id of a person."
    )
    subject_kind = serializers.ChoiceField(SubjectKind.choices, required=False)
    source = serializers.PrimaryKeyRelatedField(  # type: ignore[assignment]
        queryset=Source.objects.public(),
        required=False,
        allow_null=True,
        help_text="Id of a source that isn't secret.",
    )


class FactIn(FactFields):
    """A new reference fact. Without a `subject` it is the name of its person."""

    subject = serializers.CharField(max_length=200, required=False)
    property = serializers.ChoiceField(ReferenceFact.Property.choices)
    value = ValueObject()
    as_of = serializers.DateField()


class FactKeptIn(FactIn, ActIn):
    """What a claim says as a reference fact, with the version of the claim."""


class FactChange(FactFields, ActIn):
    """Changes of a reference fact; fields left out are unchanged."""

    subject = serializers.CharField(max_length=200, required=False)
    property = serializers.ChoiceField(ReferenceFact.Property.choices, required=False)
    value = ValueObject(required=False)
    as_of = serializers.DateField(required=False)


def to_person(data: dict[str, Any]) -> PersonInput:
    """Return the person in `data`, validated by `PersonIn`."""
    return PersonInput(**data)


def to_fact(data: dict[str, Any]) -> FactInput:
    """Return the fact in `data`, validated by `FactIn`."""
    person = data.get("person")
    fields: dict[str, Any] = {"subject": person.name if person else ""} | data
    return FactInput(**fields)
