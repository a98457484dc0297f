"""Time stamps of documents: asked for when a document comes, stored when they are there."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from articles.documents.timestamps import (
    InvalidTimestamp,
    TimestampFault,
    TimestampRequest,
    timestamp_request,
    verify_timestamp,
)
from articles.models import Document, DocumentTimestamp, Event
from factcheck.file_storage import FilesUnavailable

from .errors import WrongState
from .jobs import STAMP_DOCUMENTS, queue_later
from .stored_files import hash_of_file
from .transaction import act_transaction, lock_article, record

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=5), timedelta(days=1)
"""How long until the next attempt: twice as long after each that failed."""


def ask_for_timestamp(document: Document, at: datetime) -> None:
    """Queue the time stamp of a new document, where an authority is configured."""
    if not settings.TIMESTAMP_URL:
        return
    DocumentTimestamp.objects.create(document=document, due_at=at)
    queue_later(STAMP_DOCUMENTS, 1, lock=STAMP_DOCUMENTS)


def ask_for_timestamps(*, at: datetime, articles: Sequence[int] = ()) -> int:
    """Queue the time stamps of documents for which none was asked yet; return how many.

    They came before an authority was configured. `articles` are the pks of those that are
    meant, none of them: all. Withdrawn and replaced documents are stamped, too, erased files not.
    Raises `WrongState` where no authority is configured.
    """
    if not settings.TIMESTAMP_URL:
        raise WrongState(_("No authority for time stamps is configured: set TIMESTAMP_URL."))
    with act_transaction(None):
        rows = Document.objects.filter(timestamp=None).exclude(file="").order_by("pk")
        if articles:
            rows = rows.filter(article__in=articles)
        new = [
            DocumentTimestamp(document_id=pk, due_at=at) for pk in rows.values_list("pk", flat=True)
        ]
        made = DocumentTimestamp.objects.bulk_create(new, ignore_conflicts=True, batch_size=1000)
        if made:
            queue_later(STAMP_DOCUMENTS, 1, lock=STAMP_DOCUMENTS)
    return len(made)


def prepare_timestamp(row: DocumentTimestamp) -> TimestampRequest:
    """Return what to send for a document's time stamp; raises `InvalidTimestamp` for its file.

    The authority gets the SHA-256 of the file, not the file. Raises `FilesUnavailable` while
    the file can't be reached.
    """
    try:
        with row.document.file.open() as stored:
            content = stored.read()
    except FilesUnavailable:
        raise
    except OSError as error:
        raise InvalidTimestamp(TimestampFault.NO_FILE) from error
    if hash_of_file(content) != row.document.sha256:
        raise InvalidTimestamp(TimestampFault.NO_FILE)
    return timestamp_request(content)


def note_timestamp(*, row: DocumentTimestamp, at: datetime, answer: bytes, nonce: int) -> bool:
    """Store an authority's answer if it is a valid time stamp of the document.

    Otherwise store why not, and return False. One that is stored already stays.
    """
    try:
        found = verify_timestamp(answer, row.document.sha256, settings.TIMESTAMP_ROOTS, nonce)
    except InvalidTimestamp as error:
        note_timestamp_fault(row=row, at=at, fault=error.fault)
        return False
    with act_transaction(None):
        article = lock_article(row.document.article_id)
        stored = DocumentTimestamp.objects.select_related("document__source").get(pk=row.pk)
        if stored.is_stamped:
            return True
        stored.answer, stored.fault = answer, ""
        stored.stamped_at, stored.authority = found.stamped_at, found.authority[:300]
        stored.attempts, stored.tried_at = stored.attempts + 1, at
        stored.save()
        is_secret = stored.document.is_confidential
        record(
            Event.Verb.DOCUMENT_STAMPED,
            actor=None,
            at=at,
            article=article,
            document=stored.document_id,
            title="" if is_secret else stored.document.title,
            authority=stored.authority,
        )
    return True


def note_timestamp_fault(*, row: DocumentTimestamp, at: datetime, fault: TimestampFault) -> None:
    """Store why an attempt failed, and when the next one is due."""
    wait = min(FIRST_WAIT * 2 ** min(row.attempts, 10), LONGEST_WAIT)
    waiting = DocumentTimestamp.objects.filter(pk=row.pk, stamped_at=None)
    waiting.update(fault=fault, attempts=row.attempts + 1, tried_at=at, due_at=at + wait)
