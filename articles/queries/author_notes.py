"""The notes that came with a manuscript, by the words that they are at."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from articles.intake.notepad import is_contact
from articles.models import Claim

from .article_page import ArticlePage
from .page_rows import PageNote
from .page_sentences import PageSentence


def notes_at(
    page: ArticlePage, words: PageSentence | Claim, *, sees_contacts: bool
) -> list[PageNote]:
    """Return the notes at a sentence or a claim.

    Contacts of an agency's notepad are for the desk, not for the author.
    """
    rows = [note for note in page.notes if touches(note, words)]
    return [note for note in rows if sees_contacts or not is_contact(note.text)]


class Threaded(Protocol):
    """A note, or a reply to the one before it."""

    @property
    def is_reply(self) -> bool: ...


AnyNote = TypeVar("AnyNote", bound=Threaded)


def threads_of(notes: Iterable[AnyNote]) -> list[list[AnyNote]]:
    """Return notes with the replies to each, in their order."""
    threads: list[list[AnyNote]] = []
    for note in notes:
        if note.is_reply and threads:
            threads[-1].append(note)
        else:
            threads.append([note])
    return threads


def touches(note: PageNote, words: PageSentence | Claim) -> bool:
    """Return whether a note is at words of the sentence or the claim."""
    return note.start < words.end and words.start < max(note.end, note.start + 1)
