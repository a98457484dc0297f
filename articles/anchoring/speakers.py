"""What a claim leans on in a quotation: its marks, and who is named elsewhere as speaking."""

from collections.abc import Iterator

from articles.anchoring.context import Support, SupportKind
from articles.anchoring.context_page import Page, Span
from articles.anchoring.naming import said_in
from articles.anchoring.referents import leaned_on

_MOST_BACK = 3


def quotation_supports(page: Page, number: int, start: int, end: int) -> Iterator[Support]:
    """Yield the quotation over several sentences in which a claim stands, and its speaker."""
    quoted = page.quoted_around(start, end)
    if quoted is None:
        return
    first, last = page.sentences[number]
    if quoted[0] < first or quoted[1] > last:
        words = page.text[quoted[0] : quoted[1]]
        yield Support(SupportKind.QUOTATION, quoted[0], quoted[1], words, "quoted")
    speaker = _speaker(page, number, quoted)
    if speaker is not None:
        words = page.text[slice(*page.sentences[speaker])]
        # "Das sagte sie" names nobody itself.
        meant = [said_in(_unquoted(page, speaker)), *(s.meaning for s in leaned_on(page, speaker))]
        meaning = " ".join(meant)
        yield Support(SupportKind.SPEAKER, *page.sentences[speaker], words, meaning)


def _speaker(page: Page, number: int, quoted: Span) -> int | None:
    """Return the sentence that names who speaks, None where the claim's own does or none."""
    own = _sentences_of(page, quoted)
    if _attributes(page, number):
        return None
    for at in own:
        if at != number and _attributes(page, at):
            return at
    for at in (own[-1] + 1, own[0] - 1):
        if 0 <= at < len(page.sentences) and _attributes(page, at) and _is_near(page, at, own):
            return at
    return _earlier(page, own[0])


def _is_near(page: Page, at: int, own: range) -> bool:
    """Say whether a sentence stands in the quotation's line, or above it with a colon."""
    if page.line_of[at] in {page.line_of[own[0]], page.line_of[own[-1]]}:
        return True
    return at < own[0] and page.said(at).rstrip().endswith(":")


def _earlier(page: Page, first: int) -> int | None:
    """Return who spoke in the quotations before, as long as nothing but speech stands between."""
    at = first - 1
    for _ in range(_MOST_BACK):
        if at < 0 or page.line_of[first] - page.line_of[at] > 1:
            return None
        if _attributes(page, at):
            return at
        if page.quoted_around(*page.sentences[at]) is None:
            return None
        at -= 1
    return None


def _sentences_of(page: Page, quoted: Span) -> range:
    first, last = page.sentence_at(quoted[0]), page.sentence_at(quoted[1] - 1)
    return range(first or 0, (last or 0) + 1)


def _attributes(page: Page, number: int) -> bool:
    """Say whether a sentence names a speaker outside its quotation marks."""
    outside = said_in(_unquoted(page, number)).lower().split()
    return page.words is not None and not page.words.speaking.isdisjoint(outside)


def _unquoted(page: Page, number: int) -> str:
    """Return the words of a sentence that stand in no quotation marks."""
    start, end = page.sentences[number]
    pieces, at = [], start
    for first, last in page.quotations_in(number):
        pieces.append(page.text[at : max(at, first)])
        at = max(at, last)
    return " ".join([*pieces, page.text[at:end]] if at < end else pieces)
