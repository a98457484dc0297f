"""The statements of a text: every proposition, with who says it and how they take it.

`find_statements` is pure, deterministic and thread-safe; its time grows linearly with the text.
docs/statements.md describes the rules.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from articles.facts.composing import SIGNS, UNSEEN, Composed, compose
from articles.facts.kinds import Kind
from articles.facts.languages import rules_for
from articles.splitting import SplitClaim, language_named
from articles.splitting.reading import Reading
from articles.splitting.statements.finding import StatementFinder
from articles.splitting.statements.speakers import fill_speakers
from articles.splitting.statements.statement import Statement

__all__ = ["Statement", "find_statements", "parents_of", "statements_in"]


def find_statements(
    text: str, *, language: str, published: date | None, claims: Sequence[SplitClaim] = ()
) -> list[Statement]:
    """Return the statements of `text` in the order of their places.

    `claims` is what `split` found in it: dates that lie ahead make a plan of a statement, quotes
    and attributions name speakers. In a language without rules of ours nothing is found.
    """
    if rules_for(language) is None:
        return []
    form = compose(text, UNSEEN, SIGNS)
    reading = Reading(form.text, language_named(language), published)
    if form.origin is None:
        return statements_in(reading, claims)
    composed = [_into(claim, form) for claim in claims]
    return [_placed_back(one, form) for one in statements_in(reading, composed)]


def statements_in(reading: Reading, claims: Sequence[SplitClaim]) -> list[Statement]:
    """Return the statements of a text that is read already; `claims` are places in the same."""
    ahead = [claim.start for claim in claims if _lies_ahead(claim, reading.published)]
    found = [one.placed(reading.tokens) for one in StatementFinder(reading, ahead).find()]
    return fill_speakers(reading.text, found, claims)


def _into(claim: SplitClaim, form: Composed) -> SplitClaim:
    """Return a claim with its places in the composed text."""
    start, end = form.into(claim.start, claim.end)
    first, last = form.into(claim.sentence_start, claim.sentence_end)
    return replace(claim, start=start, end=end, sentence_start=first, sentence_end=last)


def _lies_ahead(claim: SplitClaim, published: date | None) -> bool:
    """Return whether a date comes after the day of publication."""
    timex = getattr(claim.value, "timex", None)
    if claim.kind is not Kind.DATE or published is None or not timex or not timex[:4].isdigit():
        return False
    return timex[:10] > published.isoformat()[: len(timex[:10])]


def _placed_back(one: Statement, form: Composed) -> Statement:
    """Return a statement of a composed text with its places in the text as it came."""
    start, end = form.back(one.start, one.end)
    source = form.back(*one.source) if one.source else None
    subject = form.back(*one.subject) if one.subject else None
    return replace(one, start=start, end=end, source=source, subject=subject)


def parents_of(
    statements: Sequence[Statement], claims: Iterable[SplitClaim]
) -> list[Statement | None]:
    """Return, for each claim, the narrowest statement that it lies in; None outside all."""
    ordered = sorted(statements, key=lambda one: (one.start, -one.end))
    starts = [one.start for one in ordered]
    return [_narrowest(ordered, starts, claim) for claim in claims]


_NEAR = 40  # statements that may begin between a claim and the start of the one it lies in


def _narrowest(
    ordered: Sequence[Statement], starts: Sequence[int], claim: SplitClaim
) -> Statement | None:
    at = bisect_right(starts, claim.start)
    around = [one for one in ordered[max(at - _NEAR, 0) : at] if claim.end <= one.end]
    return min(around, key=lambda one: one.end - one.start, default=None)
