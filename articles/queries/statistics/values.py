"""The dataclasses of a desk's statistics."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from articles.queries.agreement import Agreement, agreement_of

from .period import Period
from .samples import RatingPairs


@dataclass(frozen=True, slots=True)
class Judged:
    """Verdicts in one step of time, by tone, and the sentences that they decided."""

    first: date
    tones: Mapping[str, int]
    checks: int


@dataclass(frozen=True, slots=True)
class Clearing:
    """Hours from an article's receipt to its first sign-off; None if none was given."""

    first: date
    articles: int
    median: float | None
    p90: float | None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `judged` claims were wrong; `name` is None without such a row."""

    key: str
    name: str | None
    judged: int
    wrong: int

    @property
    def share(self) -> float:
        """Return the part that was wrong, from 0 to 1."""
        return self.wrong / self.judged if self.judged else 0.0


@dataclass(frozen=True, slots=True)
class SecondLook:
    """How many verdicts of a tone another person confirmed."""

    tone: str
    verdicts: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class DeskStatistics:
    """All statistics of a period. In `classes`, `judged` is the sum of wrong claims.

    A claim is wrong if it was not cleared, unless the text itself corrects it. `touched`
    counts claims that new texts opened again after a sign-off; `checks` the sentences on which
    a person gave a verdict. `rating_pairs` are first and second ratings of random samples,
    `rating_labels` labels by code.
    """

    period: Period
    judged: Sequence[Judged]
    checks: int
    clearing: Sequence[Clearing]
    overall: Clearing
    classes: Sequence[Share]
    desks: Sequence[Share]
    kinds: Sequence[Share]
    coverage: Mapping[str, int]
    falls: Mapping[str, int]
    touched: int
    second_look: Sequence[SecondLook]
    rating_pairs: RatingPairs
    rating_labels: Mapping[str, str]

    @property
    def total(self) -> int:
        return sum(sum(row.tones.values()) for row in self.judged)

    @property
    def wrong(self) -> int:
        return sum(row.wrong for row in self.kinds)

    @property
    def agreement(self) -> Agreement:
        """Return the agreement of first and second ratings of random samples."""
        pairs = self.rating_pairs.items()
        return agreement_of(pair for pair, count in pairs for _ in range(count))

    @property
    def confirmed(self) -> int:
        return sum(row.confirmed for row in self.second_look)
