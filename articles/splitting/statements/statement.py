"""A statement: one proposition of a text."""

from dataclasses import dataclass

from articles.splitting.statements.clauses import ClauseKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause that can be checked, at code points `start` to `end` (exclusive).

    `polarity` is "affirmed" or "negated", by the clause's own words only. `modality` is one of
    asserted, reported, possible, planned, demanded, conditional, asked. `source` and `subject`
    are code points. `stance` is what the source makes of it: asserts, denies, doubts, demands,
    announces, asks, concedes, fears; "open" where somebody reports it in words that no rule
    reads, or negates; None where the writer states it. `checkable` is False for opinions.
    """

    start: int
    end: int
    polarity: str
    modality: str
    source: Span | None
    stance: str | None
    subject: Span | None
    checkable: bool
    kind: ClauseKind
