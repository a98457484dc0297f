"""Carry the author's source notes over to a text without notes."""

from dataclasses import replace

from articles.anchoring import Anchored, carry
from articles.intake import ManuscriptNote
from articles.models import Revision, SourceNote

from .inputs import ManuscriptInput
from .supplied_claims import notes_of


def with_notes(before: Revision, manuscript: ManuscriptInput) -> ManuscriptInput:
    """Return the manuscript; without notes it gets those of the previous text.

    A pasted text has none, and the author's sources still apply. Notes on words that are
    gone are dropped.
    """
    if manuscript.notes or notes_of(manuscript.claims):
        return manuscript
    notes = carried_notes(before, manuscript.text)
    return replace(manuscript, notes=notes) if notes else manuscript


def carried_notes(before: Revision, text: str) -> list[ManuscriptNote]:
    """Return the notes of a revision at their words in another text."""
    rows = list(before.source_notes.order_by("start", "pk"))
    if not rows:
        return []
    places = carry([_anchored(row, len(before.text)) for row in rows], before.text, text)
    notes = []
    for row, place in zip(rows, places, strict=True):
        if place.start is not None and place.end is not None:
            end = place.start if row.start == row.end else place.end
            notes.append(ManuscriptNote(place.start, end, row.text, row.author_name))
    return notes


def _anchored(row: SourceNote, length: int) -> Anchored:
    """Return the note's words; a note at an empty span has the character there."""
    start = min(row.start, length - 1)
    end = max(row.end, start + 1)
    return Anchored(row.pk, start, end, start, end)
