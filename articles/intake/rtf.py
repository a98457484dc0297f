r"""Rich Text Format (.rtf), as Word, LibreOffice and TextEdit write it.

Comments, footnotes and links become source notes; deleted and hidden text is left out. Word says
which comment replies to which, LibreOffice says only when each was written; neither says that a
thread is resolved. Source: Rich Text Format Specification 1.9.1 (Microsoft, 2008); of `atndate`
and `atnparent` [MS-DOC] (DTTM, AtrdExtra). Libraries that read RTF give bare text.
"""

import re
from dataclasses import dataclass, field, replace
from operator import attrgetter

from articles.documents.rtf_walk import (
    MOST_TOKENS,
    RtfGroup,
    RtfTooLarge,
    RtfTooNested,
    RtfWalk,
)
from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, WarningCode
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.returned_word import MADE_HERE
from articles.intake.vocabulary import words
from articles.intake.word_styles import kind_by_style

_WITHOUT_WEEKDAY = (1 << 29) - 1
_LINK = re.compile(r'HYPERLINK\s+"(https?://[^"\s]{1,2000})"', re.IGNORECASE)


@dataclass(slots=True)
class _Note:
    """A note at words of its paragraph; `moment` of a comment grows with time, 0: not known."""

    start: int
    end: int
    text: str
    author: str = ""
    moment: int = 0
    replies: list["_Note"] = field(default_factory=list)

    @property
    def order(self) -> tuple[int, int, int]:
        return self.start, self.end, self.moment


@dataclass(slots=True)
class _Part:
    """A paragraph that is being read."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    style: int = 0
    notes: list[_Note] = field(default_factory=list)


def read(data: bytes | str) -> Manuscript:
    """Read a file.

    Raises UnreadableManuscript for one nested too deeply or without text, and for a Word file
    for an author that came back in this format.
    """
    content = data.decode("latin-1") if isinstance(data, bytes) else data
    if f"\\propname {MADE_HERE}}}" in content:
        raise UnreadableManuscript(RefusalCode.NO_LONGER_WORD)
    try:
        return _Reader(content).read()
    except RtfTooLarge as error:
        raise UnreadableManuscript(RefusalCode.TOO_MANY_ELEMENTS, limit=MOST_TOKENS) from error
    except RtfTooNested as error:
        raise UnreadableManuscript(RefusalCode.TOO_NESTED) from error


class _Reader(RtfWalk):
    """Reads the parts of a manuscript, with notes at their words."""

    collected = words(
        "footnote annotation atnauthor atnref atndate atnparent atrfstart atrfend fldinst "
        "stylesheet"
    )

    def __init__(self, content: str) -> None:
        super().__init__(content)
        self._builder = ManuscriptBuilder()
        self._part = _Part()
        self._author = ""
        self._ranges: dict[str, tuple[int, int]] = {}
        self._said: dict[str, str] = {}
        self._threads: list[_Note] = []
        self._thread_of: dict[str, _Note] = {}

    def read(self) -> Manuscript:
        self.walk()
        return self._builder.finish()

    def closed(self, group: RtfGroup) -> None:
        if group.link and self._part.length > group.begin:
            self._part.notes.append(_Note(group.begin, self._part.length, group.link))

    def take(self, kind: str, text: str) -> None:
        here = self._part.length
        if kind == "footnote":
            self._builder.count(WarningCode.FOOTNOTES_AS_NOTES)
            self._part.notes.append(_Note(here, here, " ".join(text.split())))
        elif kind == "annotation":
            self._comment(text, here)
        elif kind == "atnauthor":
            self._author = text
        elif kind in ("atnref", "atndate", "atnparent"):
            self._said[kind] = text
        elif kind == "atrfstart":
            self._ranges[text] = here, here
        elif kind == "atrfend" and text in self._ranges:
            self._ranges[text] = self._ranges[text][0], here
        elif kind == "fldinst" and (link := _LINK.search(text)):
            self.stack[-1] = replace(self.stack[-1], link=link[1], begin=here)

    def _comment(self, text: str, here: int) -> None:
        """Note a comment; a reply is at the words of its comment."""
        said, self._said = self._said, {}
        reference = said.get("atnref", "")
        start, end = self._ranges.pop(reference, (here, here))
        moment = (_whole_number(said.get("atndate", "")) or 0) & _WITHOUT_WEEKDAY
        note = _Note(start, end, text, self._author, moment)
        thread = self._answered(said.get("atnparent", ""))
        (thread.replies if thread else self._part.notes).append(note)
        self._threads.append(thread or note)
        self._thread_of[reference] = thread or note

    def _answered(self, parent: str) -> _Note | None:
        """Return the comment of the paragraph to which, or to whose reply, the next one replies.

        Word names it by its distance, as -1 for the one before; others by its reference.
        """
        if (distance := _whole_number(parent) or 0) < 0:
            return self._threads[distance] if -distance <= len(self._threads) else None
        return self._thread_of.get(parent) if parent else None

    def put(self, text: str) -> None:
        self._part.words.append(text)
        self._part.length += len(text)
        self._part.style = self.style

    def end_paragraph(self, *, is_row: bool) -> None:
        part, self._part = self._part, _Part()
        headed = {BlockKind.HEADLINE, BlockKind.PARAGRAPH} & self._builder.kinds
        kind = kind_by_style([self.styles.get(part.style, "")], headed=bool(headed))
        if kind is BlockKind.HEADLINE and BlockKind.HEADLINE in self._builder.kinds:
            kind = BlockKind.CROSSHEAD
        placed = self._builder.add(kind, "".join(part.words))
        for note in sorted(part.notes, key=attrgetter("order")):
            start, end = placed.locate(note.start), placed.locate(note.end)
            self._builder.note(start, end, note.text, note.author)
            for reply in note.replies:
                self._builder.note(start, end, reply.text, reply.author, is_reply=True)
        self._threads, self._thread_of = [], {}
        self._ranges = dict.fromkeys(self._ranges, (0, 0))


def _whole_number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?[0-9]{1,10}", text) else None
