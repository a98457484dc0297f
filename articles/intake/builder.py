"""Compose a manuscript from the parts that the reader of a format finds."""

from collections import Counter
from dataclasses import dataclass, replace

from articles.facts.blocks import Block, BlockKind
from articles.facts.languages import language_tag
from articles.intake.language import settle_language
from articles.intake.limits import MAX_CHARACTERS
from articles.intake.manuscript import (
    IntakeWarning,
    Manuscript,
    ManuscriptNote,
    NoteKind,
    WarningCode,
)
from articles.intake.refusal import RefusalCode, UnreadableManuscript

_BETWEEN = "\n\n"
_SIGNERS = ("von ", "by ")


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """Where a part is in the text, and by how much its own offsets are shifted."""

    start: int
    end: int
    shift: int

    def locate(self, offset: int) -> int:
        """Map an `offset` in the original part to the text."""
        return min(max(offset + self.shift, self.start), self.end)


class ManuscriptBuilder:
    """Collects parts, notes and warnings; offsets are known as soon as a part is added."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._notes: list[ManuscriptNote] = []
        self._counts: Counter[WarningCode] = Counter()
        self._warnings: list[IntakeWarning] = []
        self._whole_notes: list[str] = []
        self.author: str | None = None
        self.kinds: set[BlockKind] = set()

    def add(self, kind: BlockKind, raw: str) -> PlacedPart:
        """Add a stripped part, unless it is empty.

        Raises UnreadableManuscript (TOO_LONG) as soon as the text is.
        """
        words = raw.strip()
        if not words:
            return PlacedPart(self._length, self._length, 0)
        start = self._length + (len(_BETWEEN) if self._blocks else 0)
        if start + len(words) > MAX_CHARACTERS:
            raise UnreadableManuscript(RefusalCode.TOO_LONG, limit=MAX_CHARACTERS)
        self._parts.append(words)
        self._length = start + len(words)
        self._blocks.append(Block(kind, start, self._length))
        self.kinds.add(kind)
        return PlacedPart(start, self._length, start - (len(raw) - len(raw.lstrip())))

    @property
    def length(self) -> int:
        """Return how many characters the text has so far."""
        return self._length

    def note(
        self,
        start: int,
        end: int,
        text: str,
        author: str | None = None,
        *,
        kind: NoteKind = NoteKind.NOTE,
        is_reply: bool = False,
    ) -> None:
        """Add the author's note on the words from `start` to `end`."""
        if text.strip() and self._blocks:
            note = ManuscriptNote(start, end, text.strip(), author or None, kind, is_reply)
            self._notes.append(note)

    def note_whole(self, text: str) -> None:
        """Add a note on the text as a whole: it is at its first part."""
        self._whole_notes.append(text.strip())

    def count(self, code: WarningCode, number: int = 1) -> None:
        """Count one more thing that was left out or changed."""
        self._counts[code] += number

    def warn(self, code: WarningCode, **params: int | str) -> None:
        """Add a warning that has no number."""
        self._warnings.append(IntakeWarning(code, params))

    def finish(self, language: str = "") -> Manuscript:
        """Return the manuscript, without blocks if all parts are paragraphs.

        `language` is that of the document's metadata; if it is missing, invalid or
        contradicts the text, it is detected in the text.
        """
        text = _BETWEEN.join(self._parts)
        settled = settle_language(text, language_tag(language) or "")
        if settled.contradicts:
            self.warn(
                WarningCode.LANGUAGE_CONTRADICTED, stated=settled.contradicts, found=settled.tag
            )
        if self._whole_notes and self._blocks:
            first = self._blocks[0]
            self._notes += [
                ManuscriptNote(first.start, first.end, text, kind=NoteKind.SOURCE)
                for text in self._whole_notes
            ]
            self.count(WarningCode.NOTEPAD_AS_NOTES, len(self._whole_notes))
        counted = [IntakeWarning(code, {"count": number}) for code, number in self._counts.items()]
        structured = any(block.kind is not BlockKind.PARAGRAPH for block in self._blocks)
        notes = (_settle(text, note) for note in self._notes)
        return Manuscript(
            text=text,
            blocks=tuple(self._blocks) if structured else None,
            language=settled.tag,
            headline=self._first(text, BlockKind.HEADLINE),
            kicker=self._first(text, BlockKind.KICKER),
            teaser=self._first(text, BlockKind.TEASER),
            author=self._signer(text) or self.author,
            notes=tuple(sorted(notes, key=lambda note: (note.start, note.end))),
            warnings=(*self._warnings, *counted),
        )

    def _first(self, text: str, kind: BlockKind) -> str | None:
        return next((text[b.start : b.end] for b in self._blocks if b.kind is kind), None)

    def _signer(self, text: str) -> str | None:
        line = self._first(text, BlockKind.SIGNOFF)
        if line and len(line) <= 200 and line.lower().startswith(_SIGNERS):
            return line.split(" ", 1)[1].strip()
        return line if line and len(line) <= 200 else None


def _settle(text: str, note: ManuscriptNote) -> ManuscriptNote:
    """Strip a note's span; one between words gets the word before it."""
    start, end = note.start, note.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        start, end = _word_before(text, start)
    return replace(note, start=start, end=end)


def _word_before(text: str, at: int) -> tuple[int, int]:
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    start = end
    while start and not text[start - 1].isspace():
        start -= 1
    return (start, end) if start < end else _word_after(text, at)


def _word_after(text: str, at: int) -> tuple[int, int]:
    start = at
    while start < len(text) and text[start].isspace():
        start += 1
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
