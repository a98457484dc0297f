"""Files of acts that did not happen, and of rows that are gone, are removed; others stay."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import connections, transaction
from django.utils import timezone

from articles.models import Document
from articles.tasks import remove_files
from articles.workflow import DocumentInput, add_documents, remove_unused
from articles.workflow.stored_files import hash_of_file, store_content
from articles.workflow.transaction import act_transaction, savepoint
from factcheck.file_storage import file_store
from factcheck.files_url import folder_storage
from tests.factories import NOW, ArticleFactory, DocumentFactory, UserFactory

FILE = DocumentInput("Bericht.txt", b"Die Werft hat 312 Leute.")
LATER = timedelta(minutes=1)
both = pytest.mark.parametrize("kind", ["folder", "bucket"])


@pytest.fixture
def files(kind, request, use_store, tmp_path):
    """Return the store of files in use, which is empty."""
    is_folder = kind == "folder"
    folder = storages.create_storage(folder_storage(tmp_path))
    use_store(folder if is_folder else request.getfixturevalue("s3_store"))
    return file_store()


def names(files) -> list[str]:
    return list(files.names(before=timezone.now() + LATER))


def stored(content=FILE.content) -> str:
    return store_content(Document._meta.get_field("file").storage, hash_of_file(content), content)


@both
@pytest.mark.django_db(transaction=True)
def test_an_act_that_is_rolled_back_leaves_no_file(files):
    article, checker = ArticleFactory(), UserFactory(role="checker")

    def act() -> None:
        with act_transaction(checker):
            add_documents(article=article, actor=checker, at=NOW, documents=[FILE])
            assert len(names(files)) == 1
            raise RuntimeError("after the file")

    with pytest.raises(RuntimeError, match="after the file"):
        act()

    assert (names(files), Document.objects.count()) == ([], 0)


@both
@pytest.mark.django_db(transaction=True)
def test_a_part_of_an_act_that_is_rolled_back_leaves_no_file(files):
    def part() -> None:
        with savepoint():
            stored()
            raise RuntimeError("after the file")

    with act_transaction(None):
        with pytest.raises(RuntimeError, match="after the file"):
            part()
        assert names(files) == []


@both
@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_act_removes_no_file_that_another_row_needs(files):
    needed = DocumentFactory(text=FILE.content.decode()).file.name

    def act() -> None:
        with act_transaction(None):
            stored()
            raise RuntimeError("after the file")

    with pytest.raises(RuntimeError, match="after the file"):
        act()

    assert names(files) == [needed]


@both
@pytest.mark.django_db(transaction=True)
def test_a_file_that_another_act_is_storing_stays(files):
    """Another connection has stored it, and not committed its row yet."""
    name = stored()

    with transaction.atomic(), ThreadPoolExecutor(1) as other:
        stored()
        assert other.submit(_removed, name).result() == []

    assert names(files) == [name]
    assert remove_unused([name]) == [name]


def _removed(name: str) -> list[str]:
    try:
        return remove_unused([name])
    finally:
        connections.close_all()


@both
@pytest.mark.django_db
def test_the_job_removes_only_what_no_row_needs(files):
    needed = DocumentFactory().file.name
    unused = stored(b"nobody needs it")

    for _ in range(2):
        remove_files([needed, unused])

    assert names(files) == [needed]


@both
@pytest.mark.django_db
def test_the_command_finds_and_removes_what_a_killed_process_left(files, capsys):
    needed = DocumentFactory().file.name
    unused = stored(b"nobody needs it")
    files.save("ab/draft.part", ContentFile(b"half"))

    call_command("remove_unused_files", "--days", "0", "--dry-run")
    assert sorted(names(files)) == sorted([needed, unused, "ab/draft.part"])
    call_command("remove_unused_files")
    assert sorted(names(files)) == sorted([needed, unused, "ab/draft.part"])
    call_command("remove_unused_files", "--days", "0")

    assert names(files) == [needed]
    assert unused in capsys.readouterr().out
