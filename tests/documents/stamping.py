"""A document that has its time stamp."""

from articles.models import Document, DocumentTimestamp
from articles.workflow import note_timestamp, prepare_timestamp
from tests.documents.authority import Authority
from tests.factories import NOW


def stamp(document: Document, settings) -> DocumentTimestamp:
    """Store a time stamp of an authority that the settings trust."""
    authority = Authority()
    settings.TIMESTAMP_ROOTS = authority.roots
    row = DocumentTimestamp.objects.create(document=document, due_at=NOW)
    request = prepare_timestamp(row)
    answer = authority.reply(request.body)
    assert note_timestamp(row=row, at=NOW, answer=answer, nonce=request.nonce)
    return DocumentTimestamp.objects.get(pk=row.pk)
