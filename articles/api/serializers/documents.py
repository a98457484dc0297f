"""Requests about documents of an article."""

from dataclasses import replace
from typing import Any

from django.conf import settings
from rest_framework import serializers

from articles.models import Document, Source
from articles.queries.all_findings import FindingKind
from articles.workflow import DocumentInput, SourceInput
from articles.workflow.documents import MOST_AT_ONCE

from .declared import declared_request_fields, request_field
from .sources import SourceFields
from .strict import ActIn, LineField, PageQuery, QueryString, StrictSerializer

LONGEST_PASTED = 5_000_000
SUFFIXES = {"text": ".txt", "html": ".html", "markdown": ".md"}
HIDDEN = "Seen only by the people whom somebody gives access."


class DocumentListQuery(PageQuery):
    """Which documents; oldest first."""

    all = serializers.BooleanField(
        required=False, default=False, help_text="Also those that were withdrawn or replaced."
    )


class DocumentTextQuery(QueryString):
    """Which blocks of a document."""

    page = serializers.IntegerField(required=False, min_value=1, help_text="Only of this page.")
    limit = serializers.IntegerField(default=200, min_value=1, max_value=1000)

    def get_fields(self) -> dict[str, Any]:
        first = serializers.IntegerField(
            required=False, default=0, min_value=0, help_text="`number` of the first block."
        )
        return {**super().get_fields(), "from": first}


class DocumentTextIn(StrictSerializer):
    """A pasted text, or the HTML of a saved page."""

    body = serializers.CharField(max_length=LONGEST_PASTED, trim_whitespace=False)
    format = serializers.ChoiceField(list(SUFFIXES), default="text")
    title = request_field(Document, "title", required=False, default="")
    url = request_field(Document, "url", help_text="Where it is from; never fetched.")
    own_date = request_field(Document, "own_date", help_text="Its day, where it gives none.")
    is_secret = request_field(Document, "is_secret", help_text=HIDDEN)


class DocumentFilesIn(StrictSerializer):
    """Files, several at once; their title, address and day can be changed afterwards."""

    file = serializers.ListField(
        child=serializers.FileField(),
        min_length=1,
        max_length=MOST_AT_ONCE,
        help_text="Any number up to 50, each under the name `file`.",
    )
    is_secret = request_field(Document, "is_secret", help_text=HIDDEN)


class DocumentFileIn(ActIn):
    """A new version of a document."""

    file = serializers.FileField()


@declared_request_fields(Document, Document.declared.entered[1:])
class DocumentChange(ActIn):
    """Changes of a document; fields left out are unchanged."""

    title = request_field(Document, "title", required=False)
    is_secret = request_field(Document, "is_secret", help_text=HIDDEN)


class DocumentActIn(ActIn):
    """An act on a document."""


class DocumentSourceIn(SourceFields, ActIn):
    """What is known of the source that is made; a field left out is as the document says."""

    title = request_field(Source, "title", required=False)
    origin_name = LineField(max_length=200, help_text="Finds an origin or adds one.")


class FindingQuery(QueryString):
    """Which findings; in reading order, contradictions unless `fits` says otherwise."""

    kind = serializers.ChoiceField([kind.value for kind in FindingKind], required=False)
    rule = serializers.CharField(
        required=False, max_length=64, help_text="Only of this rule, as a finding names it."
    )
    claim = serializers.IntegerField(required=False, min_value=1, help_text="About this claim.")
    fits = serializers.BooleanField(
        default=False, help_text="Those that confirm claims; without, those that contradict."
    )


class FindingActIn(ActIn):
    """An act on a finding; `version` is its claim's."""


def to_pasted(data: dict[str, Any]) -> DocumentInput:
    """Return the document in `data`, validated by `DocumentTextIn`."""
    suffix = SUFFIXES[data.pop("format")]
    return DocumentInput.pasted(data.pop("body"), suffix=suffix, **data)


def to_files(data: dict[str, Any]) -> list[DocumentInput]:
    """Return the documents in `data`, validated by `DocumentFilesIn`."""
    return [to_document(file, is_secret=data.get("is_secret", False)) for file in data["file"]]


def to_document(file: Any, *, is_secret: bool = False) -> DocumentInput:
    """Return an uploaded file; one that is too large is truncated just above the limit."""
    content = file.read(settings.EVIDENCE_LIMIT_BYTES + 1)
    return DocumentInput(file.name, content, channel="api", is_secret=is_secret)


def to_source_of(document: SourceInput, data: dict[str, Any]) -> SourceInput:
    """Return what a document says of itself, overridden by a body of `DocumentSourceIn`."""
    return replace(document, **data)
