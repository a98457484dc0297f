"""A figure or a date, and how the newsroom has printed it in a sentence about the same."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.spelling import edit_distance
from articles.facts.translation import gettext_noop
from articles.plausibility.days import Span
from articles.plausibility.earlier import origin, sentence_of_origin, with_keys
from articles.plausibility.figures import Interval
from articles.plausibility.memory import Remembered
from articles.plausibility.remembering import (
    date_keys,
    digits_of,
    figure_keys,
    interval_of,
    said,
    words_beside,
)
from articles.plausibility.speech import Speech
from articles.plausibility.statements import FIGURES, CheckedText, Finding, Stated

NAME = "earlier-figure"
FEWEST_DIGITS = 3
"""Digits of a figure in which one that differs is taken for a slip, in a similar sentence."""
SURE_DIGITS = 4
"""Digits of a figure that needs less similar words."""
SHARED, SHARED_SURE = 3, 1
"""Stems that the two sentences share besides the figure."""
SAME_SENTENCE, FEWEST_WORDS = 0.75, 5
"""Part of the stems of both sentences that is in both where one is the other's copy."""

_DIFFERS = gettext_noop(
    "{origin} has “{said}” in a sentence about the same; the text has “{stated}”."
)
_FITS = gettext_noop("{origin} has “{said}”, too, in a sentence about the same.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare figures and dates with those of earlier sentences about the same.

    Another value alone is no contradiction, since the world changes: it is one where the
    sentence is a copy, or where the figure looks like a slip of the earlier one.
    """
    for fact in manuscript.of_kind(*FIGURES):
        interval = interval_of(manuscript, fact)
        rows = with_keys(manuscript, figure_keys(manuscript, fact)) if interval else []
        if interval and rows:
            yield from _figure(manuscript, fact, interval, rows)
    for fact in manuscript.of_kind(Kind.DATE):
        days = Span.of(fact.text_value("timex"))
        rows = with_keys(manuscript, date_keys(manuscript, fact)) if days else []
        if days and rows and not fact.text_value("offset"):
            yield from _date(manuscript, fact, days, rows)


def _figure(
    manuscript: CheckedText, fact: Stated, interval: Interval, rows: Iterable[Remembered]
) -> Iterator[Finding]:
    words = words_beside(manuscript, fact)
    alike = [row for row in rows if len(words & row.constraint.words) >= SHARED_SURE]
    same = [row for row in alike if interval.meets(_interval(row))]
    if same:
        if any(_is_similar(words, row) for row in same):
            yield _finding(manuscript, fact, same[0], ok=True)
        return
    number = Decimal(fact.text_value("number"))
    for row in alike:
        if row.article.is_checked and _differs(number, words, row):
            yield _finding(manuscript, fact, row, ok=False)
            return


def _interval(row: Remembered) -> Interval:
    low, high = row.constraint.low, row.constraint.high
    return Interval(low or Decimal(0), high or Decimal(0))


def _differs(number: Decimal, words: frozenset[str], row: Remembered) -> bool:
    interval = _interval(row)
    earlier = (interval.low + interval.high) / 2
    fewest = min(len(digits_of(number)), len(digits_of(earlier)))
    if not _is_slip(number, earlier):
        return _is_copy(words, row)
    if fewest >= SURE_DIGITS:
        return True
    return _is_copy(words, row) or (fewest >= FEWEST_DIGITS and _is_similar(words, row))


def _is_slip(number: Decimal, earlier: Decimal) -> bool:
    """Return whether a digit is another, two are swapped, or the scale is another."""
    one, other = digits_of(number), digits_of(earlier)
    if one == other:
        return True
    return len(one) == len(other) and edit_distance(one, other, 1) == 1


def _is_similar(words: frozenset[str], row: Remembered) -> bool:
    return len(words & row.constraint.words) >= SHARED


def _is_copy(words: frozenset[str], row: Remembered) -> bool:
    both, earlier = len(words & row.constraint.words), row.constraint.words
    longer = max(len(words), len(earlier))
    return both >= FEWEST_WORDS and both >= SAME_SENTENCE * longer


def _date(
    manuscript: CheckedText, fact: Stated, days: Span, rows: Iterable[Remembered]
) -> Iterator[Finding]:
    words = words_beside(manuscript, fact)
    copies = [row for row in rows if _is_copy(words, row)]
    same = [row for row in copies if days.meets(row.constraint.days)]
    if same:
        yield _finding(manuscript, fact, same[0], ok=True)
        return
    checked = [row for row in copies if row.article.is_checked]
    if checked:
        yield _finding(manuscript, fact, checked[0], ok=False)


def _finding(manuscript: CheckedText, fact: Stated, row: Remembered, *, ok: bool) -> Finding:
    params = {
        "said": row.constraint.said,
        "stated": said(manuscript, fact),
        **origin(row),
    }
    return Finding(NAME, (fact.key,), ok, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Cite the figure as it was printed."""
    params = finding.params
    return speech.say(
        _FITS if finding.ok else _DIFFERS,
        origin=sentence_of_origin(finding, speech),
        said=params["said"],
        stated=params["stated"],
    )
