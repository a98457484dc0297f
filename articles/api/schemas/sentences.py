"""The sentences of a text: what is decided at once."""

from dataclasses import dataclass
from typing import Annotated

from articles.models import Claim
from articles.queries.page_sentences import SentenceState

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
    unseen: Annotated[list[tuple[int, int]], "Start and end of words that nobody has looked at."]


@dataclass(frozen=True, slots=True)
class ChecksSchema(ResponseSchema):
    """The sentences that a person decides, and the words."""

    total: Annotated[int, "Sentences to decide: something in them follows nothing."]
    decided: int
    words: int
    unseen: Annotated[int, "Words that nobody has looked at."]


@dataclass(frozen=True, slots=True)
class SentenceListSchema(ResponseSchema):
    """Every sentence of the current text that has words, in reading order."""

    article: int
    revision: int
    sha256: str
    version: Annotated[str, "Of the article; a verdict on a sentence without claims names it."]
    checks: ChecksSchema
    results: list[SentenceSchema]
