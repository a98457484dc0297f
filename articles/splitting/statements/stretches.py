"""Cut a sentence at its marks: commas, dashes, brackets, quotation marks with a verb inside."""

from collections.abc import Iterator
from typing import NamedTuple

from articles.splitting.quotation import Quoted
from articles.splitting.sentences import is_bracketed_note, is_note_mark, is_plain_note
from articles.splitting.statements.grammar import CUTS, QUOTES
from articles.splitting.statements.page import Page
from articles.splitting.tokens import NO_GAP

OPENED, CLOSED = "„", "“"  # the mark of a stretch that begins, or ends, a quotation
_BRACKET_REACH = 40


class MarkedStretch(NamedTuple):
    """Tokens `start` to `stop` (exclusive) after `mark`, inside the quotation that `quote` opens."""

    start: int
    stop: int
    mark: str
    quote: int


def stretches(page: Page, first: int, stop: int, quote: int) -> Iterator[MarkedStretch]:
    """Yield what stands between the marks of a sentence, without marks at its edges."""
    start, mark, free = first, "", first
    for at in page.marks:
        if at < free:
            continue
        cut = _cut_at(page, at, stop, quote, mark)
        if cut is None:
            free = (_verbless_bracket(page, at, stop) or at) + 1
            continue
        yield from _trimmed(page, start, at, mark, quote)
        mark, quote = cut
        start = free = at + 1
    yield from _trimmed(page, start, stop, mark, quote)


def _cut_at(page: Page, at: int, stop: int, quote: int, mark: str) -> tuple[str, int] | None:
    """Return the mark and the quotation of what a cut at the mark `at` begins, None for no cut."""
    text = page.texts[at]
    if text in QUOTES:
        return _cut_at_quote(page, at, stop, quote)
    if text == "(":
        end = _bracket_end(page, at, stop)
        return ("(", quote) if end and "F" in page.tags[at:end] else None
    if text == ")":
        return (")", quote) if mark == "(" else None
    if text in CUTS or (text in ".!?" and at + 1 < stop):
        return (text, quote) if _is_cut(page, at) else None
    return None


def _cut_at_quote(page: Page, at: int, stop: int, quote: int) -> tuple[str, int] | None:
    pair = page.quoted.get(at)
    if pair and holds_verb(page, pair, stop) and not _is_scrap(page, pair):
        return OPENED, at
    closing = page.quoted[quote].stop - 1 if quote in page.quoted else stop - 1
    return (CLOSED, 0) if quote and at == closing else None


def _is_scrap(page: Page, pair: Quoted) -> bool:
    """Find words in marks that are part of a clause: 'his client "categorically denies" it'."""
    before, after = page.texts[pair.first - 1], page.texts[pair.stop]
    inside = before[:1].isalnum() and after[:1].islower()
    return inside and page.lows[pair.first - 1] not in page.stances.reporting


def holds_verb(page: Page, pair: Quoted, stop: int) -> bool:
    """Return whether a quotation holds a finite verb, as far as the sentence goes."""
    return "F" in page.tags[pair.first : min(pair.stop, stop)]


def _verbless_bracket(page: Page, at: int, stop: int) -> int | None:
    """Return the end of a bracket without a verb: it cuts nothing."""
    return _bracket_end(page, at, stop) if page.texts[at] == "(" else None


def _bracket_end(page: Page, at: int, stop: int) -> int | None:
    within = range(at, min(stop, at + _BRACKET_REACH))
    return next((i for i in within if page.texts[i] == ")"), None)


def _is_cut(page: Page, at: int) -> bool:
    """Distinguish a mark from the period of an abbreviation, the dash inside a word, "Lang, 44, …"."""
    text, before = page.texts[at], page.texts[at - 1]
    if text == ",":
        return not (_is_age(page, at) or _is_age(page, at - 2))
    if text == ".":
        return not before[:1].isdigit() and len(before) >= 4
    return text != "–" or _is_dash(page, at)


def _is_age(page: Page, comma: int) -> bool:
    """Find an age after a name: "Priya Raman, 44, had been suspended"."""
    texts = page.texts
    named = texts[comma] == "," == texts[comma + 2] and page.is_capital(comma - 1)
    return named and texts[comma + 1].isdigit() and len(texts[comma + 1]) <= _AGE_DIGITS


_AGE_DIGITS = 3


def _is_dash(page: Page, at: int) -> bool:
    """Distinguish a dash from a sign ("bei –3 Grad"), a range and a dash inside a word."""
    after, is_tied = page.texts[at + 1], page.tokens[at + 1].gap == NO_GAP
    is_figure = after[:1].isdigit() and (is_tied or page.texts[at - 1][:1].isdigit())
    return page.tokens[at].gap != NO_GAP and not is_figure


def _trimmed(page: Page, start: int, stop: int, mark: str, quote: int) -> Iterator[MarkedStretch]:
    start, stop = trim(page, start, stop)
    if start < stop:
        yield MarkedStretch(start, stop, mark, quote)


def trim(page: Page, start: int, stop: int) -> tuple[int, int]:
    """Take marks off both ends; signs of money and percent stay."""
    texts = page.texts
    while start < stop and not _is_word(texts[start]) and texts[start] not in "$€£(":
        start += 1
    while stop > start and not _ends(page, stop - 1) and texts[stop - 1] not in "%€$)":
        stop -= 1
    return start, stop


def _ends(page: Page, at: int) -> bool:
    """Distinguish a power ("10²") from the mark of a note ("ging.²", "ging.2", "ging [2]")."""
    texts = page.texts
    if is_bracketed_note(page.tokens, at) or is_plain_note(page.tokens, at):
        return False
    return _is_word(texts[at]) or (texts[at][0].isalnum() and texts[at - 1][-1:].isdecimal())


def _is_word(text: str) -> bool:
    return text[0].isalnum() and not is_note_mark(text)
