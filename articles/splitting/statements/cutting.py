"""Cut a stretch between marks into clauses, as its language says."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from articles.splitting.statements.clauses import Clause, ClauseKind
from articles.splitting.statements.page import Page
from articles.splitting.statements.stretches import MarkedStretch, trim

Conjunct = tuple[str, int, int]


class Cutting(NamedTuple):
    """How a language is cut: where, what each piece is, and what shares the clause before it."""

    conjuncts: Callable[[Page, MarkedStretch], Iterator[Conjunct]]
    piece: Callable[[Page, MarkedStretch, str, int, int], Clause]
    continues: Callable[[Page, Clause, Clause], bool]


def cut_stretch(page: Page, stretch: MarkedStretch, cutting: Cutting) -> Iterator[Clause]:
    """Yield the clauses of a stretch."""
    before: Clause | None = None
    for joint, start, stop in cutting.conjuncts(page, stretch):
        start, stop = trim(page, start, stop)
        if start >= stop:
            continue
        piece = cutting.piece(page, stretch, joint, start, stop)
        if piece.first >= piece.stop:
            piece.first, piece.kind = piece.stop - 1, ClauseKind.FRAGMENT
        if before and cutting.continues(page, before, piece):
            piece.kind, piece.opener = before.kind, before.opener
        yield piece
        before = piece
