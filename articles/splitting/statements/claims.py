"""Statements as claims, and the stance that they give to the quotes in them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from articles.facts.kinds import Kind
from articles.facts.overlaps import Overlaps
from articles.facts.values import LONGEST_TEXT, Quote, StatementValue
from articles.splitting.reading import Reading
from articles.splitting.split_claim import SplitClaim
from articles.splitting.statements.finder import StatementFinder
from articles.splitting.statements.rules import rule_of
from articles.splitting.statements.speakers import fill_speakers
from articles.splitting.statements.stances import OPEN, stance_lexicon
from articles.splitting.statements.statement import Span, Statement


def with_statements(
    reading: Reading, parts: Sequence[SplitClaim], progress: Callable[[int], None] | None = None
) -> list[SplitClaim]:
    """Return `parts`, the claims of all other kinds, and the statements in reading order.

    Quotes get the stance of their statement. What can't be checked (opinions, questions and
    calls to the reader) is no statement.
    """
    found = statements_in(reading, parts, progress)
    around = Overlaps(found)
    claims = {
        (one.start, one.end): _claim(reading, one) for one in reversed(found) if one.checkable
    }
    quoted = [_with_stance(part, around) if part.kind is Kind.QUOTE else part for part in parts]
    return sorted([*claims.values(), *quoted], key=_place)


def statements_in(
    reading: Reading, parts: Sequence[SplitClaim], progress: Callable[[int], None] | None = None
) -> list[Statement]:
    """Return the statements of a text that is read already; `parts` are places in the same.

    Dates that lie ahead make a plan of a statement, quotes and attributions name speakers.
    """
    ahead = [part.start for part in parts if _lies_ahead(part, reading.published)]
    found = [one.placed(reading.tokens) for one in StatementFinder(reading, ahead).find(progress)]
    return fill_speakers(reading.text, found, parts, stance_lexicon(reading.language.name))


def _place(claim: SplitClaim) -> tuple[int, int, bool, str]:
    return claim.start, -claim.end, claim.kind is not Kind.STATEMENT, claim.kind


def _lies_ahead(part: SplitClaim, published: date | None) -> bool:
    """Return whether a date comes after the day of publication."""
    timex = getattr(part.value, "timex", None)
    if part.kind is not Kind.DATE or published is None or not timex or not timex[:4].isdigit():
        return False
    begins = _first_day(timex)
    return begins > published.isoformat()[: len(begins)]


def _first_day(timex: str) -> str:
    """Return where a date begins, as far as it says: the month of a season or quarter, the day of a week."""
    part = timex[5:].partition("T")[0]
    if part[:1] == "W" and part[1:].isdigit():
        return date.fromisocalendar(int(timex[:4]), int(part[1:]), 1).isoformat()
    return f"{timex[:4]}-{_BEGINNING[part]}" if part in _BEGINNING else timex[:10]


_BEGINNING = {
    "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10", "H1": "01", "H2": "07",
    "SP": "03", "SU": "06", "FA": "09", "WI": "01",
}  # fmt: skip


def _claim(reading: Reading, one: Statement) -> SplitClaim:
    return SplitClaim(
        one.start,
        one.end,
        Kind.STATEMENT,
        _value(reading.text, one),
        rule_of(one.kind),
        *reading.sentence_span(one.start),
    )


def _value(text: str, one: Statement) -> StatementValue:
    """Return the value; an open stance is none, in what is reported or has a source."""
    is_nameless = one.stance == OPEN and one.source is None
    return StatementValue(
        polarity=one.polarity,
        modality="reported" if is_nameless else one.modality,
        source=_words(text, one.source),
        source_span=one.source,
        stance=_settled(one),
        subject=_words(text, one.subject),
    )


def _words(text: str, span: Span | None) -> str | None:
    """Return the words of a span; what is longer than a value may be names nobody."""
    return text[slice(*span)] if span and span[1] - span[0] <= LONGEST_TEXT else None


def _settled(one: Statement) -> str | None:
    return None if one.stance == OPEN else one.stance


def _with_stance(quote: SplitClaim, statements: Overlaps[Statement]) -> SplitClaim:
    """Give a quote the stance of the narrowest statement around it.

    Without one, that of all statements in it; where these differ it stays open.
    """
    if not isinstance(quote.value, Quote):
        return quote
    around = statements.narrowest_around(quote.start, quote.end)
    inside = [around] if around else statements.touching(quote.start, quote.end)
    stances = {_settled(one) for one in inside}
    stance = stances.pop() if len(stances) == 1 else None
    return replace(quote, value=replace(quote.value, stance=stance)) if stance else quote
