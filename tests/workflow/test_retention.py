"""What is older than its retention period is erased, as a dry run said; the proof stays."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import InternalError, ProgrammingError, transaction
from django.test import Client
from django.utils import translation
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.intake import ManuscriptNote
from articles.models import (
    Article,
    AuditEntry,
    Claim,
    Event,
    EvidenceFile,
    Notification,
    Revision,
    SourceNote,
    User,
    Verdict,
)
from articles.publishing.certificate import certificate
from articles.tasks import erase_by_age, remove_files
from articles.workflow import (
    EvidenceInput,
    FileInput,
    ManuscriptInput,
    apply_retention,
    receive_article,
)
from tests.acts import add_evidence, archive_article, write_comment
from tests.factories import NOW, SignOffFactory, SourceFactory, UserFactory
from tests.newsroom import dismiss, receive, revise
from tests.publishing.published import judged, publish
from tests.workflow.test_anonymization import found

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=400)
WORDS = ("Zwirbelbach", "Quellmoos", "4711 Pl", '"4711"')  # digits alone are in times and UUIDs
TEXT = """Zwirbelbach sucht Leute

Erika Quellmoos (49) leitet die Werft in Zwirbelbach. Rund 4711 Plätze sind frei, sagt sie."""
FILE = FileInput(content="Die Werft hat 4711 Plätze.".encode(), name="bericht.txt")


@pytest.fixture
def chief():
    return UserFactory(role="chief")


@pytest.fixture
def article(chief):
    """An article that was checked, signed off, published from, and put away."""
    manuscript = ManuscriptInput(
        text=TEXT.replace("49", "48"),
        language="de",
        received=TEXT.encode(),
        filename="Zwirbelbach.txt",
        notes=[ManuscriptNote(0, 5, "Quellmoos am Telefon")],
    )
    row = receive_article(actor=chief, at=NOW, manuscript=manuscript)
    publish(judged(row.claims.in_text().get(quote__startswith="4711"), code="false"))
    revise(row, chief, TEXT, language="de")
    row.refresh_from_db()
    SignOffFactory(article=row)
    archive_article(article=row, actor=chief, at=NOW)
    return Article.objects.get(pk=row.pk)


def rules(settings, **days: int) -> None:
    settings.RETENTION_DAYS = dict.fromkeys(settings.RETENTION_DAYS) | days


def applied(is_dry: bool = False, at=LATER):
    return apply_retention(at=at, is_dry=is_dry)


def test_without_a_setting_only_what_readers_report_is_erased(article, settings, capsys):
    periods = {name: days for name, days in settings.RETENTION_DAYS.items() if days}
    assert periods == {"reader_reports": 180}
    before = found(WORDS)

    assert [(due.rule, due.rows) for due in applied()] == [("reader_reports", 0)]
    erase_by_age(timestamp=0)
    call_command("apply_retention")

    assert found(WORDS) == before
    assert not Event.objects.filter(verb="retention.applied").exists()


def test_an_erased_manuscript_leaves_words_only_in_the_expected_tables(article, settings):
    rules(settings, manuscripts=365)
    assert {"articles_revision", "articles_claim", "articles_verdict"} <= set(found(WORDS))

    applied()

    left = found(WORDS)
    assert set(left) <= {"articles_article", "articles_articlehistory", "articles_articleentry"}
    revision = article.revision
    revision.refresh_from_db()
    assert revision.text.startswith("███████████ █████ █████\n\n█████")
    assert len(revision.text) == len(TEXT) == revision.length
    assert not SourceNote.objects.filter(revision__article=article).exists()
    assert Revision.objects.exclude(received=None).count() == 0


def test_certificates_and_history_are_kept(article, settings):
    rules(settings, manuscripts=365)
    sign_off = article.sign_offs.get()
    before = certificate(sign_off)
    verdicts = list(Verdict.objects.order_by("pk").values("pk", "rating", "status", "explanation"))
    public = Client().get("/verdicts/").content

    applied()
    after = certificate(article.sign_offs.get())

    assert (after.sha256, len(after.claims)) == (before.sha256, len(before.claims))
    assert [c.rating_code for c in after.claims] == [c.rating_code for c in before.claims]
    assert verdicts == list(
        Verdict.objects.order_by("pk").values("pk", "rating", "status", "explanation")
    )
    assert Client().get("/verdicts/").content == public


def test_the_pages_of_what_was_erased_can_be_read(article, settings):
    rules(settings, manuscripts=365)
    applied()
    client = Client()
    client.force_login(UserFactory(role="chief"))
    pages = ["", "history/", "compare/", "certificate/", "details/", "talk/", "comments/"]
    paths = [f"/articles/{article.pk}/{page}" for page in pages]
    paths += [f"/claims/{pk}/panel/" for pk in article.claims.values_list("pk", flat=True)]
    resources = ["", "claims/", "revisions/", "ledger/", "certificate/", "clearance/"]
    paths += [f"/api/v1/articles/{article.pk}/{name}" for name in resources]

    refused = {path: client.get(path).status_code for path in paths}
    assert {path: status for path, status in refused.items() if status != 200} == {}


@pytest.mark.parametrize("days", [400, 401, 5000])
def test_recent_articles_are_not_erased(article, settings, days):
    rules(settings, manuscripts=days, evidence_files=days, logs=days)

    applied(at=NOW + timedelta(days=400))

    assert article.revision.text == TEXT


def test_articles_that_are_not_archived_are_not_erased_at_any_age(chief, settings):
    rules(settings, manuscripts=1, evidence_files=1)
    article = receive(chief, TEXT)
    applied()

    article.revision.refresh_from_db()
    assert article.revision.text == TEXT


def with_file(article: Article, chief: User) -> EvidenceFile:
    evidence = EvidenceInput(source=SourceFactory(), passage="4711", file=FILE)
    claim = article.claims.in_text().first()
    row = add_evidence(claim=claim, actor=chief, at=NOW, evidence=evidence)
    return row.files.get()


def run_removals() -> None:
    """Do the queued removals of files."""
    for job in ProcrastinateJob.objects.filter(task_name="articles.remove_files"):
        remove_files(**job.args)


def test_a_file_of_evidence_goes_when_nothing_that_stays_needs_it(chief, settings, store):
    rules(settings, evidence_files=365)
    text = ManuscriptInput(text=TEXT, language="de")
    old, still = (receive_article(actor=chief, at=NOW, manuscript=text) for _ in range(2))
    files = [with_file(row, chief) for row in (old, still)]
    archive_article(article=old, actor=chief, at=NOW)
    storage = files[0].file.storage

    assert [(due.rows, due.bytes) for due in applied()] == [(1, len(FILE.content))]
    run_removals()
    assert storage.exists(files[1].file.name)

    archive_article(article=still, actor=chief, at=NOW)
    applied()
    run_removals()
    assert not storage.exists(files[1].file.name)
    row = EvidenceFile.objects.get(pk=files[0].pk)
    assert (row.file.name, row.sha256) == ("", files[0].sha256)
    client = Client()
    client.force_login(chief)
    assert client.get(f"/api/v1/evidence-files/{row.pk}/").status_code == 404


def test_log_entries_are_deleted_by_age(chief, settings):
    rules(settings, logs=90)
    article = receive(chief, TEXT)
    reader = UserFactory(role="checker")
    for _ in range(3):
        write_comment(article=article, actor=chief, at=NOW, text=f"@{reader.username} bitte")
    Notification.objects.filter(pk__in=Notification.objects.all()[:2]).update(read_at=NOW)
    kind = ContentType.objects.get_for_model(User)
    LogEntry.objects.create(
        user=chief, content_type=kind, object_id=1, object_repr="x", action_flag=CHANGE
    )
    LogEntry.objects.update(action_time=NOW)
    young = AuditEntry.objects.create(at=LATER, verb="sign_in.done")
    AuditEntry.objects.create(at=NOW, verb="sign_in.done")

    counts = applied(is_dry=True)
    assert applied() == counts

    assert (counts[0].rows >= 4, counts[0].bytes) == (True, 0)
    assert not LogEntry.objects.exists()
    assert Notification.objects.count() == 1
    assert AuditEntry.objects.filter(pk=young.pk).exists()
    assert not AuditEntry.objects.filter(at=NOW).exists()


def test_a_dry_run_counts_what_the_real_one_erases(article, settings, capsys):
    rules(settings, manuscripts=365, evidence_files=365, logs=365)
    before = found(WORDS)

    counts = applied(is_dry=True)

    assert found(WORDS) == before
    call_command("apply_retention", "--dry-run")
    head, first, *_rest = capsys.readouterr().out.splitlines()
    assert head.split() == [
        "Was",
        "gelöscht",
        "wird",
        "Aufbewahrt",
        "Einträge",
        "Größe",
        "Ältester",
    ]
    assert first.split()[:3] == ["Manuskripte", "365", "Tage"]
    with translation.override("en"):
        call_command("apply_retention", "--dry-run")
    assert capsys.readouterr().out.startswith("What is erased")
    assert applied() == counts
    assert [due.rows for due in applied()[:2]] == [0, 0]
    assert counts[0].bytes == 2 * len(TEXT) + len(TEXT.encode())
    assert counts[0].oldest_at == NOW


def test_each_erasure_is_an_entry_of_the_history(article, settings):
    rules(settings, manuscripts=365)
    applied()

    event = article.events.get(verb="retention.applied")
    assert (event.actor, event.data) == (None, {"rule": "manuscripts", "days": 365})
    with pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
        Revision.objects.update(text="x")
    assert Claim.objects.filter(article=article).exists()


def test_dismissed_words_are_erased_too(chief, settings):
    rules(settings, manuscripts=365)
    article = receive(chief, TEXT)
    article.claims.filter(kind="statement").delete()
    dismiss(article, chief, TEXT[:23])
    archive_article(article=article, actor=chief, at=NOW)
    applied()

    assert not {"articles_dismissal", "articles_dismissalhistory"} & set(found(WORDS))
