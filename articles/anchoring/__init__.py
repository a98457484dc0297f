"""Carry claims from one revision of a text to the next. Pure: no Django, no clock, no I/O."""

from articles.anchoring.block_kinds import keep_kinds
from articles.anchoring.carrying import carry
from articles.anchoring.claims import Anchored, Carried, Fate
from articles.anchoring.comparing import Change, Row, compare
from articles.anchoring.selectors import Selector, selectors, words_around

__all__ = [
    "Anchored",
    "Carried",
    "Change",
    "Fate",
    "Row",
    "Selector",
    "carry",
    "compare",
    "keep_kinds",
    "selectors",
    "words_around",
]
