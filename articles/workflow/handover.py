"""What intake has read, as the acts take it; or in a sentence why nothing could be read."""

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
    """Return the manuscript that was read; a `headline` or `language` told goes before its own."""
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
    """Return what the wire says with times that have a zone: without one they are the house's."""
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
    """Say in the active language why a document can't be read, and where, if it is known."""
    sentence = _(refusal.template) % refusal.params
    if refusal.pointer:
        return f"{refusal.pointer}: {sentence}"
    if "line" in refusal.params and "%(line)" not in refusal.template:
        line = _("Line %(line)d") % refusal.params
        return f"{line}: {sentence}"
    return sentence
