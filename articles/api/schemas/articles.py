"""Articles and their revisions."""

import datetime
from dataclasses import dataclass
from typing import Annotated, Any

from articles.models import Article, BlockRow, Hold, Revision, Revocation
from articles.queries.clearance import ClearanceReason

from .response import ResponseSchema

ARTICLE_VERSION = Annotated[
    str, "Changes with text, fields and claims; opaque. Acts name it, the ETag has it."
]

IS_BEING_SPLIT = Annotated[
    bool, "True until an imported text is split: not all of its claims are there."
]

OPEN_RISKS = "Sentences with a risk that nobody has decided; null for authors."


@dataclass(frozen=True, slots=True)
class ProgressSchema(ResponseSchema):
    """How many claims are in which state, without those that wait for your second look."""

    open: int = 0
    query: int = 0
    right: int = 0
    wrong: int = 0
    dismissed: int = 0
    lost: int = 0
    context_changed: Annotated[
        int, "Of these, those whose verdict is to be confirmed in a changed context."
    ] = 0


@dataclass(frozen=True, slots=True)
class CheckCountsSchema(ResponseSchema):
    """How many sentences a person decides: a name is checked once, where it comes first."""

    total: int
    decided: Annotated[int, "Those in which nothing is open."]
    open_risks: Annotated[int | None, OPEN_RISKS]


@dataclass(frozen=True, slots=True)
class LineAnswerSchema(ResponseSchema):
    """The result of a line; a line that can't be stored is answered by its problem."""

    line: Annotated[int, "Number of the line, from 1."]
    status: Annotated[int, "201; 200 where the same text was there already."]
    id: Annotated[int, "The article."]
    revision: Annotated[int, "Number of its revision."]
    is_being_split: IS_BEING_SPLIT


@dataclass(frozen=True, slots=True)
class ArticleEntrySchema(ResponseSchema):
    """An article in a list."""

    id: int
    external_id: str | None
    headline: str
    desk: str | None
    author: Annotated[str | None, "The account that answers questions."]
    byline: str
    public_url: Annotated[str, "Where readers find it."]
    language: str
    state: Annotated[str, Article.State]
    publication_date: datetime.date | None
    deadline: datetime.datetime | None
    revision: Annotated[int | None, "Number of the current revision."]
    is_being_split: IS_BEING_SPLIT
    claims: ProgressSchema
    checks: CheckCountsSchema
    version: ARTICLE_VERSION
    hold: Annotated[str, Hold] | None
    embargoed_until: datetime.datetime | None
    created_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class MessageAnswerSchema(ResponseSchema):
    """The articles of a message with several texts, in the order of the texts."""

    results: list[ArticleEntrySchema]


@dataclass(frozen=True, slots=True)
class BlockSchema(ResponseSchema):
    """A part of the text; code points, end exclusive."""

    kind: Annotated[str, BlockRow.Kind]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceNoteSchema(ResponseSchema):
    """What the author noted at some words; code points, end exclusive."""

    start: int
    end: int
    text: str
    author: str
    names_source: Annotated[bool, "Otherwise it is a remark."]
    is_reply: Annotated[bool, "To the last note before it that is none."]
    is_resolved: Annotated[bool, "Marked as done in the manuscript: it names no source."]


@dataclass(frozen=True, slots=True)
class WireSchema(ResponseSchema):
    """The sender's metadata of a text; empty if there are none."""

    status: Annotated[str, "`usable`, `withheld`, `canceled` or empty."]
    signal: Annotated[str, "`kill`, `withdraw`, `correction`, `update` or empty."]
    version: str
    version_created_at: datetime.datetime | None
    note: str


@dataclass(frozen=True, slots=True)
class RevisionEntrySchema(ResponseSchema):
    """A text of an article, without the text."""

    number: int
    is_current: bool
    headline: str
    length: Annotated[int, "Code points."]
    words: int
    sha256: Annotated[str, "Of the text in UTF-8."]
    channel: Annotated[str, Revision.Channel]
    filename: str
    warnings: Annotated[list[Any], "What was lost from the file."]
    arrival: Annotated[str, Revision.Arrival]
    wire: WireSchema
    created_by: str | None
    created_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class RevisionTextSchema(RevisionEntrySchema):
    """A text of an article: claims are anchored in exactly these characters."""

    article: int
    text: str
    blocks: list[BlockSchema]
    notes: Annotated[
        list[SourceNoteSchema], "Sent along, or read from comments, footnotes and links."
    ]


@dataclass(frozen=True, slots=True)
class WordReturnSchema(ResponseSchema):
    """What the author did in a Word file that came back: numbers of corrections and answers."""

    accepted: int
    rejected: Annotated[int, "Also those in whose place are other words."]
    undecided: int
    answered: Annotated[int, "Questions."]
    made_from: Annotated[
        int | None, "The revision that the file was made from, if the article had another one."
    ]


WORD_RETURN = Annotated[
    WordReturnSchema | None, "What else came back with a Word file from `word/`; null without one."
]


@dataclass(frozen=True, slots=True)
class ReceivedRevisionSchema(RevisionTextSchema):
    """The current text of an article after one was received, and what came with it."""

    word: WORD_RETURN


@dataclass(frozen=True, slots=True)
class ArticleDetailSchema(ResponseSchema):
    """An article with its current revision (without the text)."""

    id: int
    external_id: str | None
    headline: str
    desk: str | None
    author: Annotated[str | None, "The account that answers questions."]
    byline: str
    public_url: Annotated[str, "Where readers find it."]
    language: str
    state: Annotated[str, Article.State]
    publication_date: datetime.date | None
    deadline: datetime.datetime | None
    is_partial_check: Annotated[bool, "Claims may stay open; the certificate lists them."]
    demands_full_coverage: Annotated[bool, "Every word must be in a claim or dismissed."]
    scope_note: Annotated[str, "What is not checked."]
    checkers: Annotated[list[str], "Accounts that the article is assigned to."]
    revision: RevisionEntrySchema | None
    is_being_split: IS_BEING_SPLIT
    claims: ProgressSchema
    checks: CheckCountsSchema
    url: Annotated[str, "The article at the desk."]
    hold: Annotated[str, Hold] | None
    hold_note: Annotated[str, "The sender's reason for killing or withholding it."]
    held_at: datetime.datetime | None
    embargoed_until: datetime.datetime | None
    version: ARTICLE_VERSION
    created_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class ReceivedArticleSchema(ArticleDetailSchema):
    """An article after a text of it was received, and what came with that."""

    word: WORD_RETURN


@dataclass(frozen=True, slots=True)
class UnseenWordsSchema(ResponseSchema):
    """Words that nobody has looked at; code points, end exclusive."""

    start: int
    end: int
    words: int
    quote: str


@dataclass(frozen=True, slots=True)
class ClearanceSchema(ResponseSchema):
    """Whether exactly this text may be published."""

    article: int
    cleared: Annotated[bool, "At this moment; false too while an embargo runs."]
    reason: Annotated[str, ClearanceReason] | None
    embargoed_until: Annotated[datetime.datetime | None, "Not before then in any case."]
    hold_note: Annotated[str, "The sender's reason for killing or withholding it."]
    held_at: Annotated[datetime.datetime | None, "Since when it is killed or withheld."]
    revision: Annotated[int, "Number of the revision that has it; 0 where none does."]
    sha256: Annotated[str, "Of the text that the answer is about."]
    is_known_text: Annotated[bool, "False: the asked hash is of no revision of this article."]
    signed_off_by: str | None
    at: Annotated[datetime.datetime | None, "When it was signed off."]
    open_claims: Annotated[
        int, "Claims that block it, without those that wait for your second look."
    ]
    not_checked: str
    language: Annotated[str, "Of the article's text; BCP 47."]
    language_note: Annotated[str, "Says that there are no rules for it; empty if there are."]
    coverage_note: Annotated[str, "How many words nobody looked at; empty before a sign-off."]
    was_signed_off_by: Annotated[str | None, "Who had cleared this text, before the revocation."]
    was_signed_off_at: Annotated[datetime.datetime | None, "When it had been cleared."]
    fallen_at: Annotated[datetime.datetime | None, "When that sign-off was revoked."]
    fallen_code: Annotated[str, Revocation] | None
    fallen_reason: Annotated[str, "A sentence, by Accept-Language."]


@dataclass(frozen=True, slots=True)
class SignOffSchema(ResponseSchema):
    """The sign-off of one revision by a chief."""

    id: int
    article: int
    revision: int
    sha256: str
    signed_off_by: str
    at: datetime.datetime
    not_checked: str
    claims: Annotated[dict[str, int], "Claims by state when it was signed."]
    words: Annotated[dict[str, int], "Words by what was known of them (as in the ledger)."]
    language: Annotated[str, "Of the text; BCP 47."]
    language_note: Annotated[str, "Says that there are no rules for it; empty if there are."]
    coverage_note: Annotated[str, "How many words nobody looked at."]
    not_looked_at: Annotated[list[UnseenWordsSchema], "What the chief named as seen by nobody."]
    not_looked_at_reason: str


@dataclass(frozen=True, slots=True)
class SignOffWithdrawnSchema(ResponseSchema):
    """A clearance that a chief withdrew: the text may not be published."""

    id: int
    article: int
    revision: int
    sha256: str
    fallen_at: datetime.datetime | None
    fallen_code: Annotated[str, Revocation]
    fallen_reason: Annotated[str, "A sentence, by Accept-Language."]


@dataclass(frozen=True, slots=True)
class ResplitSchema(ResponseSchema):
    """What today's rules changed in an article: claims added, changed in value, retired."""

    added: int
    reread: int
    retired: int
    is_applied: Annotated[bool, "False if a sign-off prevented it."]


@dataclass(frozen=True, slots=True)
class AssignmentSchema(ResponseSchema):
    """Who checks what of an article; neither claim nor block: all of it."""

    id: int
    article: int
    user: str
    claim: int | None
    block: Annotated[int | None, "Where the block starts in the current text."]
    assigned_by: str
    assigned_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class ConflictSchema(ResponseSchema):
    """Why a person can't check an article."""

    id: int
    article: int
    user: str
    reason: str
    noted_by: str
    noted_at: datetime.datetime
