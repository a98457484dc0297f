"""Claims with their evidence, verdicts and questions."""

import datetime
from dataclasses import dataclass
from typing import Annotated, Any

from articles.anchoring import SupportKind
from articles.models import Claim as ClaimRow
from articles.models import Evidence as EvidenceRow
from articles.models import Question as QueryRow
from articles.models import Source as SourceRow
from articles.models import Verdict as VerdictRow
from articles.models.declared import columns, with_fields

from .response import ProblemSchema, ResponseSchema

CLAIM_VERSION = Annotated[int, "The claim's `version`, which acts name."]
VERDICT_FOLLOWS = "The verdict on an earlier mention of the name, which this one repeats."
FOLLOWS = Annotated[
    int | None,
    "The claim that has the same name earlier in the text: one verdict there is about both. "
    "Null: it is checked by itself.",
]


@dataclass(frozen=True, slots=True)
class LiveVerdictSchema(ResponseSchema):
    """The verdict on a claim that counts."""

    id: int
    rating: str
    explanation: str
    correction: str
    text_stands: Annotated[bool, "The text reports somebody else's claim and corrects it itself."]
    error_class: Annotated[str | None, "Code of the class of the error."]
    judged_by: str
    judged_at: datetime.datetime
    confirmed_by: str | None
    needs_confirmation: Annotated[bool, "Without `confirmed_by` it blocks the sign-off."]
    follows: Annotated[int | None, VERDICT_FOLLOWS]


@dataclass(frozen=True, slots=True)
class ClaimSchema(ResponseSchema):
    """A checkable fact at a span of a text."""

    id: int
    article: int
    revision: Annotated[int, "Number of the revision that the span points into."]
    kind: Annotated[str, ClaimRow.Kind]
    state: Annotated[str, ClaimRow.State]
    fate: Annotated[str, ClaimRow.Fate, "What the last revision did to it."]
    start: Annotated[int, "Code points into the text."]
    end: Annotated[int, "Exclusive."]
    quote: Annotated[str, "Exactly the words of the span."]
    prefix: str
    suffix: str
    sentence: str
    value: Annotated[dict[str, Any] | None, "The value of the kind, as JSON."]
    rule: Annotated[str, "The rule that found it; empty when a person marked it."]
    marked_by: str | None
    verdict: LiveVerdictSchema | None
    evidence: Annotated[int, "Number of pieces of evidence."]
    version: Annotated[
        int, "Grows when words, sentence, value, state or verdict change; acts name it."
    ]
    context_changed: Annotated[
        bool,
        "Its sentence is unchanged, but what it refers to changed since it was judged: the "
        "sign-off waits until `confirm-context/` or another verdict.",
    ]
    parent: Annotated[
        int | None,
        "The narrowest statement that the claim is a part of; null for statements, and "
        "outside all of them.",
    ]
    follows: FOLLOWS


@dataclass(frozen=True, slots=True)
class ContextWordsSchema(ResponseSchema):
    """Words of a text that a claim's sentence refers to."""

    revision: Annotated[int, "Number of the revision that the span points into."]
    start: Annotated[int, "Code points into the text."]
    end: Annotated[int, "Exclusive."]
    words: str


@dataclass(frozen=True, slots=True)
class ContextChangeSchema(ResponseSchema):
    """Something that a claim refers to, as it was when it was judged and as it is."""

    kind: Annotated[str, SupportKind, "What is referred to."]
    leaning: Annotated[str, "The words of the sentence that need it; empty: its place does."]
    was: ContextWordsSchema | None
    now: ContextWordsSchema | None


@dataclass(frozen=True, slots=True)
class ClaimDetailSchema(ClaimSchema):
    """A claim with what changed in its context since its verdict."""

    context: Annotated[list[ContextChangeSchema], "In reading order; empty where nothing changed."]


@dataclass(frozen=True, slots=True)
@with_fields(columns(SourceRow, SourceRow.declared.cited), after="id")
class EvidenceSourceSchema(ResponseSchema):
    """The source of a piece of evidence, in short."""

    id: int
    origin: str | None


@dataclass(frozen=True, slots=True)
class EvidenceFileSchema(ResponseSchema):
    """A file of evidence; `evidence-files/{id}/` returns it."""

    id: int
    name: str
    media_type: str
    size: Annotated[int, "Bytes."]
    sha256: str
    uploaded_by: str
    uploaded_at: datetime.datetime
    passage: Annotated[
        str | None,
        "Whether it contains the quoted passage: `found`, `not_found` or `unreadable`; "
        "null until it is searched, and without a passage.",
    ]
    page: Annotated[int | None, "Where the passage begins, from 1; only where there are pages."]


@dataclass(frozen=True, slots=True)
@with_fields(columns(EvidenceRow, EvidenceRow.declared.entered), after="source")
class EvidenceSchema(ResponseSchema):
    """One source for one claim."""

    id: int
    claim: int
    source: EvidenceSourceSchema
    added_by: str
    added_at: datetime.datetime
    files: list[EvidenceFileSchema]
    claim_version: CLAIM_VERSION


@dataclass(frozen=True, slots=True)
class EvidenceListSchema(ResponseSchema):
    """The evidence of a claim, oldest first."""

    results: list[EvidenceSchema]


@dataclass(frozen=True, slots=True)
class VerdictSchema(ResponseSchema):
    """A judgement on a claim; appended, never rewritten."""

    id: int
    claim: int
    rating: str
    rating_label: Annotated[str, "In the language of Accept-Language."]
    explanation: str
    correction: str
    text_stands: Annotated[bool, "The text reports somebody else's claim and corrects it itself."]
    error_class: Annotated[str | None, "Code of the class of the error."]
    quote: Annotated[str, "The words that were judged."]
    sentence: Annotated[str, "The sentence that was judged."]
    status: Annotated[str, VerdictRow.Status]
    judged_by: str
    judged_at: datetime.datetime
    confirmed_by: str | None
    confirmed_at: datetime.datetime | None
    needs_confirmation: Annotated[bool, "Without `confirmed_by` it blocks the sign-off."]
    follows: Annotated[int | None, VERDICT_FOLLOWS]
    author_agrees: Annotated[bool | None, "What the author says to `correction`; null: nothing."]
    author_note: Annotated[str, "What the author objects."]
    claim_version: CLAIM_VERSION


@dataclass(frozen=True, slots=True)
class VerdictListSchema(ResponseSchema):
    """The verdicts on several claims, in the order in which the claims were named."""

    results: list[VerdictSchema]


@dataclass(frozen=True, slots=True)
class RefusedLineSchema(ResponseSchema):
    """A claim on which nothing was stored."""

    claim: int
    status: Annotated[int, "The status of the problem."]
    problem: Annotated[ProblemSchema, "What the claim alone would be answered."]


@dataclass(frozen=True, slots=True)
class VerdictLineSchema(ResponseSchema):
    """A claim with the verdict that was given."""

    claim: int
    status: Annotated[int, "201."]
    verdict: VerdictSchema


@dataclass(frozen=True, slots=True)
class VerdictLinesSchema(ResponseSchema):
    """The result for each claim, in the order in which they were named."""

    results: list[VerdictLineSchema | RefusedLineSchema]


@dataclass(frozen=True, slots=True)
class EvidenceLineSchema(ResponseSchema):
    """A claim with the evidence that was added."""

    claim: int
    status: Annotated[int, "201."]
    evidence: EvidenceSchema


@dataclass(frozen=True, slots=True)
class EvidenceLinesSchema(ResponseSchema):
    """The result for each claim, in the order in which they were named."""

    results: list[EvidenceLineSchema | RefusedLineSchema]


@dataclass(frozen=True, slots=True)
class QuestionSchema(ResponseSchema):
    """A question to the author, with its answer."""

    id: int
    claim: int
    question: str
    asked_by: str
    asked_at: datetime.datetime
    due_at: datetime.datetime | None
    overdue_at: Annotated[datetime.datetime | None, "Since then the claim is open again."]
    state: Annotated[str, QueryRow.State]
    answer: str
    answered_by: str | None
    answered_at: datetime.datetime | None
    claim_version: CLAIM_VERSION
