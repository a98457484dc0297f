"""Mails: queued with what causes them, sent by the worker, never twice for nothing."""

import re
import socket
from datetime import UTC, datetime, timedelta
from smtplib import SMTPServerDisconnected
from types import SimpleNamespace

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Article, Notification, Question, User
from articles.tasks import (
    DAILY_AT,
    find_overdue,
    mail_digests,
    mail_notification,
    mail_overdue,
    mail_questions,
    mail_rejection,
)
from articles.workflow import (
    answer_by_key,
    article_of_key,
    choose_mailing,
    read_notifications,
)
from factcheck import settings as production
from tests.acts import (
    ask_author,
    assign_checker,
    reject_verdict,
    withdraw_question,
    write_comment,
)
from tests.factories import NOW
from tests.newsroom import claim_on, judge


@pytest.fixture
def question(claim, checker):
    return ask_author(claim=claim, actor=checker, at=NOW, question="Woher ist die Zahl?")


def test_a_question_queues_a_mail_that_waits_for_more(question):
    job = ProcrastinateJob.objects.get()
    assert (job.task_name, job.args) == (
        "articles.mail_questions",
        {"article_id": question.claim.article_id},
    )
    assert job.scheduled_at is not None
    assert job.lock


def test_a_question_that_is_rolled_back_queues_nothing(claim, checker):
    with transaction.atomic():
        ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.exists()


def test_one_mail_bundles_the_questions_in_the_authors_language(question, article, author, checker):
    author.language = "en"
    author.save()
    age = claim_on(article, "49")
    ask_author(claim=age, actor=checker, at=NOW, question="Wann ist sie geboren?")

    mail_questions(article_id=article.pk)
    mail_questions(article_id=article.pk)

    [sent] = mail.outbox
    assert sent.to == [author.email]
    assert sent.subject.startswith("2 questions about")
    for words in ("Woher ist die Zahl?", "30 Prozent", "Wann ist sie geboren?", "49"):
        assert words in sent.body
    assert "no login needed" in sent.body
    [page, file] = re.findall(r"/talk/([^/\s]+)/(\w*)", sent.body)
    assert (page[1], article_of_key(page[0])) == ("", article)
    assert file == (page[0], "word")


def test_a_headline_on_two_lines_does_not_prevent_the_mail(question, article):
    Article.objects.filter(pk=article.pk).update(headline="Werft sucht\nLeute")

    mail_questions(article_id=article.pk)

    assert mail.outbox[0].subject == "Rückfrage zu „Werft sucht Leute“"


def test_a_later_mail_brings_only_what_is_new(question, article, checker):
    mail_questions(article_id=article.pk)
    age = claim_on(article, "49")
    ask_author(claim=age, actor=checker, at=NOW, question="Wann ist sie geboren?")

    mail_questions(article_id=article.pk)

    assert "Woher ist die Zahl?" not in mail.outbox[1].body
    assert "Wann ist sie geboren?" in mail.outbox[1].body


def test_answered_and_withdrawn_questions_are_not_mailed(question, article, checker):
    answer_by_key(key=question.answer_key, at=NOW, answer="Vom Betriebsrat.")
    claim = claim_on(article, "49")
    other = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    withdraw_question(question=other, actor=checker, at=NOW)

    mail_questions(article_id=article.pk)

    assert mail.outbox == []


def test_the_checker_is_notified_once_of_an_overdue_answer(question, checker):
    Question.objects.filter(pk=question.pk).update(due_at=NOW - timedelta(days=200))

    find_overdue(timestamp=0)
    find_overdue(timestamp=0)

    [job] = ProcrastinateJob.objects.filter(task_name="articles.mail_overdue")
    mail_overdue(**job.args)
    assert mail.outbox[0].to == [checker.email]
    assert "Woher ist die Zahl?" in mail.outbox[0].body


def test_an_answer_that_has_come_meanwhile_is_not_called_overdue(question):
    answer_by_key(key=question.answer_key, at=NOW, answer="Vom Betriebsrat.")
    mail_overdue(question_id=question.pk)
    assert mail.outbox == []


def test_the_judge_of_a_rejected_verdict_is_mailed_who_rejected_it_and_why(
    claim, checker, colleague
):
    verdict = judge(claim, checker)
    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Die Quelle ist alt.")
    job = ProcrastinateJob.objects.get(task_name="articles.mail_rejection")

    mail_rejection(**job.args)

    [sent] = mail.outbox
    assert sent.to == [checker.email]
    assert "Die Quelle ist alt." in sent.body
    assert str(colleague) in sent.body
    assert f"?claim={claim.pk}" in sent.body


def test_notifications_at_once_are_mailed_once(article, chief, checker):
    choose_mailing(actor=checker, choices={"assigned": "at_once"})
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    row = Notification.objects.get()

    for _ in range(2):
        mail_notification(row.pk)

    assert [sent.to for sent in mail.outbox] == [[checker.email]]
    assert f"Zugeteilt von {chief}" in mail.outbox[0].subject
    assert f"/articles/{article.pk}/" in mail.outbox[0].body


def test_a_digest_gathers_what_is_unread_in_one_mail_a_person(article, claim, chief, checker):
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    assign_checker(article=article, actor=chief, at=NOW, user=checker, claim=claim)
    write_comment(article=article, actor=checker, at=NOW, text=f"@{chief.username} schon gelesen")
    read_notifications(actor=chief, at=NOW)

    for _ in range(2):
        mail_digests(hour(12))

    assert [sent.to for sent in mail.outbox] == [[checker.email]]
    assert mail.outbox[0].subject == "2 Benachrichtigungen aus der Dokumentation"


@pytest.mark.parametrize(("at", "mails"), [(6, 0), (DAILY_AT, 1), (8, 1)])
def test_the_daily_digest_goes_out_at_its_hour_or_the_next(article, chief, checker, at, mails):
    choose_mailing(actor=checker, choices={"assigned": "daily"})
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    mail_digests(hour(at))
    assert len(mail.outbox) == mails


def test_notifications_after_the_daily_digest_wait_for_the_next(article, chief, checker):
    choose_mailing(actor=checker, choices={"assigned": "daily"})
    later = datetime.fromtimestamp(hour(DAILY_AT), UTC) + timedelta(minutes=5)
    assign_checker(article=article, actor=chief, at=later, user=checker)
    mail_digests(hour(23))
    assert not mail.outbox


def test_a_refused_address_does_not_delay_other_mails(article, chief, checker, colleague):
    for reader in (checker, colleague):
        choose_mailing(actor=reader, choices={"assigned": "hourly"})
        assign_checker(article=article, actor=chief, at=NOW, user=reader)
    User.objects.filter(pk=checker.pk).update(email="no address\n")

    with pytest.raises(ExceptionGroup) as failed:
        mail_digests(hour(12))

    assert len(failed.value.exceptions) == 1
    assert [sent.to for sent in mail.outbox] == [[colleague.email]]
    assert [row.reader for row in Notification.objects.filter(mailed_at=None)] == [checker]


def test_a_mail_server_that_says_nothing_is_not_waited_for_long(settings):
    assert 0 < production.EMAIL_TIMEOUT <= 60
    settings.EMAIL_TIMEOUT = 0.3
    with socket.create_server(("127.0.0.1", 0)) as silent:
        backend = "django.core.mail.backends.smtp.EmailBackend"
        host, port = silent.getsockname()
        connection = mail.get_connection(backend, host=host, port=port)
        with pytest.raises(SMTPServerDisconnected, match="timed out"):
            connection.send_messages([mail.EmailMessage("Frage", "Woher?", to=["a@example.org"])])


def hour(number: int) -> int:
    """Return the timestamp of an hour of the day after `NOW`, in the project's time zone."""
    day = timezone.localtime(NOW) + timedelta(days=1)
    return int(day.replace(hour=number, minute=0).timestamp())


def test_every_task_is_tried_again_after_a_failure():
    tasks = [task for name, task in app.tasks.items() if name.startswith("articles.")]
    assert len(tasks) > 15
    assert [task.name for task in tasks if task.retry_strategy is None] == []


def test_jobs_that_come_again_within_minutes_are_not_tried_again_for_hours():
    often = [app.tasks[name] for name in ("articles.look_after_webhooks", "articles.mark_overdue")]
    for task in often:
        job = SimpleNamespace(attempts=task.retry_strategy.max_attempts)
        assert task.get_retry_exception(OSError(), job) is None
        assert task.retry_strategy.max_attempts <= 4
