"""Documents of an article, their text, and what they say of its claims."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.matching import PassageRelation, Reason
from articles.models import Document as DocumentRow
from articles.models import DocumentState
from articles.models.declared import columns, with_fields
from articles.models.document_timestamp import TIMESTAMP_FAULTS
from articles.queries.all_findings import FindingKind

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class DocumentTimestampSchema(ResponseSchema):
    """The time stamp of a document by an outside authority (RFC 3161), or why there is none."""

    stamped_at: Annotated[
        datetime.datetime | None, "As the authority says; null: there is none yet."
    ]
    authority: Annotated[str, "The names in the certificate of who signed it."]
    fault: Annotated[str, TIMESTAMP_FAULTS, "Why the last attempt failed."] | None
    tried_at: datetime.datetime | None


@dataclass(frozen=True, slots=True)
@with_fields(columns(DocumentRow, DocumentRow.declared.entered), after="number")
class DocumentSchema(ResponseSchema):
    """A file, page, mail or pasted text that came with an article."""

    id: int
    article: int
    number: Annotated[int, "In its article, from 1."]
    is_secret: Annotated[bool, "Only shown to people who may see it."]
    day: Annotated[datetime.date | None, "`own_date`, else the day that the document gives itself."]
    name: Annotated[str, "Of the file."]
    channel: Annotated[str, DocumentRow.Channel, "How it came."]
    media_type: str
    size: Annotated[int, "In bytes."]
    sha256: str
    added_by: str
    added_at: datetime.datetime
    state: Annotated[
        str,
        DocumentState,
        "`kept`: a picture or `winmail.dat`, without text; `unreadable`: see `faults`.",
    ]
    faults: Annotated[list[str], "Codes of what could not be read (docs: sources)."]
    left_out: Annotated[
        list[str], "Names of attachments that were not taken: empty, damaged, or above 50."
    ]
    sender: Annotated[str, "Of a mail."]
    pages: Annotated[int, "Of a PDF."]
    characters: int
    timestamp: Annotated[
        DocumentTimestampSchema | None, "Verified when it came; null: none was asked for."
    ]
    source: Annotated[int | None, "The source that was made from it."]
    attached_to: Annotated[int | None, "The mail that it was attached to."]
    replaces: Annotated[int | None, "The document of which it is a new version."]
    replaced_by: int | None
    withdrawn_at: datetime.datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class DocumentListSchema(ResponseSchema):
    """The documents that were added."""

    results: list[DocumentSchema]


@dataclass(frozen=True, slots=True)
class DocumentBlockSchema(ResponseSchema):
    """A paragraph, list item, heading, row of a table, part of a speech, or a mail's head."""

    number: Annotated[int, "From 0; `block` of a passage."]
    text: Annotated[str, "Of a row: its cells, with tabs between them."]
    page: Annotated[int | None, "Of a PDF, from 1."]
    line: Annotated[int | None, "Of a text or a table, from 1."]
    timecode: Annotated[str | None, "Of a transcript, HH:MM:SS."]
    heading: Annotated[str, "The nearest one above."]
    speaker: str
    table: Annotated[int, "Number of its table, from 1; 0: it is no row."]
    head: Annotated[list[str], "Of a row: the heads of its columns."]
    cells: list[str]
    is_mail_head: Annotated[
        bool, "The head of a mail: its `cells` are what `head` names (`From`, `To`, `Cc` …)."
    ]


@dataclass(frozen=True, slots=True)
class DocumentTextSchema(ResponseSchema):
    """What was read from a document, in blocks."""

    document: int
    state: Annotated[str, DocumentState]
    faults: list[str]
    results: list[DocumentBlockSchema]
    next: Annotated[int | None, "`from` of the next blocks; null: these are the last."]


@dataclass(frozen=True, slots=True)
class DocumentSharingSchema(ResponseSchema):
    """Who may see a secret document."""

    id: int
    known_to: Annotated[list[str], "Accounts."]


@dataclass(frozen=True, slots=True)
class PassageSchema(ResponseSchema):
    """A passage of a document that bears on a claim."""

    claim: int
    document: int
    document_title: str
    rank: Annotated[int, "From 1, best first, of the claim."]
    relation: Annotated[str, PassageRelation]
    reason: Annotated[str, Reason, "What the relation rests on."]
    quote: Annotated[str, "The words of the passage."]
    claimed: Annotated[str, "The words of the claim that the reason compares."]
    found: Annotated[str, "Those of the passage."]
    hint: (
        Annotated[
            str,
            Reason,
            "Why to look at it; no finding. Of a mention `claimed` and `found` are then what it "
            "compares.",
        ]
        | None
    )
    block: Annotated[int, "`number` of its block."]
    start: Annotated[int, "Code points of the block's text."]
    end: Annotated[int, "Exclusive."]
    page: int | None
    line: int | None
    timecode: str | None
    finding: Annotated[int | None, "Of a contradiction: its finding."]
    is_dismissed: Annotated[bool, "Somebody found that it is no contradiction."]


@dataclass(frozen=True, slots=True)
class PassageListSchema(ResponseSchema):
    """What documents say of a claim, contradictions first."""

    results: list[PassageSchema]
    is_current: Annotated[bool, "False: text or documents changed, it is being worked out again."]


@dataclass(frozen=True, slots=True)
class DocumentFindingSchema(ResponseSchema):
    """A passage that contradicts a claim. A machine found it; it is no verdict."""

    id: int
    claim: int
    claim_version: Annotated[int, "The claim's `version`, which acts on the finding name."]
    document: int
    document_title: str
    reason: Annotated[str, Reason]
    quote: Annotated[str, "The words of the claim."]
    passage: str
    claimed: str
    found: str
    raised_at: datetime.datetime
    dismissed_by: str | None
    dismissed_at: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class FindingSchema(ResponseSchema):
    """Something that a machine found about claims, with its reason. It is no verdict."""

    kind: Annotated[str, FindingKind]
    rule: Annotated[str, "The rule of plausibility or memory, or the reason of a contradiction."]
    fits: Annotated[bool, "It confirms the claims; else it contradicts them."]
    sentence: Annotated[str, "What was found, in the language of Accept-Language."]
    claims: Annotated[list[int], "What it is about, in reading order."]
    claim: Annotated[int, "The first of them."]
    claim_version: Annotated[int, "The `version` of this claim, which acts on the finding name."]
    quote: Annotated[str, "Its words."]
    checked_on: Annotated[datetime.date | None, "Day of the reference fact behind it."]
    earlier_article: Annotated[int | None, "The article of the house behind it."]
    earlier_claim: Annotated[int | None, "The cleared claim behind it."]
    id: Annotated[int | None, "For `dismiss/` and `recall/`; only of documents."]
    document: int | None
    document_title: str | None
    passage: str | None
    claimed: str | None
    found: str | None
    raised_at: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class FindingListSchema(ResponseSchema):
    """The findings about an article."""

    results: list[FindingSchema]
    is_current: Annotated[bool, "False while documents are being compared again."]
