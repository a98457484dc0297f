"""What acts take: frozen values that faces fill in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from articles.facts.blocks import Block
from articles.intake import Wire
from articles.models import Claim, Desk, ErrorClass, Origin, Person, Rating, Source, User
from articles.splitting import SplitClaim


@dataclass(frozen=True, slots=True)
class NoteInput:
    """An author's own source for the words at `start` to `end` (code points)."""

    start: int
    end: int
    text: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class ClaimInput:
    """A claim that comes with a text; code points, end exclusive.

    `value` is the JSON form of the kind. `source` and `note` become the author's notes at
    its words.
    """

    start: int
    end: int
    kind: str
    value: dict[str, Any] | None = None
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ManuscriptInput:
    """A text as it came in.

    `blocks` None: they are found in the text. `language` None: it is found in the text. `received`
    are the bytes as they came, kept with the revision. `claims` are marked as they are
    given; with `split` False the splitter adds none of its own. `split` None: as it was
    with the article's text before, else True. `found` is what the splitter finds in it,
    where somebody has asked it already. `wire` is what its sender says of it; its times have
    a zone, and a notice that stops the article may have no text.
    """

    text: str
    headline: str = ""
    blocks: Sequence[Block] | None = None
    notes: Sequence[NoteInput] = ()
    language: str | None = None
    channel: str = "pasted"
    filename: str = ""
    received: bytes | None = None
    media_type: str = ""
    warnings: Sequence[dict] = ()
    claims: Sequence[ClaimInput] = ()
    split: bool | None = None
    found: Sequence[SplitClaim] | None = None
    wire: Wire | None = None


@dataclass(frozen=True, slots=True)
class ArticleInput:
    """An article that comes in, with what is known of it beside its text."""

    manuscript: ManuscriptInput
    desk: Desk | None = None
    author: User | None = None
    byline: str = ""
    publication_date: date | None = None
    deadline: datetime | None = None
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class SourceInput:
    """A source to be entered. `origin_name` finds or makes an origin."""

    title: str
    kind: str = Source.Kind.DOCUMENT
    publisher: str = ""
    author: str = ""
    url: str = ""
    archive_number: str = ""
    published_date: date | None = None
    origin: Origin | None = None
    origin_name: str = ""
    is_primary: bool = False
    is_secret: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class FileInput:
    """A file as it came, under the name that it came with."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class EvidenceInput:
    """A source, known or new, brought to a claim. No `accessed_date`: the day of the act."""

    source: Source | SourceInput
    locator: str = ""
    passage: str = ""
    stance: str = "supports"
    method: str = "read"
    accessed_date: date | None = None
    note: str = ""
    file: FileInput | None = None


@dataclass(frozen=True, slots=True)
class VerdictInput:
    """What is said of a claim, and what it stands on."""

    rating: Rating
    explanation: str = ""
    correction: str = ""
    text_stands: bool = False
    error_class: ErrorClass | None = None
    evidence: Sequence[EvidenceInput] = ()


@dataclass(frozen=True, slots=True)
class ClaimVersionInput:
    """A claim by its pk, at the version that somebody has read."""

    pk: int
    version: int


@dataclass(frozen=True, slots=True)
class OriginsDemandInput:
    """How many origins are demanded. No `kind`: every kind; no `desk`: every desk."""

    minimum: int
    kind: str = ""
    desk: Desk | None = None


@dataclass(frozen=True, slots=True)
class PublicationInput:
    """What is said in public about a verdict, and who made the claim.

    Without a `claimant_type` it is a person's, or in a correction what it was.
    """

    claim_reviewed: str
    summary: str
    claimant: str = ""
    claimant_type: str = ""
    claimant_url: str = ""
    claimed_date: date | None = None
    appearance_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class PersonInput:
    """Somebody whom articles speak of; `name` is the house's spelling."""

    name: str
    spellings: Sequence[str] = ()
    wikidata_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ErrorClassInput:
    """A sort of error; `position` orders the choice."""

    code: str
    label_de: str
    label_en: str
    position: int
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class FactInput:
    """Something the house has looked up; `value` is the JSON form of its kind.

    Without a `subject_kind` the property says what the subject is; with a person it is one.
    """

    subject: str
    property: str
    value: dict[str, Any]
    as_of: date
    subject_kind: str = ""
    person: Person | PersonInput | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    source: Source | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class WebhookInput:
    """A webhook to be made; without `types` it is told of everything."""

    name: str
    url: str
    types: Sequence[str] = ()
