"""Claims by sentence, so that lists show a sentence once with its parts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Generic, TypeVar

from django.db.models import F
from django.db.models.functions import Substr

Row = TypeVar("Row")
Span = tuple[int, int]

sentence_span: Callable[[Any], Span] = attrgetter("sentence_start", "sentence_end")


@dataclass(frozen=True, slots=True)
class SentenceGroup(Generic[Row]):
    """A sentence of a text with its rows, in their order.

    `start` and `end` are code points into the text, end exclusive. Where a row reaches over
    several sentences, as a long quotation does, these are one group.
    """

    start: int
    end: int
    rows: list[Row]


def sentence_words(claim: str) -> Substr:
    """Return the sentence of a claim for a query; `claim` is the path to it.

    Read by the database, so that no text has to be loaded for it.
    """
    start, end = f"{claim}__sentence_start", f"{claim}__sentence_end"
    return Substr(f"{claim}__revision__text", F(start) + 1, F(end) - F(start))


def by_sentence(
    rows: Iterable[Row], span: Callable[[Row], Span] = sentence_span
) -> list[SentenceGroup[Row]]:
    """Group rows of one text by sentence, in reading order; groups never overlap.

    `span` returns the sentence of a row. Rows of a group keep their order.
    """
    groups: list[SentenceGroup[Row]] = []
    for row in sorted(rows, key=lambda row: span(row)[0]):
        start, end = span(row)
        if groups and start < groups[-1].end:
            last = groups.pop()
            last.rows.append(row)
            groups.append(replace(last, end=max(last.end, end)))
        else:
            groups.append(SentenceGroup(start, end, [row]))
    return groups
