"""Requests about claims, evidence, verdicts and questions."""

from typing import Any

import orjson
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles.api.validation import validated_data
from articles.models import Article, Claim, ErrorClass, Evidence, Rating, Source
from articles.workflow import MOST_CLAIMS, EvidenceInput, SourceInput, VerdictInput

from .declared import declared_request_fields, request_field
from .sources import SourceIn, to_source
from .strict import (
    ActIn,
    MomentField,
    PageQuery,
    StrictSerializer,
    TableQuery,
    TextField,
    VersionField,
)
from .updates import UPDATED


class ClaimQuery(PageQuery):
    """Which claims, in reading order."""

    limit = serializers.IntegerField(default=200, min_value=1, max_value=1000)
    state = serializers.ChoiceField(Claim.State.choices, required=False)
    kind = serializers.ChoiceField(Claim.Kind.choices, required=False)
    context_changed = serializers.BooleanField(
        required=False,
        help_text="Only those whose verdict is to be confirmed in a changed context, or others.",
    )
    error_class = serializers.SlugField(
        required=False,
        max_length=40,
        help_text="Code of an error class that the verdict that counts names.",
    )
    updated_since = MomentField(**UPDATED)


class ArticleClaimQuery(ClaimQuery, TableQuery):
    """Which claims of an article, in reading order."""

    revision = serializers.IntegerField(
        required=False,
        min_value=1,
        max_value=2_147_483_647,
        help_text="Number of a revision; without it: the current text and what was lost.",
    )


class ClaimListQuery(ClaimQuery):
    """Which claims of all articles, newest first."""

    limit = serializers.IntegerField(default=50, min_value=1, max_value=200)
    article = serializers.IntegerField(required=False, min_value=1)


@extend_schema_field({"type": "object", "additionalProperties": True})
class ValueField(serializers.JSONField):
    """The value of a claim: the JSON object of its kind, or null."""

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, dict):
            raise serializers.ValidationError(_("A JSON object is needed."))
        if any("\x00" in text for text in _texts(data)):
            raise serializers.ValidationError(_("Null characters are not allowed."))
        return super().to_internal_value(data)


def _texts(value: Any):
    """Return every text in a JSON value, names included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


class ClaimIn(ActIn):
    """A claim that a person marks: words by their place, or by themselves."""

    article = serializers.PrimaryKeyRelatedField(queryset=Article.objects)
    kind = serializers.ChoiceField(Claim.Kind.choices)
    start = serializers.IntegerField(min_value=0, required=False, help_text="Code points.")
    end = serializers.IntegerField(min_value=1, required=False, help_text="Exclusive.")
    quote = TextField(required=False, help_text="The words, in place of `start` and `end`.")
    prefix = TextField(required=False, help_text="The text right before the words.")
    suffix = TextField(required=False, help_text="The text right after them.")
    value = ValueField(required=False, allow_null=True)
    note = TextField(max_length=10_000)

    def validate(self, attrs):
        by_place = "start" in attrs and "end" in attrs
        if by_place == bool(attrs.get("quote")):
            message = _("Give the words either by `start` and `end` or by `quote`.")
            raise serializers.ValidationError({"quote": [message]})
        return attrs


class ClaimChange(ActIn):
    """Changes of a claim; fields left out are unchanged. A new span or kind voids its verdict."""

    kind = serializers.ChoiceField(Claim.Kind.choices, required=False)
    start = serializers.IntegerField(min_value=0, required=False)
    end = serializers.IntegerField(min_value=1, required=False)
    value = ValueField(required=False, allow_null=True, help_text="Null removes it.")


@extend_schema_field(
    {"oneOf": [{"type": "integer"}, {"$ref": "#/components/schemas/SourceRequest"}]}
)
class SourceReferenceField(serializers.Field):
    """A source: the id of one that the person may know, or a new one as an object."""

    json_types = (int, dict)

    def to_internal_value(self, data: Any) -> Source | SourceInput:
        if isinstance(data, str) and data.lstrip().startswith("{"):
            data = _from_form(data)
        if isinstance(data, dict):
            return to_source(validated_data(SourceIn, data, self.context["user"]))
        known = Source.objects.visible_to(self.context["user"])
        return serializers.PrimaryKeyRelatedField(queryset=known).to_internal_value(data)


@declared_request_fields(Evidence, Evidence.declared.entered, after="source")
class EvidenceIn(StrictSerializer):
    """An existing or new source for a claim."""

    source = SourceReferenceField(  # type: ignore[assignment]
        help_text="The id of a source, or a new one as an object."
    )
    locator = request_field(Evidence, "locator", help_text="Page, paragraph, timecode.")
    passage = request_field(Evidence, "passage", max_length=20_000)
    accessed_date = serializers.DateField(required=False, help_text="Without it: today.")


class FileIn(ActIn):
    """A file of evidence."""

    file = serializers.FileField(help_text="PDF, PNG, JPEG, WebP or plain text.")


class EvidenceActIn(EvidenceIn, ActIn):
    """Evidence, with the version of its claim."""


class EvidenceUploadIn(EvidenceActIn):
    """Evidence with its file; a new `source` is a JSON object, written as text."""

    file = serializers.FileField(required=False, help_text="PDF, PNG, JPEG, WebP or plain text.")


def to_evidence(data: dict[str, Any]) -> EvidenceInput:
    """Return the evidence in `data`, validated by `EvidenceIn`."""
    return EvidenceInput(**data)


def _from_form(text: str) -> dict[str, Any]:
    """Parse the JSON object in a form field."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise serializers.ValidationError(_("A JSON object is needed.")) from error


class OfferedRatingField(serializers.SlugRelatedField):
    """The code of a rating that is offered. Each verdict names one, so it is read without ORM."""

    def __init__(self) -> None:
        super().__init__("code", queryset=Rating.objects.offered())

    def to_internal_value(self, data: Any) -> Rating:
        is_code = isinstance(data, str) and data.isascii()
        found = Rating.objects.offered_as(data) if is_code else None
        return found or super().to_internal_value(data)


class SaidVerdictIn(StrictSerializer):
    """A verdict, with its evidence."""

    rating = OfferedRatingField()
    explanation = TextField(max_length=20_000)
    correction = TextField(max_length=20_000, help_text="The suggested wording.")
    text_stands = serializers.BooleanField(
        default=False, help_text="The text reports somebody else's claim and corrects it."
    )
    error_class = serializers.SlugRelatedField(
        "code",
        queryset=ErrorClass.objects.offered(),
        required=False,
        allow_null=True,
        help_text="Code of the class of the error; not with a rating that clears the claim.",
    )
    evidence = EvidenceIn(many=True, required=False)


class VerdictIn(SaidVerdictIn, ActIn):
    """A verdict, with its evidence."""


class SeenClaimIn(StrictSerializer):
    """A claim at the version that was read."""

    id = serializers.IntegerField(min_value=1, max_value=9_223_372_036_854_775_807)
    version = VersionField(required=False, help_text="The `version` that you have read.")


class AtomicField(serializers.BooleanField):
    """Whether a request about several claims is all or nothing."""

    def __init__(self) -> None:
        text = "False: a claim that is refused affects no other; answered with 207."
        super().__init__(default=True, help_text=text)


class VerdictsIn(SaidVerdictIn):
    """One verdict for several claims, with its evidence."""

    claims = SeenClaimIn(  # type: ignore[call-arg]  # `many` takes them, its stubs don't say so
        many=True, min_length=1, max_length=MOST_CLAIMS
    )
    atomic = AtomicField()


class SharedEvidenceIn(EvidenceIn):
    """One source for several claims."""

    claims = SeenClaimIn(  # type: ignore[call-arg]
        many=True, min_length=1, max_length=MOST_CLAIMS
    )
    atomic = AtomicField()


def to_verdict(data: dict[str, Any]) -> VerdictInput:
    """Return the verdict in `data`, validated by `SaidVerdictIn`."""
    return VerdictInput(
        rating=data["rating"],
        explanation=data["explanation"],
        correction=data["correction"],
        text_stands=data["text_stands"],
        error_class=data.get("error_class"),
        evidence=[to_evidence(entry) for entry in data.get("evidence", ())],
    )


class WithdrawIn(ActIn):
    """Why a verdict or a sign-off is withdrawn."""

    reason = TextField(max_length=10_000)


class RejectIn(ActIn):
    """What is wrong with a verdict."""

    reason = serializers.CharField(max_length=10_000)


class QuestionIn(ActIn):
    """A question to the author."""

    question = serializers.CharField(max_length=10_000)
    due_at = MomentField(required=False, allow_null=True)


class AnswerIn(StrictSerializer):
    """The answer to a question."""

    answer = serializers.CharField(max_length=20_000)


class AuthorViewIn(StrictSerializer):
    """What the author says to a suggested wording."""

    agrees = serializers.BooleanField()
    note = TextField(max_length=10_000, help_text="What speaks against it; needed to object.")
