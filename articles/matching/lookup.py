"""Facts by size and by year, so that a claim is compared with those only that may agree."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from articles.matching.values_in import Fact

# A number rounded in words ("a quarter") is at most this far from the exact one.
REACH = 0.2
# A table may leave out that its figures are thousands, millions or billions.
SCALES = (1.0, 1e-3, 1e-6, 1e-9)


class ValueLookup:
    """The facts of all passages, sorted by their number in base units and as written."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        sizes: list[tuple[float, int]] = []
        self._years: dict[int, set[int]] = defaultdict(set)
        self._clocks: set[int] = set()
        for fact in facts:
            sizes += _sizes(fact)
            for year in _years(fact):
                self._years[year].add(fact.passage)
            if fact.clock is not None:
                self._clocks.add(fact.passage)
        sizes.sort()
        self._sizes = [size for size, _ in sizes]
        self._passages = [passage for _, passage in sizes]

    def passages_near(self, fact: Fact) -> set[int]:
        """Return the numbers of passages with a value that may agree with a fact's."""
        found: set[int] = set()
        for size, _ in _sizes(fact):
            for scale in SCALES:
                found.update(self._between(size * scale))
        for year in _years(fact):
            found |= self._years[year]
        return found | (self._clocks if fact.clock is not None else set())

    def _between(self, size: float) -> list[int]:
        first = bisect_left(self._sizes, size * (1 - REACH))
        last = bisect_right(self._sizes, size * (1 + REACH))
        return self._passages[first:last]


def _sizes(fact: Fact) -> Iterator[tuple[float, int]]:
    number = fact.number
    if number is None:
        return
    written = {number.base, abs(number.shown), *(number.ends or ())}
    for size in written:
        yield size, fact.passage


def _years(fact: Fact) -> range:
    return range(fact.days[0].year, fact.days[1].year + 1) if fact.days else range(0)
