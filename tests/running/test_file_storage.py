"""A file is there whole or not at all, also where the disk is full."""

import errno
import os

import pytest
from django.core.files.base import ContentFile

from factcheck.file_storage import WholeFileStorage
from factcheck.postgres.outages import Outage, outage_of


@pytest.fixture
def storage(tmp_path):
    return WholeFileStorage(location=tmp_path, file_permissions_mode=0o600)


def test_a_file_is_stored_under_its_name(storage, tmp_path):
    name = storage.save("ab/abcd", ContentFile(b"whole"))

    assert name == "ab/abcd"
    assert (tmp_path / "ab" / "abcd").read_bytes() == b"whole"
    assert (tmp_path / "ab" / "abcd").stat().st_mode & 0o777 == 0o600


class Breaking(ContentFile):
    """Content that can't be written to its end."""

    def __init__(self, number: int) -> None:
        super().__init__(b"whole")
        self._number = number

    def chunks(self, chunk_size: int | None = None):
        yield b"who"
        raise OSError(self._number, "no room")


def test_a_file_that_cannot_be_written_leaves_nothing(storage, tmp_path, monkeypatch):
    def fail(_handle):
        raise OSError(errno.EIO, "no room")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(OSError, match="no room"):
        storage.save("ab/abcd", ContentFile(b"whole"))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
def test_an_interrupted_upload_leaves_nothing(storage, tmp_path, number):
    with pytest.raises(OSError, match="no room") as failure:
        storage.save("ab/abcd", Breaking(number))

    assert outage_of(failure.value) is Outage.STORAGE
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert storage.save("ab/abcd", ContentFile(b"whole")) == "ab/abcd"


def test_an_existing_file_is_not_overwritten(storage, tmp_path):
    (tmp_path / "abcd").write_bytes(b"who")

    storage.save("abcd", ContentFile(b"other"))

    assert (tmp_path / "abcd").read_bytes() == b"who"
