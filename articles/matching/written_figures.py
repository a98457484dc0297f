"""Figures as they are written, whatever they measure: what one text counts another only numbers.

"Tag 7" and "der siebte Tag", "Wecken 4.50" and "um 4.50 Uhr", "achtundzwanzig, aus Uelzen" and
"er ist 28" can't be compared as values, since only one of them names its kind. That the figure is
there helps to find the passage; it confirms nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from articles.matching.values_in import Fact

_FIGURE = re.compile(r"(?<![\w.,:])\d+(?:[.,:]\d+)*(?!\w)")
_SEPARATORS = str.maketrans("", "", ".,:")
# Figures of one digit are in too many passages.
LEAST = 10
HOUR = 60


def figures_in(text: str) -> set[str]:
    """Return the figures of a text by their digits, without leading zeros: "4.50" is "450"."""
    found = (match.translate(_SEPARATORS).lstrip("0") for match in _FIGURE.findall(text))
    return {digits for digits in found if digits}


def figures_of(fact: Fact) -> set[str]:
    """Return how a value may be written: its number, or its time of day; none for a small one."""
    found: set[str] = set()
    if fact.number and abs(fact.number.shown) >= LEAST:
        found.add(_digits(abs(fact.number.shown)))
    if fact.clock is not None:
        hour, minute = divmod(fact.clock, HOUR)
        found.add(f"{hour}{minute:02}".lstrip("0"))
        if fact.is_half_day:
            found.add(f"{(hour + 12) % 24}{minute:02}".lstrip("0"))
    return found - {""}


def _digits(number: float) -> str:
    return re.sub(r"\D", "", f"{number:.10g}").lstrip("0")


class WrittenFigures:
    """The passages that each figure is written in."""

    def __init__(self) -> None:
        self._passages: dict[str, set[int]] = defaultdict(set)

    def add(self, number: int, texts: Iterable[str]) -> None:
        """Add the figures of a passage."""
        for figure in figures_in("\n".join(texts)):
            self._passages[figure].add(number)

    def has_any(self, figures: Iterable[str]) -> bool:
        """Return whether one of these figures is written anywhere."""
        return any(figure in self._passages for figure in figures)

    def passages_with(self, fact: Fact) -> set[int]:
        """Return the passages that have the figure of a value."""
        found: set[int] = set()
        for figure in figures_of(fact):
            found |= self._passages.get(figure, set())
        return found
