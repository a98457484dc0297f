"""JSON and uploads in, within the limits of the settings."""

import orjson
from django.conf import settings
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser, MultiPartParser

from .refusals import TooLarge


def refuse_large(parser_context, most: int | None = None) -> None:
    """Raise `TooLarge` by the announced length, before anything is read.

    `most` is in bytes; by default what a manuscript with its form may have.
    """
    length = parser_context["request"].META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > (most or settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
        raise TooLarge(settings.EVIDENCE_LIMIT_BYTES if most else settings.UPLOAD_LIMIT_BYTES)


class JSONParser(BaseParser):
    """Parse JSON strictly: UTF-8, no NaN, no lone surrogates, an object at the top."""

    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None):
        refuse_large(parser_context)
        try:
            data = orjson.loads(stream.read())
        except orjson.JSONDecodeError as error:
            raise ParseError(
                _("This is not JSON: line %(line)d, column %(column)d.")
                % {"line": error.lineno, "column": error.colno}
            ) from error
        if not isinstance(data, dict):
            raise ParseError(_("A JSON object is needed."))
        return data


class FormParser(MultiPartParser):
    """Parse `multipart/form-data` with a file in it."""

    def parse(self, stream, media_type=None, parser_context=None):
        refuse_large(parser_context)
        return super().parse(stream, media_type, parser_context)


class EvidenceParser(MultiPartParser):
    """Parse `multipart/form-data` with a file of evidence in it."""

    def parse(self, stream, media_type=None, parser_context=None):
        refuse_large(parser_context, settings.EVIDENCE_READ_BYTES)
        return super().parse(stream, media_type, parser_context)
