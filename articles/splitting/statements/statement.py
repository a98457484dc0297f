"""A statement: one proposition of a text."""

from dataclasses import dataclass

from articles.splitting.statements.clauses import ClauseKind
from articles.splitting.tokens import Token

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


@dataclass(slots=True)
class FoundStatement:
    """A statement by tokens, before the quotations around it are settled."""

    first: int
    stop: int
    polarity: str
    modality: str
    source: Span | None
    stance: str | None
    subject: Span | None
    checkable: bool
    kind: ClauseKind
    quote: int

    def placed(self, tokens: list[Token]) -> Statement:
        """Return the statement with its places in code points."""

        def points(span: Span | None) -> Span | None:
            if span is None or span[0] >= span[1]:
                return None
            return tokens[span[0]].start, tokens[span[1] - 1].end

        start, end = tokens[self.first].start, tokens[self.stop - 1].end
        source, subject = points(self.source), points(self.subject)
        return Statement(
            start, end, self.polarity, self.modality, source, self.stance, subject,
            self.checkable, self.kind,
        )  # fmt: skip
