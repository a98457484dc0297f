"""From a checked request to the manuscript that the workflow takes."""

from typing import Any

from django.utils.translation import gettext
from rest_framework.exceptions import ValidationError

from articles.facts.blocks import Block, BlockKind
from articles.intake import UnreadableManuscript, read_manuscript
from articles.workflow import NewManuscript, Note

MEDIA_TYPES = {"html": "text/html", "markdown": "text/markdown"}


def to_manuscript(request, data: dict[str, Any]) -> NewManuscript:
    """Return the manuscript in `data`, a body that `ManuscriptIn` has checked.

    Raises a validation error for a file or markup that can't be read, with the reason.
    """
    if "file" in data:
        return _from_file(data)
    if data["format"] == "text":
        return _from_text(data)
    return _read(data["body"], data, media_type=MEDIA_TYPES[data["format"]], at="body")


def _from_text(data: dict[str, Any]) -> NewManuscript:
    blocks = data.get("blocks")
    return NewManuscript(
        text=data["body"],
        headline=data["headline"],
        blocks=blocks and [Block(BlockKind(b["kind"]), b["start"], b["end"]) for b in blocks],
        notes=[Note(**note) for note in data.get("notes", ())],
        language=data.get("language"),
        channel="api",
        media_type="application/json",
    )


def _from_file(data: dict[str, Any]) -> NewManuscript:
    file = data["file"]
    return _read(
        file.read(), data, media_type=file.content_type or "", at="file", filename=file.name
    )


def _read(
    content: str | bytes, data: dict[str, Any], *, media_type: str, at: str, filename: str = ""
) -> NewManuscript:
    try:
        read = read_manuscript(content, filename=filename or None, media_type=media_type)
    except UnreadableManuscript as refusal:
        message = gettext(refusal.template) % refusal.params
        raise ValidationError({at: [message]}) from refusal
    return NewManuscript(
        text=read.text,
        headline=data["headline"] or read.headline or "",
        blocks=read.blocks,
        notes=[Note(n.start, n.end, n.text, n.author or "") for n in read.notes],
        language=data.get("language") or read.language,
        channel="api",
        filename=filename,
        received=content if isinstance(content, bytes) else content.encode(),
        media_type=media_type,
        warnings=[{"code": str(w.code), "params": dict(w.params)} for w in read.warnings],
    )
