"""Which sources that an author's notes name are among the documents."""

import unicodedata

import pytest

from articles.documents import read_document
from articles.models import Document
from articles.queries.article_page import article_page
from articles.queries.author_sources import author_sources
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import page_sentences
from articles.queries.unsourced import bare_sentences
from articles.workflow import note_document_read
from tests.factories import NOW, DocumentFactory, SourceFactory

pytestmark = pytest.mark.django_db


def store_read(article, actor, name, content):
    """Store a document and what is read from it."""
    row = DocumentFactory(article=article, actor=actor, title=name)
    note_document_read(document=row, at=NOW, text=read_document(content, name))
    return Document.objects.get(pk=row.pk)


def note(article, words, text):
    at = article.revision.text.index(words)
    article.revision.source_notes.create(start=at, end=at + len(words), text=text)


def missing(article, documents=(), sources=()):
    page = article_page(article)
    rows = page_sentences(page, word_ledger(page))
    return author_sources(page, rows, documents, sources, bare_sentences(page, rows)).missing


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ("Verkehrszählung 2025, S. 4", "Verkehrszaehlung-2025.csv"),
        ("Prüfbericht Brücke", unicodedata.normalize("NFD", "Prüfbericht_Brücke.pdf")),
        ("Strassenplan für Föhr", "STRASSENPLAN FUER FOEHR.docx"),
    ],
)
def test_a_named_source_is_known_by_a_name_without_umlauts(article, checker, named, title):
    row = store_read(article, checker, title, b"12; 13")
    note(article, "2019", f"Quelle: {named}")
    assert not missing(article, [row])


def test_a_named_source_is_known_by_the_headline_that_was_read(article, checker):
    row = store_read(article, checker, "seite.txt", b"Unter anderem steht hier etwas.")
    row.content.title = "Jahresbericht des Fischereiamts"
    note(article, "2019", "Jahresbericht Fischereiamt")
    assert not missing(article, [row])


def test_a_named_source_is_known_by_its_publisher(article):
    note(article, "2019", "Mitteilung der Bundesanstalt für Fischerei, 7.5.2026")
    source = SourceFactory(
        title="Bestand", publisher="Bundesanstalt für Fischerei", published_date="2026-05-07"
    )
    source.refresh_from_db()
    assert not missing(article, sources=[source])
    other = SourceFactory(title="Bestand", publisher="Seewetterdienst")
    assert missing(article, sources=[other])
