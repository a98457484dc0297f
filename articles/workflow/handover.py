"""Turn the result of intake into the input of acts, or its error into a sentence."""

from dataclasses import replace
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from articles.intake import Manuscript, UnreadableManuscript, Wire

from .inputs import ManuscriptInput, NoteInput


def handed_over(
    read: Manuscript,
    *,
    channel: str,
    headline: str = "",
    language: str = "",
    filename: str = "",
    received: bytes | None = None,
    media_type: str = "",
) -> ManuscriptInput:
    """Return the input for a manuscript; a stated `headline` or `language` overrides its own."""
    return ManuscriptInput(
        text=read.text,
        headline=headline or read.headline or "",
        blocks=read.blocks,
        notes=[NoteInput(n.start, n.end, n.text, n.author or "") for n in read.notes],
        language=language or read.language,
        channel=channel,
        filename=filename,
        received=received,
        media_type=media_type,
        wire=in_time(read.wire),
        warnings=[{"code": str(w.code), "params": dict(w.params)} for w in read.warnings],
    )


def in_time(wire: Wire | None) -> Wire | None:
    """Return wire metadata with aware times; naive ones are in the project's time zone."""
    if wire is None:
        return None
    return replace(
        wire,
        embargoed_until=_in_zone(wire.embargoed_until),
        version_created_at=_in_zone(wire.version_created_at),
    )


def _in_zone(moment: datetime | None) -> datetime | None:
    if moment is None or moment.tzinfo is not None:
        return moment
    return timezone.make_aware(moment, timezone.get_default_timezone())


def why_unreadable(refusal: UnreadableManuscript) -> str:
    """Return why a document can't be read, and where if known, in the active language."""
    sentence = _(refusal.template) % refusal.params
    if refusal.pointer:
        return f"{refusal.pointer}: {sentence}"
    if "line" in refusal.params and "%(line)" not in refusal.template:
        line = _("Line %(line)d") % refusal.params
        return f"{line}: {sentence}"
    return sentence
