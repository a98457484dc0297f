"""Parse JSON lines from the connection as they arrive, within limits."""

from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any

from django.conf import settings
from rest_framework.parsers import BaseParser

from .exceptions import LengthRequired, TooLarge

CHUNK_BYTES = 1 << 16
# Each statement of a batch may wait for the thread that builds the next batch's rows; the
# database is idle until the first batch is built.
BATCH_LINES = 100
FIRST_BATCHES = (20, 40)
BATCH_BYTES = 1 << 21
# The last is for clients that know neither, as generated ones.
MEDIA_TYPES = ("application/x-ndjson", "application/jsonl", "application/octet-stream")


@dataclass(frozen=True, slots=True)
class JSONLine:
    """A line with its number, from 1; `content` is None for one over the limit."""

    number: int
    content: bytes | None


class LinesParser(BaseParser):
    """Parse the body lazily, line by line."""

    media_type = MEDIA_TYPES[0]

    def parse(self, stream, media_type=None, parser_context=None) -> Any:
        """Return an iterator over the lines (`Line`)."""
        request = parser_context["request"]
        length = request.META.get("CONTENT_LENGTH") or ""
        if not length.isdigit():
            raise LengthRequired
        if int(length) > settings.BULK_LIMIT_BYTES:
            raise TooLarge(settings.BULK_LIMIT_BYTES)
        return read_lines(stream)


class JSONLinesParser(LinesParser):
    """The same under its other media type."""

    media_type = MEDIA_TYPES[1]


class OctetLinesParser(LinesParser):
    """The same as bytes of no declared kind."""

    media_type = MEDIA_TYPES[2]


def read_lines(stream) -> Iterator[JSONLine]:
    """Yield the lines of `stream` that aren't blank; buffers one line and one chunk at most.

    A byte order mark at the beginning, which some programs write, is skipped.
    """
    number, partial, is_long = 1, bytearray(), False
    while chunk := stream.read(CHUNK_BYTES):
        *ended, rest = chunk.split(b"\n")
        for part in ended:
            is_long = is_long or len(partial) + len(part) > settings.UPLOAD_LIMIT_BYTES
            content = b"" if is_long else _content(number, partial + part)
            if is_long or content:
                yield JSONLine(number, None if is_long else content)
            number, partial, is_long = number + 1, bytearray(), False
        is_long = is_long or len(partial) + len(rest) > settings.UPLOAD_LIMIT_BYTES
        partial = bytearray() if is_long else partial + rest
    content = _content(number, partial)
    if is_long or content:
        yield JSONLine(number, None if is_long else content)


def _content(number: int, line: bytearray) -> bytes:
    return bytes(line).removeprefix(BOM_UTF8 if number == 1 else b"").strip()


def in_batches(lines: Iterator[JSONLine]) -> Iterator[list[JSONLine]]:
    """Yield lines in batches whose boundaries depend only on the lines."""
    batch: list[JSONLine] = []
    size = 0
    most = chain(FIRST_BATCHES, repeat(BATCH_LINES))
    limit = next(most)
    for line in lines:
        batch.append(line)
        size += len(line.content or b"")
        if len(batch) == limit or size >= BATCH_BYTES:
            yield batch
            batch, size, limit = [], 0, next(most)
    if batch:
        yield batch
