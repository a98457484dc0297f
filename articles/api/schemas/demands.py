"""Demands of chiefs: second looks, independent origins."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Risk

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class SecondLookDemandSchema(ResponseSchema):
    """Verdicts that match it wait for another person; null matches everything."""

    id: int
    kind: str | None
    rating: str | None
    desk: str | None
    set_by: str
    set_at: datetime.datetime
    ended_at: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class OriginsDemandSchema(ResponseSchema):
    """How many independent origins a claim needs before a verdict clears it."""

    id: int
    kind: Annotated[str, "Empty: every kind."]
    desk: Annotated[str | None, "Null: every desk."]
    minimum: int
    is_primary_enough: Annotated[bool, "Whether one supporting primary source is enough."]


@dataclass(frozen=True, slots=True)
class RiskDemandSchema(ResponseSchema):
    """A kind of claim that makes its sentence risky."""

    id: int
    kind: str
    risk: Annotated[str, Risk]
    desk: Annotated[str | None, "Null: every desk."]
