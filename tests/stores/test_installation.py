"""What looks after an installation knows that its files may be in a bucket."""

import io

import pytest
from django.core.cache import caches
from django.core.files.storage import storages
from django.utils.translation import override

from articles.management.doctor.surroundings import check_bucket, check_disks
from factcheck.backup.containers import source_at, target_at
from factcheck.backup.files import add_files, restore_files
from factcheck.backup.manifest import NAME, Manifest
from factcheck.files_url import folder_storage
from tests.factories import DocumentFactory, UserFactory

pytestmark = pytest.mark.django_db


def diagnoses() -> list[tuple[str, bool]]:
    with override("en"):
        return [(found.text, found.is_ok) for found in check_bucket()]


def test_doctor_checks_the_bucket(bucket_in_use):
    assert diagnoses() == [("The bucket of FILES_URL answers.", True)]

    bucket_in_use.store.bucket_name = "nowhere"

    [(text, is_ok)] = diagnoses()
    assert "NoSuchBucket" in text
    assert not is_ok
    with override("de"):
        [in_german] = check_bucket()
    assert in_german.text.startswith("Der Bucket aus FILES_URL antwortet nicht, wie er soll: ")


def test_a_folder_has_no_bucket_to_check(folder_in_use):
    assert diagnoses() == []


def test_a_bucket_is_no_disk(bucket_in_use, settings, tmp_path):
    settings.VAR_DIR = settings.MEDIA_ROOT = tmp_path
    prefix = bucket_in_use.store.location
    assert [found.text for found in check_disks() if prefix in found.text] == []


def test_the_panel_says_that_files_cannot_be_stored(bucket_in_use, client):
    client.force_login(UserFactory(role="administrator", language="en"))
    said = "Files of evidence and documents can't be stored or opened."
    assert said not in page_of(client)

    bucket_in_use.store.bucket_name = "nowhere"
    caches["process"].clear()

    assert said in page_of(client)


def page_of(client) -> str:
    return client.get("/admin/", headers={"Accept-Language": "en"}).text.replace("&#x27;", "'")


@pytest.mark.parametrize("back_to", ["folder", "bucket"])
def test_a_backup_takes_the_files_of_a_bucket(
    bucket_in_use, back_to, use_store, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path / "media"
    document = DocumentFactory.create()
    content = document.file.read()
    with target_at(tmp_path / "backup") as target:
        entries = list(add_files(target))
        manifest = Manifest("0", "", 0, [], {}, entries).to_json()
        target.add(NAME, io.BytesIO(manifest), len(manifest))
    assert [entry.name for entry in entries] == [f"evidence/{document.file.name}"]

    bucket_in_use.store.delete(str(document.file))
    if back_to == "folder":
        use_store(storages.create_storage(folder_storage(tmp_path / "evidence")))
    with source_at(tmp_path / "backup") as (_manifest, source):
        restore_files(source, entries)

    assert type(document).objects.get().file.read() == content
