"""Time stamps of documents that came before there was an authority, by a command."""

import pytest
from django.core.management import CommandError, call_command
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Document, DocumentTimestamp
from tests.factories import ArticleFactory, DocumentFactory

pytestmark = pytest.mark.django_db
AUTHORITY = "https://stamps.example/"


def stamp(capsys, *arguments):
    call_command("stamp_documents", *arguments)
    return capsys.readouterr().out.strip()


def asked():
    return set(DocumentTimestamp.objects.values_list("document", flat=True))


def test_documents_without_a_stamp_are_queued_once(capsys, settings):
    rows = {DocumentFactory().pk, DocumentFactory().pk}
    settings.TIMESTAMP_URL = AUTHORITY

    assert stamp(capsys).endswith(": 2")
    assert asked() == rows
    assert ProcrastinateJob.objects.filter(task_name="articles.stamp_documents").count() == 1
    assert stamp(capsys).endswith(": 0")


def test_articles_can_be_chosen(capsys, settings):
    article = ArticleFactory()
    row = DocumentFactory(article=article)
    DocumentFactory()
    settings.TIMESTAMP_URL = AUTHORITY

    stamp(capsys, "--article", str(article.pk))

    assert asked() == {row.pk}


def test_an_erased_file_has_nothing_to_stamp(capsys, settings):
    Document.objects.filter(pk=DocumentFactory().pk).update(file="")
    settings.TIMESTAMP_URL = AUTHORITY
    assert stamp(capsys).endswith(": 0")


def test_without_an_authority_it_says_which_setting_is_missing(settings):
    settings.TIMESTAMP_URL = ""
    with pytest.raises(CommandError, match="TIMESTAMP_URL"):
        call_command("stamp_documents")
