"""Store the author's notes on a text, and carry them over to a text without notes."""

from collections.abc import Iterable
from dataclasses import replace

from articles.anchoring import Anchored, carry
from articles.intake import ManuscriptNote, NoteKind
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
            notes.append(note_of(row, place.start, end))
    return notes


def note_of(row: SourceNote, start: int, end: int) -> ManuscriptNote:
    """Return a stored note at a place of another text."""
    return ManuscriptNote(
        start, end, row.text, row.author_name, NoteKind(row.kind), is_reply=row.is_reply
    )


def store_resolved(revision: Revision, notes: Iterable[ManuscriptNote]) -> None:
    """Store which notes of a text were resolved since, or are open again. Two statements."""
    kinds = {(note.start, note.text): note.kind for note in notes}
    rows = [
        row
        for row in revision.source_notes.all()
        if kinds.get((row.start, row.text), row.kind) != row.kind
    ]
    for row in rows:
        row.kind = kinds[row.start, row.text]
    SourceNote.objects.bulk_update(rows, ["kind"])


def store_notes(notes: Iterable[tuple[Revision, ManuscriptNote]]) -> None:
    """Write notes of revisions, in their order. One statement."""
    SourceNote.objects.bulk_create(
        SourceNote(
            revision=revision,
            start=note.start,
            end=note.end,
            text=note.text,
            author_name=(note.author or "")[:200],
            kind=note.kind,
            is_reply=note.is_reply,
        )
        for revision, note in notes
    )


def _anchored(row: SourceNote, length: int) -> Anchored:
    """Return the note's words; a note at an empty span has the character there."""
    start = min(row.start, length - 1)
    end = max(row.end, start + 1)
    return Anchored(row.pk, start, end, start, end)
