"""A backup is written whole or not at all, and read only where every hash is right."""

import io
import tarfile
from pathlib import Path

import pytest

from factcheck.backup.containers import source_at, target_at
from factcheck.backup.manifest import NAME, BackupError, Manifest

FILES = {"database.dump": b"rows", "evidence/2026/11/ab": b"\x00pdf" * 700_000, "keys/key": b""}


def write(path: Path, files: dict[str, bytes] = FILES) -> None:
    with target_at(path) as target:
        entries = [target.add(name, io.BytesIO(text), len(text)) for name, text in files.items()]
        manifest = Manifest("1.0.0", "2026-11-29T09:00:00+00:00", 18, ["0001"], {}, entries)
        content = manifest.to_json()
        target.add(NAME, io.BytesIO(content), len(content))


@pytest.fixture(params=["a folder", "a file.tar"])
def path(request, tmp_path) -> Path:
    """Return the path of a backup, one of each form."""
    path = tmp_path / "backups" / request.param
    write(path)
    return path


def change(path: Path, name: str, content: bytes | None) -> None:
    """Replace a file of a backup, or remove it."""
    if path.is_dir():
        (path / name).unlink(missing_ok=True)
        if content is not None:
            (path / name).write_bytes(content)
        return
    with tarfile.open(path) as old:
        kept: dict[str, bytes | None] = {
            one.name: file.read() for one in old if (file := old.extractfile(one))
        }
    kept[name] = content
    with tarfile.open(path, "w") as new:
        for one, text in kept.items():
            if text is not None:
                member = tarfile.TarInfo(one)
                member.size = len(text)
                new.addfile(member, io.BytesIO(text))


def test_what_was_written_is_read(path):
    with source_at(path) as (manifest, source):
        read = {entry.name: source.open(entry.name).read() for entry in manifest.entries}

    assert read == FILES
    assert manifest.version == "1.0.0"


def test_only_this_account_may_read_it(path):
    files = [path, *path.rglob("*")]

    assert {file.stat().st_mode & 0o077 for file in files} == {0}


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_is_named(path, name):
    change(path, name, FILES[name] + b"!")

    with pytest.raises(BackupError, match=name), source_at(path):
        pass


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(path, name):
    change(path, name, None)

    with pytest.raises(BackupError, match=name), source_at(path):
        pass


def test_a_file_that_the_manifest_does_not_list_is_named(path):
    change(path, "evidence-of-others", b"new")

    with pytest.raises(BackupError, match="evidence-of-others"), source_at(path):
        pass


@pytest.mark.parametrize("content", [None, b"", b"[]", b"{}", b'{"format": 99}', b"\xff"])
def test_a_manifest_that_cannot_be_read_is_refused(path, content):
    change(path, NAME, content)

    with pytest.raises(BackupError, match=r"manifest\.json"), source_at(path):
        pass


def test_what_is_no_backup_is_refused(tmp_path):
    (tmp_path / "file.tar").write_bytes(b"no archive")

    for path in (tmp_path / "file.tar", tmp_path / "nothing.tar", tmp_path):
        with pytest.raises(BackupError), source_at(path):
            pass


def test_a_backup_is_never_overwritten(path):
    with pytest.raises(BackupError, match=path.name):
        write(path)

    with source_at(path) as (manifest, _):
        assert len(manifest.entries) == len(FILES)


class FullDisk(io.BytesIO):
    def read(self, size=-1):
        raise OSError("full")


@pytest.mark.parametrize("name", ["folder", "file.tar"])
def test_an_error_leaves_nothing_behind(tmp_path, name):
    with pytest.raises(OSError, match="full"), target_at(tmp_path / name) as target:
        target.add("database.dump", FullDisk(), 4)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [None, b"words", b"\0" * 100])
def test_a_refusal_says_why_without_words_of_the_system(tmp_path, content):
    path = tmp_path / "today.tar"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(BackupError) as refused, source_at(path):
        pass

    expected = "Unter {} gibt es nichts." if content is None else "{} ist keine Sicherung"
    assert expected.format(path) in str(refused.value)
    assert "Errno" not in str(refused.value)
