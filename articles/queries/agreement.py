"""How far two people agree: percent agreement and Cohen's kappa. No queries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of pairs of ratings; None without pairs.

    `kappa` is Cohen's (1960): (p − e) / (1 − e), p the share of equal pairs, e the share
    expected by chance from how often each rating was given first and second. From −1 to 1;
    None where both gave one and the same rating throughout (e = 1).
    """

    pairs: int
    equal: int
    kappa: float | None

    @property
    def percent(self) -> float | None:
        return 100 * self.equal / self.pairs if self.pairs else None


def agreement_of(pairs: Iterable[tuple[str, str]]) -> Agreement:
    """Return the agreement of pairs (first rating, second rating)."""
    rows = list(pairs)
    equal = sum(first == second for first, second in rows)
    return Agreement(len(rows), equal, _kappa(rows, equal))


def _kappa(rows: list[tuple[str, str]], equal: int) -> float | None:
    total = len(rows)
    first, second = (Counter(row[place] for row in rows) for place in (0, 1))
    by_chance = sum(first[code] * second[code] for code in first)
    if by_chance == total * total:
        return None
    return (total * equal - by_chance) / (total * total - by_chance)
