"""Mails to authors: queued with the question, sent by the worker, never twice for nothing."""

import pytest
from django.core import mail
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.tasks import mail_question
from articles.workflow import answer_by_key, ask_author
from tests.factories import NOW


@pytest.fixture
def query(claim, checker):
    return ask_author(claim=claim, actor=checker, at=NOW, question="Woher ist die Zahl?")


def test_a_question_queues_its_mail(query):
    job = ProcrastinateJob.objects.get()
    assert (job.task_name, job.args) == ("articles.mail_question", {"query_id": query.pk})


def test_a_question_that_is_rolled_back_queues_nothing(claim, checker):
    with transaction.atomic():
        ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.exists()


def test_the_mail_has_question_words_and_link_in_the_authors_language(query, author):
    author.language = "en"
    author.save()
    mail_question(query_id=query.pk)
    sent = mail.outbox[0]
    assert sent.to == [author.email]
    assert "Woher ist die Zahl?" in sent.body
    assert "30 Prozent" in sent.body
    assert f"/answer/{query.answer_key}/" in sent.body
    assert "no login needed" in sent.body


def test_an_answered_question_is_not_mailed(query):
    answer_by_key(key=query.answer_key, at=NOW, answer="Vom Betriebsrat.")
    mail_question(query_id=query.pk)
    assert mail.outbox == []
