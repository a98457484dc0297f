"""Read documents, in a process of its own with limits on time and memory."""

from django.utils import timezone
from procrastinate.contrib.django import app

from articles.documents import UNPACKED, UnpackedMail, read_in_child, unpack_in_child
from articles.documents.mail_answers import without_manuscript
from articles.models import Article, Document
from articles.publishing.timestamp_client import stamp_documents
from articles.workflow import compare_by_newer_rules, compare_documents, note_document_read
from articles.workflow.jobs import COMPARE_DOCUMENTS, READ_DOCUMENT, STAMP_DOCUMENTS

from .retrying import RETRIES, SOON


@app.task(name=READ_DOCUMENT, retry=RETRIES)
def read_document(document_id: int) -> None:
    """Read a document once; does nothing if its file was erased meanwhile."""
    rows = Document.objects.select_related("content", "article__current_revision")
    document = rows.get(pk=document_id)
    if document.read_content or not document.file:
        return
    with document.file.open() as stored:
        content = stored.read()
    text = read_in_child(content, document.name, with_attached=False)
    mail = UnpackedMail()
    if text.media_type in UNPACKED:
        is_cover = document.channel == Document.Channel.COVER
        text = without_manuscript(text, document.article.revision.text, is_cover=is_cover)
        mail = unpack_in_child(content)
    note_document_read(document=document, at=timezone.now(), text=text, mail=mail)


@app.task(name=COMPARE_DOCUMENTS, retry=RETRIES)
def compare_with_documents(article_id: int) -> None:
    """Compare an article with its documents, unless that is done already."""
    article = Article.objects.select_related("current_revision").get(pk=article_id)
    compare_documents(article=article, at=timezone.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="articles.compare_by_newer_rules", retry=SOON)
def compare_with_newer_rules(timestamp: int) -> None:
    """Queue, every five minutes, what an older version of the rules compared."""
    compare_by_newer_rules()


@app.periodic(cron="*/5 * * * *")
@app.task(name=STAMP_DOCUMENTS, lock=STAMP_DOCUMENTS, retry=SOON)
def ask_for_time_stamps(timestamp: int = 0) -> None:
    """Ask for the time stamps that are due: after a document came, and every five minutes.

    Never twice at the same time, so that a slow authority occupies one worker at most.
    """
    stamp_documents(timezone.now)
