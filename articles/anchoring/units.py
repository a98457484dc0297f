"""Find units, scales and notes that a text gives once for figures elsewhere in it."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from articles.anchoring.context import Support, SupportKind
from articles.anchoring.context_page import ContextPage
from articles.anchoring.lines import is_final
from articles.anchoring.naming import is_year, said_in
from articles.anchoring.no_words import NO_WORD
from articles.anchoring.tables import TableRow
from articles.facts.blocks import BlockKind

_ABOVE = frozenset({BlockKind.HEADLINE, BlockKind.TEASER})
_MARK = re.compile(r"(?<=\S)[*†⁰¹²³⁴-⁹]+(?!\w)|\[\d{1,3}\]|(?<=[^\W\d_][.!?])[1-9]\d?(?=\s*$)")
# A note says the same under another number.
_NOTE_MARK = re.compile(r"^\s*[*†⁰¹²³⁴-⁹]+\)?")
_BARE = re.compile(r"\d[\d.,]*(?=\s*(?:$|[;)\n]|,\s|\.\s*$))")


def units(page: ContextPage, number: int, row: TableRow | None, start: int) -> Iterator[Support]:
    """Yield a unit that is given once for many figures, and the notes of a table."""
    yield from (whole_sentence(page, near) for near in _near(page, number, row, start))
    for words in _marked(page, number, row, start):
        note = _footnote(page, words)
        if note is not None:
            yield whole_sentence(page, note)


def _marked(page: ContextPage, number: int, row: TableRow | None, start: int) -> Iterator[str]:
    """Yield the words that can have the mark of a note: of a cell its heads' too."""
    if row is None:
        yield page.said(number)
        return
    column = row.column(start)
    spans = {row.cells[column], row.cells[0], row.head_of(column) or row.cells[0]}
    yield from (page.text[first:last] for first, last in sorted(spans))


def _near(page: ContextPage, number: int, row: TableRow | None, start: int) -> Iterator[int]:
    if row is None:
        far = _far_above(page, number)
        if far is not None and (
            _is_bare(page, number) or page.line_of[far] == page.line_of[number]
        ):
            yield far
    elif row.number or not row.head:
        yield from _beside_table(page, row, is_figure=_is_figure(page, row, start))


def _is_bare(page: ContextPage, number: int) -> bool:
    return any(not is_year(figure.strip(".,")) for figure in _BARE.findall(page.said(number)))


def _far_above(page: ContextPage, number: int) -> int | None:
    """Return the nearest sentence above that gives a unit for all that follows."""
    at = bisect_left(page.unit_notes, number) - 1
    return page.unit_notes[at] if at >= 0 else None


def _is_figure(page: ContextPage, row: TableRow, start: int) -> bool:
    """Return whether a cell has a figure: a name at the head of a row has no unit."""
    column = row.column(start)
    return column > 0 and any(c.isdigit() for c in page.text[slice(*row.cells[column])])


def _beside_table(page: ContextPage, row: TableRow, *, is_figure: bool) -> Iterator[int]:
    """Yield the title and the introduction of a table, the unit far above, the notes below."""
    first, last = page.sentence_at(row.first), page.sentence_at(row.last - 1)
    if first:
        far = _far_above(page, first)
        if far is not None and is_figure:
            yield far
        introduces = page.said(first - 1).rstrip().endswith(":")
        titled = first - 1 not in page.unit_notes and _is_title(page, first - 1)
        if titled and (is_figure or introduces):
            yield first - 1
    if not is_figure:
        return
    at = -1 if last is None else last + 1
    while 0 <= at < len(page.sentences) and at not in page.rows and _is_note(page, at):
        yield at
        at += 1


def _is_title(page: ContextPage, number: int) -> bool:
    if page.kind(number) in _ABOVE and (number == 0 or page.kind(number) is BlockKind.TEASER):
        return False
    said = page.said(number).rstrip()
    if said.endswith(":"):
        return True
    alone = len(page.lines[page.line_of[number]]) == 1
    return (alone and not is_final(said)) or bool(
        page.words is not None and page.words.tables.search(said)
    )


def _is_note(page: ContextPage, number: int) -> bool:
    said = page.said(number)
    if page.words is None:
        return False
    return number in page.unit_notes or bool(page.words.notes.search(said))


def _footnote(page: ContextPage, words: str) -> int | None:
    """Return the note that explains a mark: "40*"."""
    mark = _MARK.search(words)
    return page.footnotes.get(mark.group()) if mark else None


def whole_sentence(page: ContextPage, number: int, kind: SupportKind = SupportKind.UNIT) -> Support:
    """Return a sentence as what another one leans on."""
    start, end = page.sentences[number]
    words, unnumbered = page.text[start:end], page.unnumbered[start:end].replace(NO_WORD, "")
    return Support(kind, start, end, words, said_in(_NOTE_MARK.sub("", unnumbered)))
