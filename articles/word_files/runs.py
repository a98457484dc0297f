"""The runs of a Word file by the text in them: cut, deleted and inserted as tracked changes.

Element names: ECMA-376, part 1, section 17.13.5 (revisions).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime

from lxml import etree

from articles.intake.word_walk import MARKS, WORD, TextPiece
from articles.word_files.checked_text import UnwritableText
from articles.word_files.edits import ChangedBy
from articles.word_files.tokens import UNWRITABLE

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT, _RUN, _FORMAT = WORD + "t", WORD + "r", WORD + "rPr"
_INSERTED = frozenset({WORD + "ins", WORD + "moveTo"})
_IN_TEXT = {"\n": WORD + "br", "\t": WORD + "tab"}


class TextRuns:
    """The text of a Word file; offsets are code points of it, end exclusive."""

    def __init__(self, pieces: Iterable[TextPiece], first_id: int) -> None:
        self._pieces = list(pieces)
        self._starts = [piece.start for piece in self._pieces]
        self.last_id = first_id
        self._own: set[etree._Element] = set()

    @property
    def pieces(self) -> Sequence[TextPiece]:
        return self._pieces

    def new_id(self) -> str:
        """Return an id that no annotation has."""
        self.last_id += 1
        return str(self.last_id)

    def covers(self, start: int, end: int) -> bool:
        """Return whether some element has text between `start` and `end`."""
        number = bisect_left(self._starts, end) - 1
        return number >= 0 and self._pieces[number].end > start

    def may_change(self, start: int, end: int) -> bool:
        """Return whether the text from `start` to `end` is in runs, or words may be inserted."""
        first, last = self._piece_at(start), self._piece_at(max(start, end - 1))
        if start == end:
            before = self._piece_at(start - 1)
            return any(p >= 0 and _is_editable(self._pieces[p].element) for p in (first, before))
        if first < 0 or last < 0:
            return False
        found = self._pieces[first : last + 1]
        size = sum(min(piece.end, end) - max(piece.start, start) for piece in found)
        return size == end - start and all(_is_editable(piece.element) for piece in found)

    def _piece_at(self, place: int) -> int:
        """Return the number of the piece that has the character at `place`, or -1."""
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place < self._pieces[number].end else -1

    def between(self, start: int, end: int) -> list[TextPiece]:
        """Return the pieces from `start` to `end`, cut there; each is alone in its run."""
        self._cut(start)
        self._cut(end)
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for piece in self._pieces[first:last]:
            _isolate(piece)
        return self._pieces[first:last]

    def delete(self, start: int, end: int, change: ChangedBy) -> list[TextPiece]:
        """Mark a text as deleted; raises `UnwritableText` where not all of it is in runs."""
        found = self.between(start, end)
        if not self.may_change(start, end):
            raise UnwritableText
        for piece in found:
            self._mark_deleted(piece.element, change)
        return found

    def insert(self, place: int, words: str, change: ChangedBy) -> etree._Element:
        """Insert words at `place`, in the format of those before it, else after it.

        Returns their run. Of several at one place, the last one inserted comes first.
        """
        beside = self.ending_at(place)
        is_before = beside is None
        beside = beside or self.beginning_at(place)
        if beside is None:
            raise UnwritableText
        run = beside.element.getparent()
        made = new_run(words, _format_of(run))
        self._place(self.inserted(made, change), self.top(run), is_before=is_before)
        return made

    def inserted(self, run: etree._Element, change: ChangedBy) -> etree._Element:
        """Return a tracked insertion with a new run in it."""
        made = self._tracked("ins", change)
        made.append(run)
        return made

    def mark_paragraph(self, paragraph: etree._Element, name: str, change: ChangedBy) -> None:
        """Mark the end of a paragraph as inserted (`ins`) or deleted (`del`)."""
        properties = paragraph.find(WORD + "pPr")
        if properties is None:
            properties = etree.Element(WORD + "pPr")
            paragraph.insert(0, properties)
        form = properties.find(_FORMAT)
        if form is None:
            form = etree.Element(_FORMAT)
            _add_format(properties, form)
        form.insert(0, self._tracked(name, change))

    def top(self, run: etree._Element) -> etree._Element:
        """Return the run, or the tracked change of the check that it is in."""
        parent = run.getparent()
        return parent if parent in self._own else run

    def after(self, end: int) -> etree._Element | None:
        """Return what ends at `end`, with what a change inserted behind it."""
        piece = self.ending_at(end)
        if piece is None:
            return None
        found = self.top(piece.element.getparent())
        while (following := found.getnext()) in self._own and following.tag == WORD + "ins":
            found = following
        return found

    def _cut(self, place: int) -> None:
        number = bisect_right(self._starts, place) - 1
        if number < 0 or not self._starts[number] < place < self._pieces[number].end:
            return
        piece = self._pieces[number]
        text, at = piece.element.text or "", _skipped(piece) + place - piece.start
        if piece.element.tag != _TEXT or piece.end - piece.start > len(text):
            raise UnwritableText
        second = etree.Element(_TEXT)
        piece.element.addnext(second)
        _set_text(piece.element, text[:at])
        _set_text(second, text[at:])
        self._pieces[number] = replace(piece, end=place)
        self._pieces.insert(number + 1, TextPiece(place, piece.end, second))
        self._starts.insert(number + 1, place)

    def ending_at(self, place: int) -> TextPiece | None:
        """Return the piece that ends at `place`, alone in its run."""
        self._cut(place)
        number = bisect_left(self._starts, place) - 1
        if number < 0 or self._pieces[number].end != place:
            return None
        return _isolate(self._pieces[number])

    def beginning_at(self, place: int) -> TextPiece | None:
        """Return the piece that begins at `place`, alone in its run."""
        self._cut(place)
        number = bisect_left(self._starts, place)
        if number == len(self._pieces) or self._starts[number] != place:
            return None
        return _isolate(self._pieces[number])

    def _mark_deleted(self, element: etree._Element, change: ChangedBy) -> None:
        run = element.getparent()
        before = run.getprevious()
        deleted = self._tracked("del", change)
        if before is not None and before in self._own and _is_of(before, deleted):
            deleted = before
        else:
            run.addprevious(deleted)
        deleted.append(run)
        if element.tag == _TEXT:
            element.tag = WORD + "delText"

    def _tracked(self, name: str, change: ChangedBy) -> etree._Element:
        made = etree.Element(WORD + name)
        made.set(WORD + "id", self.new_id())
        made.set(WORD + "author", UNWRITABLE.sub(" ", change.author))
        made.set(WORD + "date", as_date(change.at))
        self._own.add(made)
        return made

    def _place(self, made: etree._Element, anchor: etree._Element, *, is_before: bool) -> None:
        """Put an insertion beside `anchor`; one of somebody else around it is divided."""
        around = anchor.getparent()
        while around is not None and around.tag in _INSERTED:
            if not is_before and anchor.getnext() is not None:
                rest = self._copy_of(around)
                rest.extend(list(anchor.itersiblings()))
                around.addnext(rest)
            elif is_before and anchor.getprevious() is not None:
                begin = self._copy_of(around)
                begin.extend(list(anchor.itersiblings(preceding=True))[::-1])
                around.addprevious(begin)
            anchor, around = around, around.getparent()
        if is_before:
            anchor.addprevious(made)
        else:
            anchor.addnext(made)

    def _copy_of(self, change: etree._Element) -> etree._Element:
        """Return an empty tracked change like another one."""
        made = etree.Element(change.tag, dict(change.attrib))
        made.set(WORD + "id", self.new_id())
        if change in self._own:
            self._own.add(made)
        return made


def new_run(words: str, form: etree._Element | None) -> etree._Element:
    """Return a run of words with a copy of the format `form`."""
    run = etree.Element(_RUN)
    if form is not None:
        run.append(form)
    for part in _parts(words):
        if part in _IN_TEXT:
            etree.SubElement(run, _IN_TEXT[part])
        else:
            _set_text(etree.SubElement(run, _TEXT), part)
    return run


def as_date(moment: datetime) -> str:
    """Return a time as Word writes it."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _parts(words: str) -> Iterator[str]:
    part = ""
    for sign in UNWRITABLE.sub(" ", words):
        if sign in _IN_TEXT:
            yield from filter(None, (part, sign))
            part = ""
        else:
            part += sign
    if part:
        yield part


def _set_text(element: etree._Element, text: str) -> None:
    element.text = text
    element.set(SPACE, "preserve")


def _format_of(run: etree._Element) -> etree._Element | None:
    """Return a copy of a run's format, without its height and its own tracked change."""
    form = run.find(_FORMAT)
    if form is None:
        return None
    copied = deepcopy(form)
    for name in ("vertAlign", "rPrChange"):
        for element in copied.findall(WORD + name):
            copied.remove(element)
    return copied


def _add_format(properties: etree._Element, form: etree._Element) -> None:
    """Add a format at its place in the schema: before the section and the tracked change."""
    for name in ("sectPr", "pPrChange"):
        if (following := properties.find(WORD + name)) is not None:
            following.addprevious(form)
            return
    properties.append(form)


def _is_editable(element: etree._Element) -> bool:
    return element.tag == _TEXT or element.tag in MARKS


def _is_of(change: etree._Element, other: etree._Element) -> bool:
    names = (WORD + "author", WORD + "date")
    return change.tag == other.tag and all(change.get(n) == other.get(n) for n in names)


def _isolate(piece: TextPiece) -> TextPiece:
    """Divide a run so that nothing but the piece is in it; white space around it, too."""
    element = piece.element
    run = element.getparent()
    if run.tag != _RUN:
        raise UnwritableText
    if element.tag == _TEXT:
        _strip(piece)
    others = [child for child in run if child is not element and child.tag != _FORMAT]
    place = run.index(element)
    before = [child for child in others if run.index(child) < place]
    after = [child for child in others if run.index(child) > place]
    for rest, add in ((before, run.addprevious), (after, run.addnext)):
        if rest:
            divided = etree.Element(_RUN, dict(run.attrib))
            if (form := run.find(_FORMAT)) is not None:
                divided.append(deepcopy(form))
            divided.extend(rest)
            add(divided)
    return piece


def _skipped(piece: TextPiece) -> int:
    """Return how many characters of the element are before the piece: 0 once it was cut there."""
    length = len(piece.element.text or "")
    return piece.skipped if length >= piece.skipped + piece.end - piece.start else 0


def _strip(piece: TextPiece) -> None:
    """Give the white space that was stripped from a part elements of its own."""
    element, text = piece.element, piece.element.text or ""
    length, first = piece.end - piece.start, _skipped(piece)
    before, own, after = text[:first], text[first : first + length], text[first + length :]
    if before:
        _set_text(lead := etree.Element(_TEXT), before)
        element.addprevious(lead)
    if after:
        _set_text(tail := etree.Element(_TEXT), after)
        element.addnext(tail)
    _set_text(element, own)
