"""Turn a validated request into the manuscript that the workflow takes."""

from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.serializers import Serializer

from articles.facts.blocks import Block, BlockKind
from articles.intake import (
    MAX_CHARACTERS,
    Manuscript,
    ManuscriptNote,
    RefusalCode,
    Signal,
    UnreadableManuscript,
    Wire,
    WireStatus,
    items_in,
    read_manuscript,
    with_first_line,
)
from articles.workflow import ClaimInput, ManuscriptInput, why_unreadable
from articles.workflow.inputs import in_time

from .exceptions import UnreadableDocument
from .parsers import WholeBody
from .validation import validated, validated_query

MEDIA_TYPES = {"html": "text/html", "markdown": "text/markdown"}
FIELDS = ("byline", "external_id", "publication_date")


def to_submission(
    request, body: type[Serializer], query: type[Serializer]
) -> tuple[dict[str, Any], ManuscriptInput]:
    """Return the fields of an article in a request, and its manuscript.

    `body` validates a JSON or form body; beside a document, `query` validates the query
    string. Metadata of the document fills in missing fields. Raises a validation error for
    a document that can't be read, with the reason.
    """
    if isinstance(request.data, WholeBody):
        data = validated_query(query, request)
        return _merge_fields(data, *_from_document(request.data, data))
    return to_article(validated(body, request))


def message_in(request, query: type[Serializer]) -> list[tuple[dict[str, Any], ManuscriptInput]]:
    """Return the fields and manuscript of each text of a message that is the whole body.

    Empty for anything else, also a message with one text. Raises a validation error where one
    can't be read, with its line, and for fields that only one of them can have.
    """
    if not isinstance(request.data, WholeBody):
        return []
    try:
        documents = items_in(request.data.content)
    except UnreadableManuscript as refusal:
        raise UnreadableDocument(refusal) from refusal
    if len(documents) < 2:
        return []
    data = validated_query(query, request)
    if named := [name for name in ("headline", "external_id") if data.get(name)]:
        text = _("There are %(count)d texts in this message: each has its own.")
        raise ValidationError({named[0]: [text % {"count": len(documents)}]})
    bodies = (WholeBody(document, request.data.media_type) for document in documents)
    return [_merge_fields(data, *_from_document(body, data)) for body in bodies]


def to_article(data: dict[str, Any]) -> tuple[dict[str, Any], ManuscriptInput]:
    """Return the fields of an article in `data`, a validated body, and its manuscript.

    Raises a validation error for a file or markup that can't be read, with the reason.
    """
    return _merge_fields(data, *_from_fields(data))


def _merge_fields(
    data: dict[str, Any], read: Manuscript | None, manuscript: ManuscriptInput
) -> tuple[dict[str, Any], ManuscriptInput]:
    """Fill in missing fields from the manuscript's metadata."""
    fields = {name: getattr(read, name) for name in FIELDS if read and getattr(read, name)}
    if len(fields.get("byline", "")) > 200:
        fields["byline"] = fields["byline"][:199] + "…"
    return {**fields, **{k: v for k, v in data.items() if v not in (None, "")}}, manuscript


def _from_document(
    document: WholeBody, data: dict[str, Any]
) -> tuple[Manuscript | None, ManuscriptInput]:
    try:
        read = read_manuscript(document.content, media_type=document.media_type)
    except UnreadableManuscript as refusal:
        raise UnreadableDocument(refusal) from refusal
    return read, _to_new(document.content, read, data, document.media_type)


def _from_fields(data: dict[str, Any]) -> tuple[Manuscript | None, ManuscriptInput]:
    read, manuscript = _read_fields(data)
    if not (wire := _wire_of(data)):
        return read, manuscript
    return read, replace(manuscript, wire=in_time(with_first_line(wire, manuscript.text)))


def _wire_of(data: dict[str, Any]) -> Wire | None:
    """Return the wire metadata of a validated body."""
    fields = data.get("wire")
    if not fields:
        return None
    filled = {name: value for name, value in fields.items() if value not in (None, "")}
    filled["status"] = WireStatus(filled["status"]) if "status" in filled else None
    filled["signal"] = Signal(filled.get("signal", ""))
    return Wire(**filled)


def _read_fields(data: dict[str, Any]) -> tuple[Manuscript | None, ManuscriptInput]:
    if "file" in data:
        file = data["file"]
        return _read(file.read(), data, media_type=file.content_type or "", filename=file.name)
    if data["format"] == "text" or not data.get("body"):
        return None, _from_text(data)
    return _read(data["body"], data, media_type=MEDIA_TYPES[data["format"]])


def _from_text(data: dict[str, Any]) -> ManuscriptInput:
    body = data.get("body", "")
    if len(body) > MAX_CHARACTERS:
        raise _refused("body", UnreadableManuscript(RefusalCode.TOO_LONG, limit=MAX_CHARACTERS))
    blocks = data.get("blocks")
    return ManuscriptInput(
        text=body,
        headline=data["headline"],
        blocks=blocks and [Block(BlockKind(b["kind"]), b["start"], b["end"]) for b in blocks],
        notes=[ManuscriptNote(**note) for note in data.get("notes", ())],
        language=data.get("language"),
        channel="api",
        media_type="application/json",
        claims=_claims(data),
        split=data.get("split"),
        wire=in_time(with_first_line(None, body)),
    )


def _read(
    content: str | bytes, data: dict[str, Any], *, media_type: str, filename: str = ""
) -> tuple[Manuscript, ManuscriptInput]:
    try:
        read = read_manuscript(content, filename=filename or None, media_type=media_type)
    except UnreadableManuscript as refusal:
        raise _refused("file" if "file" in data else "body", refusal) from refusal
    return read, _to_new(content, read, data, media_type, filename)


def _refused(field: str, refusal: UnreadableManuscript) -> ValidationError:
    return ValidationError({field: [why_unreadable(refusal)]})


def _to_new(
    content: str | bytes,
    read: Manuscript,
    data: dict[str, Any],
    media_type: str,
    filename: str = "",
) -> ManuscriptInput:
    manuscript = ManuscriptInput.of(
        read,
        channel="api",
        headline=data["headline"],
        language=data.get("language") or "",
        filename=filename,
        received=content if isinstance(content, bytes) else content.encode(),
        media_type=media_type,
    )
    return replace(
        manuscript,
        claims=_claims(data),
        split=data.get("split"),
        in_conflict=data.get("in_conflict") or "",
    )


def _claims(data: dict[str, Any]) -> list[ClaimInput]:
    return [ClaimInput(**claim) for claim in data.get("claims", ())]
