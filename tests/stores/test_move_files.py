"""An installation moves its files to a bucket: checked by hash, interrupted, continued, back."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.utils.translation import override

from articles.models import Document, EvidenceFile
from factcheck.files_url import folder_storage
from factcheck.s3_storage import S3FileStorage
from tests.acts import add_evidence_file
from tests.factories import NOW, DocumentFactory, EvidenceFactory, UserFactory
from tests.workflow.test_evidence_files import REPORT

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path, settings, use_store):
    """Three files in a folder, of evidence and documents; one of them with two rows."""
    settings.EVIDENCE_ROOT = str(tmp_path)
    store = storages.create_storage(folder_storage(tmp_path))
    use_store(store)
    checker = UserFactory(role="checker")
    add_evidence_file(evidence=EvidenceFactory(), actor=checker, at=NOW, file=REPORT)
    for text in ("eins", "zwei", "eins"):
        DocumentFactory(text=text)
    return store


@pytest.fixture
def bucket(folder, s3_store, use_store, settings):
    """The bucket of the settings, which is empty."""
    settings.FILES_URL = "s3://files"
    use_store(s3_store)
    return s3_store


def names() -> set[str]:
    rows = (model.objects.values_list("file", flat=True) for model in (EvidenceFile, Document))
    return set().union(*rows)


def move(capsys, *options: str) -> str:
    call_command("move_files", *options)
    return capsys.readouterr().out


def in_english(capsys, *options: str) -> str:
    with override("en"):
        return move(capsys, *options)


def test_every_file_is_copied_once_and_opens_from_there(folder, bucket, capsys):
    assert "Copied: 3, present: 0, missing: 0, damaged: 0" in in_english(capsys)

    for name in names():
        assert bucket.open(name).read() == folder.open(name).read()
    assert EvidenceFile.objects.get().file.read() == REPORT.content


def test_an_interrupted_run_is_continued(folder, bucket, capsys, monkeypatch):
    save, done = S3FileStorage._save, []

    def break_after_one(self, name, content):
        if done:
            raise KeyboardInterrupt
        done.append(name)
        return save(self, name, content)

    with monkeypatch.context() as patch:
        patch.setattr(S3FileStorage, "_save", break_after_one)
        with pytest.raises(KeyboardInterrupt):
            move(capsys)

    assert "Copied: 2, present: 1, missing: 0, damaged: 0" in in_english(capsys)
    assert "Copied: 0, present: 3, missing: 0, damaged: 0" in in_english(capsys)


def test_missing_and_damaged_files_are_named_and_the_others_copied(folder, bucket, capsys):
    missing, damaged, whole = sorted(names())
    folder.delete(missing)
    Path(folder.path(damaged)).write_bytes(b"x")

    with pytest.raises(CommandError):
        move(capsys)

    said = capsys.readouterr().err
    assert f"fehlt: {missing}" in said
    assert f"beschädigt: {damaged}" in said
    assert [bucket.exists(name) for name in (missing, damaged, whole)] == [False, False, True]


def test_a_damaged_copy_is_found_by_check_and_replaced(folder, bucket, capsys):
    move(capsys)
    name = min(names())
    content = folder.open(name).read()
    bucket.client.put_object(**bucket._key(name), Body=b"?" * len(content))

    assert "Copied: 0, present: 3" in in_english(capsys)
    assert "Copied: 1, present: 2" in in_english(capsys, "--check")

    assert bucket.open(name).read() == content


def test_files_are_removed_from_the_folder_only_after_they_were_read_back(folder, bucket, capsys):
    damaged = min(names())
    bucket.save(damaged, ContentFile(b"x"))
    folder.delete(damaged)

    with pytest.raises(CommandError):
        move(capsys, "--remove")

    rest = names() - {damaged}
    assert [folder.exists(name) for name in rest] == [False, False]
    assert all(bucket.open(name).read() for name in rest)


def test_files_come_back(folder, bucket, capsys):
    contents = {name: folder.open(name).read() for name in names()}
    move(capsys, "--remove")

    assert "Copied: 3" in in_english(capsys, "--back")

    assert {name: folder.open(name).read() for name in contents} == contents


def test_an_unreachable_bucket_says_how_to_continue(folder, bucket, capsys):
    bucket.bucket_name = "nowhere"

    with pytest.raises(CommandError, match="NoSuchBucket"):
        move(capsys)


def test_without_an_address_nothing_is_moved(settings):
    settings.FILES_URL = ""
    with pytest.raises(CommandError, match="FILES_URL"):
        call_command("move_files")
