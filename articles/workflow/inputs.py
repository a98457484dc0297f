"""Inputs of acts: frozen dataclasses that the interfaces fill in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from html import unescape
from typing import Any, Self

from django.conf import settings
from django.core.files import File
from django.utils import timezone
from django.utils.html import strip_tags

from articles.facts.blocks import Block
from articles.intake import Manuscript, ManuscriptNote, ReturnedWord, Wire
from articles.models import (
    Article,
    Claim,
    Desk,
    Document,
    ErrorClass,
    Origin,
    Person,
    Rating,
    Source,
    User,
)
from articles.splitting import SplitClaim

_UNSEEN = re.compile(
    r"<(script|style)\b.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)", re.DOTALL | re.IGNORECASE
)
_PAGE_TITLE = re.compile(r"<title[^<>]{0,200}>\s*([^<>]*[^<>\s])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ClaimInput:
    """A claim that comes with a text; code points, end exclusive.

    `value` is the JSON form of the kind. `source` and `note` become the author's notes on
    its words.
    """

    start: int
    end: int
    kind: str
    value: dict[str, Any] | None = None
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class InvitationInput:
    """A person to be invited; `desk` is the name of one that they know well, or ""."""

    name: str
    email: str
    role: str
    desk: str = ""


@dataclass(frozen=True, slots=True)
class ManuscriptInput:
    """A text to be received.

    `blocks` None: detected in the text. `language` None: detected in the text. `received`
    are the original bytes, stored with the revision. `claims` are stored as they are; with
    `split` False the splitter adds none. `split` None: as for the article's previous text,
    else True. `found` is the result of the splitter, if it ran already. `wire` is the
    sender's metadata; its times are aware, and a notice that stops the article may have no
    text. `returned` is what came back with a Word file that was made here; where it and the
    article changed the same words, `in_conflict` says whose count: those of the "file" or of
    the "article"; "" refuses it. `subject` is that of the mail that brought it.
    """

    text: str
    headline: str = ""
    blocks: Sequence[Block] | None = None
    notes: Sequence[ManuscriptNote] = ()
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
    returned: ReturnedWord | None = None
    in_conflict: str = ""
    subject: str = ""

    @classmethod
    def of(cls, read: Manuscript, *, headline: str = "", language: str = "", **more: Any) -> Self:
        """Return the input for what intake read; a stated `headline` or `language` overrides it.

        `more` are fields of the delivery: `channel`, `filename`, `received`, `media_type` …
        """
        return cls(
            text=read.text,
            headline=headline or read.headline or "",
            blocks=read.blocks,
            notes=read.notes,
            language=language or read.language,
            wire=in_time(read.wire),
            returned=read.returned,
            subject=read.subject,
            warnings=[{"code": str(w.code), "params": dict(w.params)} for w in read.warnings],
            **more,
        )


@dataclass(frozen=True, slots=True)
class ArticleInput:
    """An article to be received, with its fields beside the text."""

    manuscript: ManuscriptInput
    desk: Desk | None = None
    author: User | None = None
    byline: str = ""
    public_url: str = ""
    publication_date: date | None = None
    deadline: datetime | None = None
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class SourceInput:
    """A source to be added. `origin_name` gets or creates an origin.

    From `interviewee` on: the note of a call or an interview, which is private.
    """

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
    interviewee: str = ""
    contact: str = ""
    talked_date: date | None = None
    asked: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class FileInput:
    """An uploaded file with its original name."""

    name: str
    content: bytes

    @classmethod
    def of(cls, file: File) -> Self:
        """Read an uploaded file; one that is too large is truncated just above the limit."""
        return cls(file.name or "", file.read(settings.EVIDENCE_LIMIT_BYTES + 1))


@dataclass(frozen=True, slots=True)
class DocumentInput:
    """A document that comes with an article: its bytes, and what is known of it.

    Without a `title` its file's name is the title; `own_date` is the day of the document.
    """

    name: str
    content: bytes
    title: str = ""
    channel: str = "uploaded"
    url: str = ""
    own_date: date | None = None
    is_secret: bool = False

    @classmethod
    def pasted(cls, text: str, *, title: str = "", suffix: str = ".txt", **more: Any) -> Self:
        """Return the document of a pasted text; `suffix` says what it is: .txt, .md, .html.

        Without a `title` it is called by its first words, a page by its own title.
        """
        words = title or first_words(text, suffix) or more.get("url", "")
        name = f"{words.replace('/', ' ')[:100]}{suffix}"
        return cls(name, text.encode(), title=words, **{"channel": "pasted"} | more)


def first_words(text: str, suffix: str) -> str:
    """Return the beginning of a text without markup; of a page its title, if it has one."""
    if suffix == ".html":
        text = _UNSEEN.sub(" ", text[:20_000])
        titled = _PAGE_TITLE.search(text)
        text = unescape(strip_tags(titled[1] if titled else text.replace("<", " <")))
    elif suffix == ".md":
        text = text.lstrip("#*_> \n")
    return " ".join(text[:2000].split())[:80]


@dataclass(frozen=True, slots=True)
class EvidenceInput:
    """A source, existing or new, as evidence. `accessed_date` defaults to the day of the act.

    A document becomes a source with it, if it is none yet.
    """

    source: Source | SourceInput | Document
    locator: str = ""
    passage: str = ""
    stance: str = "supports"
    method: str = "read"
    accessed_date: date | None = None
    note: str = ""
    file: FileInput | None = None


@dataclass(frozen=True, slots=True)
class PassageInput:
    """Words of a document, where they are, and what they say of a claim.

    `stances` are what they say of some claims, by pk, where that differs from `stance`.
    """

    words: str
    locator: str = ""
    stance: str = "supports"
    stances: Mapping[int, str] = field(default_factory=dict)

    def stance_on(self, claim: int) -> str:
        return self.stances.get(claim, self.stance)


@dataclass(frozen=True, slots=True)
class VerdictInput:
    """A verdict on a claim, with its evidence."""

    rating: Rating
    explanation: str = ""
    correction: str = ""
    text_stands: bool = False
    error_class: ErrorClass | None = None
    evidence: Sequence[EvidenceInput] = ()


@dataclass(frozen=True, slots=True)
class ClaimVersionInput:
    """A claim by its pk, at the version that was read."""

    pk: int
    version: int


@dataclass(frozen=True, slots=True)
class OriginsDemandInput:
    """A minimum of origins. Without `kind` for every kind, without `desk` for every desk."""

    minimum: int
    kind: str = ""
    desk: Desk | None = None
    is_primary_enough: bool = False


@dataclass(frozen=True, slots=True)
class PublicationInput:
    """The public text about a verdict, and the claimant.

    `claimant_type` defaults to a person, or in a correction to the present one.
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
    """A person in the news; `name` is the preferred spelling."""

    name: str
    spellings: Sequence[str] = ()
    wikidata_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RiskDemandInput:
    """A kind of claim and the risk that it brings to its sentence, at a desk or at every one."""

    kind: str
    risk: str
    desk: Desk | None = None


@dataclass(frozen=True, slots=True)
class SampleInput:
    """What to draw from: an article, or verdicts of a desk's last `days`; how many sentences.

    `size` is a number, `percent` a share of those there are, one of both.
    """

    article: Article | None = None
    desk: Desk | None = None
    days: int | None = None
    size: int | None = None
    percent: int | None = None
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class ErrorClassInput:
    """An error class; `position` orders the choices."""

    code: str
    label_de: str
    label_en: str
    position: int
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class FactInput:
    """A reference fact; `value` is the JSON form of its kind.

    `subject_kind` defaults to that of the property; with a person it is a person.
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
    """A webhook to be created; without `types` it receives all events."""

    name: str
    url: str
    types: Sequence[str] = ()


def in_time(wire: Wire | None) -> Wire | None:
    """Return wire metadata with aware times; naive ones are in the project's time zone."""
    if wire is None:
        return None
    return replace(
        wire,
        embargoed_until=_in_zone(wire.embargoed_until),
        version_created_at=_in_zone(wire.version_created_at),
    )


def _in_zone(moment: datetime | None) -> datetime | None:
    if moment is None or moment.tzinfo is not None:
        return moment
    return timezone.make_aware(moment, timezone.get_default_timezone())
