"""The precision of the splitter's rules."""

from dataclasses import dataclass
from typing import Annotated

from articles.models import Claim

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class RuleStatisticsSchema(ResponseSchema):
    """The results of the claims that one rule of one language found."""

    language: str
    rule: str
    found: int
    kept: Annotated[int, "Judged, and not changed by hand."]
    dismissed: Annotated[int, "Judged to be no fact."]
    changed: Annotated[int, "Words, kind or value corrected by hand."]
    decided: Annotated[int, "kept + dismissed + changed: what the precision is measured on."]
    precision: Annotated[float | None, "kept / decided; null: nobody has decided yet."]


@dataclass(frozen=True, slots=True)
class KindMissesSchema(ResponseSchema):
    """Claims of a kind that people marked by hand."""

    kind: Annotated[str, Claim.Kind]
    added: int
    examples: Annotated[list[str], "The newest words, five at most."]


@dataclass(frozen=True, slots=True)
class RuleReportSchema(ResponseSchema):
    """All rules, those most often wrong first, and what they missed."""

    results: list[RuleStatisticsSchema]
    misses: list[KindMissesSchema]
