"""What a claim leans on in a quotation: its marks, and who is named elsewhere as speaking."""

from collections.abc import Iterator

from articles.anchoring.context import Support, SupportKind
from articles.anchoring.context_page import ContextPage, Span
from articles.anchoring.leans import Needs
from articles.anchoring.naming import said_in
from articles.anchoring.referents import leaned_on

_MOST_BACK = 4


def quotation_supports(page: ContextPage, number: int, start: int, end: int) -> Iterator[Support]:
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
        yield _named_in(page, speaker)


def reported(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield who says what a sentence reports without saying so: "Die Brücke sei marode."."""
    if not _is_reported(page, number):
        return
    at = page.before(number)
    for _ in range(_MOST_BACK):
        if at is None:
            return
        if _attributes(page, at) or not _is_reported(page, at):
            yield _source(page, at)
            return
        at = page.before(at)


def _is_reported(page: ContextPage, number: int) -> bool:
    """Return whether a sentence reports; in English those in the past after such a one do too."""
    for at in range(number, max(-1, number - _MOST_BACK), -1):
        if any(lean.needs is Needs.SPEAKER for lean in page.leans(at)):
            return True
        lows = {token.low for token in page.tokens(at)}
        past = page.words is not None and bool(page.words.past & lows) and not _attributes(page, at)
        if not past or at == 0 or page.line_of[at - 1] != page.line_of[at]:
            return False
    return False


def is_attribution(page: ContextPage, number: int) -> bool:
    """Return whether a sentence only names its speaker: "Das teilte das Amt mit."."""
    opens = [token.low for token in page.tokens(number)[:2]]
    return page.words is not None and len(opens) > 1 and opens[1] in page.words.speaking


def _source(page: ContextPage, number: int) -> Support:
    """Return the sentence whose people or offices say what is reported below it."""
    words = page.words
    tokens = page.tokens(number)
    known = [t for t in tokens if t.is_known and not t.is_place]
    named = known or [t for t in tokens if t.is_name and not t.is_after_preposition]
    stance = [t for t in tokens if words and t.low in words.speaking - words.neutral]
    said = [t.text for t in tokens if t in named or t in stance]
    meant = [*said, *(s.meaning for s in leaned_on(page, number))]
    start, end = page.sentences[number]
    return Support(SupportKind.SPEAKER, start, end, page.text[start:end], " ".join(meant))


def _named_in(page: ContextPage, speaker: int) -> Support:
    """Return the sentence that names who speaks; "Das sagte sie" names nobody itself."""
    words = page.text[slice(*page.sentences[speaker])]
    said = said_in(_unquoted(page, speaker))
    if not _attributes(page, speaker):
        said = " ".join(
            t.text for t in page.tokens(speaker) if t.is_name and not t.is_after_preposition
        )
    meant = [said, *(s.meaning for s in leaned_on(page, speaker, spoken=False))]
    return Support(SupportKind.SPEAKER, *page.sentences[speaker], words, " ".join(meant))


def _speaker(page: ContextPage, number: int, quoted: Span) -> int | None:
    """Return the sentence that names who speaks, None if the claim's own does or none."""
    own = _sentences_of(page, quoted)
    if _attributes(page, number):
        return None
    for at in own:
        if at != number and _attributes(page, at):
            return at
    for at in (own[-1] + 1, own[0] - 1):
        if 0 <= at < len(page.sentences) and _attributes(page, at) and _is_near(page, at, own):
            return at
    earlier = _earlier(page, own[0])
    return own[0] - 1 if earlier is None and _follows(page, own[0]) else earlier


def _follows(page: ContextPage, first: int) -> bool:
    """Return whether a sentence stands before in the line that a quotation begins in."""
    return first > 0 and page.line_of[first - 1] == page.line_of[first]


def _is_near(page: ContextPage, at: int, own: range) -> bool:
    """Return whether a sentence stands in the quotation's line, or above it with a colon."""
    if page.line_of[at] in {page.line_of[own[0]], page.line_of[own[-1]]}:
        return True
    return at < own[0] and page.said(at).rstrip().endswith(":")


def _earlier(page: ContextPage, first: int) -> int | None:
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


def _sentences_of(page: ContextPage, quoted: Span) -> range:
    first, last = page.sentence_at(quoted[0]), page.sentence_at(quoted[1] - 1)
    return range(first or 0, (last or 0) + 1)


def _attributes(page: ContextPage, number: int) -> bool:
    """Return whether a sentence names a speaker outside its quotation marks."""
    outside = said_in(_unquoted(page, number)).lower().split()
    return page.words is not None and not page.words.speaking.isdisjoint(outside)


def _unquoted(page: ContextPage, number: int) -> str:
    """Return the words of a sentence that stand in no quotation marks."""
    start, end = page.sentences[number]
    pieces, at = [], start
    for first, last in page.quotations_in(number):
        pieces.append(page.text[at : max(at, first)])
        at = max(at, last)
    return " ".join([*pieces, page.text[at:end]] if at < end else pieces)
