"""Parse JSON and uploads, within the limits of the settings."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import orjson
from django.conf import settings
from django.utils.datastructures import MultiValueDict
from django.utils.http import parse_header_parameters
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError, ValidationError
from rest_framework.parsers import BaseParser, DataAndFiles, MultiPartParser

from articles.intake import DOCUMENT_TYPES
from articles.intake.ninjs import is_ninjs, without_mark

from .exceptions import TooLarge

LISTS = frozenset({"blocks", "claims", "notes"})


def refuse_large(parser_context, most: int | None = None, named: int | None = None) -> None:
    """Raise `TooLarge` by `Content-Length`, before anything is read.

    Both are in bytes: `most` for a form with files, whose limit without the form is `named`; by
    default those of a manuscript.
    """
    length = parser_context["request"].META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > (most or settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
        raise TooLarge(named)


class JSONParser(BaseParser):
    """Parse JSON strictly: UTF-8, no NaN, no lone surrogates, an object at the top.

    A byte order mark, which some clients send, is skipped.
    """

    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None):
        refuse_large(parser_context)
        try:
            data = orjson.loads(without_mark(stream.read()))
        except orjson.JSONDecodeError as error:
            raise ParseError(
                _("This is not JSON: line %(line)d, column %(column)d.")
                % {"line": error.lineno, "column": error.colno}
            ) from error
        if not isinstance(data, dict):
            raise ParseError(_("A JSON object is needed."))
        return data


@dataclass(frozen=True, slots=True)
class WholeBody:
    """A manuscript sent as the whole body, in its own format."""

    content: bytes
    media_type: str


class SubmissionParser(JSONParser):
    """Parse JSON; ninjs stays a document."""

    def parse(self, stream, media_type=None, parser_context=None):
        refuse_large(parser_context)
        content = stream.read()
        _, parameters = parse_header_parameters(media_type or "")
        data = super().parse(BytesIO(content), media_type, parser_context)
        if is_ninjs(data, parameters.get("profile", "")):
            return WholeBody(content, "application/vnd.iptc.ninjs+json")
        return data


class DocumentParser(BaseParser):
    """Pass a document on unparsed; intake reads it."""

    media_type = "application/octet-stream"

    def parse(self, stream, media_type=None, parser_context=None):
        refuse_large(parser_context)
        return WholeBody(stream.read(), media_type or self.media_type)


def _parser_of(name: str) -> type[DocumentParser]:
    return type("DocumentParser", (DocumentParser,), {"media_type": name})


DOCUMENT_PARSERS = [_parser_of(name) for name in DOCUMENT_TYPES]


class FormFields(dict[str, Any]):
    """The fields of a form, all text, so JSON types are not checked."""

    def copy(self) -> "FormFields":
        return FormFields(self)


class FormParser(MultiPartParser):
    """Parse `multipart/form-data` with a file in it; lists (`claims`) come as JSON."""

    def parse(self, stream, media_type=None, parser_context=None):
        refuse_large(parser_context)
        parsed = super().parse(stream, media_type, parser_context)
        lists = {name: _list_in(parsed.data[name], name) for name in LISTS & set(parsed.data)}
        if not lists:
            return parsed
        fields = FormFields(parsed.data.dict() | parsed.files.dict() | lists)
        return DataAndFiles(fields, MultiValueDict())


def _list_in(text: str, name: str) -> list[Any]:
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        found = None
    if not isinstance(found, list):
        raise ValidationError({name: [_("A list in JSON is needed here.")]})
    return found


class EvidenceParser(MultiPartParser):
    """Parse `multipart/form-data` with a file of evidence in it."""

    files = 1

    def parse(self, stream, media_type=None, parser_context=None):
        named = self.files * settings.EVIDENCE_LIMIT_BYTES
        refuse_large(parser_context, settings.EVIDENCE_READ_BYTES, named)
        return super().parse(stream, media_type, parser_context)


class DocumentsParser(EvidenceParser):
    """Parse `multipart/form-data` with several files, together twice as large as one may be."""

    files = 2
