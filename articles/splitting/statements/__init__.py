"""The statements of a text: every proposition, with who says it and how they take it.

`find_statements` is pure, deterministic and thread-safe; its time grows linearly with the text.
docs/statements.md describes the rules.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from articles.facts.composing import SIGNS, UNSEEN, Composed, compose
from articles.facts.kinds import Kind
from articles.facts.languages import rules_for
from articles.splitting import SplitClaim, language_named
from articles.splitting.reading import Reading
from articles.splitting.statements.finding import StatementFinder
from articles.splitting.statements.speakers import fill_speakers
from articles.splitting.statements.statement import Span, Statement

__all__ = ["Statement", "find_statements", "parents_of"]


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
    placed = [(*form.into(claim.start, claim.end), claim) for claim in claims]
    ahead = [start for start, _, claim in placed if _lies_ahead(claim, published)]
    finder = StatementFinder(reading, ahead)
    tokens = reading.tokens

    def points(span: Span | None) -> Span | None:
        return (tokens[span[0]].start, tokens[span[1] - 1].end) if span else None

    found = [
        Statement(
            tokens[one.first].start, tokens[one.stop - 1].end, one.polarity, one.modality,
            points(one.source), one.stance, points(one.subject), one.checkable, one.kind,
        )
        for one in finder.find()
    ]  # fmt: skip
    found = fill_speakers(form.text, found, [claim for _, _, claim in placed])
    return found if form.origin is None else [_placed_back(one, form) for one in found]


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
    return Statement(
        start, end, one.polarity, one.modality, source, one.stance, subject, one.checkable, one.kind
    )


def parents_of(
    statements: Sequence[Statement], claims: Iterable[SplitClaim]
) -> list[Statement | None]:
    """Return, for each claim, the narrowest statement that it lies in; None outside all."""
    ordered = sorted(statements, key=lambda one: (one.start, -one.end))
    return [_narrowest(ordered, claim) for claim in claims]


def _narrowest(ordered: Sequence[Statement], claim: SplitClaim) -> Statement | None:
    around = [one for one in ordered if one.start <= claim.start and claim.end <= one.end]
    return min(around, key=lambda one: one.end - one.start, default=None)
