"""Render JSON with orjson, which serialises dataclasses, dates and UUIDs."""

import uuid
from decimal import Decimal
from typing import Any

import orjson
from django.utils.functional import Promise
from rest_framework.renderers import BaseRenderer

OPTIONS = orjson.OPT_OMIT_MICROSECONDS | orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS


def _plain(value: Any) -> Any:
    if isinstance(value, Promise | Decimal | uuid.UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def to_json(value: Any) -> bytes:
    """Return UTF-8 JSON; times in seconds, UTC as `Z`."""
    return orjson.dumps(value, default=_plain, option=OPTIONS)


class JSONRenderer(BaseRenderer):
    """Render schemas and plain data as `application/json`."""

    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "binary"

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        return b"" if data is None else to_json(data)


class FileRenderer(JSONRenderer):
    """For views that return a file: matches any `Accept`; errors are JSON."""

    media_type = "*/*"
    format = "file"


class LinkedDataRenderer(JSONRenderer):
    """Render linked data as `application/ld+json`."""

    media_type = "application/ld+json"
    format = "jsonld"


class LinesRenderer(JSONRenderer):
    """For views that answer with JSON lines; errors of the whole request are JSON."""

    media_type = "application/x-ndjson"
    format = "ndjson"


class JSONLinesRenderer(LinesRenderer):
    """The same under its other name."""

    media_type = "application/jsonl"
    format = "jsonl"


class OctetLinesRenderer(LinesRenderer):
    """The same for clients that know neither name."""

    media_type = "application/octet-stream"
    format = "octets"


class PdfRenderer(JSONRenderer):
    """Return a rendered PDF; errors are JSON."""

    media_type = "application/pdf"
    format = "pdf"

    def render(self, data, accepted_media_type=None, renderer_context=None) -> bytes:
        return data if isinstance(data, bytes) else super().render(data)
