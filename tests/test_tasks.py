"""Mails: queued with what causes them, sent by the worker, never twice for nothing."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Query
from articles.tasks import find_overdue, mail_overdue, mail_questions, mail_rejection
from articles.workflow import (
    answer_by_key,
    article_of_key,
    ask_author,
    give_verdict,
    reject_verdict,
    withdraw_query,
)
from tests.factories import NOW
from tests.newsroom import claim_on, rating


@pytest.fixture
def query(claim, checker):
    return ask_author(claim=claim, actor=checker, at=NOW, question="Woher ist die Zahl?")


def test_a_question_queues_a_mail_that_waits_for_more(query):
    job = ProcrastinateJob.objects.get()
    assert (job.task_name, job.args) == (
        "articles.mail_questions",
        {"article_id": query.claim.article_id},
    )
    assert job.scheduled_at is not None
    assert job.lock


def test_a_question_that_is_rolled_back_queues_nothing(claim, checker):
    with transaction.atomic():
        ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.exists()


def test_one_mail_bundles_the_questions_in_the_authors_language(query, article, author, checker):
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
    [key] = re.findall(r"/talk/([^/\s]+)/", sent.body)
    assert article_of_key(key) == article


def test_a_later_mail_brings_only_what_is_new(query, article, checker):
    mail_questions(article_id=article.pk)
    age = claim_on(article, "49")
    ask_author(claim=age, actor=checker, at=NOW, question="Wann ist sie geboren?")

    mail_questions(article_id=article.pk)

    assert "Woher ist die Zahl?" not in mail.outbox[1].body
    assert "Wann ist sie geboren?" in mail.outbox[1].body


def test_answered_and_withdrawn_questions_are_not_mailed(query, article, checker):
    answer_by_key(key=query.answer_key, at=NOW, answer="Vom Betriebsrat.")
    claim = claim_on(article, "49")
    other = ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    withdraw_query(query=other, actor=checker, at=NOW)

    mail_questions(article_id=article.pk)

    assert mail.outbox == []


def test_the_checker_is_told_once_that_an_answer_is_overdue(query, checker):
    Query.objects.filter(pk=query.pk).update(due_at=NOW - timedelta(days=200))

    find_overdue(timestamp=0)
    find_overdue(timestamp=0)

    [job] = ProcrastinateJob.objects.filter(task_name="articles.mail_overdue")
    mail_overdue(**job.args)
    assert mail.outbox[0].to == [checker.email]
    assert "Woher ist die Zahl?" in mail.outbox[0].body


def test_an_answer_that_has_come_meanwhile_is_not_called_overdue(query):
    answer_by_key(key=query.answer_key, at=NOW, answer="Vom Betriebsrat.")
    mail_overdue(query_id=query.pk)
    assert mail.outbox == []


def test_who_gave_a_rejected_verdict_reads_by_whom_and_why(claim, checker, colleague):
    verdict = give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    reject_verdict(verdict=verdict, actor=colleague, at=NOW, reason="Die Quelle ist alt.")
    job = ProcrastinateJob.objects.get(task_name="articles.mail_rejection")

    mail_rejection(**job.args)

    [sent] = mail.outbox
    assert sent.to == [checker.email]
    assert "Die Quelle ist alt." in sent.body
    assert str(colleague) in sent.body
    assert f"?claim={claim.pk}" in sent.body
