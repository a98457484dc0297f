"""Store what was read from a document, and what was attached to it."""

from datetime import date, datetime

from django.core.exceptions import ValidationError

from articles.documents import DocumentText, UnpackedMail, document_day
from articles.documents.json_lines import block_rows
from articles.documents.outlook import OUTLOOK
from articles.documents.reading import KEPT, MAX_DEPTH, MAX_NAME
from articles.models import Document, DocumentContent, DocumentState, Event

from .comparisons import compare_first
from .documents import store_document
from .inputs import DocumentInput
from .transaction import act_transaction, lock_article, record

NO_MAIL = UnpackedMail()


def note_document_read(
    *,
    document: Document,
    at: datetime,
    text: DocumentText,
    mail: UnpackedMail = NO_MAIL,
) -> DocumentContent:
    """Store what was read from a document; what is attached to it becomes documents as well.

    A second result changes nothing.
    """
    with act_transaction(None):
        article = lock_article(document.article_id)
        rows = Document.objects.select_related("source", "added_by", "attached_to")
        row = rows.get(pk=document.pk)
        row.article = article
        known = DocumentContent.objects.filter(document=row).first()
        if known:
            return known
        content = _content(row, text, article.text_day, at)
        content.left_out = [name[:MAX_NAME] for name in mail.left_out]
        content.save(force_insert=True)
        _name_address(row, text.url)
        if _depth(row) < MAX_DEPTH:
            for file in mail.files:
                new = DocumentInput(file.name, file.content, channel=Document.Channel.ATTACHED)
                store_document(article, row.added_by, at, new, attached_to=row)
        if content.outcome == DocumentState.READ:
            compare_first(article)
        record(
            Event.Verb.DOCUMENT_READ,
            actor=None,
            at=at,
            article=article,
            document=row.pk,
            outcome=content.outcome,
            title="" if row.is_confidential else row.title,
        )
        return content


def _content(row: Document, text: DocumentText, published: date, at: datetime) -> DocumentContent:
    if text.media_type in KEPT or (text.media_type == OUTLOOK and not text.faults):
        outcome = DocumentState.KEPT
    else:
        outcome = DocumentState.READ if text.blocks else DocumentState.UNREADABLE
    return DocumentContent(
        document=row,
        outcome=outcome,
        faults=list(text.faults),
        media_type=text.media_type[:100],
        title=text.title[:300],
        sender=text.sender[:300],
        found_date=document_day(text, published),
        pages=text.pages,
        characters=sum(len(block.text) for block in text.blocks),
        blocks=block_rows(text.blocks),
        read_at=at,
    )


def _name_address(row: Document, url: str) -> None:
    """Store the address that a saved page names, unless a person named one."""
    if row.url or not url:
        return
    try:
        row.url = Document._meta.get_field("url").clean(url, row)
    except ValidationError:
        return
    row.version += 1
    row.save(update_fields=["url", "version"])


def _depth(row: Document) -> int:
    """Return how deep a document is attached to others: 0 where it came by itself."""
    depth, at = 0, row
    while at.attached_to and depth < MAX_DEPTH:
        depth, at = depth + 1, at.attached_to
    return depth
