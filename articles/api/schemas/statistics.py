"""The statistics of a desk over a period."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Rating, Revocation

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class JudgedStepSchema(ResponseSchema):
    """What was judged in one day, week or month. The last verdict on each text counts."""

    first: Annotated[datetime.date, "First day of the step."]
    checks: Annotated[int, "Sentences that were decided."]
    right: int
    no_fact: int
    imprecise: Annotated[int, "Imprecise or misleading."]
    unverifiable: int
    false: int


@dataclass(frozen=True, slots=True)
class ClearingStepSchema(ResponseSchema):
    """Hours from an article's receipt to its first sign-off."""

    first: Annotated[datetime.date, "First day of the week or month."]
    articles: int
    median_hours: float | None
    p90_hours: Annotated[float | None, "Nine in ten took no longer."]


@dataclass(frozen=True, slots=True)
class WrongShareSchema(ResponseSchema):
    """How many of the claims judged were wrong."""

    name: Annotated[str | None, "Kind or desk; null: no desk."]
    judged: int
    wrong: int


@dataclass(frozen=True, slots=True)
class ErrorClassCountSchema(ResponseSchema):
    """How many wrong claims have an error of a class."""

    error_class: Annotated[str | None, "Code; null: the verdict names none."]
    wrong: int


@dataclass(frozen=True, slots=True)
class CoverCountSchema(ResponseSchema):
    """How many words had a cover when their text was signed off."""

    cover: Annotated[
        str, "As in the ledger; `hidden`: decided, in texts that wait for your second look."
    ]
    words: int


@dataclass(frozen=True, slots=True)
class FallCountSchema(ResponseSchema):
    """How many sign-offs were revoked for one reason."""

    cause: Annotated[str, Revocation]
    sign_offs: int


@dataclass(frozen=True, slots=True)
class SecondLookCountSchema(ResponseSchema):
    """How many verdicts another person confirmed."""

    tone: Annotated[str, Rating.Tone]
    verdicts: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class StatisticsSchema(ResponseSchema):
    """The statistics of a period, of one desk or of all."""

    first: datetime.date
    last: datetime.date
    desk: str | None
    step: Annotated[str, "`day`, `week` or `month`: the steps of `judged`."]
    judged: list[JudgedStepSchema]
    checks: Annotated[int, "Sentences that were decided, each once a text."]
    clearing: list[ClearingStepSchema]
    error_classes: list[ErrorClassCountSchema]
    desks: list[WrongShareSchema]
    kinds: list[WrongShareSchema]
    coverage: list[CoverCountSchema]
    falls: list[FallCountSchema]
    touched: Annotated[int, "Claims that new texts opened again after a sign-off."]
    second_look: list[SecondLookCountSchema]
