"""The desk compares documents as the command does, whatever they are called in the database."""

import logging
import zlib
from datetime import date
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from articles.documents import read_document
from articles.matching import providers
from articles.models import DocumentContent
from articles.queries.passages import compared_passages, prepare_content
from articles.queries.source_matches import prepare_document
from articles.tasks import compare_with_documents
from articles.workflow import DocumentInput, add_documents, note_document_read, replace_document
from tests.factories import NOW
from tests.newsroom import receive

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 5)
TEXT = "Die Feuerwehr Hohenrode rückte im Jahr 2025 zu 4.182 Einsätzen aus."
FILES = {
    "bericht.md": "# Bericht der Feuerwehr Hohenrode\n\nSie rückte zu 4.812 Einsätzen aus.\n",
    "Einsätze_2025.csv": "Jahr;Einsätze\n2024;4.700\n2025;4.812\n",
    "rat.VTT": "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Erika Holm>Es waren 4.812 Einsätze.\n",
}


@pytest.fixture
def article(checker):
    return receive(checker, TEXT)


def bring(article, actor, name, words, **more):
    new = DocumentInput(name, words.encode(), channel="uploaded", **more)
    [row] = add_documents(article=article, actor=actor, at=NOW, documents=[new])
    return read(row, words)


def read(row, words):
    note_document_read(document=row, at=NOW, text=read_document(words.encode(), row.name))
    return row


def prepared(row):
    content = DocumentContent.objects.select_related("document").get(document=row)
    return prepare_content(content, DAY)


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_prepared_as_the_command_prepares_it(article, checker, name):
    row = bring(article, checker, name, FILES[name])

    assert row.title == name
    assert prepared(row) == prepare_document(read_document(FILES[name].encode(), name), DAY)


def test_a_newer_version_under_another_name_has_no_title_of_its_own(article, checker):
    words = FILES["bericht.md"]
    old = bring(article, checker, "alt.md", words)
    new = DocumentInput("neu.md", f"{words}\nEnde.".encode(), channel="uploaded")
    row = replace_document(document=old, version=old.version, actor=checker, at=NOW, new=new)
    read(row, f"{words}\nEnde.")

    assert row.title == "alt.md"
    expected = read_document(f"{words}\nEnde.".encode(), "neu.md")
    assert prepared(row) == prepare_document(expected, DAY)


def test_a_title_that_a_person_gave_counts(article, checker):
    plain = bring(article, checker, "a.txt", "Sie rückte zu 4.812 Einsätzen aus.")
    titled = bring(
        article, checker, "b.txt", "Sie rückte zu 4.812 Mal aus.", title="Feuerwehr Hohenrode"
    )

    texts = [DocumentContent.objects.get(document=row) for row in (plain, titled)]
    assert {content.title for content in texts} == {""}
    assert b"Feuerwehr Hohenrode" in zlib.decompress(prepared(titled)[4:])


def test_passages_of_two_files_of_one_name_are_those_of_each(checker):
    article = receive(checker, f"{TEXT} Im selben Jahr löschte sie 312 Brände.")
    one = bring(article, checker, "zahlen.csv", FILES["Einsätze_2025.csv"])
    other = bring(article, checker, "zahlen.csv", "Jahr;Brände\n2025;312\n2026;298\n")
    compare_with_documents(article_id=article.pk)

    found = {(p.document, p.matched.quote) for p in compared_passages(article)}
    assert (one.pk, "2025\t4.812") in found
    assert (other.pk, "2025\t4.812") not in found
    assert (other.pk, "2025\t312") in found


ASKED = []


def asked(requests):
    ASKED[:] = requests
    return [range(len(request.passages)) for request in requests]


def test_the_newsrooms_own_ranking_orders_the_passages_of_the_desk(
    article, checker, settings, monkeypatch
):
    entry = EntryPoint("house", f"{__name__}:asked", providers.GROUP)
    monkeypatch.setattr(
        providers, "entry_points", lambda **wanted: EntryPoints([entry]).select(**wanted)
    )
    settings.MATCHING_PROVIDER = "house"
    bring(article, checker, "bericht.md", FILES["bericht.md"])

    compare_with_documents(article_id=article.pk)

    assert any("4.182" in request.claim for request in ASKED)


def test_an_unknown_ranking_is_logged_and_the_documents_are_compared(
    article, checker, settings, caplog
):
    settings.MATCHING_PROVIDER = "nobody's"
    bring(article, checker, "bericht.md", FILES["bericht.md"])

    with caplog.at_level(logging.ERROR):
        compare_with_documents(article_id=article.pk)

    assert compared_passages(article)
    assert "nobody's" in caplog.text
