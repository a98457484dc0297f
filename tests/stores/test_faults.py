"""What breaks in a store of files: a clear error, nothing half stored, tried again."""

import socket

import pytest
from botocore.retries.standard import ExponentialBackoff
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.test import Client

from articles.models import Document, DocumentTimestamp, EvidenceFile
from articles.publishing.timestamp_client import stamp_documents
from articles.tasks import read_document
from factcheck.file_storage import FilesUnavailable
from factcheck.postgres.outages import Outage, outage_of
from factcheck.s3_storage import ATTEMPTS
from tests.factories import NOW, DocumentFactory, EvidenceFactory, token_for
from tests.file_stores import KEYS, bucket_store
from tools.local_server import free_port

from .faulty_server import faulty_server

NAME = "ab/" + "ab" * 32
FAULTS = {
    "broken": (500, "InternalError"),
    "overloaded": (503, "SlowDown"),
    "wrong key": (403, "SignatureDoesNotMatch"),
    "no right": (403, "AccessDenied"),
    "damaged on its way": (400, "BadDigest"),
    "no bucket": (404, "NoSuchBucket"),
}


@pytest.fixture(autouse=True)
def _keys(monkeypatch):
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(ExponentialBackoff, "delay_amount", lambda *_args: 0)


@pytest.fixture
def away(use_store) -> None:
    """Let acts use a store whose server is away."""
    use_store(bucket_store(f"http://127.0.0.1:{free_port()}"))


def operations(store):
    return {
        "save": lambda: store.save(NAME, ContentFile(b"a")),
        "open": lambda: store.open(NAME),
        "check": store.check,
    }


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("operation", ["save", "open", "check"])
def test_a_fault_of_the_store_is_an_outage_with_its_reason(fault, operation):
    status, code = FAULTS[fault]
    with faulty_server(status, code) as server:
        with pytest.raises(FilesUnavailable, match=code) as failure:
            operations(bucket_store(server.url))[operation]()

        assert outage_of(failure.value) is Outage.FILES
        assert KEYS["AWS_SECRET_ACCESS_KEY"] not in str(failure.value)
        is_tried_again = status >= 500 and operation != "check"
        assert server.requests == (ATTEMPTS if is_tried_again else 1)


def test_a_truncated_file_is_never_handed_out():
    with faulty_server(200, body=b"half", missing=4) as server, pytest.raises(FilesUnavailable):
        bucket_store(server.url).open(NAME)


@pytest.mark.parametrize("operation", ["save", "open", "check"])
def test_a_server_that_is_away_or_silent_is_an_outage(operation):
    with pytest.raises(FilesUnavailable, match="Could not connect"):
        operations(bucket_store(f"http://127.0.0.1:{free_port()}"))[operation]()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = bucket_store(f"http://127.0.0.1:{silent.getsockname()[1]}", wait=0.2)
        with pytest.raises(FilesUnavailable, match="timeout"):
            operations(store)[operation]()


def test_an_answer_that_is_no_answer_of_s3_is_an_outage():
    with faulty_server(200, body=b"<html>Please sign in") as server:
        store = bucket_store(server.url)
        with pytest.raises(FilesUnavailable):
            store.check()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("away")
def test_an_upload_through_the_api_is_answered_503_and_stores_nothing(checker):
    evidence = EvidenceFactory()
    client = Client(raise_request_exception=False)
    client.force_login(checker)

    answer = client.post(
        f"/api/v1/evidence/{evidence.pk}/files/",
        {"file": ContentFile(b"Die Werft", name="a.txt"), "version": evidence.claim.version},
        headers={
            "Authorization": f"Bearer {token_for(checker)}",
            "Accept-Language": "en",
        },
    )

    assert (answer.status_code, answer["Retry-After"]) == (503, "5"), answer.content
    assert answer.json()["detail"].startswith("Files can't be stored or opened just now")
    assert not EvidenceFile.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_opening_a_file_on_the_desk_says_so_in_both_languages(checker, use_store):
    document = DocumentFactory(actor=checker)
    use_store(bucket_store(f"http://127.0.0.1:{free_port()}"))
    client = Client(raise_request_exception=False)
    client.force_login(checker)

    answer = client.get(f"/documents/{document.pk}/file/")

    assert answer.status_code == 503
    assert "Dateien können gerade weder gespeichert noch geöffnet werden" in answer.text
    assert "Files can't be stored or opened just now" in answer.text


@pytest.mark.django_db
def test_a_job_fails_so_that_the_worker_tries_it_again(use_store):
    document = DocumentFactory()
    use_store(bucket_store(f"http://127.0.0.1:{free_port()}"))

    with pytest.raises(FilesUnavailable):
        read_document(document_id=document.pk)

    assert Document.objects.get(pk=document.pk).read_content is None


@pytest.mark.django_db
def test_a_time_stamp_waits_and_blames_no_file(use_store, settings):
    settings.TIMESTAMP_URL = "https://stamps.example"
    DocumentFactory()
    row = DocumentTimestamp.objects.get()
    use_store(bucket_store(f"http://127.0.0.1:{free_port()}"))

    assert stamp_documents(lambda: NOW) == 0

    row.refresh_from_db()
    assert (row.fault, row.attempts, row.due_at) == ("", 0, NOW)


@pytest.mark.django_db
@pytest.mark.usefixtures("away")
def test_health_names_the_store_and_stays_well(client):
    answer = client.get("/health/")

    assert answer.status_code == 200
    assert answer.json() == {"ok": True, "database": True, "files": False}


@pytest.mark.django_db
def test_health_asks_the_store_once_in_a_while(client, use_store):
    with faulty_server(500, "InternalError") as server:
        use_store(bucket_store(server.url))
        for _ in range(3):
            assert client.get("/health/").json()["files"] is False
        assert server.requests == 1
        caches["process"].clear()
        client.get("/health/")
        assert server.requests == 2
