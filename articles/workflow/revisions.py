"""Receive texts: store them with their hash, split them, carry claims over."""

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from articles.anchoring import keep_kinds
from articles.facts.blocks import Block, BlockKind
from articles.facts.languages import UNKNOWN, language_tag
from articles.facts.lines import on_one_line
from articles.facts.words import count_words
from articles.intake import WarningCode, Wire, settle_language
from articles.models import Article, BlockRow, Claim, Event, Revision, Revocation, User
from articles.models.article import GIVEN_ONLY
from articles.splitting import sentences
from articles.splitting.blocks import find_blocks
from articles.splitting.version import splitter_version

from .assignments import carry_assignments
from .bulk_copy import NewBlock, copy_rows
from .carrying import carry_claims
from .comparisons import compare_again
from .dismissals import carry_dismissals
from .errors import Invalid
from .inputs import ManuscriptInput
from .mentions import repeat_on_new_mentions
from .risks import carry_risks
from .signoff import revoke_sign_off
from .source_notes import store_notes, with_notes
from .supplied_claims import notes_of, supplied_claims
from .transaction import record, require_in_work

TURNED_FIELDS = ("current_revision", "headline", "language")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
HEADLINE_LIMIT = 300
FIRST_WORDS_LIMIT = 80
LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class WordOutcome:
    """What came back with a Word file: numbers of corrections by decision, of answers.

    `made_from` is the number of the text that it was made from, if another one is current.
    """

    accepted: int
    rejected: int
    undecided: int
    answered: int
    made_from: int | None = None

    @property
    def is_any(self) -> bool:
        """Return whether something was decided or answered."""
        return bool(self.accepted or self.rejected or self.answered)

    def warnings(self) -> Iterator[dict]:
        """Yield the numbers as warnings of intake."""
        names = ("accepted", "rejected", "undecided", "answered")
        params = {name: getattr(self, name) for name in names}
        yield {"code": WarningCode.WORD_RETURNED.value, "params": params}
        if self.made_from is not None:
            yield {
                "code": WarningCode.WORD_MERGED.value,
                "params": {"revision": self.made_from},
            }


@dataclass(frozen=True, slots=True)
class ReceivedRevision:
    """The revision of a received text; `is_new`: it was stored, not found stored already.

    `word` is what else came back with a Word file that was made here.
    """

    revision: Revision
    is_new: bool
    word: WordOutcome | None = None


def add_revision(
    article: Article, actor: User, at: datetime, manuscript: ManuscriptInput
) -> ReceivedRevision:
    """Store another text of a locked article as the current one.

    Like `wires.receive_revision` for a text without wire metadata.
    """
    require_in_work(article)
    before = article.revision
    if before.sha256 == hash_of(manuscript.text):
        return ReceivedRevision(before, is_new=False)
    manuscript = with_language(replace(manuscript, language=article.language))
    article.language = manuscript.language or article.language
    is_split = article.is_split if manuscript.split is None else manuscript.split
    revision, blocks = store_text(article, actor, at, manuscript)
    supplied = supplied_claims(article, revision, manuscript.claims, actor, at, Claim)
    carried = carry_claims(article, revision, blocks if is_split else None, supplied, actor, at)
    carry_assignments(article, before, revision, blocks, at)
    carry_dismissals(article, revision)
    carry_risks(article, revision, actor, at)
    repeat_on_new_mentions(article, actor, at)
    if _brings_headline(manuscript, blocks) and _follows_text(article):
        article.headline = revision.headline
    article.current_revision = revision
    article.splitter = splitter_version(article.language) if is_split else GIVEN_ONLY
    article.version += 1
    article.save(update_fields=[*TURNED_FIELDS, "splitter", "version"])
    record(
        Event.Verb.REVISION_RECEIVED,
        actor=actor,
        at=at,
        article=article,
        revision=revision.number,
        channel=revision.channel,
        signal=revision.signal,
        fates=carried,
        splitter=article.splitter,
    )
    revoke_sign_off(
        article=article,
        actor=actor,
        at=at,
        why=Revocation.NEW_TEXT,
        revision=revision.number,
        touched=carried.get("touched", 0),
        lost=carried["lost"],
    )
    compare_again(article.pk)
    return ReceivedRevision(revision, is_new=True)


def store_without_applying(
    article: Article, actor: User, at: datetime, manuscript: ManuscriptInput, arrival: str
) -> Revision:
    """Store a text as a revision that doesn't become the current one and has no claims."""
    manuscript = with_blocks(replace(manuscript, claims=()))
    revision = revision_row(article, next_number(article), manuscript, actor, at, arrival)
    revision.save(force_insert=True)
    store_parts([(revision, manuscript)])
    return revision


def next_number(article: Article) -> int:
    """Return the number of the next revision of a locked article."""
    newest = article.revisions.aggregate(newest=Max("number"))["newest"]
    return (newest or 0) + 1


def store_text(
    article: Article, actor: User, at: datetime, manuscript: ManuscriptInput
) -> tuple[Revision, list[Block]]:
    """Write the article's next revision with its blocks and source notes."""
    before = article.revision
    blocks = _blocks(before, manuscript)
    manuscript = replace(with_notes(before, manuscript), blocks=blocks)
    revision = revision_row(article, next_number(article), manuscript, actor, at)
    revision.save(force_insert=True)
    store_parts([(revision, manuscript)])
    return revision, blocks


def blocks_of(revision: Revision) -> list[Block]:
    """Return the blocks of a stored text, in order."""
    return blocks_of_texts([revision.pk]).get(revision.pk, [])


def blocks_of_texts(revisions: Collection[int]) -> dict[int, list[Block]]:
    """Return the blocks of stored texts, in order, by the pks of the texts. One query."""
    found: dict[int, list[BlockRow]] = {}
    for row in BlockRow.objects.filter(revision__in=revisions).order_by("revision", "start"):
        found.setdefault(row.revision_id, []).append(row)
    return {pk: _as_blocks(rows) for pk, rows in found.items()}


def _as_blocks(rows: Sequence[BlockRow]) -> list[Block]:
    index = {row.pk: number for number, row in enumerate(rows)}
    return [
        Block(BlockKind(row.kind), row.start, row.end, index.get(row.repeat_of_id or 0))
        for row in rows
    ]


def _blocks(before: Revision, manuscript: ManuscriptInput) -> list[Block]:
    """Return the supplied blocks; detected ones keep the kinds of the previous text."""
    if manuscript.blocks is not None:
        return list(manuscript.blocks)
    found = find_blocks(manuscript.text)
    return keep_kinds(before.text, blocks_of(before), manuscript.text, found)


def revision_row(
    article: Article,
    number: int,
    manuscript: ManuscriptInput,
    actor: User,
    at: datetime,
    arrival: str = Revision.Arrival.IN_TURN,
) -> Revision:
    """Return an unsaved revision of a manuscript whose blocks are known."""
    wire = manuscript.wire or Wire()
    return Revision(
        article=article,
        number=number,
        headline=(headline_of(manuscript) or article.headline)[:HEADLINE_LIMIT],
        text=manuscript.text,
        length=len(manuscript.text),
        words=count_words(manuscript.text),
        sha256=hash_of(manuscript.text),
        channel=manuscript.channel,
        filename=manuscript.filename[:255],
        received=manuscript.received,
        media_type=manuscript.media_type[:120],
        warnings=list(manuscript.warnings),
        arrival=arrival,
        wire_version=wire.version,
        wire_version_at=wire.version_created_at,
        wire_status=wire.status or "",
        signal=wire.signal,
        note=wire.note,
        created_by=actor,
        created_at=at,
    )


def store_parts(texts: Sequence[tuple[Revision, ManuscriptInput]]) -> None:
    """Write blocks and source notes of revisions, in at most three statements."""
    _store_blocks([(revision, manuscript.blocks or ()) for revision, manuscript in texts])
    store_notes(
        (revision, note)
        for revision, manuscript in texts
        for note in (*manuscript.notes, *notes_of(manuscript.claims))
    )


def require_text(text: str) -> None:
    """Raise `Invalid` for a text without words or with forbidden characters."""
    if not text.strip():
        raise Invalid({"text": [_("There is no text.")]})
    fault = None if _is_storable(text) else UNSTORABLE.search(text)
    if fault:
        message = _(
            "The text has a character that can't be stored, at position %(at)d: U+%(code)s."
        )
        code = f"{ord(fault[0]):04X}"
        raise Invalid({"text": [message % {"at": fault.start() + 1, "code": code}]})


def _is_storable(text: str) -> bool:
    """Return whether a text can be stored: five times faster than a search for what can't be."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def headline_of(manuscript: ManuscriptInput) -> str:
    """Return the supplied headline, else the text's headline block, else its first words.

    Before the first words the subject of the mail that brought the text. On one line, for lists
    and mails: in Word and HTML it may have line breaks. First words are the first sentence, cut
    at a word after at most `FIRST_WORDS_LIMIT` characters.
    """
    if manuscript.headline.strip():
        return on_one_line(manuscript.headline)
    text, blocks = manuscript.text, manuscript.blocks or ()
    for block in blocks:
        if block.kind == BlockKind.HEADLINE:
            return " ".join(text[block.start : block.end].split())
    if manuscript.subject.strip():
        return on_one_line(manuscript.subject)
    first = text[blocks[0].start : blocks[0].end] if blocks else text
    return _first_words(first[:LONGEST_SENTENCE], manuscript.language or UNKNOWN)


def _first_words(text: str, language: str) -> str:
    start, end = next(iter(sentences(text, language)), (0, len(text)))
    words = " ".join(text[start:end].split())
    if len(words) <= FIRST_WORDS_LIMIT:
        return words
    cut = words[:FIRST_WORDS_LIMIT]
    return (cut.rpartition(" ")[0].rstrip(" ,;:–—-") or cut[:-1]) + "…"


def _brings_headline(manuscript: ManuscriptInput, blocks: Sequence[Block]) -> bool:
    """Return whether a text has a headline, not just a first line."""
    return bool(manuscript.headline.strip()) or any(b.kind == BlockKind.HEADLINE for b in blocks)


def _follows_text(article: Article) -> bool:
    """Return whether the article's headline is that of a text, not entered by a person."""
    return article.revisions.filter(headline=article.headline).exists()


def with_blocks(manuscript: ManuscriptInput) -> ManuscriptInput:
    """Return the manuscript with its blocks: the supplied ones, else those found in the text."""
    if manuscript.blocks is not None:
        return manuscript
    return replace(manuscript, blocks=find_blocks(manuscript.text))


def with_language(manuscript: ManuscriptInput) -> ManuscriptInput:
    """Return the manuscript with its language: the stated one, unless the text contradicts it.

    If the text is surely in another language, that one is set, with a warning. Idempotent.
    Raises `Invalid` for an invalid language tag.
    """
    stated = language_tag(manuscript.language) if manuscript.language else ""
    if stated is None:
        raise Invalid(
            {"language": [_("This is not a language tag (BCP 47) such as de, en-GB or fr.")]}
        )
    settled = settle_language(manuscript.text, stated)
    if not settled.contradicts:
        return replace(manuscript, language=settled.tag)
    params = {"stated": settled.contradicts, "found": settled.tag}
    warning = {"code": WarningCode.LANGUAGE_CONTRADICTED.value, "params": params}
    others = [other for other in manuscript.warnings if other != warning]
    return replace(manuscript, language=settled.tag, warnings=[*others, warning])


def hash_of(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _store_blocks(texts: Sequence[tuple[Revision, Sequence[Block]]]) -> None:
    """Copy the blocks; insert those of a text with repeated blocks, whose keys are needed."""
    repeating = [text for text in texts if any(b.repeat_of is not None for b in text[1])]
    known = {id(revision) for revision, _blocks in repeating}
    lone = [(r, b) for r, blocks in texts if id(r) not in known for b in blocks]
    copy_rows(BlockRow, (NewBlock(r.pk, b.kind.value, b.start, b.end) for r, b in lone))
    _store_repeating(repeating)


def _store_repeating(texts: Sequence[tuple[Revision, Sequence[Block]]]) -> None:
    plain = [(r, b) for r, blocks in texts for b in blocks if b.repeat_of is None]
    rows = BlockRow.objects.bulk_create(_row(r, b) for r, b in plain)
    stored = {id(b): row for (_r, b), row in zip(plain, rows, strict=True)}
    BlockRow.objects.bulk_create(
        _row(r, b, stored.get(id(blocks[b.repeat_of])))
        for r, blocks in texts
        for b in blocks
        if b.repeat_of is not None
    )


def _row(revision: Revision, block: Block, repeated: BlockRow | None = None) -> BlockRow:
    return BlockRow(
        revision=revision,
        kind=block.kind.value,
        start=block.start,
        end=block.end,
        repeat_of=repeated,
    )
