"""Time stamps of documents: asked for by a job, over HTTP, stored once they are verified."""

import hashlib
from datetime import timedelta
from ipaddress import ip_network

import pytest
from django.db import DatabaseError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import DocumentTimestamp
from articles.publishing import outgoing
from articles.publishing.certificate import certificate
from articles.publishing.timestamp_client import stamp_documents
from tests.acts import make_source
from tests.documents.authority import STAMPED_AT, Authority
from tests.factories import NOW, ArticleFactory, DocumentFactory, EvidenceFactory, SignOffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def authority(settings, receiver, reaches_this_machine):
    """An authority that answers at the address of the settings."""
    authority = Authority()
    receiver.answer = lambda request: 200
    receiver.body = lambda request: authority.reply(request.body)
    settings.TIMESTAMP_URL = receiver.url
    settings.TIMESTAMP_ROOTS = authority.roots
    return authority


def stamped(at=NOW):
    return stamp_documents(lambda: at)


def fault(at=NOW):
    """Return the fault of the only document after an attempt."""
    assert stamped(at) == 0
    row = DocumentTimestamp.objects.get()
    assert (row.stamped_at, row.answer, row.tried_at) == (None, None, at)
    return row.fault


def test_a_new_document_is_stamped_by_a_job(authority, receiver):
    document = DocumentFactory()
    job = ProcrastinateJob.objects.get(task_name="articles.stamp_documents")
    assert job.lock == "articles.stamp_documents"

    assert stamped() == 1

    row = DocumentTimestamp.objects.get(document=document)
    assert (row.stamped_at, row.authority, row.fault) == (STAMPED_AT, "Prüfamt", "")
    assert row.verified
    [request] = receiver.received
    assert request.headers["content-type"] == "application/timestamp-query"
    assert bytes.fromhex(document.sha256) in request.body
    assert document.file.read() not in request.body
    event = document.article.events.get(verb="document.stamped")
    assert event.data["authority"] == "Prüfamt"


def test_nothing_is_asked_for_without_a_setting(receiver, reaches_this_machine):
    DocumentFactory()
    assert stamped() == 0
    assert not DocumentTimestamp.objects.exists()
    assert not ProcrastinateJob.objects.filter(task_name="articles.stamp_documents").exists()


def test_a_stamp_is_asked_for_once_and_never_changed(authority, receiver):
    DocumentFactory()
    assert (stamped(), stamped(NOW + timedelta(days=2))) == (1, 0)
    assert len(receiver.received) == 1
    row = DocumentTimestamp.objects.get()
    for change in (row.delete, lambda: DocumentTimestamp.objects.update(authority="Andere")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_the_title_of_a_secret_document_is_not_in_the_history(authority):
    document = DocumentFactory(is_secret=True, title="Brief von K.")
    stamped()
    assert document.article.events.get(verb="document.stamped").data["title"] == ""


def test_the_stamp_of_another_document_is_not_stored(authority, receiver):
    other = authority.reply
    receiver.body = lambda request: other(
        request.body.replace(bytes.fromhex(document.sha256), hashlib.sha256(b"x").digest())
    )
    document = DocumentFactory()
    assert fault() == "other_content"


def test_an_answer_to_an_earlier_request_is_not_stored(authority, receiver):
    DocumentFactory()
    receiver.body = lambda request: authority.reply(receiver.received[0].body)
    assert stamped() == 1
    DocumentFactory(text=DocumentTimestamp.objects.get().document.file.read().decode())
    assert stamped() == 0
    assert DocumentTimestamp.objects.get(stamped_at=None).fault == "other_request"


def test_a_broken_answer_is_not_stored(authority, receiver):
    DocumentFactory()
    receiver.body = lambda request: authority.reply(request.body)[:-1]
    assert fault() == "broken"


def test_an_authority_of_another_root_is_not_trusted(authority, settings):
    settings.TIMESTAMP_ROOTS = Authority().roots
    DocumentFactory()
    assert fault() == "untrusted"


@pytest.mark.parametrize("status", [302, 404, 500])
def test_an_authority_that_refuses_is_named(authority, receiver, status):
    receiver.answer = lambda request: status
    DocumentFactory()
    assert fault() == "refused"


def test_an_authority_that_is_not_there_is_tried_again(authority, settings, receiver):
    DocumentFactory()
    url, settings.TIMESTAMP_URL = settings.TIMESTAMP_URL, "http://127.0.0.1:9/"
    assert fault() == "unreachable"
    settings.TIMESTAMP_URL = url
    assert stamped(NOW + timedelta(minutes=4)) == 0
    assert stamped(NOW + timedelta(minutes=5)) == 1


def test_the_wait_doubles_up_to_a_day(authority, settings):
    DocumentFactory()
    settings.TIMESTAMP_URL = "http://127.0.0.1:9/"
    at, waits = NOW, []
    for _attempt in range(12):
        fault(at)
        due = DocumentTimestamp.objects.get().due_at
        waits.append((due - at) // timedelta(minutes=5))
        at = due
    assert waits[:4] == [1, 2, 4, 8]
    assert waits[-1] == 288


def test_a_slow_authority_is_asked_for_one_document_a_run(authority, receiver, monkeypatch):
    monkeypatch.setattr(outgoing, "STEP_SECONDS", 0.2)
    released = []
    receiver.body = lambda request: released.append(receiver.stopped.wait(60)) or b""
    for _document in range(3):
        DocumentFactory()

    assert stamped() == 0

    assert len(receiver.received) == 1
    assert DocumentTimestamp.objects.filter(fault="slow").count() == 1
    assert DocumentTimestamp.objects.filter(attempts=0).count() == 2
    receiver.stopped.set()


def test_a_private_network_is_not_reached_unless_a_setting_allows_it(authority, settings, receiver):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("10.0.0.0/8")]
    DocumentFactory()
    assert fault() == "forbidden"
    assert receiver.received == []


def test_a_file_that_is_no_longer_as_it_came_does_not_hold_up_others(authority):
    changed = DocumentFactory()
    with changed.file.storage.open(changed.file.name, "wb") as stored:
        stored.write(b"something else")
    DocumentFactory()

    assert stamped() == 1
    assert DocumentTimestamp.objects.get(document=changed).fault == "no_file"


def test_a_root_that_is_no_longer_trusted_is_noticed_later(authority, settings):
    DocumentFactory()
    stamped()
    settings.TIMESTAMP_ROOTS = Authority().roots
    assert DocumentTimestamp.objects.get().verified is None


def test_the_certificate_names_the_stamp_of_a_cited_document(authority, checker):
    document = DocumentFactory(article=ArticleFactory(text="Die Werft hat 312 Leute."))
    stamped()
    source = make_source(document=document, actor=checker, at=NOW)
    claim = document.article.claims.first()
    EvidenceFactory(claim=claim, source=source)

    signed = certificate(SignOffFactory(article=document.article))

    [found] = {source for row in signed.claims for source in row.sources}
    assert (found.stamped_at, found.stamped_by) == (STAMPED_AT, "Prüfamt")
    assert found.document_sha256 == document.sha256
