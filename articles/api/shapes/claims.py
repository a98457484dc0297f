"""Claims and what is brought to them."""

import datetime
from dataclasses import dataclass
from typing import Any

from articles.models import Claim as ClaimRow
from articles.models import Evidence as EvidenceRow
from articles.models import Query as QueryRow
from articles.models import Verdict as VerdictRow

from .shape import Shape, doc


@dataclass(frozen=True, slots=True)
class LiveVerdict(Shape):
    """The verdict on a claim that counts."""

    id: int
    rating: str
    explanation: str
    correction: str
    text_stands: bool = doc("The text reports somebody else's claim and sets it right itself.")
    judged_by: str
    judged_at: datetime.datetime
    confirmed_by: str | None


@dataclass(frozen=True, slots=True)
class Claim(Shape):
    """A checkable fact at a span of a text."""

    id: int
    article: int
    revision: int = doc("Number of the revision that the span points into.")
    kind: ClaimRow.Kind
    state: ClaimRow.State
    fate: ClaimRow.Fate = doc("What the last revision did to it.")
    start: int = doc("Code points into the text.")
    end: int = doc("Exclusive.")
    quote: str = doc("Exactly the words of the span.")
    prefix: str
    suffix: str
    sentence: str
    value: dict[str, Any] | None = doc("The value of the kind, as JSON.")
    rule: str = doc("The rule that found it; empty when a person marked it.")
    marked_by: str | None
    verdict: LiveVerdict | None
    evidence: int = doc("Number of pieces of evidence.")
    version: int = doc("Grows with every act; the ETag is made from it.")


@dataclass(frozen=True, slots=True)
class EvidenceSource(Shape):
    """The source of a piece of evidence, in short."""

    id: int
    title: str
    publisher: str
    url: str
    origin: str | None
    is_primary: bool
    is_secret: bool


@dataclass(frozen=True, slots=True)
class Evidence(Shape):
    """One source brought to one claim."""

    id: int
    claim: int
    source: EvidenceSource
    locator: str
    passage: str
    stance: EvidenceRow.Stance
    method: EvidenceRow.Method
    accessed_date: datetime.date
    note: str
    added_by: str
    added_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Verdict(Shape):
    """A judgement on a claim; appended, never rewritten."""

    id: int
    claim: int
    rating: str
    rating_label: str = doc("In the language of Accept-Language.")
    explanation: str
    correction: str
    text_stands: bool = doc("The text reports somebody else's claim and sets it right itself.")
    quote: str = doc("The words that were judged.")
    sentence: str = doc("The sentence that was judged.")
    status: VerdictRow.Status
    judged_by: str
    judged_at: datetime.datetime
    confirmed_by: str | None
    confirmed_at: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class Query(Shape):
    """A question to the author, with its answer."""

    id: int
    claim: int
    question: str
    asked_by: str
    asked_at: datetime.datetime
    due_at: datetime.datetime | None
    state: QueryRow.State
    answer: str
    answered_by: str | None
    answered_at: datetime.datetime | None
