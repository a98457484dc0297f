"""Files in a bucket: whole or not at all, never overwritten, never public, checked by hash."""

import hashlib
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from factcheck.file_storage import DamagedFile, FilesUnavailable
from factcheck.postgres.outages import Outage, outage_of
from tests.file_stores import BUCKET, KEYS, bucket_store, serve_s3

CONTENT = b"Die Werft hat 312 Leute."
LARGER_THAN_MEMORY = b"0123456789abcdef" * 330_000


def name_of(content: bytes) -> str:
    sha256 = hashlib.sha256(content).hexdigest()
    return f"{sha256[:2]}/{sha256}"


def stored(store, content=CONTENT) -> str:
    return store.save(name_of(content), ContentFile(content))


@pytest.mark.parametrize("content", [b"", CONTENT, LARGER_THAN_MEMORY])
def test_a_file_comes_back_as_it_was_stored(s3_store, content):
    name = stored(s3_store, content)

    assert name == name_of(content)
    assert (s3_store.exists(name), s3_store.size(name)) == (True, len(content))
    with s3_store.open(name) as file:
        assert file.read() == content


def test_a_file_may_be_opened_again_after_it_was_closed(s3_store):
    file = s3_store.open(stored(s3_store))
    file.close()

    assert file.open().read() == CONTENT


def test_a_stored_file_is_never_overwritten(s3_store):
    name = stored(s3_store)

    assert s3_store.save(name, ContentFile(b"other")) == name

    assert s3_store.open(name).read() == CONTENT


def test_a_file_that_is_not_as_it_was_stored_is_not_handed_out(s3_store):
    name = stored(s3_store)
    s3_store.client.put_object(**s3_store._key(name), Body=CONTENT[:-1] + b"!")

    with pytest.raises(DamagedFile, match=name):
        s3_store.open(name)


def test_a_missing_file_is_missing(s3_store):
    name = name_of(b"never stored")

    assert not s3_store.exists(name)
    for ask in (s3_store.open, s3_store.size):
        with pytest.raises(FileNotFoundError):
            ask(name)


def test_a_removed_file_may_be_removed_again(s3_store):
    name = stored(s3_store)

    for _ in range(2):
        s3_store.delete(name)
        assert not s3_store.exists(name)


def test_a_file_has_no_address_and_nobody_else_may_read_it(s3_store):
    name = stored(s3_store)

    with pytest.raises(ValueError, match="not accessible via a URL"):
        s3_store.url(name)
    rights = s3_store.client.get_object_acl(**s3_store._key(name))
    assert [grant["Grantee"]["Type"] for grant in rights["Grants"]] == ["CanonicalUser"]


def test_a_stored_file_is_read_only(s3_store):
    name = stored(s3_store)

    with pytest.raises(ValueError, match="read only"):
        s3_store.open(name, "wb")


def test_files_are_listed_by_age_within_their_prefix(s3_store, s3_server):
    name = stored(s3_store)
    stored(bucket_store(s3_server, f"{s3_store.location}-other"))
    now = timezone.now()

    assert list(s3_store.names(before=now + timedelta(minutes=1))) == [name]
    assert list(s3_store.names(before=now - timedelta(hours=1))) == []


def test_threads_share_a_client_and_a_forked_process_makes_its_own(s3_store, monkeypatch):
    first = s3_store.client
    assert s3_store.client is first

    monkeypatch.setattr("factcheck.s3_storage.os.getpid", lambda: 1)

    assert s3_store.client is not first


def test_a_missing_bucket_is_an_outage(s3_store):
    s3_store.bucket_name = "nowhere"

    for act in (s3_store.check, lambda: stored(s3_store), lambda: s3_store.open("a/b")):
        with pytest.raises(FilesUnavailable, match="NoSuchBucket") as failure:
            act()
        assert outage_of(failure.value) is Outage.FILES


@pytest.mark.slow
def test_wrong_keys_are_an_outage_that_says_so(monkeypatch):
    """A server that checks keys after its first request, which makes the bucket."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    for url in serve_s3(INITIAL_NO_AUTH_ACTION_COUNT="1"):
        store = bucket_store(url)
        store.client.create_bucket(Bucket=BUCKET)

        with pytest.raises(FilesUnavailable, match="InvalidAccessKeyId"):
            stored(store)
        with pytest.raises(FilesUnavailable):
            store.size(name_of(CONTENT))
