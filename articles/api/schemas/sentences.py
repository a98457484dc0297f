"""The sentences of a text: what is decided at once."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Claim, Risk
from articles.queries.page_sentences import SentenceState

from .articles import OPEN_RISKS
from .claims import FOLLOWS
from .response import ResponseSchema

VERSION = Annotated[int, "The `version` that the verdict on the sentence names."]


@dataclass(frozen=True, slots=True)
class SentenceClaimSchema(ResponseSchema):
    """A claim that begins in a sentence; `claims/{id}/` has all of it."""

    id: int
    version: VERSION
    kind: Annotated[str, Claim.Kind]
    state: Annotated[str, Claim.State]
    start: Annotated[int, "Code points into the text."]
    end: Annotated[int, "Exclusive."]
    quote: str
    follows: FOLLOWS


@dataclass(frozen=True, slots=True)
class RiskMarkSchema(ResponseSchema):
    """A person's mark that an error in a sentence would do harm."""

    id: int
    risk: Annotated[str, Risk]
    start: Annotated[int, "Code points of the current text."]
    end: Annotated[int, "Exclusive."]
    marked_by: str
    marked_at: datetime.datetime
    words_then: Annotated[str, "The words that were marked, where they have changed since."]


@dataclass(frozen=True, slots=True)
class SentenceRiskSchema(ResponseSchema):
    """A risk of a sentence: by a person's `mark`, by `kinds` of its claims, or both."""

    risk: Annotated[str, Risk]
    mark: RiskMarkSchema | None
    kinds: Annotated[list[str], "Kinds of claims that bring it at this desk."]


@dataclass(frozen=True, slots=True)
class SentenceSchema(ResponseSchema):
    """A sentence with its claims; code points, end exclusive."""

    number: Annotated[int, "From 1, in reading order."]
    start: int
    end: int
    text: str
    state: Annotated[str, SentenceState, "Of its claims, the one with the most to do."]
    is_check: Annotated[bool, "A person decides it: something in it follows nothing."]
    claims: list[SentenceClaimSchema]
    parts: Annotated[list[int], "The claims with a letter on the page, a first; at most 26."]
    words: int
    unseen: Annotated[
        list[tuple[int, int]], "Start and end of words in no claim that nobody has looked at."
    ]
    risks: Annotated[list[SentenceRiskSchema], "Empty for authors."]


@dataclass(frozen=True, slots=True)
class ChecksSchema(ResponseSchema):
    """The sentences that a person decides, and the words."""

    total: Annotated[int, "Sentences to decide: something in them follows nothing."]
    decided: int
    words: int
    unseen: Annotated[int, "Words that nobody has looked at: in no claim, or in an open one."]
    open_risks: Annotated[int | None, OPEN_RISKS]


@dataclass(frozen=True, slots=True)
class SentenceListSchema(ResponseSchema):
    """Every sentence of the current text that has words, in reading order."""

    article: int
    revision: int
    sha256: str
    version: Annotated[str, "Of the article; a verdict on a sentence without claims names it."]
    checks: ChecksSchema
    results: list[SentenceSchema]
