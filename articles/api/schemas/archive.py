"""Archive hits with their counts, and earlier checks of a claim."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Claim as ClaimRow

from .claims import EvidenceSchema
from .imported_checks import OutsideCheckSchema
from .response import NEXT, ResponseSchema


@dataclass(frozen=True, slots=True)
class EarlierCheckSchema(ResponseSchema):
    """An earlier verdict on the same."""

    claim: int
    article: int
    headline: str
    day: datetime.date
    kind: Annotated[str, ClaimRow.Kind]
    quote: str
    sentence: Annotated[str, "The sentence that was judged."]
    rating: str
    explanation: str
    correction: str
    judged_by: str
    judged_at: datetime.datetime
    reasons: Annotated[list[str], "Why it is shown: `subject`, `figure`, `sentence`."]
    alike: Annotated[float, "How alike the sentences are: 0 to 1."]
    evidence: list[EvidenceSchema]


@dataclass(frozen=True, slots=True)
class EarlierChecksSchema(ResponseSchema):
    """Earlier checks of a claim, best first."""

    results: list[EarlierCheckSchema]
    imported: Annotated[
        list[OutsideCheckSchema],
        "What other newsrooms have published on the same; never a confirmation.",
    ]


@dataclass(frozen=True, slots=True)
class ArchiveHitSchema(ResponseSchema):
    """A claim, an article or a source; what one of them lacks is null."""

    claim: int | None
    article: int | None
    source: int | None
    title: Annotated[str, "The headline, or the title of the source."]
    day: datetime.date | None
    kind: str | None
    rating: str | None
    state: str | None
    text: Annotated[str, "A sentence or pieces of the text; hits are between STX and ETX."]


@dataclass(frozen=True, slots=True)
class ArchiveCountsSchema(ResponseSchema):
    """How many claims there are of each kind, rating, desk (its id) and year."""

    total: int
    is_more: Annotated[bool, "There are more than 1,000; the newest 1,000 are counted."]
    kinds: dict[str, int]
    ratings: Annotated[dict[str, int], "By code; empty: not judged."]
    desks: dict[str, int]
    years: dict[str, int]


@dataclass(frozen=True, slots=True)
class ArchivePageSchema(ResponseSchema):
    """A page of hits, newest first; `counts` only of claims, on the first page."""

    results: list[ArchiveHitSchema]
    counts: ArchiveCountsSchema | None
    next: NEXT
