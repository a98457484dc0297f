"""Which risks the sentences of a text have: marked by people, or by the kinds of their claims.

Pure functions over rows that the page has loaded.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from articles.models import Claim, Risk

RiskOfKind = tuple[str, str]
"""A kind of claim and the risk that it brings to its sentence."""


@dataclass(frozen=True, slots=True)
class PageRiskMark:
    """A person's mark on the sentence that has the character `start`.

    `quote` are its words now, `marked_quote` those that were marked. `marked_by` is a sign-in
    name, `marker` a name to show.
    """

    pk: int
    risk: str
    start: int
    quote: str
    marked_quote: str
    marked_at: datetime
    marked_by: str
    marker: str


@dataclass(frozen=True, slots=True)
class SentenceRisk:
    """A risk of a sentence: marked by a person, by `kinds` of its claims, or both."""

    risk: str
    mark: PageRiskMark | None
    kinds: Sequence[str]

    @property
    def words_then(self) -> str:
        """Return the words that were marked, if they have changed since, else ""."""
        is_same = self.mark is None or self.mark.marked_quote == self.mark.quote
        return "" if is_same or self.mark is None else self.mark.marked_quote


def risks_of(
    marks: Sequence[PageRiskMark], own: Collection[Claim], demands: Sequence[RiskOfKind]
) -> list[SentenceRisk]:
    """Return the risks of a sentence, in the order of `Risk`.

    `marks` are those in it, `own` its claims that follow no other mention.
    """
    here = {claim.kind for claim in own}
    found = []
    for risk in Risk.values:
        mark = next((mark for mark in marks if mark.risk == risk), None)
        kinds = sorted({kind for kind, brings in demands if brings == risk and kind in here})
        if mark or kinds:
            found.append(SentenceRisk(risk, mark, kinds))
    return found
