"""Where the other claims of a text were found: it tends to follow its documents in their order.

Each claim votes for its passages by their chances (they sum to 1.0), so that a claim of which
little is known counts little anywhere. Its own votes don't count for itself.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.matching.features import PLACES, PassageCandidate
from articles.matching.inputs import Span

BESIDE = ("neighbours", "block_near", "earlier_near", "document_near", "before_near", "document")
# Passages that a claim votes for, and sentences before and after one that count as around it.
VOTES, AROUND = 8, 3
# A sentence goes on where the one before was found, or up to so many passages behind it.
ONWARDS = 2
Key = int | tuple[int, int]


@dataclass(slots=True)
class Votes:
    """Votes by passage number, by block (number of its document, block) and by document."""

    places: defaultdict[Key, float] = field(default_factory=lambda: defaultdict(float))
    documents: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, other: "Votes") -> None:
        """Add the votes of another claim."""
        for key, share in other.places.items():
            self.places[key] += share
        for document, share in other.documents.items():
            self.documents[document] += share


class Neighbours:
    """The votes of all claims of a text, by sentence: `add` each claim, then `set_features`."""

    def __init__(self, sentences: Iterable[Span]) -> None:
        self._number = {sentence: n for n, sentence in enumerate(sorted(set(sentences)))}
        self._sentences: dict[int, Votes] = defaultdict(Votes)
        self._all = Votes()

    def add(self, sentence: Span, ranked: Sequence[PassageCandidate]) -> Votes:
        """Count and return the votes of a claim, whose passages have scores, best first."""
        votes = _votes(ranked)
        self._sentences[self._number[sentence]].add(votes)
        self._all.add(votes)
        return votes

    def set_features(
        self, sentence: Span, own: Votes, candidates: Sequence[PassageCandidate]
    ) -> None:
        """Set how near each passage is to those of the claims beside; `own` are the claim's votes.

        Logarithms of votes: for the passage by claims of the sentence (`neighbours`), for others
        of its block (`block_near`) and its document (`document_near`), by the sentence before
        for the passage or one just before it (`earlier_near`). Shares: of the votes of the
        sentences around (`before_near`) and of all (`document`), those for its document.
        """
        at = self._number[sentence]
        here = self._sentences[at]
        earlier = self._sentences.get(at - 1, Votes()).places
        around = self._around(at)
        total, near = (sum(votes.values()) for votes in (self._all.documents, around))
        total -= sum(own.documents.values())
        for candidate in candidates:
            number, block, document = _keys(candidate)
            same = here.places[number] - own.places[number]
            beside = here.places[block] - own.places[block] - same
            others = self._all.documents[document] - own.documents[document]
            before = sum(earlier[number - step] for step in range(ONWARDS + 1))
            found = (
                _log(same), _log(beside), _log(before),
                _log(here.documents[document] - own.documents[document]),
                around[document] / near if near else 0.0, others / total if total > 0 else 0.0,
            )  # fmt: skip
            for name, value in zip(BESIDE, found, strict=True):
                candidate.features[PLACES[name]] = value

    def _around(self, at: int) -> defaultdict[int, float]:
        """Return the votes for documents by the sentences around one, farther ones half."""
        found: defaultdict[int, float] = defaultdict(float)
        for step in range(1, AROUND + 1):
            for number in (at - step, at + step):
                for document, votes in self._sentences.get(number, Votes()).documents.items():
                    found[document] += votes if step == 1 else votes / 2
        return found


def clear_neighbours(candidates: Sequence[PassageCandidate]) -> None:
    """Set the features of neighbours to 0.0, as before `Neighbours.set_features`."""
    for candidate in candidates:
        for name in BESIDE:
            candidate.features[PLACES[name]] = 0.0


def _votes(ranked: Sequence[PassageCandidate]) -> Votes:
    votes = Votes()
    powers = [math.exp(c.score - ranked[0].score) for c in ranked]
    total = sum(powers)
    for candidate, power in zip(ranked[:VOTES], powers, strict=False):
        number, block, document = _keys(candidate)
        for key in (number, block):
            votes.places[key] += power / total
        votes.documents[document] += power / total
    return votes


def _keys(candidate: PassageCandidate) -> tuple[int, tuple[int, int], int]:
    passage = candidate.passage
    first = passage.document.first
    return passage.number, (first, passage.passage.block), first


def _log(votes: float) -> float:
    return math.log1p(max(0.0, votes))
