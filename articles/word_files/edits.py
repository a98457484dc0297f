"""What changed since a Word file came in, and who changed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from articles.word_files.checked_text import TextVersion
from articles.word_files.tokens import Tokens, hunks_between


@dataclass(frozen=True, slots=True)
class ChangedBy:
    """Who changed something, and when, as it is in a tracked change."""

    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TextEdit:
    """Words from `start` to `end` that somebody deleted, or `words` inserted at `start`."""

    start: int
    end: int
    words: str
    change: ChangedBy


@dataclass(slots=True)
class _Item:
    """A token with who inserted and who deleted it; `length` is that in the first text."""

    word: str
    length: int
    inserted: ChangedBy | None = None
    deleted: ChangedBy | None = None


def edits_since(text: str, versions: Sequence[TextVersion]) -> list[TextEdit]:
    """Return the edits that make the last of `versions` of `text`, each by who made it.

    In order, without overlaps; a deletion comes before an insertion at the same place.
    What was inserted and deleted again is in none.
    """
    items = [_Item(word, len(word)) for word in Tokens.of(text).words]
    for version in versions:
        items = _applied(items, version)
    return _edits(items)


def _applied(items: list[_Item], version: TextVersion) -> list[_Item]:
    """Return the items with those of the next version; deleted ones stay in their place."""
    change = ChangedBy(version.author, version.at)
    live = [item for item in items if item.deleted is None]
    new = Tokens.of(version.text)
    inserted: dict[int, list[_Item]] = {}
    for hunk in hunks_between(Tokens([item.word for item in live], ()), new):
        words = new.words[hunk.new_start : hunk.new_end]
        inserted[hunk.end] = [_Item(word, 0, inserted=change) for word in words]
        for item in live[hunk.start : hunk.end]:
            item.deleted = change
    made: list[_Item] = []
    number = 0
    for item in items:
        if number < len(live) and item is live[number]:
            made += inserted.get(number, ())
            number += 1
        made.append(item)
    return [*made, *inserted.get(len(live), ())]


def _edits(items: Sequence[_Item]) -> list[TextEdit]:
    edits: list[TextEdit] = []
    at = 0
    for item in items:
        if item.inserted is None and item.deleted is not None:
            _add(edits, TextEdit(at, at + item.length, "", item.deleted))
        elif item.inserted is not None and item.deleted is None:
            _add(edits, TextEdit(at, at, item.word, item.inserted))
        at += item.length
    return edits


def _add(edits: list[TextEdit], edit: TextEdit) -> None:
    """Append an edit, to the last one if both are of one kind, person and place."""
    last = edits[-1] if edits else None
    if last and last.end == edit.start and last.change == edit.change:
        if last.words and edit.words:
            edits[-1] = TextEdit(last.start, edit.end, last.words + edit.words, edit.change)
            return
        if not last.words and not edit.words:
            edits[-1] = TextEdit(last.start, edit.end, "", edit.change)
            return
    edits.append(edit)
