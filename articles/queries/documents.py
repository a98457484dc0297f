"""The documents of an article, and the text of one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import F, Q, TextField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce, Concat, Left
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from articles.documents import DocumentBlock
from articles.documents.json_lines import blocks_of
from articles.models import Article, Document, Evidence, Source, User

from .document_places import SLIDES

BLOCKS_SHOWN = 300
OPENING_BLOCKS, OPENING_LENGTH = 3, 300
MAIL_FIELDS: dict[str, Promise] = {
    "From": pgettext_lazy("a mail", "From"),
    "To": pgettext_lazy("a mail", "To"),
    "Cc": pgettext_lazy("a mail", "Cc"),
    "Date": pgettext_lazy("a mail", "On"),
    "Subject": pgettext_lazy("a mail", "Subject"),
    "Address": pgettext_lazy("a mail", "Address"),
}


@dataclass(frozen=True, slots=True)
class NumberedBlock:
    """A block of a document with its number, by which passages name it."""

    number: int
    block: DocumentBlock


@dataclass(frozen=True, slots=True)
class DocumentStretch:
    """Blocks that are shown together: the rows of a table, or one block of text."""

    blocks: Sequence[NumberedBlock]
    page: int | None

    @property
    def is_table(self) -> bool:
        return self.blocks[0].block.table > 0

    @property
    def mail_fields(self) -> list[tuple[Promise, str]]:
        """Return what the head of a mail names, with its words; nothing of other blocks."""
        block = self.blocks[0].block
        if not block.is_mail_head:
            return []
        return [
            (MAIL_FIELDS[name], words) for name, words in zip(block.head, block.cells, strict=True)
        ]

    @property
    def head(self) -> Sequence[str]:
        """Return the heads of the table's columns; none where all are empty."""
        head = self.blocks[-1].block.head
        return head if any(head) else ()

    @property
    def head_number(self) -> int | None:
        """Return the number of the row that has the heads; None if it isn't among these."""
        first = self.blocks[0]
        return first.number if self.head and first.block.cells == self.head else None

    @property
    def rows(self) -> Sequence[NumberedBlock]:
        """Return the rows below the heads."""
        return self.blocks if self.head_number is None else self.blocks[1:]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A part of a document's text; `first` is the number of its first block.

    `earlier` and `later` are where the parts beside it begin, None at the ends. The pages of a
    presentation are slides.
    """

    stretches: Sequence[DocumentStretch]
    first: int
    total: int
    earlier: int | None
    later: int | None
    has_slides: bool = False


def documents_of(article: Article, user: User) -> list[Document]:
    """Return the article's documents that `user` may see, without their text. One query."""
    rows = Document.objects.filter(article=article).visible_to(user).with_content()
    return list(rows.order_by("number"))


def documents_with_openings(article: Article, user: User) -> list[Document]:
    """Return `documents_of`, each with `opening`: the text of its first blocks. One query."""
    texts: list[Any] = []
    for number in range(OPENING_BLOCKS):
        text = KeyTextTransform("text", KeyTextTransform(str(number), F("content__blocks")))
        texts += [Coalesce(text, Value(""), output_field=TextField()), Value(" ")]
    rows = Document.objects.filter(article=article).visible_to(user).with_content()
    opening = Left(Concat(*texts, output_field=TextField()), OPENING_LENGTH)
    rows = rows.annotate(opening=opening)  # type: ignore[no-redef]
    return list(rows.order_by("number"))


def cited_sources(article: Article, user: User) -> list[Source]:
    """Return the sources of the article's evidence that `user` may see. One query."""
    evidence = Evidence.objects.filter(claim__article=article, withdrawn_at=None)
    return list(Source.objects.visible_to(user).filter(pk__in=evidence.values("source")))


def documents_belonging_to(document: Document) -> list[Document]:
    """Return what tells the words of a document, too: older versions, and what is attached.

    However deep; of what is attached also newer versions. A query for each.
    """
    found: dict[int, Document] = {document.pk: document}
    waiting = [document]
    while waiting:
        one = waiting.pop()
        is_part = Q(attached_to=one) | Q(pk=one.replaces_id)
        is_newer = Q() if one is document else Q(replaces=one)
        others = Document.objects.filter(is_part | is_newer).exclude(pk__in=found)
        rows = list(others.select_related("source", "article"))
        found |= {row.pk: row for row in rows}
        waiting += rows
    return list(found.values())[1:]


def document_page(document: Document, first: int = 0) -> DocumentPage:
    """Return the blocks of a document from the part that holds block `first`."""
    content = document.read_content
    rows: list[dict[str, Any]] = content.blocks if content else []
    first = max(0, min(first, len(rows) - 1)) // BLOCKS_SHOWN * BLOCKS_SHOWN
    last = first + BLOCKS_SHOWN
    blocks = blocks_of(rows[first:last])
    return DocumentPage(
        stretches=list(_stretches(blocks, first)),
        first=first,
        total=len(rows),
        earlier=first - BLOCKS_SHOWN if first else None,
        later=last if last < len(rows) else None,
        has_slides=content is not None and content.media_type in SLIDES,
    )


def _stretches(blocks: Sequence[DocumentBlock], first: int) -> Iterator[DocumentStretch]:
    """Group the rows of tables; name the page where it begins."""
    numbered = [NumberedBlock(number, block) for number, block in enumerate(blocks, first)]
    page = None
    for _table, group in groupby(numbered, lambda row: row.block.table or -row.number - 1):
        rows = list(group)
        begins = rows[0].block.page
        yield DocumentStretch(rows, begins if begins != page else None)
        page = rows[-1].block.page
