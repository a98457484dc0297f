"""A document as JSON lines: one for each file, followed by one for each of its blocks."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Any

from .blocks import DocumentBlock, DocumentText, ReadingFault

MAX_CHARACTERS = 8_000_000
"""Characters of the blocks of a file and all that is attached to it."""
MAX_BLOCKS = 100_000
"""Blocks of both: the characters could be as many blocks, which nobody could compare."""


def to_lines(document: DocumentText) -> Iterator[str]:
    """Yield the lines of a document; attachments follow it, one level deeper."""
    left, blocks_left = MAX_CHARACTERS, MAX_BLOCKS
    for depth, found in _walk(document, 0):
        blocks = _first(found.blocks[:blocks_left], left)
        if len(blocks) < len(found.blocks):
            faults = dict.fromkeys((*found.faults, ReadingFault.TOO_LONG))
            found = replace(found, faults=tuple(faults))
        left -= sum(len(block.text) for block in blocks)
        blocks_left -= len(blocks)
        yield json.dumps({"depth": depth, **_stated(found, {"blocks", "attachments"})})
        for block in blocks:
            yield json.dumps(_stated(block, set()))


def block_rows(blocks: Iterable[DocumentBlock]) -> list[dict[str, Any]]:
    """Return blocks as JSON values, each with the fields that aren't empty."""
    return [_stated(block, set()) for block in blocks]


def blocks_of(rows: Iterable[dict[str, Any]]) -> tuple[DocumentBlock, ...]:
    """Return the blocks of what `block_rows` returned."""
    return tuple(DocumentBlock(**_tuples(row)) for row in rows)


def _walk(document: DocumentText, depth: int) -> Iterator[tuple[int, DocumentText]]:
    yield depth, document
    for attached in document.attachments:
        yield from _walk(attached, depth + 1)


def _first(blocks: tuple[DocumentBlock, ...], most: int) -> tuple[DocumentBlock, ...]:
    count = 0
    for block in blocks:
        most -= len(block.text)
        if most < 0:
            break
        count += 1
    return blocks[:count]


def _stated(row: Any, left_out: set[str]) -> dict[str, Any]:
    """Return the fields that aren't empty."""
    named = ((each.name, getattr(row, each.name)) for each in fields(row))
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in named
        if name not in left_out and value not in (None, "", (), 0)
    }


def from_lines(lines: Iterable[bytes | str]) -> DocumentText:
    """Return the document of such lines; raises ValueError if they are broken off."""
    open_ones: list[tuple[DocumentText, list[DocumentBlock], list[DocumentText]]] = []
    for line in lines:
        row = json.loads(line)
        if "depth" not in row:
            open_ones[-1][1].append(DocumentBlock(**_tuples(row)))
            continue
        while len(open_ones) > row["depth"]:
            _close(open_ones)
        del row["depth"]
        open_ones.append((DocumentText(**_tuples(row)), [], []))
    if not open_ones:
        raise ValueError("no document")
    while len(open_ones) > 1:
        _close(open_ones)
    return _whole(*open_ones[0])


def _close(open_ones: list[tuple[DocumentText, list[DocumentBlock], list[DocumentText]]]) -> None:
    found = _whole(*open_ones.pop())
    open_ones[-1][2].append(found)


def _whole(
    document: DocumentText, blocks: list[DocumentBlock], attached: list[DocumentText]
) -> DocumentText:
    return replace(document, blocks=tuple(blocks), attachments=tuple(attached))


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items()
    }
    for name in {"sent_on", "published_on"} & found.keys():
        found[name] = date.fromisoformat(found[name])
    return {"name": "", "media_type": "", **found} if "text" not in found else found
