"""Readers' reports: received, accepted as a claim on the text, declined, answered, erased."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import InternalError, ProgrammingError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from articles import workflow
from articles.models import Article, Event, Evidence, Notification, ReaderReport, Source
from articles.publishing.certificate import certificate
from articles.tasks import mail_reader
from articles.workflow import (
    Invalid,
    NotAllowed,
    ReportInput,
    StaleArticle,
    WrongState,
    apply_retention,
    count_origins,
    note_conflict,
    receive_report,
)
from articles.workflow.jobs import MAIL_READER
from tests.acts import accept_report, archive_article, assign_checker, publish_verdict, version_of
from tests.factories import (
    NOW,
    ReaderReportFactory,
    SignOffFactory,
    SourceFactory,
    UserFactory,
)
from tests.newsroom import claim_on, clear, judge, revise, sign
from tests.publishing.published import PUBLIC

pytestmark = pytest.mark.django_db

WORDS = "Rund 30 Prozent der Plätze"


def place(article, words):
    start = article.revision.text.index(words)
    return {"start": start, "end": start + len(words)}


def accept(report, actor, words=WORDS, **more):
    article = Article.objects.get(pk=report.article_id)
    return accept_report(report=report, actor=actor, at=NOW, **place(article, words), **more)


def test_an_accepted_report_becomes_a_claim_on_the_published_text(checker, author):
    cleared = SignOffFactory().article
    report = ReaderReportFactory(article=cleared)
    claim = accept(report, checker, "hat 312 Leute", kind="count")

    report.refresh_from_db()
    cleared.refresh_from_db()
    assert (claim.quote, claim.state, claim.marked_by) == ("hat 312 Leute", "open", checker)
    assert (report.state, report.claim, report.decided_by) == ("accepted", claim, checker)
    assert cleared.state == "in_work"
    assert Event.objects.filter(verb="report.accepted", claim=claim).exists()
    assert Event.objects.get(verb="claim.marked", claim=claim).reason.endswith(f"{report.pk}).")


def test_words_that_are_a_claim_already_are_open_again(article, checker, colleague):
    claim = claim_on(article, "30 Prozent")
    judge(claim, checker)
    report = ReaderReportFactory(article=article)

    assert accept(report, colleague, "30 Prozent", kind=claim.kind) == claim
    claim.refresh_from_db()
    assert (claim.state, claim.verdict) == ("open", None)
    assert claim.events.filter(verb="verdict.withdrawn").exists()


def test_a_published_verdict_stays_public(article, checker, chief):
    claim = claim_on(article, "30 Prozent")
    verdict = judge(claim, checker, "false", explanation="Es sind 20.")
    fields = workflow.PublicationInput(**PUBLIC)
    row = publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=fields)

    accept(
        ReaderReportFactory(article=article, publication=row),
        checker,
        "30 Prozent",
        kind=claim.kind,
    )
    verdict.refresh_from_db()
    assert verdict.is_live


LINK = "https://www.werft.example/zahlen/2026#leute"


def test_the_address_that_a_reader_named_is_a_source_that_nobody_has_read(article, checker):
    claim = accept(ReaderReportFactory(article=article, link=LINK), checker)

    (row,) = claim.evidence.select_related("source")
    assert (row.method, row.stance, row.added_by) == ("named", "context", checker)
    assert (row.source.kind, row.source.url) == ("reader", LINK)
    assert row.source.title == "werft.example/zahlen/2026"
    assert Event.objects.filter(verb="source.entered", data__source=row.source_id).exists()
    assert not Evidence.objects.public().exists()
    assert count_origins(claim) == 0


@pytest.mark.parametrize(
    "url", [LINK, LINK.partition("#")[0], "https://www.werft.example/zahlen/2026/"]
)
def test_a_source_at_the_same_address_is_used(article, checker, url):
    known = SourceFactory(url=url)
    SourceFactory(url=url, is_secret=True)
    accept(ReaderReportFactory(article=article, link=LINK), checker)
    claim = accept(ReaderReportFactory(article=article, link=LINK), checker)

    assert [row.source for row in claim.evidence.all()] == [known]
    assert not Source.objects.filter(kind="reader").exists()


def test_a_secret_source_at_the_same_address_stays_apart(article, checker):
    secret = SourceFactory(url=LINK, is_secret=True)
    claim = accept(ReaderReportFactory(article=article, link=LINK), checker)
    assert claim.evidence.get().source != secret


def test_without_an_address_there_is_no_source(article, checker):
    assert not accept(ReaderReportFactory(article=article), checker).evidence.exists()
    assert not Source.objects.exists()


def test_what_a_reader_named_is_on_no_certificate_and_no_public_page(
    client, article, checker, chief
):
    claim = accept(ReaderReportFactory(article=article, link=LINK), checker)
    verdict = judge(claim, checker, explanation="Es sind 30.")
    fields = workflow.PublicationInput(**PUBLIC)
    row = publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=fields)
    clear(article, checker)
    signed = sign(article, chief)

    assert "werft.example" not in client.get(row.get_absolute_url()).content.decode()
    assert "werft.example" not in str(certificate(signed))


def test_an_archived_article_is_taken_out_of_the_archive(article, checker, chief):
    report = ReaderReportFactory(article=article)
    archive_article(article=article, actor=chief, at=NOW)
    accept(report, checker)

    article.refresh_from_db()
    assert article.state == "in_work"
    assert article.events.filter(verb="article.reopened").exists()


def test_an_acceptance_is_about_the_text_that_was_seen(article, checker):
    report, seen = ReaderReportFactory(article=article), version_of(article)
    spot = place(article, WORDS)
    revise(article, checker, article.revision.text.replace("toll", "groß"))

    with pytest.raises(StaleArticle):
        workflow.accept_report(report=report, version=seen, actor=checker, at=NOW, **spot)
    assert ReaderReport.objects.open().exists()


def test_nobody_decides_a_report_on_their_own_article_or_in_a_conflict(article, author, checker):
    report = ReaderReportFactory(article=article)
    partial = UserFactory(role="checker")
    note_conflict(article=article, user=partial, actor=partial, at=NOW, reason="Verwandt")
    own = UserFactory(role="checker")
    for actor in (author, partial, UserFactory(role="administrator")):
        with pytest.raises(NotAllowed):
            workflow.decline_report(report=report, actor=actor, at=NOW, reason="Nein")
        with pytest.raises(NotAllowed):
            accept(report, actor)
    Article.objects.filter(pk=article.pk).update(author=own)
    with pytest.raises(NotAllowed):
        workflow.decline_report(report=report, actor=own, at=NOW, reason="Nein")


def test_a_report_is_declined_with_a_reason_and_once(article, checker):
    report = ReaderReportFactory(article=article)
    with pytest.raises(Invalid) as refused:
        workflow.decline_report(report=report, actor=checker, at=NOW, reason=" ")
    assert list(refused.value.fields) == ["reason"]

    workflow.decline_report(report=report, actor=checker, at=NOW, reason="Die Zahl stimmt.")
    with pytest.raises(WrongState):
        accept(report, checker)
    with pytest.raises(WrongState):
        workflow.decline_report(report=report, actor=checker, at=NOW, reason="Doch.")


def test_the_reader_gets_one_mail_and_the_address_is_removed(article, checker):
    report = ReaderReportFactory(article=article, text="<b>Falsch</b>", email="a@example.org")
    with pytest.raises(WrongState):
        workflow.answer_reader(report=report, actor=checker, at=NOW, text="Danke.")
    workflow.decline_report(report=report, actor=checker, at=NOW, reason="Intern: stimmt.")
    workflow.answer_reader(report=report, actor=checker, at=NOW, text="Die Zahl stimmt.")
    job = ProcrastinateJob.objects.get(task_name=MAIL_READER).args
    mail_reader(**job)

    (sent,) = mail.outbox
    assert sent.to == ["a@example.org"]
    assert "Die Zahl stimmt." in sent.body
    assert "Falsch" not in sent.body
    assert "Intern" not in sent.body
    report.refresh_from_db()
    assert (report.email, report.answered_at) == ("", NOW)
    mail_reader(**job)
    assert len(mail.outbox) == 1
    with pytest.raises(WrongState):
        workflow.answer_reader(report=report, actor=checker, at=NOW, text="Noch einmal.")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"text": " \x00 "}, "text"),
        ({"text": "x" * 4_001}, "text"),
        ({"text": "x", "quote": "x" * 1_001}, "quote"),
        ({"text": "x", "email": "kein@"}, "email"),
        ({"text": "x", "link": "javascript:alert(1)"}, "link"),
        ({"text": "x", "link": "ftp://a.example/x"}, "link"),
        ({"text": "x", "link": f"https://a.example/{'x' * 2_000}"}, "link"),
        ({"text": "x", "email": "a@b.de\nBcc: c@d.de"}, "email"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_field(article, given, field):
    with pytest.raises(Invalid) as refused:
        receive_report(article=article, at=NOW, given=ReportInput(language="de", **given))
    assert list(refused.value.fields) == [field]


def test_an_article_takes_so_many_undecided_reports(article, monkeypatch):
    monkeypatch.setattr("articles.workflow.reports.MOST_OPEN", 2)
    for _ in range(2):
        ReaderReportFactory(article=article)
    with pytest.raises(WrongState):
        ReaderReportFactory(article=article)


def notified():
    rows = Notification.objects.filter(sort="reader_report").order_by("pk")
    return [row.reader for row in rows]


def test_who_answers_for_the_article_is_notified_once_until_it_is_read(
    article, checker, chief, author
):
    ReaderReportFactory(article=article)
    assert notified() == [chief]

    assign_checker(article=article, user=checker, actor=chief, at=NOW)
    row = ReaderReportFactory(article=article)
    ReaderReportFactory(article=article)
    assert notified() == [chief, checker]
    last = Notification.objects.filter(sort="reader_report").first()
    assert last.get_absolute_url() == f"/reports/{row.pk}/"


def test_other_systems_learn_its_number_and_not_its_words(article):
    report = ReaderReportFactory(article=article)
    event = Event.objects.get(verb="report.received")
    assert (event.is_public, event.data) == (True, {"report": report.pk})


def test_words_and_address_are_erased_after_their_time(article, checker, settings):
    decided, left = (ReaderReportFactory(article=article, email="a@example.org") for _ in "12")
    accept(decided, checker)
    kept = ReaderReportFactory(article=article, at=NOW + timedelta(days=2))
    settings.RETENTION_DAYS = settings.RETENTION_DAYS | {"reader_reports": 180}
    at = NOW + timedelta(days=181)

    (dry,) = [due for due in apply_retention(at=at, is_dry=True) if due.rule == "reader_reports"]
    assert dry.rows == 2
    apply_retention(at=at)
    for row in (decided, left, kept):
        row.refresh_from_db()
    assert [(row.text, row.quote, row.email) for row in (decided, left)] == [("", "", "")] * 2
    assert (decided.state, left.state, kept.text != "") == ("accepted", "declined", True)
    with pytest.raises(WrongState):
        workflow.answer_reader(report=decided, actor=checker, at=at, text="Danke.")


def test_the_words_of_a_report_are_never_changed(article):
    report = ReaderReportFactory(article=article)
    for change in (
        lambda: ReaderReport.objects.filter(pk=report.pk).update(text="Anders"),
        lambda: ReaderReport.objects.filter(pk=report.pk).delete(),
    ):
        with pytest.raises((InternalError, ProgrammingError)), transaction.atomic():
            change()
