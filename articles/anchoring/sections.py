"""What a claim leans on by its place: introductions, heads of tables, crossheads, questions."""

from collections.abc import Iterator

from articles.anchoring.context import Support, SupportKind
from articles.anchoring.context_page import ContextPage
from articles.anchoring.lines import is_final, is_marked
from articles.anchoring.naming import said_in
from articles.anchoring.tables import Span, TableRow
from articles.anchoring.units import units
from articles.facts.blocks import BlockKind

_ABOVE = frozenset({BlockKind.HEADLINE, BlockKind.TEASER})
_LONGEST_SENTENCE = 14
_MOST_ITEMS = 60
_SHORT_LABEL = 2
_ELLIPTIC = 4
_MOST_SENTENCES = 12
TWO = [["zum", "einen"], ["zum", "anderen"]]


def section_supports(page: ContextPage, number: int, start: int) -> Iterator[Support]:
    """Yield what the claim at `start` in sentence `number` leans on by its place."""
    yield from _introductions(page, number)
    yield from _beginnings(page, number)
    yield from _question(page, number)
    row = page.rows.get(number)
    if row is not None:
        yield from _heads(page, row, start)
    yield from units(page, number, row, start)
    yield from _crosshead(page, number)
    yield from _beside(page, number)


def _introductions(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the introduction of the list in which a sentence stands, and that sentence itself."""
    line = page.line_of[number]
    for _ in range(3):
        found = _parent(page, line)
        if found is None:
            found = introduction_of(page, line)
        if found is None:
            return
        last = page.lines[found].stop - 1
        yield _whole(page, SupportKind.INTRODUCTION, last)
        line = found


def introduction_of(page: ContextPage, line: int) -> int | None:
    """Return the line that introduces the list, or the sentence, in which `line` stands.

    A list goes on as it began: with marks, or without full stops, or with single sentences.
    """
    if line not in page.introductions:
        page.introductions[line] = _introduction_above(page, line)
    return page.introductions[line]


def _introduction_above(page: ContextPage, line: int) -> int | None:
    lowest = max(0, line - _MOST_ITEMS)
    at = line
    while at > lowest and _goes_on(page, at):
        at -= 1
        if _introduces(page, at):
            if _is_beside(page, at, line):
                continue
            return at if _fits(page, at + 1, line) else None
        if not _may_be_item(page, at + 1):
            return None
    return None


def _is_beside(page: ContextPage, above: int, line: int) -> bool:
    """Return whether the introduction of a list in a list is no more indented than this line."""
    return is_marked(page.line_said(above)) and page.indent(above) >= page.indent(line)


def _goes_on(page: ContextPage, line: int) -> bool:
    """Return whether a line can be a list's: no table's, and no head of the text as such.

    A text can begin with a list, and then its introduction and first item are read as heads.
    """
    first = page.lines[line].start
    if first in page.rows or page.kind(first) not in _ABOVE:
        return first not in page.rows
    return is_marked(page.line_said(line)) or (line > 0 and _announces(page, line - 1))


def _parent(page: ContextPage, line: int) -> int | None:
    """Return the nearest item above that is less indented: "- Northern province"."""
    indent = page.indent(line)
    if not indent or not is_marked(page.line_said(line)):
        return None
    for at in range(line - 1, max(-1, line - _MOST_ITEMS), -1):
        if not is_marked(page.line_said(at)):
            return None
        if page.indent(at) < indent:
            return at
    return None


def _introduces(page: ContextPage, line: int) -> bool:
    said = page.line_said(line)
    if _announces(page, line):
        return True
    if page.lines[line].start in page.rows:
        return False
    below = page.line_said(line + 1) if line + 1 < len(page.lines) else ""
    return is_marked(below) and not is_marked(said)


def _announces(page: ContextPage, line: int) -> bool:
    return page.line_said(line).endswith(":")


def _fits(page: ContextPage, first: int, line: int) -> bool:
    """Return whether `line` belongs to the list that begins at the line `first`."""
    if line == first:
        return True
    said = page.line_said(first)
    if is_marked(said):
        return all(is_marked(page.line_said(n)) for n in range(first, line + 1))
    if is_final(said):
        if len(page.line_said(first - 1).split()) <= _SHORT_LABEL:
            return False
        return all(_is_item(page, n) for n in range(first, line + 1))
    return all(not is_final(page.line_said(n)) for n in range(first, line + 1))


def _may_be_item(page: ContextPage, line: int) -> bool:
    said = page.line_said(line)
    return is_marked(said) or not is_final(said) or _is_item(page, line)


def _is_item(page: ContextPage, line: int) -> bool:
    said = page.line_said(line)
    return is_final(said) and len(page.lines[line]) == 1 and len(said.split()) <= _LONGEST_SENTENCE


def _beginnings(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the sentence with the colon before, and what is counted up: "Erstens …"."""
    beside = number > 0 and page.line_of[number - 1] == page.line_of[number]
    if beside and page.said(number - 1).rstrip().endswith(":"):
        yield _whole(page, SupportKind.INTRODUCTION, number - 1)
    yield from _assumptions(page, number)
    counted = _counted_up(page, number)
    if counted is not None:
        yield _whole(page, SupportKind.INTRODUCTION, counted)


def _assumptions(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the sentences before in the paragraph that say what the rest is true of."""
    if page.words is None or number in page.rows:
        return
    first = page.lines[page.line_of[number]].start
    for at in range(max(first, number - _MOST_SENTENCES), number):
        if page.words.assuming.search(page.said(at)):
            yield _whole(page, SupportKind.FRAME, at)


def _counted_up(page: ContextPage, number: int) -> int | None:
    """Return the sentence before the first of those that a text counts up."""
    if page.words is None or number in page.rows:
        return None
    first, others = page.words.ordinals
    at: int | None = number
    for _ in range(_MOST_SENTENCES):
        opens = [token.low for token in page.tokens(at)[:2]] if at is not None else []
        if at is None or (
            at == number and not (first | others) & set(opens[:1]) and opens not in TWO
        ):
            return None
        if opens and (opens[0] in first or opens in TWO[:1]):
            return page.before(at)
        at = page.before(at)
    return None


def _question(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the question that a sentence answers: one in a line of its own, or a short one's."""
    if not number or not page.said(number - 1).rstrip('"“”»«').endswith("?"):
        return
    line = page.line_of[number]
    first = page.lines[line].start == number
    alone = first and len(page.lines[line - 1]) <= 2
    words = page.said(number).split()
    answers = page.words is not None and words[0].strip(",.!").lower() in page.words.answers
    if alone or answers or len(words) <= _ELLIPTIC:
        yield _whole(page, SupportKind.QUESTION, number - 1)


def _heads(page: ContextPage, row: TableRow, start: int) -> Iterator[Support]:
    column = row.column(start)
    head = row.head_of(column)
    if head is not None:
        yield _span(page, SupportKind.COLUMN_HEAD, head)
    if row.number and column:
        yield _span(page, SupportKind.ROW_HEAD, row.cells[0])


def _crosshead(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the crosshead above: of its first paragraph, of all of them if it is a label."""
    block = page.block_index(number)
    if block is None or page.blocks[block].kind is BlockKind.HEADLINE or page.is_crosshead(block):
        return
    above = page.crossheads[block]
    if above is None or _is_item_of_list(page, above):
        return
    head = page.blocks[above]
    words = page.text[head.start : head.end]
    said = said_in(words)
    label = page.is_label(above) or _is_rumour(page, said)
    if label or _is_first_below(page, above, block):
        loose = not label or not page.selects(above)
        yield Support(SupportKind.CROSSHEAD, head.start, head.end, words, said, "", loose)


def _is_item_of_list(page: ContextPage, block: int) -> bool:
    """Return whether a line taken for a crosshead is the last item of a list."""
    number = page.sentence_at(page.blocks[block].start)
    return number is not None and introduction_of(page, page.line_of[number]) is not None


def _is_first_below(page: ContextPage, above: int, block: int) -> bool:
    between = page.blocks[above + 1 : block]
    return all(b.kind in {BlockKind.CAPTION, BlockKind.CREDIT} for b in between)


def _is_rumour(page: ContextPage, said: str) -> bool:
    return page.words is not None and not page.words.rumours.isdisjoint(said.lower().split())


def _beside(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the kicker above a headline, the credit beside a caption."""
    index = page.block_index(number)
    if index is None:
        return
    kind = page.blocks[index].kind
    before = page.blocks[index - 1] if index else None
    after = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
    kicked = kind is BlockKind.HEADLINE and before and before.kind is BlockKind.KICKER
    if before and kicked and introduction_of(page, page.line_of[number]) is None:
        yield _span(page, SupportKind.INTRODUCTION, (before.start, before.end))
    if kind is BlockKind.CAPTION:
        credit = next((b for b in (after, before) if b and b.kind is BlockKind.CREDIT), None)
        if credit and not is_final(page.text[credit.start : credit.end]):
            yield _span(page, SupportKind.CREDIT, (credit.start, credit.end))


def _whole(page: ContextPage, kind: SupportKind, number: int) -> Support:
    return _span(page, kind, page.sentences[number])


def _span(page: ContextPage, kind: SupportKind, span: Span) -> Support:
    words = page.text[span[0] : span[1]]
    return Support(kind, span[0], span[1], words, said_in(words))
