"""Find what a sentence leans on: the context of a claim in a laid-out text."""

from collections.abc import Iterator
from dataclasses import replace

from articles.anchoring.context import Context, Support, SupportKind
from articles.anchoring.context_page import ContextPage
from articles.anchoring.introduced import introduced
from articles.anchoring.naming import said_in
from articles.anchoring.referents import leaned_on
from articles.anchoring.sections import section_supports
from articles.anchoring.speakers import is_attribution, quotation_supports, reported
from articles.anchoring.units import whole_sentence

_SHORT, _FEW = 9, 6
_POINTING = frozenset("das dies beides falsch richtig this that it false true".split())


def context_of(page: ContextPage, start: int, end: int) -> Context:
    """Return what the claim at `start` to `end` leans on outside its sentence.

    The text is read composed and without its typography (`ContextPage.composed`); offsets
    are code points of the text as it came. The supports come in a fixed order of kinds.
    Raises ValueError if the span is empty or outside the text.
    """
    if not 0 <= start < end <= len(page.text):
        raise ValueError(f"The span {start} to {end} is not inside the text.")
    composed = page.composed
    found = _supports(composed, *page.form.into(start, end))
    return tuple(found if composed is page else (_placed_back(support, page) for support in found))


def _placed_back(support: Support, page: ContextPage) -> Support:
    """Return a support of a composed page with its place and words in the text as it came."""
    start, end = page.form.back(support.start, support.end)
    return replace(support, start=start, end=end, words=page.text[start:end])


def _supports(page: ContextPage, start: int, end: int) -> Context:
    number = page.sentence_at(start)
    if number is None:
        return ()
    return (
        *leaned_on(page, number),
        *introduced(page, number),
        *reported(page, number),
        *_frames(page, number),
        *section_supports(page, number, start),
        *quotation_supports(page, number, start, end),
    )


def _frames(page: ContextPage, number: int) -> Iterator[Support]:
    """Yield the sentences beside this one that say whether it is true."""
    if page.words is None or number in page.rows:
        return
    after = page.after_in_line(number)
    if after is not None and _judges(page, after):
        yield whole_sentence(page, after, SupportKind.FRAME)
    before = page.before(number)
    if before is not None and _announces(page, before) and not _judges(page, before):
        yield whole_sentence(page, before, SupportKind.FRAME)


def _judges(page: ContextPage, number: int) -> bool:
    said = said_in(page.said(number)).lower().split()
    if page.words is None or len(said) > _SHORT or not said or said[0] not in _POINTING:
        return False
    if is_attribution(page, number):
        return True
    return not page.words.judging.isdisjoint(said)


def _announces(page: ContextPage, number: int) -> bool:
    said = said_in(page.said(number)).lower().split()
    if page.words is None or len(said) > _FEW or {":", "?"} & set(page.said(number)):
        return False
    return not page.words.rumours.isdisjoint(said)
