"""Files of evidence: kept as they came, under their hash, and searched by the worker."""

import hashlib

import pytest
from django.db import InternalError, ProgrammingError, transaction
from django.utils.translation import override
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.documents import PassageMatch, SearchOutcome
from articles.models import Event, EvidenceFile, PassageSearch
from articles.tasks import search_passage
from articles.workflow import EvidenceInput, FileInput, Invalid, NotAllowed, WrongState, note_search
from tests.acts import add_evidence, add_evidence_file, withdraw_evidence
from tests.documents.pdf_files import pdf
from tests.factories import NOW, EvidenceFactory, SourceFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
REPORT = FileInput("Bericht.pdf", pdf("Vorwort", "Die Werft hat 312 Be-\nschäftigte."))


def with_file(claim, actor, file=REPORT, **more):
    new = EvidenceInput(source=SourceFactory(), passage="312 Beschäftigte", file=file, **more)
    return add_evidence(claim=claim, actor=actor, at=NOW, evidence=new).files.get()


def test_a_file_comes_with_its_evidence_and_is_kept_under_its_hash(claim, checker):
    row = with_file(claim, checker)

    sha256 = hashlib.sha256(REPORT.content).hexdigest()
    assert (row.sha256, row.size, row.media_type) == (
        sha256,
        len(REPORT.content),
        "application/pdf",
    )
    assert (row.name, row.uploaded_by, row.uploaded_at) == ("Bericht.pdf", checker, NOW)
    assert row.file.name == f"{sha256[:2]}/{sha256}"
    assert row.file.read() == REPORT.content


def test_equal_files_are_stored_once(claim, checker):
    one, two = with_file(claim, checker), with_file(claim, checker)
    assert one.file.name == two.file.name


def test_an_incomplete_file_of_an_earlier_release_is_replaced(claim, checker, store):
    file = with_file(claim, checker).file
    whole = file.read()
    store.overwrite(file.name, whole[:3])

    again = with_file(claim, checker).file

    assert again.name == file.name
    assert again.read() == whole


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("programm.pdf", b"MZ\0\1", "Only PDF"),
        ("bericht.pdf", b"nur Text", "does not match"),
        ("leer.txt", b"", "empty"),
        ("lang.txt", b"x" * 2_000_000, "larger than 1 MB"),
    ],
)
def test_an_unsupported_file_is_refused_and_not_stored(
    claim, checker, settings, name, content, said
):
    settings.EVIDENCE_LIMIT_BYTES = 1024 * 1024
    with override("en"), pytest.raises(Invalid, match=said) as refused:
        with_file(claim, checker, FileInput(name, content))
    assert list(refused.value.fields) == ["file"]
    assert not claim.evidence.exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/Bericht.pdf", "Bericht.pdf"),
        ("C:\\Akten\\Bericht.pdf", "Bericht.pdf"),
        ("Be\u202ericht\r\n.pdf", "Bericht.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_a_name_is_only_a_name(claim, checker, name, kept):
    assert with_file(claim, checker, FileInput(name, REPORT.content)).name == kept


def test_a_file_is_added_later_and_once(claim, checker):
    evidence = EvidenceFactory(claim=claim)
    add_evidence_file(evidence=evidence, actor=checker, at=NOW, file=REPORT)
    with pytest.raises(WrongState):
        add_evidence_file(evidence=evidence, actor=checker, at=NOW, file=REPORT)


def test_no_file_is_added_to_what_is_withdrawn_or_not_known(claim, checker, author):
    gone = EvidenceFactory(claim=claim)
    withdraw_evidence(evidence=gone, actor=checker, at=NOW)
    informant = UserFactory()
    secret = SourceFactory(is_secret=True, known_to=[informant])
    hidden = EvidenceFactory(claim=claim, source=secret, actor=informant)

    for evidence, actor, error in (
        (gone, checker, WrongState),
        (hidden, checker, NotAllowed),
        (EvidenceFactory(claim=claim), author, NotAllowed),
    ):
        with pytest.raises(error):
            add_evidence_file(evidence=evidence, actor=actor, at=NOW, file=REPORT)


def test_the_database_lets_nobody_change_or_delete_a_file(claim, checker):
    row = with_file(claim, checker)
    note_search(file=row, at=NOW, match=PassageMatch(SearchOutcome.NOT_FOUND))
    for rows in (EvidenceFile.objects.filter(pk=row.pk), PassageSearch.objects.filter(file=row)):
        for act in (lambda r: r.update(id=99), lambda r: r._raw_delete(r.db)):
            with (
                pytest.raises((InternalError, ProgrammingError), match="pgtrigger"),
                transaction.atomic(),
            ):
                act(rows)


def test_the_passage_is_looked_for_by_the_worker_and_the_page_kept(claim, checker):
    row = with_file(claim, checker)
    job = ProcrastinateJob.objects.get()
    assert (job.task_name, job.args) == ("articles.search_passage", {"file_id": row.pk})

    search_passage(**job.args)
    search_passage(**job.args)

    assert (row.search.outcome, row.search.page) == ("found", 2)
    event = Event.objects.get(claim=claim, verb="evidence.searched")
    assert event.data == {
        "evidence": row.evidence_id,
        "file": row.pk,
        "outcome": "found",
        "words": claim.quote,
    }


def test_a_file_without_a_passage_is_not_searched(claim, checker):
    new = EvidenceInput(source=SourceFactory(), file=REPORT)
    add_evidence(claim=claim, actor=checker, at=NOW, evidence=new)
    assert not ProcrastinateJob.objects.exists()


def test_a_picture_cannot_be_read(claim, checker):
    row = with_file(claim, checker, FileInput("a.png", b"\x89PNG\r\n\x1a\n"))
    search_passage(file_id=row.pk)
    assert row.search.outcome == "unreadable"
